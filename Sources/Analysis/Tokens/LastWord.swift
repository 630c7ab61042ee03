import Model

/// The last word before a place in a text, as far as its bytes tell without decoding them: a cheap look before a closer one.
enum LastWord: Equatable {
    /// A word of ASCII letters alone, in small letters.
    case letters(String)
    /// No word is there.
    case none
    /// A word with other marks or letters, which must be decoded.
    case other

    /// The last word of `range` of `text`, white space and marks after it passed over.
    init(of range: TextRange, in text: TextBuffer) {
        self = text.withBytes { bytes in
            var end = range.end
            while end > range.start, !Self.isLetter(bytes[end - 1]) {
                if Self.isInWords(bytes[end - 1]) { return .other }
                end -= 1
            }
            var start = end
            while start > range.start, Self.isLetter(bytes[start - 1]) { start -= 1 }
            if start == end { return .none }
            if start > range.start, Self.isInWords(bytes[start - 1]) { return .other }
            return .letters(String(decoding: bytes[start..<end].lazy.map { $0 | 0x20 }, as: UTF8.self))
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }

    /// Whether a byte that is no ASCII letter may be part of a word.
    private static func isInWords(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
    }
}
