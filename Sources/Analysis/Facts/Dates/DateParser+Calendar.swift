import Model

/// Dates of the calendar: days, months, years, seasons, parts of years, decades, centuries.
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
        switch first.word {
        case .month: return month(at: index, isLicensed: isLicensed)
        case .weekday: return weekday(at: index)
        case .season: return season(at: index, isLicensed: isLicensed)
        case .ordinal:
            return dayBeforeMonth(at: index) ?? century(at: index) ?? fraction(at: index, number: first.value)
        case .decade: return wordDecade(at: index)
        case .era: return yearAfterEra(at: index)
        case .cardinal: return century(at: index) ?? counted(at: index)
        case .deictic: return deictic(at: index)
        case .anaphoric: return anaphoric(at: index)
        case .today: return today(at: index)
        case .unit: return dayBeforeYesterday(at: index) ?? yearNumber(at: index)
        default: return nil
        }
    }

    // MARK: Days and months

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

    /// "5 March 2014", "the 5th of March", "5–7 March".
    private func dayBeforeMonth(at index: Int) -> Reading? {
        guard let first = dayNumber(item(index)) else { return nil }
        var next = index + 1
        var last = first
        let joins = item(next).kind == .dash || item(next).word == .to || item(next).word == .and
        if joins, let second = dayNumber(item(next + 1)), second > first {
            last = second
            next += 2
        }
        if item(next).word == .of { next += 1 }
        if item(next).word == .the { return nil }
        guard let month = monthNumber(item(next)), last <= CalendarDay.dayCount(year: 4, month: month) else {
            return nil
        }
        var date = PartialDate(.days(month: month, first: first, last: last))
        let end = takeYear(at: afterMonth(next), into: &date)
        return (date, end)
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
        if let days = daysAfterMonth(month, at: after) { return days }
        var date = PartialDate(.month(month))
        let end = takeYear(at: after, into: &date)
        if date.year != nil || date.yearBasis != .stated || isMoved(date) { return (date, end) }
        return isBareMonth(index, isLicensed: isLicensed) ? (date, isLicensed ? index + 1 : end) : nil
    }

    private func isMoved(_ date: PartialDate) -> Bool {
        if case .reckoned = date.form { return true }
        return false
    }

    /// Whether a month that stands alone is one: "May", "March" and "April Smith" need not be.
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

    /// Reads a year after a month or day: "2014", ", 2014", "of 2014", "’97", "of last year".
    private func takeYear(at index: Int, into date: inout PartialDate) -> Int {
        var next = index
        if item(next).kind == .comma || item(next).word == .of { next += 1 }
        if item(next).kind == .number, item(next).digitCount == 4, isYear(item(next).value), !isMeasured(next) {
            date.year = item(next).value
            return takeEra(at: next + 1, into: &date)
        }
        if item(next).kind == .number, (1...3).contains(item(next).digitCount), item(next + 1).word == .era {
            date.year = item(next).value
            return takeEra(at: next + 1, into: &date)
        }
        if item(next).kind == .apostrophe, item(next + 1).digitCount == 2, !item(next + 1).spaceBefore {
            date.year = fullYear(item(next + 1).value)
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

    /// Whether an item is a capitalised noun, as names have.
    private func isNamePart(_ item: DateItem) -> Bool {
        guard item.kind == .word, item.isCapitalised, item.word == .none else { return false }
        let classes = Vocabulary.standard.classes(of: item.keyword)
        return classes.isEmpty || classes.contains(.role)
    }

    // MARK: Years

    func isYear(_ value: Int) -> Bool { (1000...2100).contains(value) }

    /// Whether a unit follows that makes the number an amount.
    private func isMeasured(_ index: Int) -> Bool {
        let next = item(index + 1)
        return next.word == .measure || (next.kind == .dash && item(index + 2).word == .measure && !next.spaceBefore)
    }

    private func fullYear(_ short: Int) -> Int {
        // Two digits stand for the last such year that is not ahead of the document, or else of the time of writing.
        let latest = context.documentDay.map { Int($0.year) } ?? 2030
        let year = latest / 100 * 100 + short
        return year > latest ? year - 100 : year
    }

    private func shortYear(at index: Int, isLicensed: Bool) -> Reading? {
        let number = item(index + 1)
        guard !number.spaceBefore else { return nil }
        if number.kind == .decade { return decade(at: index + 1, isLicensed: true) }
        guard isLicensed, number.digitCount == 2, item(index).spaceBefore || index == 0 else { return nil }
        return (PartialDate(.year, year: fullYear(number.value)), index + 2)
    }

    private func takeEra(at index: Int, into date: inout PartialDate) -> Int {
        let era = item(index)
        guard era.word == .era, isEra(era), let year = date.year else { return index }
        if era.value == 0 { date.year = 1 - year }
        return index + 1
    }

    private func isEra(_ item: DateItem) -> Bool { item.isCapitalised || item.range.count == 3 }

    private func yearAfterEra(at index: Int) -> Reading? {
        let era = item(index), number = item(index + 1)
        guard era.value == 1, era.isCapitalised, number.kind == .number, number.digitCount <= 4, number.value > 0,
            item(index + 2).kind != .dash || number.digitCount < 4
        else { return nil }
        return (PartialDate(.year, year: number.value), index + 2)
    }

    private func year(at index: Int, isLicensed: Bool) -> Reading? {
        let number = item(index)
        var date = PartialDate(.year, year: number.value)
        if let period = periodBeforeChrist(at: index) { return period }
        if item(index + 1).word == .era, isEra(item(index + 1)), number.value > 0, number.digitCount <= 4 {
            return (date, takeEra(at: index + 1, into: &date)).1 > index ? (dated(date, at: index), index + 2) : nil
        }
        guard number.digitCount == 4, isYear(number.value), !isMeasured(index), !isNumbered(index),
            isLicensed || isYearPlace(index)
        else { return nil }
        if isLicensed, number.value % 100 == 0, number.value < 1900, isPluralNoun(item(index + 1)) { return nil }
        if item(index + 1).kind == .quarter { return quarter(at: index + 1, year: number.value) }
        if let (last, next) = lastYear(at: index + 1, after: number.value) {
            date.lastYear = last
            return (date, next)
        }
        return (date, index + 1)
    }

    private func dated(_ date: PartialDate, at index: Int) -> PartialDate {
        var date = date
        date.year = item(index + 1).value == 0 ? 1 - item(index).value : item(index).value
        return date
    }

    /// "264–241 BC".
    private func periodBeforeChrist(at index: Int) -> Reading? {
        let last = item(index + 2), era = item(index + 3)
        guard item(index + 1).kind == .dash || item(index + 1).word == .to, last.kind == .number, era.word == .era,
            isEra(era)
        else { return nil }
        let sign = era.value == 0
        let first = sign ? 1 - item(index).value : item(index).value
        let end = sign ? 1 - last.value : last.value
        guard first <= end else { return nil }
        return (PartialDate(CalendarSpan(years: first...end)), index + 4)
    }

    /// The end of "1981–97", "1999/2000", "1981–1997".
    private func lastYear(at index: Int, after first: Int) -> (year: Int, next: Int)? {
        let mark = item(index), number = item(index + 1)
        guard mark.kind == .dash || (mark.kind == .slash && !number.spaceBefore), number.kind == .number else {
            return nil
        }
        if number.digitCount == 4, isYear(number.value), number.value >= first, !isMeasured(index + 1) {
            let isNumericDate = item(index + 2).kind == mark.kind && item(index + 3).kind == .number
            return isNumericDate ? nil : (number.value, index + 2)
        }
        guard number.digitCount == 2, !number.spaceBefore else { return nil }
        let last = first / 100 * 100 + number.value
        let next = last > first ? last : last + 100
        return next - first <= 50 && (last > first || next == first + 1) ? (next, index + 2) : nil
    }

    /// Whether the number counts pages, rooms or the like.
    private func isNumbered(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = items[index - 1]
        if index == 1 { return before.word == .numbering }
        if before.kind == .period, index > 1 { return items[index - 2].word == .numbering && !before.spaceBefore }
        let isJoined = before.kind == .dash && !item(index).spaceBefore && !before.spaceBefore
        let isPrefixed = index > 1 && items[index - 2].word == .part
        return before.word == .numbering || (isJoined && !isPrefixed && items[index - 2].kind != .number)
            || before.kind == .slash
    }

    private func isPluralNoun(_ item: DateItem) -> Bool {
        item.kind == .word && !item.isCapitalised && item.keyword == .none && item.endsInS
    }

    /// Whether a four-digit number without a preposition stands where years stand.
    private func isYearPlace(_ index: Int) -> Bool {
        if continuesList(index) { return true }
        let value = item(index).value
        let isModern = (1500...2100).contains(value)
        let before = item(index - 1), next = item(index + 1)
        let endsPhrase = [.comma, .closing, .period, .end, .dash, .other].contains(next.kind)
        if index == 0 { return isModern && value > 1700 && !isPluralNoun(next) }
        switch before.kind {
        case .opening: return endsPhrase
        case .comma: return isModern && (endsPhrase || next.kind == .comma) && isAfterName(index - 1)
        case .word:
            switch before.word {
            case .the, .part, .anaphoric: return (1700...2100).contains(value) && !isPluralNoun(next)
            case .of: return isModern && (endsPhrase || next.keyword != .none)
            case .preposition: return before.value == 2 && isModern && !isPluralNoun(next)
            case .to, .and: return false
            default: break
            }
            let classes = Vocabulary.standard.classes(of: before.keyword)
            if !classes.isDisjoint(with: [.possessive, .indefinite]) {
                return (1700...2100).contains(value) && next.kind == .word
            }
            return before.isCapitalised && before.keyword == .none && (1900...2100).contains(value) && endsPhrase
        case .other, .period, .apostrophe, .dash, .slash: return false
        default: return false
        }
    }

    /// "Paris, 1926".
    private func isAfterName(_ index: Int) -> Bool { index > 0 && items[index - 1].isCapitalised }

    /// "the year 1997".
    private func yearNumber(at index: Int) -> Reading? {
        guard item(index).value == 4, item(index + 1).kind == .number,
            let (date, next) = year(at: index + 1, isLicensed: true)
        else { return nil }
        return (date, next)
    }
}
