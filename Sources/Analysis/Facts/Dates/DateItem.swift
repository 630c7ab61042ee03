import Model

/// A word, number or mark of a sentence as the date parser sees it. Hyphens and letters beside digits part items, which
/// the tokens of the text do not always do ("mid-1997", "1981–97", "1980s").
struct DateItem: Sendable {
    enum Kind: Sendable {
        case word
        /// A whole number without a sign or a unit.
        case number
        /// "5th".
        case ordinal
        /// "1980s", "80s".
        case decade
        /// "Q1".
        case quarter
        case comma, dash, slash, period, apostrophe, opening, closing
        /// Other marks, amounts of money, decimal numbers, times of day.
        case other
        /// After the last item.
        case end
    }

    var kind: Kind
    var range: TextRange
    /// The number, or the value of the word in the vocabulary.
    var value = 0
    var word = DateWord.none
    var keyword = Keyword.none
    var isCapitalised = false
    var spaceBefore = false
    /// Whether the word ends in "s", as plural nouns do.
    var endsInS = false

    /// The number of its digits, where it is a number.
    var digitCount: Int { kind == .number ? range.count : 0 }

    /// The place after the last item.
    static func end(at offset: Int) -> DateItem { DateItem(kind: .end, range: TextRange(offset, offset)) }
}
