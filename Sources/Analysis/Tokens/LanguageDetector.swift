import Model

/// Tells English by the share of its commonest words.
struct LanguageDetector {
    /// Words that are looked at: the share settles long before.
    private static let sample = 4_000
    /// Below this many words nothing can be told, and the text passes for English.
    private static let minimum = 30
    /// English prose has 0.25 or more, headlines and tables half of that, other languages under 0.05.
    private static let threshold = 0.09

    /// Whether the tokens look like English.
    static func isEnglish(_ tokens: [Token], bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var words = 0
        var common = 0
        for token in tokens where token.shape.contains(.word) {
            words += 1
            if CommonWords.isStopWord(bytes[token.start..<token.range.end]) { common += 1 }
            if words == sample { break }
        }
        return words < minimum || Double(common) / Double(words) >= threshold
    }
}
