/// What a word does in a date; the meaning of its value is beside each case.
enum DateWord: UInt8, Hashable, Sendable {
    /// Nothing.
    case none
    /// 1...12; plus 20 where the word also means something else ("may", "march").
    case month
    /// 0 (Monday)...6.
    case weekday
    /// 0 (spring)...3 (winter).
    case season
    /// The raw value of `CalendarSpan.Unit`; plus 20 for plurals.
    case unit
    /// "morning" (0); "night" (−1: "last night" is that of yesterday).
    case dayPart
    /// "Christmas".
    case christmas
    /// "half" (2), "quarter" (4).
    case fraction
    /// The raw value of `CalendarSpan.Part`, plus 10 for nouns that "of" follows ("beginning").
    case part
    /// "since".
    case since
    /// "until", "till".
    case until
    /// "from".
    case from
    /// "between".
    case between
    /// "before".
    case before
    /// "after".
    case after
    /// "to", "through".
    case to
    /// "and".
    case and
    /// "of".
    case of
    /// "the".
    case the
    /// 1: before dates ("in", "during"); 2: before dates and amounts ("around"); 0: before days ("on").
    case preposition
    /// −1: "last", "past"; 0: "this"; 1: "next", "coming": reckoned from the passage's date.
    case deictic
    /// −1: "previous"; 0: "same"; 1: "following": reckoned from the date stated before.
    case anaphoric
    /// "ago".
    case ago
    /// 1: "later"; −1: "earlier".
    case shift
    /// Days from today, plus 10.
    case today
    /// "now", "present", "today" as the end of a period.
    case present
    /// 1...20, tens.
    case cardinal
    /// 1...31.
    case ordinal
    /// Tens as decades ("eighties").
    case decade
    /// 0: before Christ, 1: after.
    case era
    /// "page", "chapter": the number after it is no date.
    case numbering
    /// "kilometres", "people": the number before it is no date.
    case measure
    /// "posted", "updated": before the day of a text.
    case dating
    /// "onwards", "on": opens the end of a period that "from" began.
    case onwards
}
