/// The number of a chapter or part as books write it: in digits, in Roman numerals, or as a word up to the twentieth.
struct ChapterNumber {
    let value: Int

    private static let cardinals = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        "twentieth",
    ]
    private static let numerals: [(text: String, value: Int)] = [
        ("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
    ]

    /// Reads a word in small letters; nil if it is not a number.
    init?(_ word: String) {
        if let number = Int(word) {
            value = number
        } else if let index = Self.cardinals.firstIndex(of: word) ?? Self.ordinals.firstIndex(of: word) {
            value = index + 1
        } else if let number = Self.roman(word) {
            value = number
        } else {
            return nil
        }
    }

    /// The number that is written so in Roman numerals; "civil" and "ill" are not.
    private static func roman(_ word: String) -> Int? {
        var rest = word[...]
        var sum = 0
        for (text, value) in numerals {
            let most = text.utf8.count == 1 && value != 5 && value != 50 ? 4 : 1
            for _ in 0..<most where rest.hasPrefix(text) {
                rest = rest.dropFirst(text.count)
                sum += value
            }
        }
        return rest.isEmpty && sum > 0 ? sum : nil
    }
}
