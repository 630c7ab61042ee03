/// Keeps chapters on one level whose headings change their form half way ("STORY III. The Storm", then "IV. The Wreck"): a
/// form that first occurs with the number after the last one is taken for the form before.
struct ChapterNumbering {
    private var levels: [HeadingRules.Style: Int] = [:]
    private var last: (number: Int, level: Int)?

    /// The level of the next heading of the text, which its form alone would put on `level`.
    mutating func level(of title: String, level: Int) -> Int {
        guard let style = HeadingRules.style(of: title), let number = Self.number(title, style) else { return level }
        let known = levels[style]
        let continues = known == nil && number > 1 && last.map { $0.number == number - 1 && $0.level < level } ?? false
        let level = known ?? (continues ? last?.level : nil) ?? level
        levels[style] = level
        last = (number, level)
        return level
    }

    /// The number of a heading that counts chapters.
    private static func number(_ title: String, _ style: HeadingRules.Style) -> Int? {
        let words = title.words
        switch style {
        case .keyword where words.count > 1: return number(String(words[1]).trimmingPunctuation)
        case .roman, .numbered(depth: 1): return words.first.flatMap { number(String($0).trimmingPunctuation) }
        case .keyword, .numbered, .capitals, .plain: return nil
        }
    }

    private static func number(_ word: String) -> Int? {
        if let number = Int(word) { return number }
        guard HeadingRules.isRomanNumeral(word) else { return nil }
        let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000]
        let digits = word.compactMap { values[$0] }
        return zip(digits, digits.dropFirst() + [0]).reduce(0) { $0 + ($1.0 < $1.1 ? -$1.0 : $1.0) }
    }
}
