import Model

/// A number in Roman numerals, all in capitals or all in small letters.
struct RomanNumeral {
    /// The number, 1 to 399.
    let value: Int
    /// Whether a full stop follows the letters ("V.").
    let hasFullStop: Bool

    private static let numerals: [(letters: [UInt8], value: Int, most: Int)] = [
        ("C", 100, 3), ("XC", 90, 1), ("L", 50, 1), ("XL", 40, 1), ("X", 10, 3), ("IX", 9, 1), ("V", 5, 1),
        ("IV", 4, 1),
        ("I", 1, 3),
    ].map { (Array($0.0.utf8), $0.1, $0.2) }

    /// Reads a word; nil if it is not such a number ("ILL", "Xi").
    init?(_ word: UnsafeBufferPointer<UInt8>) {
        guard let first = word.first, word.count <= 16 else { return nil }
        let caseBit = first & 0x20
        let end = word.last == UInt8(ascii: ".") ? word.count - 1 : word.count
        var place = 0
        var sum = 0
        for (letters, number, most) in Self.numerals {
            var times = 0
            while times < most, place + letters.count <= end,
                letters.indices.allSatisfy({ word[place + $0] == letters[$0] | caseBit })
            {
                place += letters.count
                sum += number
                times += 1
            }
        }
        guard place == end, sum > 0 else { return nil }
        value = sum
        hasFullStop = end < word.count
    }

    /// Reads the token at `index` of `text`.
    init?(_ index: Int, of text: AnnotatedText) {
        let range = text.tokens[index].range
        let numeral = text.text.withBytes { Self(UnsafeBufferPointer(rebasing: $0[range.start..<range.end])) }
        guard let numeral else { return nil }
        self = numeral
    }
}
