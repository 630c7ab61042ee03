import Model

/// The best candidates of each entity so far; a few are kept, so that a novel's hero costs no more than anyone else.
struct DescriptionRanking {
    private struct Ranked {
        var passage: TextRange
        var confidence: Double
        var score: Double
        /// The words in lower case, to know when they are said again.
        var hash: UInt64
    }

    private static let kept = 8
    private var ranked: [[Ranked]]

    init(entityCount: Int) { ranked = Array(repeating: [], count: entityCount) }

    /// Takes a candidate, unless the same words are known or better ones fill the list.
    mutating func add(_ candidate: DescriptionCandidate, in text: AnnotatedText) {
        let entity = Int(candidate.entity.index)
        let words = text.text.withBytes { bytes in
            WordHash.finished(
                WordHash.continued(
                    WordHash.start,
                    lowercased: UnsafeBufferPointer(rebasing: bytes[candidate.passage.start..<candidate.passage.end])))
        }
        // Fuller passages say more; those said early in the text introduce.
        let fullness = min(Double(candidate.passage.count), 80) / 80 * 0.08
        let score = candidate.confidence + fullness
        if let known = ranked[entity].firstIndex(where: { $0.hash == words }) {
            guard score > ranked[entity][known].score + 0.05 else { return }
            ranked[entity].remove(at: known)
        }
        let new = Ranked(passage: candidate.passage, confidence: candidate.confidence, score: score, hash: words)
        let place = ranked[entity].firstIndex { $0.score < score } ?? ranked[entity].count
        ranked[entity].insert(new, at: place)
        if ranked[entity].count > Self.kept { ranked[entity].removeLast() }
    }

    /// The best `count` passages of an entity; one that lies in a better one, or says the same in fewer words, is left out.
    func best(_ count: Int, of entity: Int, in text: AnnotatedText) -> [Entity.Description] {
        var chosen: [Entity.Description] = []
        for candidate in ranked[entity] {
            let words = text.text.string(in: candidate.passage)
            let isSaid = chosen.contains { $0.text.lowercased().contains(words.lowercased()) }
            guard !isSaid else { continue }
            chosen.append(
                Entity.Description(
                    passage: candidate.passage, text: words, confidence: Confidence(min(candidate.confidence, 1))))
            if chosen.count == count { break }
        }
        return chosen
    }
}
