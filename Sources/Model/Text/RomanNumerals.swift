/// Numbers in Roman numerals, read and written in small letters.
package enum RomanNumerals {
    /// The signs from the greatest on, those of two letters included.
    private static let signs: [(letters: String, value: Int)] = [
        ("m", 1_000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10),
        ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
    ]
    /// The signs with which numbers are read: with greater ones "mix" and "did" would be numbers.
    private static let signsOfSmall = signs.drop { $0.value > 100 }
        .map { (letters: Array($0.letters.utf8), value: $0.value) }

    /// Most words have another letter, and cost no more than this.
    private static func isLetterOfSmall(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"), UInt8(ascii: "l"), UInt8(ascii: "c"): true
        default: false
        }
    }

    /// The number that is written so, up to 499; nil for other words ("civil", "ill").
    ///
    /// - Parameter mostAlike: how often "i", "x" or "c" may be repeated: three times, or four in older books.
    package static func value(of letters: some Collection<UInt8>, mostAlike: Int) -> Int? {
        guard letters.allSatisfy(isLetterOfSmall) else { return nil }
        var rest = letters[...]
        var sum = 0
        for (sign, value) in signsOfSmall {
            let most = [1, 10, 100].contains(value) ? mostAlike : 1
            for _ in 0..<most where rest.starts(with: sign) {
                rest = rest.dropFirst(sign.count)
                sum += value
            }
        }
        return rest.isEmpty && sum > 0 ? sum : nil
    }

    /// A number from 1 to 3,999; nil for others.
    package static func text(of number: Int) -> String? {
        guard (1...3_999).contains(number) else { return nil }
        var (rest, text) = (number, "")
        for (letters, value) in signs {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}
