import Model

/// The date to which an account has come, so that "on May 3" in a later paragraph has a year.
///
/// An account goes forward: "January 1974 … on January 11 … by March 18". A date of another time inside of a paragraph
/// ("captured in June 1967") is an aside, from which nothing in later paragraphs is reckoned. An earlier year without a month
/// that opens a paragraph may be a look back or another account: until a further date tells, nothing is reckoned. What people
/// say moves no account.
struct AccountLine {
    /// A date counts for this many blocks after its own.
    private static let reach = 40

    private var span: CalendarSpan?
    /// The block of the last date, and whether an aside came after the account's date in it.
    private var block = -1
    private var isInAside = false
    /// The earlier year that opened a paragraph since.
    private var earlierYear: Int32?

    /// The date of the account for a date in `block`; nil if it is open which is meant.
    func date(for block: Int) -> CalendarSpan? {
        guard block - self.block <= Self.reach, earlierYear == nil, !(isInAside && block == self.block) else {
            return nil
        }
        return span
    }

    /// Takes in a date that the text states, or that was reckoned from one.
    mutating func add(_ new: CalendarSpan, in block: Int) {
        guard new.lies(within: .year), let from = new.from else { return }
        if let known = span?.from {
            if block == self.block, from.year < known.year || from.year > known.year + 1 {
                isInAside = true
                return
            }
            let isBareYear = !new.lies(within: .month)
            if isBareYear, from.year < known.year, earlierYear.map({ abs($0 - from.year) > 1 }) ?? true {
                earlierYear = from.year
                return
            }
        }
        span = new
        self.block = block
        isInAside = false
        earlierYear = nil
    }
}
