import Model

/// From what dates without a year are reckoned.
struct DateContext: Sendable {
    /// The day of the document, where it is known.
    var documentDay: CalendarDay?
    /// The last date that the text states near by.
    var anchor: CalendarSpan?
    /// Whether the sentence speaks of what lies ahead.
    var isFuture = false

    /// A date with what it is known by.
    struct Reckoned: Sendable {
        var span: CalendarSpan
        var basis: TimePoint.Basis

        static let unknown = Reckoned(span: CalendarSpan(from: nil, to: nil), basis: .unknown)
        static func stated(_ span: CalendarSpan) -> Reckoned { Reckoned(span: span, basis: .stated) }
    }

    /// A unit reckoned from the document's day: −1 is the one before.
    func fromDocument(_ unit: CalendarSpan.Unit, by count: Int) -> Reckoned {
        guard let documentDay else { return .unknown }
        let day = CalendarSpan(documentDay).moved(by: count, unit).from ?? documentDay
        return Reckoned(span: CalendarSpan(unit, holding: day), basis: .document)
    }

    /// The days between the document's and the one `count` units away.
    func stretchFromDocument(_ unit: CalendarSpan.Unit, by count: Int) -> Reckoned {
        guard let documentDay else { return .unknown }
        let other = CalendarSpan(documentDay).moved(by: count, unit).from ?? documentDay
        return Reckoned(
            span: CalendarSpan(from: min(other, documentDay), to: max(other, documentDay)), basis: .document)
    }

    /// A unit reckoned from the date stated before; unknown where that is coarser than the unit.
    func fromAnchor(_ unit: CalendarSpan.Unit, by count: Int) -> Reckoned {
        guard let anchor, anchor.from != nil, anchor.to != nil else { return .unknown }
        let moved = anchor.moved(by: count, unit)
        guard anchor.lies(within: unit), let day = moved.from else {
            return count == 0 ? .unknown : Reckoned(span: moved, basis: .nearby)
        }
        return Reckoned(span: CalendarSpan(unit, holding: day), basis: .nearby)
    }

    /// The span that `make` gives for a year, in the year that the context leads to. `direction` is −1 for the last one
    /// before the document's day, 1 for the first after it, and 0 where the text does not say.
    func yearless(direction: Int, make: (Int) -> CalendarSpan) -> Reckoned {
        if direction == 0, let anchor, let year = anchorYear(of: anchor, make: make) {
            return Reckoned(span: make(year), basis: .nearby)
        }
        guard let documentDay else { return .unknown }
        let isAhead = direction > 0 || (direction == 0 && isFuture)
        let year = Int(documentDay.year)
        let candidates = (year - 2...year + 2).map(make)
        let chosen =
            isAhead
            ? candidates.first { ($0.from ?? documentDay) > documentDay || (direction == 0 && holds($0, documentDay)) }
            : candidates.last { ($0.from ?? documentDay) <= documentDay && (direction == 0 || !holds($0, documentDay)) }
        return chosen.map { Reckoned(span: $0, basis: .document) } ?? .unknown
    }

    private func holds(_ span: CalendarSpan, _ day: CalendarDay) -> Bool {
        guard let from = span.from, let to = span.to else { return false }
        return from <= day && day <= to
    }

    /// A story goes forward: a month before the anchor's may lie in its year or in the next, which nobody can tell.
    private func anchorYear(of anchor: CalendarSpan, make: (Int) -> CalendarSpan) -> Int? {
        guard anchor.lies(within: .year), let from = anchor.from else { return nil }
        let year = Int(from.year)
        guard anchor.lies(within: .month) else { return year }
        guard let start = make(year).from else { return nil }
        return start.month >= from.month ? year : nil
    }

    /// A weekday: the last one up to the document's day, or the next one where `direction` or the sentence looks ahead.
    func weekday(_ weekday: Int, direction: Int) -> Reckoned {
        guard let documentDay else { return .unknown }
        let isAhead = direction > 0 || (direction == 0 && isFuture)
        let back = (documentDay.weekday - weekday + 7) % 7
        let days = isAhead ? 7 - back : (direction < 0 && back == 0 ? -7 : -back)
        return Reckoned(span: CalendarSpan(documentDay.adding(days: days)), basis: .document)
    }
}
