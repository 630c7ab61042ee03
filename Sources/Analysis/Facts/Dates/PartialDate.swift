import Model

/// A date as far as its words give it, before it is known in which year it lies.
struct PartialDate: Sendable {
    /// What is named.
    enum Form: Sendable {
        /// Days of a month.
        case days(month: Int, first: Int, last: Int)
        case month(Int)
        case season(Int)
        /// The `number`th of `count` equal parts of a year.
        case fraction(number: Int, count: Int)
        case year
        /// Days that the words or the context have already given.
        case reckoned(DateContext.Reckoned)
        case weekday(Int)
    }

    var form: Form
    var part: CalendarSpan.Part?
    /// The year; for a period of years ("1981–97") the first. Nil where the words give none.
    var year: Int?
    /// The last year of such a period.
    var lastYear: Int?
    /// −1 "last", 1 "next", before a month, season or weekday.
    var direction = 0
    /// Basis of `year`, where it comes from words such as "of that year".
    var yearBasis = TimePoint.Basis.stated

    init(_ form: Form, year: Int? = nil) {
        self.form = form
        self.year = year
    }

    init(_ span: CalendarSpan) { form = .reckoned(.stated(span)) }

    init(_ reckoned: DateContext.Reckoned) { form = .reckoned(reckoned) }

    /// The days in `year`.
    func span(inYear year: Int) -> CalendarSpan {
        switch form {
        case .days(let month, let first, let last):
            return CalendarSpan(
                from: CalendarDay(year: year, month: month, day: first),
                to: CalendarDay(year: year, month: month, day: last))
        case .month(let month): return CalendarSpan(year: year, month: month, part: part)
        case .season(let season):
            // "the winter of 1812–13" is one winter; "the winters of 1812–15" are several.
            let last = lastYear.map { season == 3 && $0 == year + 1 ? year : $0 } ?? year
            return CalendarSpan(year: year, season: season).through(CalendarSpan(year: last, season: season))
        case .fraction(let number, let count):
            let months = 12 / count
            return CalendarSpan(
                year: year, month: (number - 1) * months + 1, throughYear: year, month: number * months)
        case .year:
            guard let lastYear else { return CalendarSpan(year: year, part: part) }
            return CalendarSpan(years: year...max(year, lastYear))
        case .reckoned(let reckoned): return reckoned.span
        case .weekday: return CalendarSpan(from: nil, to: nil)
        }
    }

    /// The days, with the year from the context where the words give none.
    func reckoned(in context: DateContext) -> DateContext.Reckoned {
        if case .reckoned(let reckoned) = form { return reckoned }
        if case .weekday(let weekday) = form { return context.weekday(weekday, direction: direction) }
        if let year { return DateContext.Reckoned(span: span(inYear: year), basis: yearBasis) }
        return context.yearless(direction: direction) { span(inYear: $0) }
    }

    /// Whether the words leave the year open.
    var needsYear: Bool {
        switch form {
        case .reckoned, .weekday: false
        default: year == nil
        }
    }

    /// Whether two dates name the same sort of thing, so that "to" between them makes a period.
    func isLike(_ other: PartialDate) -> Bool {
        switch (form, other.form) {
        case (.days, .days), (.month, .month), (.season, .season), (.year, .year), (.fraction, .fraction),
            (.reckoned, .reckoned), (.weekday, .weekday), (.days, .month), (.month, .days):
            true
        default: false
        }
    }
}
