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
    /// Reads a word in small letters; nil if it is not a number.
    init?(_ word: String) {
        if let number = Int(word) {
            value = number
        } else if let index = Self.cardinals.firstIndex(of: word) ?? Self.ordinals.firstIndex(of: word) {
            value = index + 1
        } else if let number = RomanNumerals.value(of: word.utf8, mostAlike: 4) {
            value = number
        } else {
            return nil
        }
    }
}
