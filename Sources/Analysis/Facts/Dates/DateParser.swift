import Model

/// Reads dates and periods from the items of a sentence. A hand-written descent: each function tries one form at an item
/// and gives the item after it.
struct DateParser {
    /// A date that was read.
    struct Match {
        /// Indices of its items.
        var items: Range<Int>
        var reckoned: DateContext.Reckoned
        /// Whether later dates may be reckoned from it.
        var isAnchor: Bool
        /// Whether it is worth a note: its days are known, or it names a day or month of a year that is not.
        var isDate: Bool
    }

    typealias Reading = (date: PartialDate, next: Int)

    /// The items, `end` last.
    let items: [DateItem]
    /// From what dates without a year are reckoned.
    var context: DateContext
    /// Where the last match ended: a list of years goes on from there.
    private var lastEnd = -1

    init(items: [DateItem], context: DateContext) {
        self.items = items
        self.context = context
    }

    func item(_ index: Int) -> DateItem { index >= 0 && index < items.count ? items[index] : items[items.count - 1] }

    /// The next date at or after `index`, or nil.
    mutating func next(from index: Int) -> Match? {
        var index = index
        while index < items.count {
            if let match = match(at: index) {
                lastEnd = match.items.upperBound
                if match.isAnchor, match.reckoned.span.from != nil { context.anchor = match.reckoned.span }
                return match
            }
            index += 1
        }
        return nil
    }

    private func match(at index: Int) -> Match? {
        let first = items[index]
        switch first.word {
        case .since: return since(index)
        case .until: return until(index)
        case .from: return fromTo(index)
        case .between: return between(index)
        case .before, .after: return beforeOrAfter(index)
        default: break
        }
        guard first.kind != .dash, first.kind != .comma, first.word != .the else { return nil }
        guard let (date, next) = expression(at: index, isLicensed: false) else { return nil }
        return match(index..<next, date.reckoned(in: context), isAnchor: !isAttribute(endingAt: next))
    }

    /// Whether a year only tells one thing from others ("the 1805 campaign"), so that nothing is reckoned from it.
    private func isAttribute(endingAt next: Int) -> Bool {
        item(next - 2).word == .the && item(next - 1).digitCount == 4 && item(next).kind == .word
            && item(next).keyword == .none
    }

    private func match(
        _ items: Range<Int>, _ reckoned: DateContext.Reckoned, isAnchor: Bool
    ) -> Match? {
        guard reckoned.span.isOrdered else { return nil }
        let isKnown = reckoned.basis != .unknown
        return Match(
            items: items, reckoned: reckoned, isAnchor: isAnchor && isKnown, isDate: isKnown || namesMonth(items))
    }

    /// Whether the words name a month or a day of one ("3 May", and not "last May").
    private func namesMonth(_ range: Range<Int>) -> Bool {
        let words = items[range].map(\.word)
        return words.contains(.month) && !words.contains(.deictic) && !words.contains(.anaphoric)
    }

    private func opened(_ reckoned: DateContext.Reckoned, from: CalendarDay?, to: CalendarDay?) -> DateContext.Reckoned
    {
        DateContext.Reckoned(span: CalendarSpan(from: from, to: to), basis: reckoned.basis)
    }

    private func since(_ index: Int) -> Match? {
        guard let (date, next) = expression(at: index + 1, isLicensed: true) else { return nil }
        let reckoned = date.reckoned(in: context)
        return match(index..<next, opened(reckoned, from: reckoned.span.from, to: nil), isAnchor: false)
    }

    private func until(_ index: Int) -> Match? {
        guard let (date, next) = expression(at: index + 1, isLicensed: true) else { return nil }
        let reckoned = date.reckoned(in: context)
        return match(index..<next, opened(reckoned, from: nil, to: reckoned.span.to), isAnchor: false)
    }

    private func beforeOrAfter(_ index: Int) -> Match? {
        // "the day before yesterday" is one day; "after two years" is no date.
        guard item(index + 1).word != .cardinal, let (date, next) = expression(at: index + 1, isLicensed: true)
        else { return nil }
        let reckoned = date.reckoned(in: context)
        let span = reckoned.span
        let open =
            items[index].word == .before
            ? opened(reckoned, from: nil, to: span.from?.adding(days: -1))
            : opened(reckoned, from: span.to?.adding(days: 1), to: nil)
        return match(index..<next, open, isAnchor: false)
    }

    private func fromTo(_ index: Int) -> Match? {
        guard let (first, middle) = simple(at: index + 1, isLicensed: true) else { return nil }
        if let open = openEnd(at: middle) {
            let reckoned = first.reckoned(in: context)
            return match(index..<open, opened(reckoned, from: reckoned.span.from, to: nil), isAnchor: false)
        }
        let connects = item(middle).word == .to || item(middle).word == .until || item(middle).kind == .dash
        guard connects, let (last, next) = simple(at: afterConnector(middle), isLicensed: true) else {
            guard let (date, next) = expression(at: index + 1, isLicensed: true) else { return nil }
            let start = first.lastYear == nil ? index + 1 : index
            return match(start..<next, date.reckoned(in: context), isAnchor: !isAttribute(endingAt: next))
        }
        return period(first, last, index..<next)
    }

    private func between(_ index: Int) -> Match? {
        guard let (first, middle) = simple(at: index + 1, isLicensed: true),
            item(middle).word == .and || item(middle).kind == .dash,
            let (last, next) = simple(at: afterConnector(middle), isLicensed: true)
        else { return nil }
        return period(first, last, index..<next)
    }

    /// A period of two dates, the first of which may take its year from the second ("from March to June 2014").
    private func period(_ first: PartialDate, _ last: PartialDate, _ items: Range<Int>) -> Match? {
        let joined = join(first, last)
        return match(items, joined.reckoned(in: context), isAnchor: true)
    }

    func join(_ first: PartialDate, _ last: PartialDate) -> PartialDate {
        let end = last.reckoned(in: context)
        var first = first
        if first.needsYear, !last.needsYear, let year = end.span.to?.year { first.year = Int(year) }
        var start = first.reckoned(in: context)
        if let from = start.span.from, let to = end.span.to, from > to, first.yearBasis == .stated, last.year != nil {
            // "from November to February 2014" began the year before.
            first.year = Int(to.year) - 1
            start = first.reckoned(in: context)
        }
        // "from 1981 until June": the end takes the year of the start.
        if last.needsYear, !first.needsYear, let year = start.span.from?.year {
            var dated = last
            dated.year = Int(year)
            return join(first, dated)
        }
        let isKnown = start.span.from != nil && end.span.to != nil
        let basis = isKnown ? start.basis.rawValue > end.basis.rawValue ? start.basis : end.basis : .unknown
        let span = isKnown ? start.span.through(end.span) : CalendarSpan(from: nil, to: nil)
        return PartialDate(DateContext.Reckoned(span: span, basis: basis))
    }

    private func afterConnector(_ index: Int) -> Int { item(index + 1).word == .the ? index + 2 : index + 1 }

    /// The item after "to the present", "until now", "onwards", "–present"; nil if nothing of the kind is there.
    private func openEnd(at index: Int) -> Int? {
        let first = item(index)
        if first.word == .onwards { return index + 1 }
        let isOn = first.kind == .word && first.range.count == 2 && first.word == .preposition && first.value == 0
        if isOn, [.comma, .period, .end, .closing].contains(item(index + 1).kind) { return index + 1 }
        guard first.word == .to || first.word == .until || first.kind == .dash else { return nil }
        var next = afterConnector(index)
        let isToday = item(next).word == .today && item(next).value == 10
        guard item(next).word == .present || isToday else { return nil }
        if item(next + 1).word == .unit, item(next + 1).value == 1 { next += 1 }
        return next + 1
    }

    /// A date, or two joined by a dash or "to".
    func expression(at index: Int, isLicensed: Bool) -> Reading? {
        guard let (first, middle) = simple(at: index, isLicensed: isLicensed) else { return nil }
        let connector = item(middle)
        if let open = openEnd(at: middle), connector.kind == .dash || connector.word == .to {
            let reckoned = first.reckoned(in: context)
            return (PartialDate(opened(reckoned, from: reckoned.span.from, to: nil)), open)
        }
        let isBracketed = index > 0 && [.opening, .closing].contains(items[index - 1].kind)
        if connector.kind == .dash, item(middle + 1).kind == .closing, isBracketed || isInBrackets(index) {
            let reckoned = first.reckoned(in: context)
            return (PartialDate(opened(reckoned, from: reckoned.span.from, to: nil)), middle + 1)
        }
        guard connector.kind == .dash || connector.word == .to || connector.word == .until,
            let (last, next) = simple(at: afterConnector(middle), isLicensed: true), first.isLike(last)
        else { return (first, middle) }
        let joined = join(first, last)
        guard case .reckoned(let reckoned) = joined.form, reckoned.span.isOrdered else { return (first, middle) }
        return (joined, next)
    }

    private func isInBrackets(_ index: Int) -> Bool {
        var place = index - 1
        while place >= 0, index - place < 8 {
            if items[place].kind == .opening { return true }
            if items[place].kind == .closing { return false }
            place -= 1
        }
        return false
    }

    /// One date, "the" and a part before it included.
    func simple(at index: Int, isLicensed: Bool) -> Reading? {
        var index = index
        var isLicensed = isLicensed || isLicensedBefore(index)
        if item(index).word == .the { index += 1 }
        guard item(index).word == .part, let part = CalendarSpan.Part(rawValue: item(index).value % 10) else {
            return core(at: index, isLicensed: isLicensed)
        }
        var next = index + 1
        let isNoun = item(index).value > 10
        if item(next).kind == .dash { next += 1 }
        let linked = item(next).word == .of
        let inside = item(next).word == .preposition && item(next).value == 1 && !isNoun
        if linked || inside { next += 1 } else if isNoun { return nil }
        if item(next).word == .part, linked || inside { return nil }
        if item(next).word == .the { next += 1 }
        isLicensed = true
        guard let (whole, end) = core(at: next, isLicensed: isLicensed) else { return nil }
        var date = whole
        apply(part, to: &date)
        return (date, end)
    }

    private func apply(_ part: CalendarSpan.Part, to date: inout PartialDate) {
        date.part = part
        guard case .reckoned(let reckoned) = date.form, let from = reckoned.span.from, let to = reckoned.span.to
        else { return }
        var third: CalendarSpan?
        if reckoned.span == CalendarSpan(.month, holding: from) {
            third = CalendarSpan(year: Int(from.year), month: Int(from.month), part: part)
        } else if reckoned.span == CalendarSpan(.year, holding: from) {
            third = CalendarSpan(year: Int(from.year), part: part)
        } else if to.year - from.year == 9, from.month == 1 {
            third = CalendarSpan(decade: Int(from.year), part: part)
        } else if to.year - from.year == 99, from.month == 1 {
            let first = Int(from.year) + (part.rawValue - 1) * 33
            third = CalendarSpan(years: first...(part == .late ? Int(to.year) : first + 32))
        }
        if let third { date.form = .reckoned(DateContext.Reckoned(span: third, basis: reckoned.basis)) }
    }

    /// Whether what is before an item lets a bare number be a year, or "May" a month.
    func isLicensedBefore(_ index: Int) -> Bool {
        var before = index - 1
        if before >= 0, items[before].word == .the { before -= 1 }
        guard before >= 0 else { return false }
        let item = items[before]
        if item.word == .preposition { return item.value == 1 }
        if item.kind == .period, before > 0, items[before - 1].word == .preposition {
            return items[before - 1].value == 1
        }
        return [.since, .until, .from, .before, .after].contains(item.word)
    }

    /// Whether the item continues a list of dates ("1997, 1999 and 2001").
    func continuesList(_ index: Int) -> Bool {
        guard lastEnd > 0, index > 0 else { return false }
        if index - 1 == lastEnd { return items[index - 1].kind == .comma || items[index - 1].word == .and }
        return index - 2 == lastEnd && items[index - 2].kind == .comma && items[index - 1].word == .and
    }
}
