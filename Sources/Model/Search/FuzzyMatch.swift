/// Matching of typed letters against a name.
public enum FuzzyMatch {
    /// How well `pattern` matches `candidate`: nil where its letters do not all occur in order, otherwise a score, higher
    /// for a prefix, for starts of words and for letters that stand together. Case is ignored. An empty pattern scores 0.
    public static func score(_ pattern: String, in candidate: String) -> Int? {
        let pattern = Array(pattern.lowercased())
        guard !pattern.isEmpty else { return 0 }
        let candidate = Array(candidate.lowercased())
        var score = 0
        var next = 0
        var lastMatch = -2
        for (index, letter) in candidate.enumerated() where next < pattern.count && letter == pattern[next] {
            let startsWord = index == 0 || !(candidate[index - 1].isLetter || candidate[index - 1].isNumber)
            score += 1 + (startsWord ? 4 : 0) + (lastMatch == index - 1 ? 3 : 0) + (index == next ? 2 : 0)
            lastMatch = index
            next += 1
        }
        return next == pattern.count ? score : nil
    }
}

extension KnowledgeBase {
    /// The entities whose name or an alias matches `pattern` (a prefix or letters in order), the best match first, then by
    /// number of mentions.
    public func entities(matching pattern: String) -> [EntityID] {
        entities.compactMap { entity -> (id: EntityID, score: Int)? in
            let scores = ([entity.name] + entity.aliases).compactMap { FuzzyMatch.score(pattern, in: $0) }
            return scores.max().map { (entity.id, $0) }
        }
        .sorted { left, right in
            if left.score != right.score { return left.score > right.score }
            let counts = (mentions(of: left.id).count, mentions(of: right.id).count)
            return counts.0 != counts.1 ? counts.0 > counts.1 : left.id < right.id
        }
        .map(\.id)
    }
}
