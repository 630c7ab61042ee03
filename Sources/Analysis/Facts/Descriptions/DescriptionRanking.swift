import Model

/// The best candidates of each entity so far; a few are kept, so that a novel's hero costs no more than anyone else.
struct DescriptionRanking {
    private struct Ranked {
        var candidate: DescriptionCandidate
        var score: Double
        /// The words in lower case, to know when they are said again.
        var words: UInt64
        var support: Support
    }

    /// An entity and the noun that is said of it.
    private struct Support: Hashable {
        var entity: EntityID
        var noun: UInt64
    }

    private static let kept = 12
    /// What a passage gains if it is where the entity is first named, and what it loses far from there: what somebody is in
    /// the middle of a story, he may be in one scene.
    private static let gainOfIntroduction = 0.24
    private static let lossOfDistance = 0.12
    /// After this many mentions an introduction gains half as much.
    private static let reachOfIntroduction = 3.0
    /// After so many mentions a text no longer introduces somebody.
    private static let longestIntroduction = 20
    /// What a passage gains for every other that has the same noun, and the most that it gains so.
    private static let gainOfSupport = (each: 0.06, most: 0.15)
    /// What a passage of this many bytes or more gains over a short one.
    private static let gainOfFullness = (bytes: 80.0, most: 0.08)

    /// What a name with a rank or a kind loses.
    private static let lossOfName = 0.4
    /// What a noun alone loses.
    private static let lossOfBareness = 0.2

    private var ranked: [[Ranked]]
    /// How many passages say a noun of an entity, and where the last of them is.
    private var support: [Support: (count: Int, last: Int)] = [:]
    /// Where each entity is first named, as indices into the mentions.
    private var mentionStarts: [[Int]]

    init(_ text: AnnotatedText) {
        ranked = Array(repeating: [], count: text.entities.count)
        mentionStarts = Array(repeating: [], count: text.entities.count)
        for mention in text.mentions where mentionStarts[Int(mention.entity.index)].count < 32 {
            mentionStarts[Int(mention.entity.index)].append(mention.start)
        }
    }

    /// Takes a candidate, unless the same words are known or better ones fill the list.
    mutating func add(_ candidate: DescriptionCandidate, in text: AnnotatedText) {
        let entity = Int(candidate.entity.index)
        guard candidate.reading != nil || !isTitle(candidate, of: text.entities[entity], in: text) else {
            return
        }
        let words = Self.hash(candidate.passage, in: text)
        let support = Support(entity: candidate.entity, noun: Self.hash(candidate.head, in: text))
        let isBare = candidate.reading == nil && candidate.isBare
        if !isBare, self.support[support]?.last != candidate.passage.start {
            self.support[support] = ((self.support[support]?.count ?? 0) + 1, candidate.passage.start)
        }
        let fullness = min(Double(candidate.passage.count) / Self.gainOfFullness.bytes, 1) * Self.gainOfFullness.most
        let score =
            candidate.confidence + fullness
            + (isBare
                ? -Self.lossOfBareness
                : candidate.isName ? -Self.lossOfName : candidate.gain ?? introduction(candidate))
        if let known = ranked[entity].firstIndex(where: { $0.words == words }) {
            guard score > ranked[entity][known].score else { return }
            ranked[entity].remove(at: known)
        }
        let new = Ranked(candidate: candidate, score: score, words: words, support: support)
        let place = ranked[entity].firstIndex { $0.score < score } ?? ranked[entity].count
        ranked[entity].insert(new, at: place)
        if ranked[entity].count > Self.kept { ranked[entity].removeLast() }
    }

    /// Whether a passage is a title that is shown beside the name: only that of an office says what somebody is.
    private func isTitle(_ candidate: DescriptionCandidate, of entity: Entity, in text: AnnotatedText) -> Bool {
        guard !entity.titles.isEmpty else { return false }
        let words = text.text.string(in: candidate.passage)
        // "Attorney-General" tells an office, like all such words of two parts.
        guard entity.titles.contains(words), !words.contains("-") else { return false }
        // "Prime Minister": its last word is the office.
        let keyword = text.text.withBytes { Vocabulary.standard.keyword($0, in: candidate.head) }
        return !Vocabulary.offices.contains(keyword) || entity.name.hasPrefix(words + " ")
    }

    /// Whether one passage alone does not make it a description.
    private func isDoubtful(_ candidate: DescriptionCandidate) -> Bool {
        if candidate.isHearsay || candidate.isName { return true }
        let starts = mentionStarts[Int(candidate.entity.index)]
        return candidate.isOfScene && starts.count > Self.longestIntroduction
            && candidate.passage.start > starts[Self.longestIntroduction]
    }

    /// Those that are by the first mentions introduce.
    private func introduction(_ candidate: DescriptionCandidate) -> Double {
        let before = mentionStarts[Int(candidate.entity.index)].partitionIndex { $0 >= candidate.passage.end }
        return Self.gainOfIntroduction / (1 + Double(max(before - 1, 0)) / Self.reachOfIntroduction)
            - Self.lossOfDistance
    }

    private static func hash(_ range: TextRange, in text: AnnotatedText) -> UInt64 {
        text.text.withBytes { bytes in
            WordHash.finished(
                WordHash.continued(
                    WordHash.start, lowercased: UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])))
        }
    }

    /// The best `count` passages of an entity; one that lies in a better one, or says the same in fewer words, is left out.
    func best(_ count: Int, of entity: Int, in text: AnnotatedText) -> [Entity.Description] {
        let sorted = ranked[entity].filter {
            !isDoubtful($0.candidate) || (support[$0.support]?.count ?? 0) > 1
        }
        .map { (candidate: $0.candidate, score: $0.score + gain(of: $0.support)) }
        .sorted { ($1.score, $0.candidate.passage.start) < ($0.score, $1.candidate.passage.start) }
        var chosen: [Entity.Description] = []
        var hasName = false
        for candidate in Self.withoutFamilyFirst(sorted.map(\.candidate)) {
            let words = text.text.string(in: candidate.passage)
            let isSaid = chosen.contains { $0.shown.lowercased().contains(words.lowercased()) }
            guard !isSaid, !candidate.isName || !hasName else { continue }
            if candidate.isName { hasName = true }
            chosen.append(
                Entity.Description(
                    passage: candidate.passage, text: words, resolved: resolved(candidate, in: text),
                    confidence: Confidence(min(candidate.confidence, 1))))
            if chosen.count == count { break }
        }
        return chosen
    }

    /// What follows from somebody's kin is said once before anything else, and again after it.
    private static func withoutFamilyFirst(_ candidates: [DescriptionCandidate]) -> [DescriptionCandidate] {
        let first = candidates.firstIndex(where: isEditors)
        let others = candidates.enumerated().filter { $0.offset != first && isEditors($0.element) }.map(\.element)
        return candidates.enumerated().filter { $0.offset == first || !isEditors($0.element) }.map(\.element) + others
    }

    private static func isEditors(_ candidate: DescriptionCandidate) -> Bool {
        if case .editors = candidate.reading { return true }
        return false
    }

    private func gain(of support: Support) -> Double {
        min(Double(max(self.support[support]?.count ?? 0, 1) - 1) * Self.gainOfSupport.each, Self.gainOfSupport.most)
    }

    /// The passage with what it leaves open in brackets and without marks of italics; nil if that is the passage itself.
    private func resolved(_ candidate: DescriptionCandidate, in text: AnnotatedText) -> String? {
        switch candidate.reading {
        case nil:
            let shown = text.shownString(in: candidate.passage)
            guard let preface = candidate.preface else {
                return shown.utf8.count == candidate.passage.count ? nil : shown
            }
            return "[\(preface)] \(shown)"
        case .editors(let word, let owner): return "[\(possessive(of: owner, in: text)) \(word)]"
        case .owner(let pronoun, let owner):
            let rest = text.shownString(in: TextRange(pronoun.end, candidate.passage.end))
            let preface = candidate.preface.map { $0 + " " } ?? ""
            guard case .entity(let id) = owner else { return "[\(preface)the narrator’s]\(rest)" }
            return "[\(preface)\(possessive(of: id, in: text))]\(rest)"
        }
    }

    private func possessive(of owner: EntityID, in text: AnnotatedText) -> String {
        let entity = text.entities[Int(owner.index)]
        // A bare surname is known by its title.
        let title = entity.titles.count == 1 && !entity.name.contains(" ") ? entity.titles[0] + " " : ""
        return "\(title)\(entity.name)\(entity.name.hasSuffix("s") ? "’" : "’s")"
    }
}
