import Model

/// Days and months of the calendar, and which form is tried at which item.
extension DateParser {
    func core(at index: Int, isLicensed: Bool) -> Reading? {
        let first = item(index)
        switch first.kind {
        case .number:
            return numericDate(at: index) ?? dayBeforeMonth(at: index) ?? year(at: index, isLicensed: isLicensed)
                ?? counted(at: index)
        case .ordinal:
            return dayBeforeMonth(at: index) ?? century(at: index) ?? fraction(at: index, number: first.value)
        case .decade: return decade(at: index, isLicensed: isLicensed)
        case .quarter: return quarter(at: index)
        case .apostrophe: return shortYear(at: index, isLicensed: isLicensed)
        case .word: return word(at: index, isLicensed: isLicensed)
        default: return nil
        }
    }

    private func word(at index: Int, isLicensed: Bool) -> Reading? {
        let first = item(index)
        if isRepeated(index) { return nil }
        switch first.word {
        case .month: return month(at: index, isLicensed: isLicensed)
        case .weekday: return weekday(at: index)
        case .season: return season(at: index, isLicensed: isLicensed)
        case .christmas: return christmas(at: index)
        case .ordinal:
            return dayBeforeMonth(at: index) ?? century(at: index) ?? fraction(at: index, number: first.value)
        case .decade: return wordDecade(at: index)
        case .era: return yearAfterEra(at: index)
        case .cardinal: return century(at: index) ?? dayBeforeMonth(at: index) ?? counted(at: index)
        case .deictic: return deictic(at: index)
        case .anaphoric: return anaphoric(at: index)
        case .today: return today(at: index)
        case .unit: return dayBeforeYesterday(at: index) ?? yearNumber(at: index)
        default: return nil
        }
    }

    /// "2014-03-05", "5/3/2014". Where day and month cannot be told apart the date may be either.
    private func numericDate(at index: Int) -> Reading? {
        let parts = (item(index), item(index + 2), item(index + 4))
        let mark = item(index + 1).kind
        guard mark == .dash || mark == .slash, item(index + 3).kind == mark, parts.1.kind == .number,
            parts.2.kind == .number, !parts.1.spaceBefore, !parts.2.spaceBefore
        else { return nil }
        if parts.0.digitCount == 4, let span = day(parts.0.value, parts.1.value, parts.2.value) {
            return (PartialDate(span), index + 5)
        }
        guard parts.2.digitCount == 4 else { return nil }
        let american = day(parts.2.value, parts.0.value, parts.1.value)
        let european = day(parts.2.value, parts.1.value, parts.0.value)
        guard let first = [american, european].compactMap(\.self).min(by: { $0.from! < $1.from! }) else { return nil }
        let last = [american, european].compactMap(\.self).max { $0.from! < $1.from! } ?? first
        return (PartialDate(first.through(last)), index + 5)
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarSpan? {
        guard (1...12).contains(month), day >= 1, day <= CalendarDay.dayCount(year: year, month: month) else {
            return nil
        }
        return CalendarSpan(CalendarDay(year: year, month: month, day: day))
    }

    /// The number of the month that `item` names, where it is written as one.
    private func monthNumber(_ item: DateItem) -> Int? {
        item.word == .month && item.isCapitalised ? item.value % 20 : nil
    }

    private func isAbbreviation(_ item: DateItem) -> Bool {
        item.range.count <= 4 && item.value < 20 && ![Vocabulary.june, Vocabulary.july].contains(item.keyword)
    }

    /// The item after the month at `index` and the full stop of its abbreviation.
    private func afterMonth(_ index: Int) -> Int {
        isAbbreviation(item(index)) && item(index + 1).kind == .period && !item(index + 1).spaceBefore
            && item(index + 2).kind != .end ? index + 2 : index + 1
    }

    /// "5 March 2014", "the 5th of March", "5–7 March", "the tenth of the month of March of the year 1627".
    private func dayBeforeMonth(at index: Int) -> Reading? {
        guard let (first, afterFirst) = day(at: index) else { return nil }
        var next = afterFirst
        var last = first
        let joins = item(next).kind == .dash || item(next).word == .to || item(next).word == .and
        if joins, let (second, end) = day(at: next + 1), second > first {
            last = second
            next = end
        }
        if item(next).word == .of { next += 1 }
        if item(next).word == .the {
            guard isUnit(.month, next + 1), item(next + 2).word == .of else { return nil }
            next += 3
        }
        guard let month = monthNumber(item(next)), last <= CalendarDay.dayCount(year: 4, month: month) else {
            return nil
        }
        // "the second June 19" is the second of several days.
        if item(index).word == .ordinal, next == afterFirst, dayNumber(item(next + 1)) != nil { return nil }
        var date = PartialDate(.days(month: month, first: first, last: last))
        let end = takeYear(at: afterMonth(next), into: &date)
        return (date, end)
    }

    /// The day of a month at `index`, in figures or words ("twenty-eighth"), and the item after it.
    private func day(at index: Int) -> (value: Int, next: Int)? {
        if let day = dayNumber(item(index)) { return (day, index + 1) }
        let tens = item(index), ones = item(index + 2)
        guard tens.word == .cardinal, tens.value == 20 || tens.value == 30, item(index + 1).kind == .dash,
            ones.word == .ordinal, ones.value < 10, tens.value + ones.value <= 31
        else { return nil }
        return (tens.value + ones.value, index + 3)
    }

    private func isUnit(_ unit: CalendarSpan.Unit, _ index: Int) -> Bool {
        item(index).word == .unit && item(index).value == unit.rawValue
    }

    private func dayNumber(_ item: DateItem) -> Int? {
        let isDay =
            (item.kind == .number && item.digitCount <= 2) || item.kind == .ordinal
            || (item.kind == .word && item.word == .ordinal)
        return isDay && (1...31).contains(item.value) ? item.value : nil
    }

    private func month(at index: Int, isLicensed: Bool) -> Reading? {
        guard let month = monthNumber(item(index)) else { return nil }
        let after = afterMonth(index)
        // "July, 29, 1873" has a comma too many.
        let isParted = item(after).kind == .comma && item(after + 2).kind == .comma && item(after + 3).digitCount == 4
        if let days = daysAfterMonth(month, at: isParted ? after + 1 : after) { return days }
        var date = PartialDate(.month(month))
        let end = takeYear(at: after, into: &date)
        if date.year != nil || date.yearBasis != .stated || isMoved(date) { return (date, end) }
        return isBareMonth(index, isLicensed: isLicensed) ? (date, isLicensed ? index + 1 : end) : nil
    }

    private func isMoved(_ date: PartialDate) -> Bool {
        if case .reckoned = date.form { return true }
        return false
    }

    /// Whether a month that is alone is one: "May", "March" and "April Smith" need not be.
    private func isBareMonth(_ index: Int, isLicensed: Bool) -> Bool {
        let month = item(index)
        let before = item(index - 1)
        let isLinked = isLicensed || before.word == .deictic || before.word == .anaphoric || before.word == .to
        if month.value > 20 || isAbbreviation(month) {
            let follows = item(index + 1)
            return isLinked && !(follows.isCapitalised && follows.word == .none && follows.spaceBefore)
        }
        let follows = item(index + 1)
        if follows.kind == .word, follows.isCapitalised, follows.word == .none { return false }
        if isLinked { return true }
        return !(index > 0 && before.kind == .word && before.isCapitalised && before.word == .none)
            && !isSaying(follows)
    }

    /// "April said" is a person.
    private func isSaying(_ item: DateItem) -> Bool {
        !Vocabulary.standard.classes(of: item.keyword).isDisjoint(with: [.saying, .finiteVerb])
    }

    /// "March 5, 2014", "March 5–7", "March 5th".
    private func daysAfterMonth(_ month: Int, at index: Int) -> Reading? {
        var place = index
        if item(place).word == .the, item(place + 1).kind == .ordinal { place += 1 }
        guard let first = dayNumber(item(place)), first <= CalendarDay.dayCount(year: 4, month: month) else {
            return nil
        }
        if item(place).kind == .word, item(place).word == .ordinal, item(index).word != .the { return nil }
        var next = place + 1
        var last = first
        let joins = item(next).kind == .dash || item(next).word == .to || item(next).word == .and
        if joins, let second = dayNumber(item(next + 1)), second > first, monthNumber(item(next + 2)) == nil {
            last = second
            next += 2
        }
        var date = PartialDate(.days(month: month, first: first, last: last))
        next = takeYear(at: next, into: &date)
        return (date, next)
    }

    private func isWholeYear(_ index: Int) -> Bool {
        let item = item(index)
        return item.kind == .number && item.digitCount == 4 && isYear(item.value) && !isMeasured(index)
    }

    /// Reads a year after a month or day: "2014", ", 2014", "of 2014", "in 2014", "’97", "of last year".
    private func takeYear(at index: Int, into date: inout PartialDate) -> Int {
        var next = index
        if item(next).keyword == Vocabulary.in, isWholeYear(next + 1) {
            date.year = item(next + 1).value
            return next + 2
        }
        if item(next).kind == .comma || item(next).word == .of { next += 1 }
        if next > index, item(next).word == .the, isUnit(.year, next + 1), item(next + 2).digitCount == 4 { next += 2 }
        if isWholeYear(next) {
            date.year = item(next).value
            return takeEra(at: next + 1, into: &date)
        }
        if item(next).kind == .number, (1...3).contains(item(next).digitCount), item(next + 1).word == .era {
            date.year = item(next).value
            return takeEra(at: next + 1, into: &date)
        }
        if item(next).kind == .apostrophe, item(next + 1).digitCount == 2, !item(next + 1).spaceBefore {
            date.year = fullYear(item(next + 1).value)
            if date.year == nil { date.form = .reckoned(.unknown) }
            return next + 2
        }
        if next > index || item(next).word == .deictic || item(next).word == .anaphoric {
            var place = next
            if item(place).word == .the { place += 1 }
            let isRelative = item(place).word == .deictic || item(place).word == .anaphoric
            guard isRelative, item(place + 1).word == .unit, item(place + 1).value == 4,
                let (year, end) = core(at: place, isLicensed: true)
            else { return index }
            let reckoned = year.reckoned(in: context)
            guard let known = reckoned.span.from?.year else {
                date.form = .reckoned(.unknown)
                return end
            }
            date.year = Int(known)
            date.yearBasis = reckoned.basis
            return end
        }
        return index
    }

    /// "Christmas Day 1914", "Christmas Eve, 1914", "the Christmas of 1914": only with the year.
    private func christmas(at index: Int) -> Reading? {
        let isEve = item(index + 1).keyword == Vocabulary.eve
        let day = isEve ? 24 : 25
        var date = PartialDate(.days(month: 12, first: day, last: day))
        let end = takeYear(at: isEve || isUnit(.day, index + 1) ? index + 2 : index + 1, into: &date)
        return date.year == nil ? nil : (date, end)
    }

    private func weekday(at index: Int) -> Reading? {
        guard item(index).isCapitalised else { return nil }
        let next = item(index + 1).kind == .comma ? index + 2 : index + 1
        let inner = item(next).word == .the ? next + 1 : next
        if item(inner).word == .month || item(inner).kind == .number || item(inner).kind == .ordinal,
            let (date, end) = core(at: inner, isLicensed: false), case .days = date.form
        {
            return (date, end)
        }
        // "Man Friday", "Friday Harbor".
        if index > 0, isNamePart(item(index - 1)) || isNamePart(item(index + 1)) { return nil }
        let follows = item(index + 1)
        let end = follows.word == .dayPart ? index + 2 : index + 1
        return (PartialDate(.weekday(item(index).value)), end)
    }

    /// "every Monday", "each summer": no one day.
    private func isRepeated(_ index: Int) -> Bool {
        guard index > 0, [.weekday, .month, .season].contains(item(index).word), item(index + 1).kind != .number else {
            return false
        }
        return Vocabulary.distributive.contains(item(index - 1).keyword)
    }

    /// Whether an item is a capitalised noun, as names have.
    private func isNamePart(_ item: DateItem) -> Bool {
        guard item.kind == .word, item.isCapitalised, item.word == .none else { return false }
        let classes = Vocabulary.standard.classes(of: item.keyword)
        return classes.isEmpty || classes.contains(.role)
    }
}
