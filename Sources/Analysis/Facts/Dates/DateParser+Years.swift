import Model

/// Years, in four digits or two, before and after Christ, and periods of them.
extension DateParser {
    func isYear(_ value: Int) -> Bool { (1000...2100).contains(value) }

    /// Whether a unit follows that makes the number an amount.
    func isMeasured(_ index: Int) -> Bool {
        let next = item(index + 1)
        return next.word == .measure || (next.kind == .dash && item(index + 2).word == .measure && !next.spaceBefore)
    }

    /// The last year that ends in the two digits and is not ahead of the text; nil if the text's time is not known.
    func fullYear(_ short: Int) -> Int? {
        guard let latest = context.latestYear else { return nil }
        let year = latest / 100 * 100 + short
        return year > latest ? year - 100 : year
    }

    func shortYear(at index: Int, isLicensed: Bool) -> Reading? {
        let number = item(index + 1)
        guard !number.spaceBefore else { return nil }
        if number.kind == .decade { return decade(at: index + 1, isLicensed: true) }
        guard isLicensed, number.digitCount == 2, item(index).spaceBefore || index == 0,
            let year = fullYear(number.value)
        else { return nil }
        return (PartialDate(.year, year: year), index + 2)
    }

    func takeEra(at index: Int, into date: inout PartialDate) -> Int {
        let era = item(index)
        guard era.word == .era, isEra(era), let year = date.year else { return index }
        if era.value == 0 { date.year = 1 - year }
        return index + 1
    }

    private func isEra(_ item: DateItem) -> Bool { item.isCapitalised || item.range.count == 3 }

    func yearAfterEra(at index: Int) -> Reading? {
        let era = item(index), number = item(index + 1)
        guard era.value == 1, era.isCapitalised, number.kind == .number, number.digitCount <= 4, number.value > 0,
            item(index + 2).kind != .dash || number.digitCount < 4
        else { return nil }
        return (PartialDate(.year, year: number.value), index + 2)
    }

    func year(at index: Int, isLicensed: Bool) -> Reading? {
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
        if number.digitCount == 1, !number.spaceBefore, number.value > first % 10 {
            return (first / 10 * 10 + number.value, index + 2)
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

    /// Whether a four-digit number without a preposition is where years are written.
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
    func yearNumber(at index: Int) -> Reading? {
        guard item(index).value == 4, item(index + 1).kind == .number,
            let (date, next) = year(at: index + 1, isLicensed: true)
        else { return nil }
        return (date, next)
    }
}
