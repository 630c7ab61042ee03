import Model

/// Commas that do not end a phrase: the place that a place lies in, and rows of roles before a name.
extension NounPhraseReader {
    /// The end of "Michigan" in "Jackson, Michigan", the comma of which is at `comma`; nil if the comma is one of a list.
    func address(after comma: Int) -> Int? {
        guard sentence.mention(at: comma - 1)?.type == .place, let next = sentence.mention(at: comma + 1),
            next.type == .place, next.tokens.lowerBound == comma + 1
        else { return nil }
        let end = next.tokens.upperBound
        guard sentence.isAny(end, [.comma, .terminator, .closing]) || end >= sentence.tokens.upperBound else {
            return nil
        }
        let listGoesOn = sentence.isAny(end, .comma) && sentence.isAny(end + 1, .coordinator)
        return listGoesOn || !sentence.isAny(end, .comma) && isListed(before: comma) ? nil : end
    }

    /// The end of "on March 5, 1817", the comma of which is at `comma`; nil if no year follows a day.
    func year(after comma: Int) -> Int? {
        let isDay = sentence.shape(comma - 1).contains(.digits) && sentence.isAny(comma - 2, .calendar)
        let year = comma + 1
        guard isDay, sentence.shape(year).contains(.digits), sentence.text.tokens[year].range.count == 4,
            sentence.isClosing(year + 1)
        else { return nil }
        return year + 1
    }

    /// The end of a row of roles before a name ("by the trumpeter, composer and bandleader Miles Davis"); nil if none.
    func roles(after comma: Int) -> Int? {
        func isRole(_ index: Int) -> Bool {
            sentence.isLowerCase(index) && sentence.mention(at: index) == nil && sort(of: index) == .person
        }
        guard isRole(comma - 1) else { return nil }
        var place = comma
        while sentence.isAny(place, [.comma, .coordinator]) || isRole(place) { place += 1 }
        guard place > comma + 3, (comma..<place).contains(where: { sentence.isAny($0, .coordinator) }),
            let named = sentence.mention(at: place), named.type == .person, isRole(place - 1)
        else { return nil }
        return named.tokens.upperBound
    }

    /// The end of "Canada, Mexico, and Brazil", the first comma of which is at `comma`, in what a verb of being before `start` says; nil
    /// if names of one type do not follow.
    func names(after comma: Int, inPredicateAt start: Int) -> Int? {
        guard sentence.isAny(start - 1, [.copula, .becoming]), let first = sentence.mention(at: comma - 1),
            first.type != .person, first.tokens.upperBound == comma
        else { return nil }
        let row = sentence.row(from: first)
        return row.count > 2 ? row.last?.tokens.upperBound : nil
    }

    /// Whether two places with a comma are before the comma at `comma`.
    private func isListed(before comma: Int) -> Bool {
        guard let place = sentence.mention(at: comma - 1) else { return false }
        return sentence.isAny(place.tokens.lowerBound - 1, [.comma, .coordinator])
            && sentence.mention(at: place.tokens.lowerBound - 2)?.type == .place
    }
}
