import Model

/// What is between two names that follow each other in a text.
struct NameGap: Sendable {
    /// The bytes between the names, titles of the second left out.
    let range: TextRange
    /// The text of these bytes on one line, without the marks of italics, and without brackets that tell of the first name alone: "Ann
    /// (born 1650), Bob".
    let text: String
    private let hasBrackets: Bool

    /// What is between the uses at `place - 1` and `place`; nil if it is longer than `limit` bytes.
    init?(before place: Int, in names: NameReading, limit: Int = 60) {
        self.init(before: place, in: names.table, of: names.text, limit: limit)
    }

    /// The same for the names of a text that are not read yet.
    init?(before place: Int, in table: NameTable, of document: AnnotatedText, limit: Int) {
        let (before, use) = (table.uses[place - 1], table.uses[place])
        let end = use.start
        guard end > before.range.end, end - before.range.end <= limit else { return nil }
        range = TextRange(before.range.end, end)
        let written = document.phrase(in: range)
        let plain = written.utf8.contains(UInt8(ascii: "_")) ? written.filter { $0 != "_" } : written
        text = Self.withoutBrackets(plain)
        hasBrackets = text.utf8.count < plain.utf8.count
    }

    private static func withoutBrackets(_ gap: String) -> String {
        guard gap.hasPrefix(" ("), let end = gap.firstIndex(of: ")") else { return gap }
        return String(gap[gap.index(after: end)...])
    }

    /// The words, lower-cased, if no brackets and nothing but words and spaces is there, all in small letters; a possessive before them
    /// is left out.
    var plainWords: [Substring]? {
        guard !hasBrackets else { return nil }
        var rest = text[...]
        for ending in ["'s ", "’s "] where rest.hasPrefix(ending) { rest = rest.dropFirst(ending.count - 1) }
        for byte in rest.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: " "), UInt8(ascii: "-"): break
            default: return nil
            }
        }
        let words = rest.split(separator: " ")
        return words.isEmpty ? nil : words
    }

    /// The words of letters alone, lower-cased, whatever marks are among them.
    var words: [String] {
        text.lowercased().unicodeScalars.split(whereSeparator: { !Self.isLetter($0) }).map { String($0) }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x61...0x7A).contains(scalar.value | 0x20) || (0xC0..<0x2000).contains(scalar.value)
    }
}
