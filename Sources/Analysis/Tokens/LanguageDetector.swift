import Model

/// Tells English by the share of its commonest words, and prose by the share of words.
struct LanguageDetector {
    /// Words that are looked at: the share settles long before.
    private static let sample = 4_000
    /// Below this many words, or different ones, nothing can be told, and the text passes for English: numbered lines and records
    /// say the same few words again and again.
    private static let (minimum, leastDifferent) = (30, 20)
    /// A text of fewer words may have few of the commonest words by chance ("May Kendrick, a nurse, wrote home in May"): it passes
    /// for English if it has some of them, and more than small words of other languages.
    private static let (short, leastCommon) = (250, 0.03)
    /// English prose has 0.25 or more, headlines and tables half of that, other languages under 0.05.
    private static let threshold = 0.09

    /// At least so many tokens of each hundred of any language's prose are words; the others are marks and numbers.
    private static let leastWords = 72

    /// The language of the tokens.
    static func language(of tokens: [Token], bytes: UnsafeBufferPointer<UInt8>) -> TextLanguage {
        var all = 0
        var words = 0
        var common = 0
        var foreign = 0
        var different: Set<String> = []
        for token in tokens {
            all += 1
            guard token.shape.contains(.word) else { continue }
            words += 1
            if different.count < leastDifferent {
                different.insert(String(decoding: bytes[token.start..<token.range.end], as: UTF8.self))
            }
            if CommonWords.isStopWord(bytes[token.start..<token.range.end]) { common += 1 }
            if words <= short, CommonWords.isForeign(bytes[token.start..<token.range.end]) { foreign += 1 }
            if words == sample { break }
        }
        if words < minimum || different.count < leastDifferent { return .english }
        let share = Double(common) / Double(words)
        if share >= threshold || words < short && share >= leastCommon && common > foreign { return .english }
        return words * 100 >= all * leastWords ? .other : .none
    }
}
