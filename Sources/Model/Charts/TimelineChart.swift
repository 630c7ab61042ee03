/// What happened when: the dates of a text in the order of the calendar, each with its sentence.
public struct TimelineChart: Hashable, Sendable {
    /// A date with who and what its sentence names.
    public struct Entry: Hashable, Sendable {
        public let time: TimePoint
        /// The sentence of the date, or only its words if the sentence names nobody.
        public let passage: TextRange
        /// Whom the sentence names, by first mention there.
        public let entities: [EntityID]
    }

    /// The dates of which the year is known, by their first day, then by place in the text.
    public let dated: [Entry]
    /// The dates of which it is not, by place in the text. They are listed and not guessed.
    public let undated: [Entry]

    /// The chart of all dates, or of those whose sentences name `entity`.
    public init(of known: KnowledgeView, about entity: EntityID? = nil) {
        let entries = known.times.map { time in
            let passage = known.sentence(at: time.range.start) ?? time.range
            return Entry(time: time, passage: passage, entities: known.entities(in: passage).map(\.entity))
        }
        .filter { entry in entity.map { entry.entities.contains($0) } ?? true }
        // A date that a sentence names twice is in the chart once.
        var seen: Set<Statement> = []
        dated = entries.compactMap { entry in entry.time.firstDay.map { ($0, entry) } }
            .sorted { ($0.0, $0.1.time.range) < ($1.0, $1.1.time.range) }.map(\.1)
            .filter { seen.insert(Statement(passage: $0.passage, from: $0.time.from, to: $0.time.to)).inserted }
        undated = entries.filter { $0.time.firstDay == nil }
    }

    /// What a sentence says of the calendar.
    private struct Statement: Hashable {
        let passage: TextRange
        let from: CalendarDay?
        let to: CalendarDay?
    }

    /// The first and the last day of the chart; nil if it is empty.
    public var days: ClosedRange<CalendarDay>? {
        guard let first = dated.first?.time.firstDay else { return nil }
        return dated.reduce(first...first) { days, entry in
            let last = entry.time.to ?? entry.time.from ?? first
            return days.lowerBound...max(days.upperBound, last)
        }
    }
}

extension TimePoint {
    /// The day by which it comes in the calendar: the first that is known; nil if none is.
    public var firstDay: CalendarDay? { from ?? to }

    /// Whether no more than one year is named.
    public var isOfOneYear: Bool { from?.year == to?.year || from == nil || to == nil }

    /// The days in as few signs as say them: "1812", "1812-06", "1981–1997", "5th century BC", "since 2005", "until 1997-03";
    /// empty if none is known.
    public var daysText: String {
        switch (from, to) {
        case (let from?, let to?):
            guard from != to else { return from.isoText }
            if isReckonedInYears { return "\(from.yearText)–\(to.yearText)" }
            let digits = min(from.digitsFromStart, to.digitsToEnd)
            let isCentury = from.centuryText == to.centuryText && to.year - from.year == 99
            if digits == CalendarDay.digitsAfterYear, isCentury { return from.centuryText }
            let (first, last) = (from.text(without: digits), to.text(without: digits))
            return first == last ? first : "\(first)–\(last)"
        case (let from?, nil): return "since \(from.text(without: from.digitsFromStart))"
        case (nil, let to?): return "until \(to.text(without: to.digitsToEnd))"
        case (nil, nil): return ""
        }
    }
}

extension CalendarDay {
    /// The year as people write it: "44 BC" of the year -43.
    public var yearText: String { year > 0 ? String(year) : "\(1 - Int(year)) BC" }

    /// The century as people write it: "19th century", "5th century BC".
    public var centuryText: String {
        let number = year > 0 ? (Int(year) - 1) / 100 + 1 : -Int(year) / 100 + 1
        let isTeen = (11...13).contains(number % 100)
        let ending = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
        return "\(number)\(ending) century" + (year > 0 ? "" : " BC")
    }

    /// The signs after the year in the day's text.
    fileprivate static let digitsAfterYear = 6

    /// The day without the last signs of its text.
    fileprivate func text(without digits: Int) -> String {
        digits == Self.digitsAfterYear ? yearText : String(isoText.dropLast(digits))
    }

    /// How many signs of the day's text say no more than that a year (6) or a month (3) begins with it.
    fileprivate var digitsFromStart: Int { day > 1 ? 0 : month > 1 ? 3 : 6 }

    /// How many signs of the day's text say no more than that a year (6) or a month (3) ends with it.
    fileprivate var digitsToEnd: Int {
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lastDay: UInt8 =
            switch month {
            case 2: isLeapYear ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        return day < lastDay ? 0 : month < 12 ? 3 : 6
    }
}
