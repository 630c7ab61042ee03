import Model

/// A number in Roman numerals, all in capitals or all in small letters.
struct RomanNumeral {
    /// The number, 1 to 399.
    let value: Int
    /// Whether a full stop follows the letters ("V.").
    let hasFullStop: Bool

    /// Whether it is a number rather than letters: "L." is an initial, and what has a "C" is an abbreviation more often.
    var isNumber: Bool { value < 90 && value != 50 }

    /// Reads a word; nil if it is not such a number ("ILL", "Xi").
    init?(_ word: UnsafeBufferPointer<UInt8>) {
        guard let first = word.first, word.count <= 16 else { return nil }
        hasFullStop = word.last == UInt8(ascii: ".")
        let letters = word.dropLast(hasFullStop ? 1 : 0)
        guard letters.allSatisfy({ $0 & 0x20 == first & 0x20 }),
            let value = RomanNumerals.value(of: letters.lazy.map { $0 | 0x20 }, mostAlike: 3)
        else { return nil }
        self.value = value
    }

    /// Reads the token at `index` of `text`.
    init?(_ index: Int, of text: AnnotatedText) {
        let range = text.tokens[index].range
        let numeral = text.text.withBytes { Self(UnsafeBufferPointer(rebasing: $0[range.start..<range.end])) }
        guard let numeral else { return nil }
        self = numeral
    }
}
