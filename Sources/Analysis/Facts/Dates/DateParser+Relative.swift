import Model

/// Dates that are reckoned from the document's day or from the date stated before.
extension DateParser {
    /// "last week", "this year", "next March", "the past two years", "last quarter of the 19th century".
    func deictic(at index: Int) -> Reading? {
        let direction = item(index).value
        let next = item(index + 1)
        if let anaphoric = nextAfterThe(at: index) { return anaphoric }
        switch next.word {
        case .unit where next.value < 20:
            // "the last day of the war" is no day that the document's date gives.
            guard item(index + 2).word != .of, let unit = CalendarSpan.Unit(rawValue: next.value),
                direction != 0 || isThis(index)
            else { return nil }
            return (PartialDate(context.fromPassage(unit, by: direction)), index + 2)
        case .dayPart:
            guard item(index + 2).word != .of, direction == 0 || (direction < 0 && next.value < 0) else { return nil }
            return (PartialDate(context.fromPassage(.day, by: direction)), index + 2)
        case .weekday, .month, .season:
            guard next.word == .season || next.isCapitalised else { return nil }
            let form: PartialDate.Form =
                next.word == .weekday
                ? .weekday(next.value) : next.word == .month ? .month(next.value % 20) : .season(next.value)
            var date = PartialDate(form)
            date.direction = direction
            if direction == 0, next.word != .weekday, let passageDay = context.passageDay {
                date.year = Int(passageDay.year)
                date.yearBasis = .document
            }
            return (date, index + 2)
        case .fraction where direction < 0: return fraction(at: index, number: next.value)
        case .cardinal: return stretch(at: index + 1, direction: direction)
        default: return next.kind == .number ? stretch(at: index + 1, direction: direction) : nil
        }
    }

    private func isThis(_ index: Int) -> Bool { item(index + 1).kind == .word }

    /// "the next day" follows the date stated before.
    private func nextAfterThe(at index: Int) -> Reading? {
        guard item(index).value == 1, item(index - 1).word == .the, index > 0 else { return nil }
        let unit = item(index + 1)
        if unit.word == .dayPart { return (PartialDate(context.fromAnchor(.day, by: 1)), index + 2) }
        guard unit.word == .unit, unit.value < 20, let unit = CalendarSpan.Unit(rawValue: unit.value),
            item(index + 2).word != .of
        else { return nil }
        return (PartialDate(context.fromAnchor(unit, by: 1)), index + 2)
    }

    /// "[the past] two years".
    private func stretch(at index: Int, direction: Int) -> Reading? {
        guard direction != 0, let (count, unit, next) = count(at: index) else { return nil }
        return (PartialDate(context.stretchFromPassage(unit, by: direction * count)), next)
    }

    /// "the same year", "that year", "the following March".
    func anaphoric(at index: Int) -> Reading? {
        let direction = item(index).value
        let next = item(index + 1)
        switch next.word {
        case .unit where next.value < 20:
            guard let unit = CalendarSpan.Unit(rawValue: next.value) else { return nil }
            return (PartialDate(context.fromAnchor(unit, by: direction)), index + 2)
        case .dayPart:
            return (PartialDate(context.fromAnchor(.day, by: direction)), index + 2)
        case .month where next.isCapitalised, .season:
            guard let anchor = context.anchor?.from else { return (PartialDate(.unknown), index + 2) }
            let form: PartialDate.Form = next.word == .month ? .month(next.value % 20) : .season(next.value)
            var date = PartialDate(form)
            date.year = Int(anchor.year)
            date.yearBasis = .nearby
            if direction > 0, let from = date.span(inYear: Int(anchor.year)).from,
                from <= (context.anchor?.to ?? anchor)
            {
                date.year = Int(anchor.year) + 1
            }
            if direction < 0 { date.year = Int(anchor.year) - 1 }
            return (date, index + 2)
        case .weekday where next.isCapitalised: return (PartialDate(.unknown), index + 2)
        default: return nil
        }
    }

    /// "two years ago", "a week earlier", "three days later".
    func counted(at index: Int) -> Reading? {
        guard let (count, unit, next) = count(at: index) else { return nil }
        let follows = item(next)
        switch follows.word {
        case .ago: return (PartialDate(context.fromPassage(unit, by: -count)), next + 1)
        case .shift: return (PartialDate(context.fromAnchor(unit, by: follows.value * count)), next + 1)
        default: return nil
        }
    }

    private func count(at index: Int) -> (count: Int, unit: CalendarSpan.Unit, next: Int)? {
        let number = item(index)
        guard number.word == .cardinal || (number.kind == .number && number.digitCount <= 3), number.value > 0,
            item(index + 1).word == .unit, let unit = CalendarSpan.Unit(rawValue: item(index + 1).value % 20)
        else { return nil }
        return (number.value, unit, index + 2)
    }

    /// "yesterday", "tomorrow morning".
    func today(at index: Int) -> Reading? {
        let next = item(index + 1).word == .dayPart ? index + 2 : index + 1
        return (PartialDate(context.fromPassage(.day, by: item(index).value - 10)), next)
    }

    /// "[the] day before yesterday", "day after tomorrow".
    func dayBeforeYesterday(at index: Int) -> Reading? {
        guard item(index).value == 1, item(index + 2).word == .today else { return nil }
        switch (item(index + 1).word, item(index + 2).value) {
        case (.before, 9): return (PartialDate(context.fromPassage(.day, by: -2)), index + 3)
        case (.after, 11): return (PartialDate(context.fromPassage(.day, by: 2)), index + 3)
        default: return nil
        }
    }
}
