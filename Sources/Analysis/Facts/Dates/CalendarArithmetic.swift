import Model

extension CalendarDay {
    /// Days since 1970-01-01 in the proleptic Gregorian calendar.
    ///
    /// The arithmetic is that of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    var dayNumber: Int {
        let shifted = month <= 2 ? Int(year) - 1 : Int(year)
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let monthFromMarch = (Int(month) + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int(day) - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day that lies `dayNumber` days after 1970-01-01 (`civil_from_days` of the same source).
    init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// 0 is Monday, 6 Sunday.
    var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

    /// The number of days of `month` in `year`.
    static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day `count` days later.
    func adding(days count: Int) -> CalendarDay { CalendarDay(dayNumber: dayNumber + count) }

    /// The same day `count` months later, cut to the length of that month.
    func adding(months count: Int) -> CalendarDay {
        let total = Int(year) * 12 + Int(month) - 1 + count
        let year = total >= 0 ? total / 12 : (total - 11) / 12
        let month = total - year * 12 + 1
        return CalendarDay(year: year, month: month, day: min(Int(day), Self.dayCount(year: year, month: month)))
    }
}
