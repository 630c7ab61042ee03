import Model

/// The days from one to another, both included; a missing end is open.
struct CalendarSpan: Hashable, Sendable {
    /// The units by which dates are counted.
    enum Unit: Int, Sendable {
        case day = 1, week, month, year, decade, century
    }

    /// Which third of a unit is meant ("early 2015").
    enum Part: Int, Sendable {
        case early = 1, middle, late
    }

    var from: CalendarDay?
    var to: CalendarDay?

    init(from: CalendarDay?, to: CalendarDay?) {
        self.from = from
        self.to = to
    }

    /// A single day.
    init(_ day: CalendarDay) { self.init(from: day, to: day) }

    /// The days of a month; its thirds are the days 1–10, 11–20 and 21 to the end.
    init(year: Int, month: Int, part: Part?) {
        let last = CalendarDay.dayCount(year: year, month: month)
        let days =
            switch part {
            case nil: (1, last)
            case .early: (1, 10)
            case .middle: (11, 20)
            case .late: (21, last)
            }
        self.init(
            from: CalendarDay(year: year, month: month, day: days.0),
            to: CalendarDay(year: year, month: month, day: days.1))
    }

    /// The days from the start of one month to the end of another.
    init(year: Int, month: Int, throughYear lastYear: Int, month lastMonth: Int) {
        self.init(
            from: CalendarDay(year: year, month: month, day: 1),
            to: CalendarDay(
                year: lastYear, month: lastMonth, day: CalendarDay.dayCount(year: lastYear, month: lastMonth)))
    }

    /// The days of a year; its thirds are January to April, May to August and September to December.
    init(year: Int, part: Part? = nil) {
        let months =
            switch part {
            case nil: (1, 12)
            case .early: (1, 4)
            case .middle: (5, 8)
            case .late: (9, 12)
            }
        self.init(year: year, month: months.0, throughYear: year, month: months.1)
    }

    /// The days from the start of one year to the end of another.
    init(years: ClosedRange<Int>) {
        self.init(year: years.lowerBound, month: 1, throughYear: years.upperBound, month: 12)
    }

    /// The ten years from `year`; early is the years 0–3, middle 4–6, late 7–9.
    init(decade year: Int, part: Part?) {
        switch part {
        case nil: self.init(years: year...year + 9)
        case .early: self.init(years: year...year + 3)
        case .middle: self.init(years: year + 4...year + 6)
        case .late: self.init(years: year + 7...year + 9)
        }
    }

    /// The `number`th century (1801 to 1900 is the 19th; negative before Christ), or a third of it.
    init(century number: Int, part: Part?) {
        let first = number > 0 ? (number - 1) * 100 + 1 : number * 100 + 1
        switch part {
        case nil: self.init(years: first...first + 99)
        case .early: self.init(years: first...first + 32)
        case .middle: self.init(years: first + 33...first + 65)
        case .late: self.init(years: first + 66...first + 99)
        }
    }

    /// Three months from the first of spring (0), summer, autumn or winter (3), which ends in the next year.
    ///
    /// These are the meteorological seasons of the northern half of the earth, where nearly all English texts play.
    init(year: Int, season: Int) {
        self.init(
            year: year, month: season * 3 + 3, throughYear: season == 3 ? year + 1 : year,
            month: season == 3 ? 2 : season * 3 + 5)
    }

    /// The unit of `unit` that holds `day`: its week (Monday to Sunday), month, year, decade or century.
    init(_ unit: Unit, holding day: CalendarDay) {
        let year = Int(day.year)
        switch unit {
        case .day: self.init(day)
        case .week:
            let monday = day.adding(days: -day.weekday)
            self.init(from: monday, to: monday.adding(days: 6))
        case .month: self.init(year: year, month: Int(day.month), part: nil)
        case .year: self.init(year: year)
        case .decade: self.init(decade: year - ((year % 10) + 10) % 10, part: nil)
        case .century: self.init(years: (year - 1) / 100 * 100 + 1...(year - 1) / 100 * 100 + 100)
        }
    }

    /// The span `count` units later.
    func moved(by count: Int, _ unit: Unit) -> CalendarSpan {
        func move(_ day: CalendarDay) -> CalendarDay {
            switch unit {
            case .day: day.adding(days: count)
            case .week: day.adding(days: count * 7)
            case .month: day.adding(months: count)
            case .year: day.adding(months: count * 12)
            case .decade: day.adding(months: count * 120)
            case .century: day.adding(months: count * 1200)
            }
        }
        return CalendarSpan(from: from.map(move), to: to.map(move))
    }

    /// From the start of this span to the end of `last`.
    func through(_ last: CalendarSpan) -> CalendarSpan { CalendarSpan(from: from, to: last.to) }

    /// Whether both ends are known and the first does not lie after the last.
    var isOrdered: Bool {
        guard let from, let to else { return true }
        return from <= to
    }

    /// Whether the span lies within one unit of `unit`, so that a date may be reckoned from it.
    func lies(within unit: Unit) -> Bool {
        guard let from, let to else { return false }
        let holder = CalendarSpan(unit, holding: from)
        return holder.to.map { to <= $0 } ?? false
    }
}
