import Model

/// Families: relatives whom a verb gives to somebody, children of two, and one of several.
extension BelongingFinder {
    /// A noun phrase for relatives is no longer than this.
    private static let longestRelatives = 6

    // MARK: Verbs

    /// "Mr. Ash left two daughters, Ann and Joan", "He is survived by a son, Bob, and a sister, Eve".
    func havings() -> [Belonging] {
        sentence.tokens.flatMap { verb -> [Belonging] in
            guard !sentence.isSpoken(verb) else { return [] }
            if sentence.isWord(verb, Vocabulary.with) {
                return widowed(before: verb).map { relatives(from: verb + 1, of: $0) } ?? []
            }
            guard Vocabulary.having.contains(sentence.text.keywords[verb]) else { return [] }
            return subjects(ofHaving: verb).flatMap { owner in
                relatives(from: isSurvived(verb) ? verb + 2 : verb + 1, of: owner)
            }
        }
    }

    /// Who is "a widower with a son, Bob", the preposition of which is at `with`.
    private func widowed(before with: Int) -> EntityID? {
        var verb = with - 2
        while with - verb < Self.longestRelatives, isModifier(verb) { verb -= 1 }
        guard sentence.isAny(with - 1, [.family, .generic]), sentence.isAny(verb, .indefinite) else { return nil }
        return subject(ofHaving: verb)
    }

    /// "is survived by".
    private func isSurvived(_ verb: Int) -> Bool { sentence.isWord(verb, Vocabulary.survived) }

    /// Who has relatives by the verb at `verb`: one, or a man and a woman ("Bob and his wife, Ann, had a son").
    private func subjects(ofHaving verb: Int) -> [EntityID] {
        let end = sentence.isAny(verb - 1, .comma) ? verb - 1 : verb
        if let couple = couple(before: verb), couple.last?.tokens.upperBound == end { return couple.map(\.entity) }
        if let couple = pronounCouple(before: end) { return couple }
        // "Tom married Eve. They had a son, Bob."
        let start = sentence.tokens.lowerBound
        if verb - start < 3, sentence.isWord(verb - 1, Vocabulary.they) || sentence.isWord(verb - 1, Vocabulary.couple)
        {
            return antecedents.previous?.couple ?? []
        }
        return subject(ofHaving: verb).map { [$0] } ?? parents(byWhom: verb)
    }

    /// "He and his wife, Eve, had": both of them.
    private func pronounCouple(before end: Int) -> [EntityID]? {
        let start = sentence.tokens.lowerBound
        guard sentence.isAny(start, .personPronoun), sentence.isAny(start + 1, .coordinator),
            sentence.isAny(start + 2, .possessive), sentence.gender(start + 2) == sentence.gender(start),
            let spouse = sentence.mention(at: end - 1), spouse.tokens.upperBound == end, spouse.type == .person,
            (start + 3..<spouse.tokens.lowerBound).contains(where: {
                KinWords.kind(at: $0, in: sentence) == .spouse
            }), spouse.tokens.lowerBound - start < Self.longestRelatives, let subject = antecedents.subject(at: start)
        else { return nil }
        return [subject, spouse.entity]
    }

    /// "Ann was married to Tom Ash, a clerk, with whom she had a son, Bob": both of them.
    private func parents(byWhom verb: Int) -> [EntityID] {
        var pronoun = verb - 1
        while sentence.isAny(pronoun, [.adverb, .have]) { pronoun -= 1 }
        guard sentence.isAny(pronoun, .personPronoun), sentence.isWord(pronoun - 1, Vocabulary.whom),
            sentence.isWord(pronoun - 2, Vocabulary.with) || sentence.isWord(pronoun - 2, Vocabulary.by),
            let gender = sentence.gender(pronoun)
        else { return [] }
        let people = sentence.mentions.filter { $0.type == .person && $0.tokens.upperBound < pronoun }
        guard let partner = people.last, sentence.gender(of: partner.entity) != gender else { return [] }
        let named = people.dropLast().filter { sentence.gender(of: $0.entity) == gender }
        let first = (sentence.tokens.lowerBound..<partner.tokens.lowerBound).first {
            sentence.isAny($0, .personPronoun)
        }
        let subject = first.map { antecedents.subject(at: $0) } ?? named.first?.entity
        guard let subject, named.allSatisfy({ $0.entity == subject }), sentence.gender(of: subject) == gender,
            subject != partner.entity
        else { return [] }
        return [subject, partner.entity]
    }

    private func subject(ofHaving verb: Int) -> EntityID? {
        var place = verb - 1
        if isSurvived(verb) {
            guard sentence.isWord(verb + 1, Vocabulary.by), sentence.isAny(place, [.copula, .participle]) else {
                return nil
            }
        }
        if let person = testator(before: verb) { return person }
        while sentence.isAny(place, [.adverb, .have, .copula, .participle]) { place -= 1 }
        if sentence.isAny(place, .personPronoun) { return antecedents.subject(at: place) }
        if sentence.isAny(place, .comma), let person = setOff(before: place) { return person.entity }
        // "Mr. Ash, who left a son, Bob".
        if sentence.isWord(place, Vocabulary.who) { place -= sentence.isAny(place - 1, .comma) ? 2 : 1 }
        guard let person = sentence.mention(at: place), person.type == .person, person.tokens.upperBound == place + 1,
            place < verb - 1 || Clause(sentence).isSubject(person)
        else { return nil }
        return person.entity
    }

    /// "The miller of the town, Ash, had two sons", "Ash, the miller of the town, had two sons": of whom the verb after the comma speaks.
    private func setOff(before comma: Int) -> SentenceReader.Mention? {
        let start = sentence.tokens.lowerBound
        guard
            let person = sentence.mentions.first(where: { $0.type == .person }), person.tokens.upperBound <= comma
        else { return nil }
        let end = person.tokens.upperBound
        let isNameFirst = end < comma && sentence.isAny(end, .comma) && Clause(sentence).isSubject(person)
        let first = isNameFirst ? end + 1 : sentence.isAny(start, .definite) ? start : start + 1
        let last = isNameFirst ? comma : sentence.start(withTitles: person) - 1
        guard isNameFirst || end == comma, sentence.isAny(last, .comma),
            sentence.isAny(first, [.definite, .indefinite]),
            let phrase = phrases.phrase(at: first), phrase.sort == .person, phrase.tokens.upperBound == last
        else { return nil }
        return person
    }

    /// "Tom Ash died in 1900, leaving a widow, Ann": the one whose death the clause before tells.
    private func testator(before verb: Int) -> EntityID? {
        guard sentence.isWord(verb, Vocabulary.leavingBehind), sentence.isAny(verb - 1, .comma),
            (sentence.tokens.lowerBound..<verb).contains(where: { sentence.isWord($0, Vocabulary.died) })
        else { return nil }
        let people = sentence.mentions.filter { $0.type == .person && $0.tokens.upperBound < verb }
        if let person = people.first {
            return people.count == 1 && Clause(sentence).isSubject(person) ? person.entity : nil
        }
        return (sentence.tokens.lowerBound..<verb).first { sentence.isAny($0, .personPronoun) }
            .flatMap { antecedents.subject(at: $0) }
    }

    /// The relatives in the list from `start` on, each group with its noun: "a widow, Ann, and two sons, Bob and Tom".
    private func relatives(from start: Int, of owner: EntityID) -> [Belonging] {
        var found: [Belonging] = []
        var place = start
        while let noun = relativesNoun(from: place) {
            // "two children".
            let count = number(in: place..<noun)
            let possession = Possession(
                owner: owner, noun: noun, label: noun..<noun + 1, passage: place..<noun + 1,
                isPlural: count != nil || phrases.sort(of: noun, from: noun).isPlural, isEditors: true)
            let people = named(as: possession, count: count)
            // "by her children and by a sister, Rose".
            guard !people.isEmpty || sentence.isAny(place, .possessive) else { break }
            // "his wife, Ann" says it by itself.
            if !sentence.isAny(place, .possessive) { found += belongings(possession, of: people) }
            place = people.last?.tokens.upperBound ?? noun + 1
            while sentence.isAny(place, [.comma, .colon, .coordinator]) || sentence.isWord(place, Vocabulary.by) {
                place += 1
            }
        }
        return found
    }

    /// The noun for relatives that "a", a number or the like leads to.
    private func relativesNoun(from start: Int) -> Int? {
        var place = start
        while sentence.isAny(place, .adverb) { place += 1 }
        // "has twin sons".
        let isTwin = sentence.isWord(place, Vocabulary.twin)
        guard
            isTwin || sentence.isAny(place, [.indefinite, .possessive]) || sentence.isWord(place, Vocabulary.one)
                || sentence.number(place) != nil
        else {
            return nil
        }
        place += 1
        while place - start < Self.longestRelatives, sentence.isLowerCase(place) || sentence.isHyphen(place) {
            if KinWords.kind(at: place, in: sentence) != nil { return place }
            // "an only child, a daughter, Ann".
            if sentence.isWord(place, Vocabulary.child), sentence.isAny(place + 1, .comma) {
                return relativesNoun(from: place + 2)
            }
            guard isModifier(place) || sentence.isHyphen(place) else { return nil }
            place += 1
        }
        return nil
    }

    /// How many relatives the words say that there are, as far as they tell it.
    private func number(in words: Range<Int>) -> Int? {
        words.lazy.compactMap { sentence.number($0) }.first
    }

    /// The people of "two sons, Bob and Tom", "a son named Bob"; as many as the words say.
    private func named(as possession: Possession, count: Int?) -> [SentenceReader.Mention] {
        var place = possession.passage.upperBound
        let isMarked = sentence.isAny(place, [.comma, .colon, .dash])
        let isNamed = sentence.isAny(place, .naming)
        guard isMarked || isNamed, let first = name(at: place + 1) else { return [] }
        let people = possession.isPlural ? row(from: first) : [first]
        place = people.last?.tokens.upperBound ?? place
        guard possession.isPlural == (people.count > 1), count.map({ $0 == people.count }) ?? true,
            isNamed || possession.isPlural || sentence.isClosing(place) || sentence.isAny(place, .preposition)
        else { return [] }
        return people
    }

    // MARK: Owners

    /// "brother to Mr. Ash", where no one's brother is given to him: after a verb of being or a comma.
    func isKinship(to index: Int) -> Bool {
        guard sentence.isWord(index, Vocabulary.to) else { return false }
        var start = index - 1
        while isModifier(start - 1), index - start < Self.longestRelatives { start -= 1 }
        if sentence.isAny(start - 1, [.indefinite, .definite]) { start -= 1 }
        return sentence.isAny(start - 1, [.copula, .comma, .becoming])
    }

    /// "Ann, whose father, Bob, was rich", "Bob and Ann Ash and their son Tom": the possessions of the words at `index`.
    func sharedPossession(at index: Int) -> [Possession] {
        let owners: [EntityID]
        if sentence.isWord(index, Vocabulary.whose) {
            guard let end = nameEnd(before: sentence.isAny(index - 1, .comma) ? index - 1 : index) else { return [] }
            guard let owner = sentence.mention(at: end - 1), owner.type == .person, owner.tokens.upperBound == end
            else { return [] }
            owners = [owner.entity]
        } else if sentence.isWord(index, Vocabulary.their), !sentence.isSpoken(index) {
            let couple = (couple(before: index) ?? spouses(before: index) ?? []).map(\.entity)
            let isFirst = !sentence.mentions.contains { $0.type == .person && $0.tokens.lowerBound < index }
            // "Tom married Eve. Their son, Bob, left."
            owners = couple.isEmpty && isFirst ? antecedents.previous?.couple ?? [] : couple
        } else {
            return []
        }
        return owners.flatMap { owner in
            possession(of: nil, at: index, labelFrom: index + 1).map { possession in
                var possession = possession
                possession.owner = owner
                return possession
            }
        }.filter { owners.count == 1 || KinWords.kind(at: $0.noun, in: sentence) == .child }
    }

    /// The man and the woman whom alone a sentence has named, joined by "and".
    private func couple(before index: Int) -> [SentenceReader.Mention]? {
        guard let (first, last) = pair(before: index), let one = sentence.gender(of: first.entity),
            let other = sentence.gender(of: last.entity), one != other
        else { return nil }
        let between = first.tokens.upperBound..<sentence.start(withTitles: last)
        guard between.count <= Self.longestRelatives, between.contains(where: { sentence.isAny($0, .coordinator) }),
            between.allSatisfy({ sentence.isAny($0, [.coordinator, .comma, .possessive, .family, .definite]) }),
            (sentence.tokens.lowerBound..<index).allSatisfy({ !sentence.isSpoken($0) })
        else { return nil }
        return [first, last]
    }

    /// The two persons whom the sentence names before `index`; nil if it names fewer or more.
    private func pair(before index: Int) -> (first: SentenceReader.Mention, last: SentenceReader.Mention)? {
        let people = sentence.mentions.prefix { $0.tokens.upperBound <= index }.filter { $0.type == .person }
        return people.count == 2 ? (people[0], people[1]) : nil
    }

    /// "Bob Ash's wife, Eve, keeps bees; their son": the two who alone are named before `index`, and are man and wife by it.
    func spouses(before index: Int) -> [SentenceReader.Mention]? {
        guard let (owner, spouse) = pair(before: index), owner.entity != spouse.entity,
            sentence.isAny(owner.tokens.upperBound, .possessiveEnding), !sentence.isSpoken(index - 1)
        else { return nil }
        let possessions = possession(
            of: owner, at: owner.tokens.lowerBound, labelFrom: owner.tokens.upperBound + 1)
        let isMarried = possessions.contains {
            KinWords.kind(at: $0.noun, in: sentence) == .spouse && named(after: $0)?.first?.entity == spouse.entity
        }
        return isMarried ? [owner, spouse] : nil
    }

    // MARK: One of several

    /// "Paul, the second of Ann's sons": one of whom a plural tells, whose place in the row an editor leaves out.
    func oneOfSeveral(_ possession: Possession) -> Possession {
        var start = possession.passage.lowerBound - 2
        guard possession.isPlural, sentence.isWord(start + 1, Vocabulary.of),
            sentence.isAny(start, .oneOf) || sentence.isAny(start, .roleModifier)
                || sentence.tokens.contains(start) && Vocabulary.ages.contains(sentence.text.keywords[start])
        else { return possession }
        if sentence.isAny(start - 1, .definite) { start -= 1 }
        var one = possession
        one.passage = start..<possession.passage.upperBound
        one.isPlural = false
        one.isEditors = true
        return one
    }
}
