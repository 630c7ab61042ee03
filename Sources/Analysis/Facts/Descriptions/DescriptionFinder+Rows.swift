import Model

/// A kind in the plural before a row of names.
extension DescriptionFinder {
    /// "the producers Ann, Bob and Eve", "the three lackeys, Planchet, Grimaud, and Bazin": each of the row is one.
    mutating func rowAfterKind(_ first: SentenceReader.Mention) {
        var last = sentence.start(withTitles: first) - 1
        let comma = sentence.isAny(last, [.comma, .colon])
        if comma { last -= 1 }
        // "the major cities of Aro, Bo and Orr".
        // But not "the plains of Aro and Bo", which are in them.
        if first.type == .place, sentence.isWord(last, Vocabulary.of) {
            last -= 1
            if phrases.singularKeyword(last).map({ Vocabulary.landscapes.contains($0) }) ?? false { return }
        }
        guard sentence.isLowerCase(last), sentence.mention(at: last) == nil else { return }
        let (sort, isPlural) = phrases.sort(of: last, from: last)
        guard isPlural, isSort(sort, of: first.type), !sentence.isAny(last, .family) else { return }
        let row = sentence.row(from: first)
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
        let isTelling = last > start && !sentence.isAny(last, .generic)
        if !isTelling, first.type == .person, phrases.classesOfSingular(last).contains(.generic) || isPassing(last) {
            return
        }
        let weight = isTelling ? 0.7 : 0.5
        for mention in row { add(start..<last + 1, to: mention, weight, head: last, manner: .row) }
    }

    /// "Ann and Eve, young ladies of nineteen and twenty,": what follows is said of each of the row.
    mutating func kindAfterRow(_ last: SentenceReader.Mention) {
        let comma = last.tokens.upperBound
        guard last.type == .person, sentence.isAny(comma, .comma), !isCalled(last),
            sentence.isAny(sentence.start(withTitles: last) - 1, .coordinator),
            let phrase = phrases.phrase(at: comma + 1),
            phrase.isPlural, phrase.sort == .person || isPeople(phrase.head), phrase.closing == .mark,
            phrase.tokens != phrase.core,
            sentence.mention(at: phrase.head) == nil, !isClause(phrase),
            sentence.classes(comma + 1).isDisjoint(with: [.possessive, .coordinator, .quantifier])
        else { return }
        let rows = sentence.mentions.map { sentence.row(from: $0) }
        guard let row = rows.first(where: { $0.count > 1 && $0.last?.tokens == last.tokens }) else { return }
        for mention in row { add(phrase.tokens, to: mention, 0.7, head: phrase.head, manner: .row) }
    }

    /// "ladies", "gentlemen".
    private func isPeople(_ index: Int) -> Bool {
        sentence.isAny(index, .generic) && sentence.gender(index) != nil
    }

    /// "rivals", "companions".
    private func isPassing(_ index: Int) -> Bool {
        phrases.singularKeyword(index).map { Vocabulary.passing.contains($0) } ?? false
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
