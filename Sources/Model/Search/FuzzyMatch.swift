/// Matching of typed letters against a name.
public enum FuzzyMatch {
    /// How well `pattern` matches `candidate`: nil where its letters do not all occur in order, otherwise a score, higher
    /// for a prefix, for starts of words and for letters that are together. Case is ignored. An empty pattern scores 0.
    public static func score(_ pattern: String, in candidate: String) -> Int? {
        let pattern = Array(pattern.lowercased())
        guard !pattern.isEmpty else { return 0 }
        // Names are ASCII as a rule; reading them as bytes keeps a list of fifty thousand quick while it is typed.
        if pattern.allSatisfy(\.isASCII), candidate.utf8.allSatisfy({ $0 < 0x80 }) {
            let bytes = candidate.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
            return score(pattern.compactMap(\.asciiValue), in: bytes) { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            }
        }
        return score(pattern, in: Array(candidate.lowercased())) { $0.isLetter || $0.isNumber }
    }

    private static func score<Letter: Equatable>(
        _ pattern: [Letter], in candidate: [Letter], isPartOfWord: (Letter) -> Bool
    ) -> Int? {
        var score = 0
        var next = 0
        var lastMatch = -2
        for index in candidate.indices where next < pattern.count && candidate[index] == pattern[next] {
            let startsWord = index == 0 || !isPartOfWord(candidate[index - 1])
            score += 1 + (startsWord ? 4 : 0) + (lastMatch == index - 1 ? 3 : 0) + (index == next ? 2 : 0)
            lastMatch = index
            next += 1
        }
        return next == pattern.count ? score : nil
    }
}
