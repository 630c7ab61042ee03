import Model

/// Finds words between underscores, as plain texts write what a book sets in italics: "_Nautilus_".
struct UnderscoreEmphasis {
    /// No phrase between two underscores is longer, in bytes.
    private static let longestPhrase = 2000
    private static let mark = UInt8(ascii: "_")

    /// The phrases in `range` as emphasis, and their underscores as hidden, by start.
    static func spans(in range: TextRange, of bytes: UnsafeBufferPointer<UInt8>) -> [InlineSpan] {
        var spans: [InlineSpan] = []
        var open: Int?
        var place = range.start
        while let found = ByteSearch.first(mark, in: bytes, from: place, limit: range.end) {
            if let start = open, found - start <= longestPhrase, closes(at: found, in: range, of: bytes) {
                spans.append(InlineSpan(TextRange(start, start + 1), .hidden))
                spans.append(InlineSpan(TextRange(start + 1, found), .emphasis))
                spans.append(InlineSpan(TextRange(found, found + 1), .hidden))
                open = nil
            } else if opens(at: found, in: range, of: bytes) {
                open = found
            }
            place = found + 1
        }
        return spans
    }

    /// Whether an underscore is before a word and after none: those inside names of programs are not.
    private static func opens(at place: Int, in range: TextRange, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        (place == range.start || !isOfWord(before: place, of: bytes)) && place + 1 < range.end
            && isOfText(bytes[place + 1])
    }

    private static func closes(at place: Int, in range: TextRange, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        (place + 1 == range.end || !isOfWord(at: place + 1, of: bytes)) && isOfText(bytes[place - 1])
    }

    /// Whether a byte may be beside an underscore inside of a phrase: lines to be filled in and drawings have others.
    private static func isOfText(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isLetterOrDigit(byte) || ".,;:!?'\")(-&$".utf8.contains(byte)
    }

    private static func isOfWord(at place: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes[place] >= 0x80 else { return isLetterOrDigit(bytes[place]) || bytes[place] == mark }
        return UTF8Decoding.scalar(in: bytes, at: place).scalar.properties.isAlphabetic
    }

    private static func isOfWord(before place: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = place - 1
        while start > 0, place - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return isOfWord(at: start, of: bytes)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
