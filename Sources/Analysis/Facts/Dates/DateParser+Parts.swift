import Model

/// Seasons, quarters, halves, decades and centuries.
extension DateParser {
    func season(at index: Int, isLicensed: Bool) -> Reading? {
        var date = PartialDate(.season(item(index).value))
        var next = index + 1
        if item(next).word == .of { next += 1 }
        if item(next).kind == .number, item(next).digitCount == 4, isYear(item(next).value) {
            date.year = item(next).value
            let mark = item(next + 1), short = item(next + 2)
            if mark.kind == .dash || mark.kind == .slash, short.kind == .number, !short.spaceBefore {
                let last =
                    switch short.digitCount {
                    case 1: date.year! / 10 * 10 + short.value
                    case 2: date.year! / 100 * 100 + short.value
                    default: short.value
                    }
                if last > date.year!, last - date.year! < 100 {
                    date.lastYear = last
                    next += 2
                }
            }
            return (date, next + 1)
        }
        if next == index + 2, item(next).word == .deictic || item(next).word == .anaphoric,
            item(next + 1).word == .unit,
            item(next + 1).value == 4, let (year, end) = core(at: next, isLicensed: true)
        {
            let reckoned = year.reckoned(in: context)
            guard let known = reckoned.span.from?.year else { return (PartialDate(.unknown), end) }
            date.year = Int(known)
            date.yearBasis = reckoned.basis
            return (date, end)
        }
        // "spring" and "fall" are common words: alone they count only after "in the" and the like.
        guard isLicensed, item(index - 1).word == .the || item(index - 1).word == .preposition else { return nil }
        let follows = item(index + 1)
        // "since the fall of Rome", but "in the spring of eighteen hundred".
        if follows.word == .of, item(index + 2).word != .cardinal { return nil }
        let endsPhrase = follows.kind != .word || follows.keyword != .none
        return endsPhrase ? (date, index + 1) : nil
    }

    /// "Q1 2014".
    func quarter(at index: Int) -> Reading? {
        let next = item(index + 1).word == .of ? index + 2 : index + 1
        guard item(next).digitCount == 4, isYear(item(next).value) else { return nil }
        return (PartialDate(.fraction(number: item(index).value, count: 4), year: item(next).value), next + 1)
    }

    /// "2014 Q1".
    func quarter(at index: Int, year: Int) -> Reading? {
        (PartialDate(.fraction(number: item(index).value, count: 4), year: year), index + 1)
    }

    /// "first quarter of 2014", "second half of the 19th century"; `number` is that of the part, which `index` names.
    func fraction(at index: Int, number: Int) -> Reading? {
        var next = index + 1
        if item(next).kind == .dash { next += 1 }
        let count = item(next).value
        guard item(next).word == .fraction, (1...count).contains(number) else { return nil }
        next += 1
        let isLinked = item(next).word == .of || item(next).word == .preposition
        if isLinked { next += 1 }
        if item(next).word == .the { next += 1 }
        if item(next).kind == .number, item(next).digitCount == 4, isYear(item(next).value) {
            return (PartialDate(.fraction(number: number, count: count), year: item(next).value), next + 1)
        }
        guard isLinked, let (whole, end) = core(at: next, isLicensed: true) else { return nil }
        let reckoned = whole.reckoned(in: context)
        guard let from = reckoned.span.from, let to = reckoned.span.to else { return (PartialDate(.unknown), end) }
        guard let part = part(number, of: count, from: from, to: to) else { return nil }
        return (PartialDate(DateContext.Reckoned(span: part, basis: reckoned.basis)), end)
    }

    private func part(_ number: Int, of count: Int, from: CalendarDay, to: CalendarDay) -> CalendarSpan? {
        let years = Int(to.year - from.year) + 1
        if years == 1, from.month == 1, to.month == 12 {
            return PartialDate(.fraction(number: number, count: count), year: Int(from.year)).span(
                inYear: Int(from.year))
        }
        if years >= count, from.month == 1, to.month == 12 {
            let first = Int(from.year)
            return CalendarSpan(years: first + years * (number - 1) / count...first + years * number / count - 1)
        }
        guard years == 1, from.month == to.month else { return nil }
        let days = Int(to.day - from.day) + 1
        return CalendarSpan(
            from: from.adding(days: days * (number - 1) / count), to: from.adding(days: days * number / count - 1))
    }

    /// "1980s", "'80s", "1800s".
    func decade(at index: Int, isLicensed: Bool) -> Reading? {
        let value = item(index).value
        if value >= 1000 {
            guard isYear(value) else { return nil }
            // "the 1800s" are the century more often than its first ten years.
            let isCentury = value % 100 == 0 && value < 2000
            return (isCentury ? hundreds(value) : PartialDate(CalendarSpan(decade: value, part: nil)), index + 1)
        }
        let isNamed = isLicensed || item(index - 1).word == .the || item(index - 1).word == .part
        guard value < 100, isNamed, !isAge(index), let decade = shortDecade(value) else { return nil }
        return (PartialDate(CalendarSpan(decade: decade, part: nil)), index + 1)
    }

    private func hundreds(_ year: Int) -> PartialDate { PartialDate(CalendarSpan(years: year...year + 99)) }

    /// The last decade of that number that had begun when the text was written; nil if that is not known.
    private func shortDecade(_ value: Int) -> Int? {
        guard let latest = context.latestYear else { return nil }
        let decade = latest / 100 * 100 + value
        return decade > latest ? decade - 100 : decade
    }

    /// Whether the decade at `index` is of somebody's life: "her mid-80s".
    private func isAge(_ index: Int) -> Bool {
        var before = index - 1
        while item(before).word == .part || item(before).kind == .dash, before > 0 { before -= 1 }
        return Vocabulary.standard.classes(of: item(before).keyword).contains(.possessive)
    }

    /// "the eighties"; never "his eighties".
    func wordDecade(at index: Int) -> Reading? {
        let before = item(index - 1)
        let isNamed =
            before.word == .the || before.word == .part || (before.kind == .dash && item(index - 2).word == .part)
        if before.word == .cardinal, before.value == 19 || before.value == 18 { return nil }
        guard isNamed, !isAge(index), let decade = shortDecade(item(index).value) else { return nil }
        return (PartialDate(CalendarSpan(decade: decade, part: nil)), index + 1)
    }

    /// "19th century", "twenty-first century", "18th and 19th centuries", "5th century BC".
    func century(at index: Int) -> Reading? {
        guard let (first, afterFirst) = ordinal(at: index) else { return nil }
        var next = afterFirst
        var last = first
        let joins = item(next).word == .and || item(next).word == .to || item(next).kind == .dash
        if joins, let (second, end) = ordinal(at: next + 1) {
            last = second
            next = end
        }
        if item(next).kind == .dash, !item(next).spaceBefore { next += 1 }
        guard item(next).word == .unit, item(next).value % 20 == CalendarSpan.Unit.century.rawValue, first >= 1,
            first <= 30, last <= 30
        else { return nil }
        next += 1
        var sign = 1
        if item(next).word == .era {
            sign = item(next).value == 0 ? -1 : 1
            next += 1
        }
        let span = CalendarSpan(century: sign * first, part: nil).through(CalendarSpan(century: sign * last, part: nil))
        guard span.isOrdered else { return nil }
        return (PartialDate(span), next)
    }

    private func ordinal(at index: Int) -> (value: Int, next: Int)? {
        let first = item(index)
        if first.kind == .ordinal || first.word == .ordinal { return (first.value, index + 1) }
        guard first.word == .cardinal, first.value == 20, item(index + 1).kind == .dash,
            item(index + 2).word == .ordinal
        else { return nil }
        return (20 + item(index + 2).value, index + 3)
    }
}
