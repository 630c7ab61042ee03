import Model

/// A kind in the plural before a row of names.
extension DescriptionFinder {
    /// "the producers Ann, Bob and Eve", "the three lackeys, Planchet, Grimaud, and Bazin": each of the row is one.
    mutating func rowAfterKind(_ first: SentenceReader.Mention) {
        var last = sentence.start(withTitles: first) - 1
        let comma = sentence.isAny(last, [.comma, .colon])
        if comma { last -= 1 }
        guard sentence.isLowerCase(last), sentence.mention(at: last) == nil else { return }
        let (sort, isPlural) = phrases.sort(of: last, from: last)
        guard isPlural, isSort(sort, of: first.type), !sentence.isAny(last, .family) else { return }
        let row = row(from: first)
        guard row.count > 1 else { return }
        var start = last
        while start > sentence.tokens.lowerBound, last - start < 5,
            sentence.isLowerCase(start - 1) || sentence.mention(at: start - 1)?.type == .group,
            sentence.classes(start - 1).isSubset(of: .modifying)
                || sentence.isAny(start - 1, [.roleModifier, .role, .generic])
        {
            start -= 1
        }
        // "They met two strangers, Ann and Bob": what has no determiner may be anybody.
        let hasDeterminer = sentence.isAny(start - 1, .determiner) || sentence.isAny(start - 1, .possessiveEnding)
        guard hasDeterminer || first.type != .person && !comma && last > start else { return }
        // "companions", "two strangers": a plural alone says little.
        let weight = last > start && !sentence.isAny(last, .generic) ? 0.7 : 0.5
        for mention in row { add(start..<last + 1, to: mention, weight, head: last) }
    }

    /// The names of a row "A, B and C" of one type.
    private func row(from first: SentenceReader.Mention) -> [SentenceReader.Mention] {
        var row = [first]
        while let last = row.last {
            var place = last.tokens.upperBound
            let isLast = sentence.isAny(place, .coordinator) || sentence.isAny(place + 1, .coordinator)
            while sentence.isAny(place, [.comma, .coordinator]), place - last.tokens.upperBound < 2 { place += 1 }
            guard place > last.tokens.upperBound, let next = sentence.mention(startingAt: place),
                next.type == first.type
            else { break }
            row.append(next)
            if isLast { return row }
        }
        return [first]
    }

    private func isSort(_ sort: NounPhrase.Sort, of type: EntityType) -> Bool {
        switch type {
        case .person: sort == .person
        case .organisation: sort == .organisation
        case .place: sort == .place
        case .group, .law: false
        case .event, .work, .product, .other: sort == .work || sort == .event
        }
    }
}
