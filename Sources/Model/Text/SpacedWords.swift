/// Comparison of words with the bytes of a text, in which any run of white space counts as one space.
public enum SpacedWords {
    /// The words of `text` with one space between them.
    public static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The end of `words` if the text has them from `start` on; nil otherwise. Any run of white space in the words, too, is
    /// one space.
    static func end(of words: some Sequence<UInt8>, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = start
        var isInSpace = false
        for byte in words {
            if isSpace(byte) {
                if isInSpace { continue }
                guard place < bytes.count, isSpace(bytes[place]) else { return nil }
                while place < bytes.count, isSpace(bytes[place]) { place += 1 }
                isInSpace = true
            } else {
                guard place < bytes.count, bytes[place] == byte else { return nil }
                place += 1
                isInSpace = false
            }
        }
        return place
    }

    /// The start of `words` if the text up to `end`, without white space there, ends with them; nil otherwise.
    package static func start(of words: String, upTo end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = min(end, bytes.count)
        while place > 0, isSpace(bytes[place - 1]) { place -= 1 }
        for byte in words.utf8.reversed() {
            guard place > 0 else { return nil }
            if byte == 0x20 {
                guard isSpace(bytes[place - 1]) else { return nil }
                while place > 0, isSpace(bytes[place - 1]) { place -= 1 }
            } else {
                guard bytes[place - 1] == byte else { return nil }
                place -= 1
            }
        }
        return place
    }

    /// How many bytes of `words`, from the last one back, the text has before `end`.
    static func commonLength(of words: String, before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var place = min(end, bytes.count)
        var length = 0
        for byte in words.utf8.reversed() {
            if byte == 0x20 {
                guard place > 0, isSpace(bytes[place - 1]) else { break }
                while place > 0, isSpace(bytes[place - 1]) { place -= 1 }
            } else {
                guard place > 0, bytes[place - 1] == byte else { break }
                place -= 1
            }
            length += 1
        }
        return length
    }

    /// How many bytes of `words`, from the first one on, the text has from `start`.
    static func commonLength(of words: String, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var place = start
        var length = 0
        for byte in words.utf8 {
            guard place < bytes.count else { break }
            if byte == 0x20 {
                guard isSpace(bytes[place]) else { break }
                while place < bytes.count, isSpace(bytes[place]) { place += 1 }
            } else {
                guard bytes[place] == byte else { break }
                place += 1
            }
            length += 1
        }
        return length
    }

    /// The places where `text` has `words`, in the same case, in `range`. They do not overlap.
    static func places(of words: String, in range: TextRange, of text: TextBuffer) -> [TextRange] {
        guard let first = words.utf8.first else { return [] }
        return text.withBytes { bytes in
            var found: [TextRange] = []
            let limit = min(range.end, bytes.count)
            var place = range.start
            while place < limit {
                guard bytes[place] == first, let end = end(of: words.utf8, from: place, in: bytes), end <= limit else {
                    place += 1
                    continue
                }
                found.append(TextRange(place, end))
                place = end
            }
            return found
        }
    }

    /// Whether neither end of `range` is inside of a word.
    static func isWhole(_ range: TextRange, in text: TextBuffer) -> Bool {
        func isLetter(_ offset: Int) -> Bool {
            let scalar = text.scalar(at: offset).scalar
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        if range.start > 0, isLetter(text.scalarStart(at: range.start - 1)) { return false }
        return range.end >= text.count || !isLetter(range.end)
    }

    /// The first `limit` places where `text` has `words` in `range`, not as parts of longer words: in the same case, or with
    /// the first letter in the other one.
    public static func wholePlaces(
        of words: String, in range: TextRange, of text: TextBuffer, limit: Int
    ) -> [TextRange] {
        let words = plain(words)
        guard let first = words.first else { return [] }
        let other = first.isUppercase ? first.lowercased() : first.uppercased()
        var found: [TextRange] = []
        for spelling in Set([words, other + words.dropFirst()]).sorted() {
            let places = places(of: spelling, in: range, of: text).lazy.filter { isWhole($0, in: text) }
            found += places.prefix(limit)
        }
        return Array(found.sorted().prefix(limit))
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
