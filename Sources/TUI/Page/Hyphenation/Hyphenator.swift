import HyphenationData

/// Where words may be hyphenated.
///
/// F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", Stanford, 1983: every pattern that occurs in a word gives levels to the
/// places between its letters. The highest level of each place counts, and an odd one allows a hyphen there.
struct Hyphenator: Sendable {
    /// The letters that stay before a hyphen, and those that go to the next line, at least.
    private static let (leastBefore, leastAfter) = (2, 3)
    /// Longer words are not words.
    private static let longest = 40

    /// For English, made when the first word is hyphenated.
    static let english = {
        let data = gloss_english_patterns()
        return Hyphenator(patterns: UnsafeBufferPointer(start: data.start, count: data.count))
    }()

    private let trie: PatternTrie

    /// `patterns` are as `PatternTrie` reads them.
    init(patterns: UnsafeBufferPointer<UInt8>) { trie = PatternTrie(patterns) }

    /// The numbers of letters after which `word`, small letters of ASCII, may be hyphenated, ascending.
    func places(in word: some Collection<UInt8>) -> [Int] {
        guard word.count >= Self.leastBefore + Self.leastAfter, word.count <= Self.longest else { return [] }
        let edge = UInt8(ascii: ".")
        let letters = [edge] + word + [edge]
        var levels = [UInt8](repeating: 0, count: letters.count + 1)
        for start in letters.indices {
            trie.forEachMatch(in: letters, from: start) { found in
                for (place, level) in zip(start..., found) { levels[place] = max(levels[place], level) }
            }
        }
        return (Self.leastBefore...word.count - Self.leastAfter).filter { levels[$0 + 1] % 2 == 1 }
    }
}
