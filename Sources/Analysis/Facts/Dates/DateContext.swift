import Model

/// From what dates without a year are reckoned.
struct DateContext: Sendable {
    /// The day that the passage bears, as news, letters and entries of a diary do; see `DatedPassages`.
    var passageDay: CalendarDay?
    /// The last date that the text states near by.
    var anchor: CalendarSpan?
    /// The date to which the account has come in the paragraphs before; see `AccountLine`.
    var account: CalendarSpan?
    /// The latest year that two digits may stand for; nil if the century is not known.
    var latestYear: Int?
    /// Whether the sentence speaks of what lies ahead.
    var isFuture = false

    /// A date with what it is known by.
    struct Reckoned: Sendable {
        var span: CalendarSpan
        var basis: TimePoint.Basis

        static let unknown = Reckoned(span: CalendarSpan(from: nil, to: nil), basis: .unknown)
        static func stated(_ span: CalendarSpan) -> Reckoned { Reckoned(span: span, basis: .stated) }
    }

    /// A unit reckoned from the passage's day: −1 is the one before.
    func fromPassage(_ unit: CalendarSpan.Unit, by count: Int) -> Reckoned {
        guard let passageDay else { return .unknown }
        let day = CalendarSpan(passageDay).moved(by: count, unit).from ?? passageDay
        return Reckoned(span: CalendarSpan(unit, holding: day), basis: .document)
    }

    /// The days between the passage's and the one `count` units away.
    func stretchFromPassage(_ unit: CalendarSpan.Unit, by count: Int) -> Reckoned {
        guard let passageDay else { return .unknown }
        let other = CalendarSpan(passageDay).moved(by: count, unit).from ?? passageDay
        return Reckoned(
            span: CalendarSpan(from: min(other, passageDay), to: max(other, passageDay)), basis: .document)
    }

    /// A unit reckoned from the date stated before; unknown where that is coarser than the unit.
    func fromAnchor(_ unit: CalendarSpan.Unit, by count: Int) -> Reckoned {
        guard let anchor, anchor.from != nil, anchor.to != nil else { return .unknown }
        // "Jochi (1185–1226), nine months later": later than what, is not told.
        guard anchor.lies(within: .year) || anchor.lies(within: unit) else { return .unknown }
        let moved = anchor.moved(by: count, unit)
        guard anchor.lies(within: unit), let day = moved.from else {
            return count == 0 ? .unknown : Reckoned(span: moved, basis: .nearby)
        }
        return Reckoned(span: CalendarSpan(unit, holding: day), basis: .nearby)
    }

    /// The span that `make` gives for a year, in the year that the context leads to. `direction` is −1 for the last one
    /// before the passage's day, 1 for the first after it, and 0 if the text does not say.
    func yearless(direction: Int, make: (Int) -> CalendarSpan) -> Reckoned {
        if direction == 0, let anchor, let year = anchorYear(of: anchor, make: make) {
            return Reckoned(span: make(year), basis: .nearby)
        }
        guard let passageDay else {
            guard direction == 0, let account, let year = anchorYear(of: account, make: make) else { return .unknown }
            return Reckoned(span: make(year), basis: .nearby)
        }
        let isAhead = direction > 0 || (direction == 0 && isFuture)
        let year = Int(passageDay.year)
        let candidates = (year - 2...year + 2).map(make)
        let chosen =
            isAhead
            ? candidates.first { ($0.from ?? passageDay) > passageDay || (direction == 0 && holds($0, passageDay)) }
            : candidates.last { ($0.from ?? passageDay) <= passageDay && (direction == 0 || !holds($0, passageDay)) }
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

    /// A weekday: the last one up to the passage's day, or the next one where `direction` or the sentence looks ahead.
    ///
    /// News that is dated a day early, by the clock of another place or by its first version, names the day after its
    /// date far more often than the one of the week before.
    func weekday(_ weekday: Int, direction: Int) -> Reckoned {
        guard let passageDay else { return .unknown }
        let back = (passageDay.weekday - weekday + 7) % 7
        let isAhead = direction > 0 || (direction == 0 && (isFuture || back == 6))
        let days = isAhead ? 7 - back : (direction < 0 && back == 0 ? -7 : -back)
        return Reckoned(span: CalendarSpan(passageDay.adding(days: days)), basis: .document)
    }
}
