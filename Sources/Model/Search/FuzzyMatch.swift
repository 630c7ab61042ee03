/// Matching of typed letters against a name.
public enum FuzzyMatch {
    /// How well `pattern` matches `candidate`: nil if its letters do not all occur in order, otherwise a score, higher
    /// for a prefix, for starts of words and for letters that are together. Case is ignored, and so are accents unless they
    /// are typed. An empty pattern scores 0.
    public static func score(_ pattern: String, in candidate: String) -> Int? {
        let pattern = Array(pattern.lowercased())
        guard !pattern.isEmpty else { return 0 }
        // Names are ASCII as a rule; reading them as bytes keeps a list of fifty thousand quick while it is typed.
        if pattern.allSatisfy(\.isASCII), candidate.utf8.allSatisfy({ $0 < 0x80 }) {
            let bytes = candidate.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
            return score(
                pattern.compactMap(\.asciiValue), in: bytes, matches: ==,
                isPartOfWord: { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
        }
        let shown = String(String.UnicodeScalarView(candidate.unicodeScalars.filter { !BaseLetter.isInvisible($0) }))
        return score(
            pattern, in: shown.lowercased().map { (letter: $0, base: base(of: $0)) },
            matches: { typed, candidate in typed == candidate.letter || typed == candidate.base },
            isPartOfWord: { $0.letter.isLetter || $0.letter.isNumber })
    }

    private static func base(of letter: Character) -> Character {
        letter.unicodeScalars.first.map { Character(BaseLetter.of($0)) } ?? letter
    }

    private static func score<Typed, Letter>(
        _ pattern: [Typed], in candidate: [Letter], matches: (Typed, Letter) -> Bool, isPartOfWord: (Letter) -> Bool
    ) -> Int? {
        var score = 0
        var next = 0
        var lastMatch = -2
        for index in candidate.indices where next < pattern.count && matches(pattern[next], candidate[index]) {
            let startsWord = index == 0 || !isPartOfWord(candidate[index - 1])
            score += 1 + (startsWord ? 4 : 0) + (lastMatch == index - 1 ? 3 : 0) + (index == next ? 2 : 0)
            lastMatch = index
            next += 1
        }
        return next == pattern.count ? score : nil
    }
}
