import Model

/// A kind in the plural before a row of names.
extension DescriptionFinder {
    /// "the producers Ann, Bob and Eve", "the three lackeys, Planchet, Grimaud, and Bazin": each of the row is one.
    mutating func rowAfterKind(_ first: SentenceReader.Mention) {
        // "Judges Ann Ash and Bob Orr sat there."
        let opening = sentence.tokens.lowerBound
        let isOpening = first.type == .person && first.tokens.lowerBound == opening + 1
        var last = isOpening ? opening : sentence.start(withTitles: first) - 1
        // "the singles “Aro”, “Bo” and “Orr”".
        if sentence.isAny(last, .quote) { last -= 1 }
        // "two rivers, the Aro and the Bo".
        let isArticled =
            first.type != .person && sentence.isAny(last, .definite) && sentence.isAny(last - 1, [.comma, .colon])
        if isArticled { last -= 1 }
        let comma = sentence.isAny(last, [.comma, .colon]) || sentence.isDash(last)
        if comma { last -= 1 }
        // "the major cities of Aro, Bo and Orr".
        // But not "the plains of Aro and Bo", which are in them.
        let isOf = first.type == .place && sentence.isWord(last, Vocabulary.of)
        if isOf {
            last -= 1
            // "the parish schools of Aro and Bo" likewise.
            if phrases.singularKeyword(last).map({ Vocabulary.halls.contains($0) }) ?? false { return }
            if phrases.singularKeyword(last).map({ Vocabulary.landscapes.contains($0) }) ?? false { return }
        }
        let isParty = !comma && isParty(last, of: first)
        if comma, numberedKind(last, of: first) { return }
        guard isParty || (isOpening || sentence.isLowerCase(last)) && sentence.mention(at: last) == nil else { return }
        let (sort, isPlural) = phrases.sort(of: last, from: last)
        guard isParty || (isPlural || phrases.isUnchanged(last)) && isKind(sort, last, of: first.type),
            !sentence.isAny(last, .family)
        else { return }
        let row = sentence.row(from: first)
        guard row.count > 1 else { return }
        let start = modifierStart(ofPlural: last)
        // "They met two strangers, Ann and Bob": what has no determiner may be anybody.
        let hasDeterminer = sentence.isAny(start - 1, .determiner) || sentence.isAny(start - 1, .possessiveEnding)
        // "two lawyers, Ann and Bob": as many as there are names.
        let isCounted =
            sentence.number(start) == row.count
            && (last - start > 1 || !phrases.classesOfSingular(last).contains(.appositive))
        guard
            // "They crossed the hills, the Aro and the Bo" is a list.
            !isArticled && hasDeterminer || isParty || isCounted
                || !comma && !isTold(start) && (last > start || isTrades(last) || isPlainRow(last, of: first))
                || isOpening && phrases.classesOfSingular(last).contains(.role)
        else { return }
        if isVerb(last, from: start) { return }
        // "various areas of Aro and Bo" are in them.
        if isOf, !sentence.isAny(start - 1, [.definite, .possessive]), !isCounted { return }
        // "two of the towns: Aro, Bo, and Orr": not these, or not all.
        if comma, let number = number(before: start), number != row.count { return }
        // "the nations of the north, Aro, and Bo" are a list of three.
        if comma, row.count == 2, !isCounted, sentence.isAny(first.tokens.upperBound, .comma) { return }
        // "Sarn, the northern states, Aro and Bo" is a list.
        if comma, sentence.isAny(start - 1, .definite), sentence.isAny(start - 2, [.comma, .coordinator]) { return }
        // "companions", "two strangers": a plural alone says little.
        let isTelling = last > start && !sentence.isAny(last, .generic)
        if !isTelling, first.type == .person, saysNothing(last) { return }
        let weight = isTelling ? 0.7 : 0.5
        for mention in row { add(start..<last + 1, to: mention, weight, head: last, manner: .row) }
    }

    /// "four of the Sarnian homelands — Aro, Bo, Orr, and Wye": as many as there are names, whatever the noun is; whether they were
    /// added.
    private mutating func numberedKind(_ last: Int, of first: SentenceReader.Mention) -> Bool {
        let isName = isNameOfKind(last, of: first.type)
        guard first.type != .person, first.type != .group, sentence.ends(last, with: "s"),
            isName || sentence.mention(at: last) == nil && phrases.sort(of: last, from: last).0 == .unknown,
            sentence.classes(last).isEmpty, !sentence.isWord(last, Vocabulary.others)
        else { return false }
        let start = modifierStart(ofPlural: last)
        let row = sentence.row(from: first)
        guard row.count > 1, number(before: start) == row.count else { return false }
        for mention in row { add(start..<last + 1, to: mention, 0.7, head: last, manner: .row) }
        return true
    }

    /// The number at `start` or right before it, or before "of the" there.
    private func number(before start: Int) -> Int? {
        if let number = sentence.number(start) { return number }
        let isPart = sentence.isAny(start - 1, .definite) && sentence.isWord(start - 2, Vocabulary.of)
        return sentence.number(isPart ? start - 3 : start - 1)
    }

    /// "Homelands": a plural with a capital that was taken for a name like those of the things that it is said of.
    func isNameOfKind(_ plural: Int, of type: EntityType) -> Bool {
        guard let named = sentence.mention(at: plural), named.tokens.count == 1, named.type == type else {
            return false
        }
        return sentence.ends(plural, with: "s") && !sentence.ends(plural, with: "ss")
    }

    /// "between lakes Aro and Bo", "on albums Aro and Bo": after a preposition a plural for things is no verb.
    private func isPlainRow(_ plural: Int, of first: SentenceReader.Mention) -> Bool {
        first.type != .person && sentence.isAny(plural - 1, .preposition)
    }

    /// "by producers Ann and Bob", ", writers Ann and Bob": a noun that no verb is like, where no verb can be.
    private func isTrades(_ plural: Int) -> Bool {
        sentence.isAny(plural - 1, [.preposition, .comma])
            && ["ers", "ors", "ists", "ians"].contains { sentence.ends(plural, with: $0) }
            && (phrases.sort(of: plural, from: plural).0 == .person
                || phrases.classesOfSingular(plural).contains(.role))
            && !saysNothing(plural)
    }

    /// "He told old friends Ann and Bob were ill": what follows the noun is what they were told.
    private func isTold(_ start: Int) -> Bool { sentence.isAny(start - 1, [.telling, .saying]) }

    /// "The series stars Ann and Bob": what such a work does.
    private func isVerb(_ plural: Int, from start: Int) -> Bool {
        guard sentence.isWord(plural, Vocabulary.stars), plural > start else { return false }
        return phrases.sort(of: plural - 1) == .work && !sentence.isAny(start - 2, [.preposition, .finiteVerb])
    }

    /// "senior Republicans Ann Lee and Bob Orr", "the Normans Hugh and Odo": the members of a party or a people.
    private func isParty(_ index: Int, of first: SentenceReader.Mention) -> Bool {
        guard first.type == .person, sentence.ends(index, with: "s"), let party = sentence.mention(at: index),
            party.tokens.count == 1
        else { return false }
        // "senior Republicans", whatever the name of the party is taken for.
        let isModified = sentence.isLowerCase(index - 1) && sentence.isAny(index - 1, .roleModifier)
        return party.type == .group || isModified && (party.type == .organisation || party.type == .other)
    }

    /// Where the modifiers of the plural at `head` begin, without a determiner.
    func modifierStart(ofPlural head: Int) -> Int {
        var start = head
        while head - start < 5, isModifier(start - 1, isNext: isNext(start, before: head)),
            !isVerbLike(start - 1) || isParticipial(start - 1)
        {
            // "On the rock three old keepers sang": nothing before a number belongs to the plural.
            if start < head, sentence.number(start) != nil { return start }
            // "the law hurt rich tribes": after a noun, another word may be its verb.
            if isNounOfClass(start - 1), start < head, !isNounOfClass(start), !sentence.isHyphen(start) {
                return start + 1
            }
            start -= 1
        }
        // "political and military leaders": the words before "and" belong to it as well.
        if start < head, sentence.isAny(start - 1, .coordinator), sentence.isLowerCase(start - 2),
            phrases.isAdjective(start - 2), phrases.isAdjective(start) || start + 1 == head,
            // "She was critical and old friends left."
            !sentence.isAny(start - 3, [.copula, .adverb, .becoming, .participle])
        {
            start -= 2
            while head - start < 7, isModifier(start - 1, isNext: false), !isVerbLike(start - 1),
                !isNounOfClass(start - 1)
            {
                start -= 1
            }
        }
        // "ten strikes hit various areas": between a plural and an adjective is a verb.
        let verb = (start..<head).first {
            sentence.classes($0).isEmpty && mayBeVerb($0) && isPlainPlural($0 - 1) && phrases.isAdjective($0 + 1)
        }
        if let verb { start = verb + 1 }
        // "Sarn-winning coaches": half a word is not a noun.
        if sentence.isHyphen(start) { start += 1 }
        if sentence.isHyphen(start - 1) { start += 1 }
        return start < head && takesVerb(start - 1) && mayBeVerb(start) ? start + 1 : min(start, head)
    }

    private func isPlainPlural(_ index: Int) -> Bool {
        sentence.isLowerCase(index) && sentence.ends(index, with: "s") && !phrases.isAdjective(index)
            && phrases.sort(of: index, from: index).isPlural
    }

    /// Whether `start` is the plural at `head`, or inside of the name right before it ("East Kent" of "East Kent towns").
    private func isNext(_ start: Int, before head: Int) -> Bool {
        start == head
            || sentence.mention(at: start).map { $0.tokens.upperBound == head && $0.tokens.lowerBound < start } ?? false
    }

    /// Whether the word at `index` may belong to the plural after it, and right before that if it `isNext`.
    private func isModifier(_ index: Int, isNext: Bool) -> Bool {
        guard sentence.tokens.contains(index), !sentence.isWord(index, Vocabulary.such) else { return false }
        // "In addition Sarn officers Ann and Eve left".
        if sentence.isAny(index - 1, .preposition), Vocabulary.connectives.contains(sentence.text.keywords[index]) {
            return false
        }
        if sentence.isHyphen(index) || sentence.lists(index).contains(.demonym) || isReputed(index) { return true }
        if let named = sentence.mention(at: index) {
            // "Commonwealth countries".
            return named.type == .group || isNext && (named.type == .organisation || named.type == .place)
        }
        let isWord =
            sentence.isLowerCase(index)
            || index == sentence.tokens.lowerBound && sentence.shape(index).contains(.word)
                && sentence.mention(at: index) == nil
        return isWord
            && (sentence.classes(index).isSubset(of: .modifying)
                || sentence.isAny(index, [.roleModifier, .role, .generic]))
    }

    private func isNounOfClass(_ index: Int) -> Bool {
        sentence.isAny(index, [.organisationNoun, .placeNoun, .workNoun, .eventNoun, .role])
            && !sentence.isAny(index, [.bareAdjective, .roleModifier])
    }

    /// "neighbouring", "leading": forms of verbs that are adjectives before a noun.
    func isParticipial(_ index: Int) -> Bool {
        Vocabulary.participialAdjectives.contains(sentence.text.keywords[index])
    }

    private func mayBeVerb(_ index: Int) -> Bool {
        sentence.classes(index).isEmpty && sentence.number(index) == nil && !phrases.isAdjective(index)
    }

    /// Whether a verb may follow the word at `index`: "it hired old actors", "Ann hired old actors", "to hire old actors".
    private func takesVerb(_ index: Int) -> Bool {
        if sentence.isAny(index, [.pronoun, .relative]) || sentence.isAuxiliary(index)
            || sentence.isWord(index, Vocabulary.to)
        {
            return true
        }
        return sentence.mention(at: index).map { $0.type != .group } ?? false
    }

    /// "Ann and Eve, young ladies of nineteen and twenty,", "Ann and Eve, the judge's daughters,": what follows is said of each of the
    /// row.
    mutating func kindAfterRow(_ last: SentenceReader.Mention) {
        let comma = last.tokens.upperBound
        guard last.type == .person, sentence.isAny(comma, .comma), !isCalled(last),
            sentence.isAny(sentence.start(withTitles: last) - 1, .coordinator),
            let phrase = phrases.phrase(at: comma + 1),
            phrase.isPlural, phrase.sort == .person || isPeople(phrase.head), phrase.closing == .mark,
            phrase.tokens != phrase.core || areOfTrade(phrase)
                || phrase.core.contains(where: { sentence.isAny($0, .possessiveEnding) }),
            sentence.mention(at: phrase.head) == nil, !isClause(phrase), !isOfAge(phrase),
            sentence.classes(comma + 1).isDisjoint(with: [.possessive, .coordinator, .quantifier])
        else { return }
        let rows = sentence.mentions.map { sentence.row(from: $0) }
        guard let row = rows.first(where: { $0.count > 1 && $0.last?.tokens == last.tokens }), !isFirm(row) else {
            return
        }
        for mention in row { add(phrase.tokens, to: mention, 0.7, head: phrase.head, manner: .row) }
    }

    /// "of the firm of Ash and Orr, solicitors": what is said of the firm.
    private func isFirm(_ row: [SentenceReader.Mention]) -> Bool {
        guard let of = row.first.map({ sentence.start(withTitles: $0) - 1 }) else { return false }
        return sentence.isWord(of, Vocabulary.of) && sentence.isAny(of - 1, .organisationNoun)
    }

    /// "able seamen": what several do for a living.
    private func areOfTrade(_ phrase: NounPhrase) -> Bool {
        let singular = phrases.classesOfSingular(phrase.head)
        return singular.contains(.role) && singular.isDisjoint(with: [.generic, .family, .membership])
            && !saysNothing(phrase.head) && !sentence.isAny(phrase.tokens.upperBound + 1, .coordinator)
    }

    /// "twins of two".
    private func isOfAge(_ phrase: NounPhrase) -> Bool {
        sentence.isAny(phrase.head, .family) && sentence.isWord(phrase.head + 1, Vocabulary.of)
            && (sentence.number(phrase.head + 2) != nil || sentence.shape(phrase.head + 2).contains(.digits))
    }

    /// "the Gobir and Sarn peoples", "the Aro and Bo rivers": a kind after the names that says of each what it is.
    mutating func kindAfterNames(_ last: SentenceReader.Mention) {
        guard sentence.isAny(last.tokens.lowerBound - 1, .coordinator), let kind = kindAfterNames(endingAt: last) else {
            return
        }
        let rows = sentence.mentions.map { sentence.row(from: $0) }
        guard let row = rows.first(where: { $0.count > 1 && $0.last?.tokens == last.tokens }) else { return }
        for mention in row { add(kind, to: mention, 0.5, head: kind.upperBound - 1, manner: .row) }
    }

    private func kindAfterNames(endingAt last: SentenceReader.Mention) -> Range<Int>? {
        let start = last.tokens.upperBound
        let head = (start..<start + 3).first {
            !sentence.isLowerCase($0 + 1) || sentence.isAny($0 + 1, NounPhraseReader.coreBoundary)
        }
        guard let head,
            (start...head).allSatisfy({ sentence.isLowerCase($0) && sentence.classes($0).isSubset(of: .modifying) })
        else { return nil }
        guard let noun = phrases.singularKeyword(head) else { return nil }
        let isSame =
            switch last.type {
            case .place: Vocabulary.sameLands.contains(noun)
            case .organisation: Vocabulary.sameOrganisations.contains(noun) || isPeoples(start...head, noun)
            case .group: isPeoples(start...head, noun)
            case .person, .event, .work, .product, .law, .other: false
            }
        return isSame ? start..<head + 1 : nil
    }

    /// "tribes", "ethnic groups".
    private func isPeoples(_ words: ClosedRange<Int>, _ noun: Keyword) -> Bool {
        Vocabulary.peoples.contains(noun)
            || noun == Vocabulary.group && sentence.isWord(words.lowerBound, Vocabulary.ethnic)
    }

    /// "Aro and Bo are small villages": what a verb says of each of the row.
    mutating func rowStatement(_ first: SentenceReader.Mention) {
        guard Clause(sentence).isSubject(first) else { return }
        let row = sentence.row(from: first)
        guard row.count > 1, let last = row.last else { return }
        var verb = last.tokens.upperBound
        if sentence.isAny(verb, .quote) { verb += 1 }
        guard sentence.isAny(verb, .copula),
            let phrase = phrases.phrase(at: beginning(after: verb) ?? verb + 1), phrase.isPlural,
            phrase.closing != .words,
            isKind(phrase.sort, phrase.head, of: first.type), !sentence.isAny(phrase.head, .family),
            first.type != .person || !saysNothing(phrase.head),
            !sentence.isAny(phrase.core.lowerBound, [.possessive, .quantifier]), sentence.isLowerCase(phrase.head)
        else { return }
        for mention in row { add(phrase.tokens, to: mention, 0.7, head: phrase.head, manner: .row) }
    }

    /// "were all released as singles": the place after "as".
    private func beginning(after verb: Int) -> Int? {
        var place = verb + 1
        while sentence.isAny(place, [.adverb, .quantifier]) { place += 1 }
        let isBeginning =
            sentence.isWord(place + 1, Vocabulary.as) && Vocabulary.beginnings.contains(sentence.text.keywords[place])
        return isBeginning ? place + 2 : nil
    }

    /// "ladies", "gentlemen".
    private func isPeople(_ index: Int) -> Bool {
        sentence.isAny(index, .generic) && sentence.gender(index) != nil
    }

    /// "rivals", "companions", "people", "victims": nothing that tells who somebody is.
    func saysNothing(_ plural: Int) -> Bool {
        if phrases.classesOfSingular(plural).contains(.generic) || sentence.isAny(plural, .generic) { return true }
        return phrases.singularKeyword(plural).map {
            Vocabulary.passing.contains($0) || Vocabulary.momentary.contains($0)
        } ?? false
    }

    /// Whether a plural of this sort can be the kind of things of `type`.
    func isKind(_ sort: NounPhrase.Sort, _ plural: Int, of type: EntityType) -> Bool {
        switch type {
        case .person:
            sort == .person || phrases.classesOfSingular(plural).contains(.role)
                || phrases.singularKeyword(plural).map { Vocabulary.beings.contains($0) } ?? false
        case .organisation: sort == .organisation
        // "baroque churches".
        case .place:
            sort == .place || phrases.singularKeyword(plural).map { Vocabulary.halls.contains($0) } ?? false
        case .group:
            phrases.singularKeyword(plural).map {
                Vocabulary.peoples.contains($0) || Vocabulary.languages.contains($0)
                    || $0 == Vocabulary.group && sentence.isWord(plural - 1, Vocabulary.ethnic)
            } ?? false
        case .law: sort == .work
        // "two magazines, Aro and Bo", "two moons, Aro and Bo".
        // But "the pressures of producers, notably Aro".
        case .other where sort == .organisation || sort == .place:
            phrases.classesOfSingular(plural).isDisjoint(with: .role)
        case .event, .work, .product, .other:
            sort == .work || sort == .event
                || phrases.singularKeyword(plural).map { Vocabulary.creations.contains($0) } ?? false
        }
    }
}
