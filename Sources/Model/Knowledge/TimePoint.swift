/// A day of the proleptic Gregorian calendar.
public struct CalendarDay: Hashable, Sendable, Comparable {
    /// The year; 0 is 1 BC.
    public var year: Int32
    /// 1...12.
    public var month: UInt8
    /// 1...31.
    public var day: UInt8

    /// Makes a day; the parts are not checked against each other.
    public init(year: Int, month: Int, day: Int) {
        self.year = Int32(clamping: year)
        self.month = UInt8(clamping: month)
        self.day = UInt8(clamping: day)
    }

    /// Orders by the calendar.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDay {
    /// The day as ISO 8601 writes it: "2014-03-01", and "-0043-03-15" for years before the year 0.
    public var isoText: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
        return "\(sign)\(padded(Int(year.magnitude), 4))-\(padded(Int(month), 2))-\(padded(Int(day), 2))"
    }
}

/// A date or a period that the text names, with the days that it may mean.
public struct TimePoint: Hashable, Sendable {
    /// By what the days of a date are known.
    public enum Basis: UInt8, Hashable, Sendable, CaseIterable {
        /// The words state them.
        case stated
        /// A date stated before in the same place of the text ("two years later", "in April").
        case nearby
        /// The day that the text, or the letter or entry in it, bears ("last week").
        case document
        /// Nothing: the words name a day or month of a year that is not known.
        case unknown

        /// The name in JSON.
        public var id: String {
            switch self {
            case .stated: "stated"
            case .nearby: "nearby"
            case .document: "document"
            case .unknown: "unknown"
            }
        }
    }

    /// The words.
    public var range: TextRange
    /// The first day; nil if it is open ("until 1997") or the year is not known ("late January").
    public var from: CalendarDay?
    /// The last day, itself included; nil if it is open ("since 2005") or not known.
    public var to: CalendarDay?
    /// By what the days are known.
    public var basis: Basis

    /// Makes a time point.
    public init(_ range: TextRange, from: CalendarDay?, to: CalendarDay?, basis: Basis = .stated) {
        self.range = range
        self.from = from
        self.to = to
        self.basis = basis
    }

    /// Whether the days were found by counting years from the day of the text ("the last 50 years"), so that only the years are meant.
    var isReckonedInYears: Bool {
        guard basis == .document, let from, let to else { return false }
        return to.year - from.year > 1 && (from.month, from.day) == (to.month, to.day)
    }

    /// The days that a word such as "yesterday" was found to mean ("2015-02-09", "2015-02-02 to 2015-02-08"), to be shown
    /// beside it; nil if the words name them.
    public var reckonedDays: String? {
        guard basis == .document else { return nil }
        switch (from, to) {
        case (let from?, let to?):
            if isReckonedInYears { return "\(from.yearText) to \(to.yearText)" }
            return from == to ? from.isoText : "\(from.isoText) to \(to.isoText)"
        case (let from?, nil): return "from \(from.isoText)"
        case (nil, let to?): return "until \(to.isoText)"
        case (nil, nil): return nil
        }
    }
}
