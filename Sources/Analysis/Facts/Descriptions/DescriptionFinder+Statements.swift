import Model

/// What clauses say of their subject.
extension DescriptionFinder {
    /// "Velayati is one of …, having served as foreign minister", "X became …", "X served as …", "X is known for …".
    mutating func statement(_ last: SentenceReader.Mention) {
        let mention = innermost(last)
        guard isSubject(mention), !isReported(mention) else { return }
        var place = afterInsertion(last)
        while sentence.isAny(place, .adverb), !sentence.isAny(place, .becoming) { place += 1 }
        predicate(at: place, of: mention.entity, type: mention.type, weight: 0.75 + 0.25 * mention.confidence.share)
        havingServed(after: place, of: mention)
    }

    /// "They claim that the moon is a cheese": what others say or ask is no fact of the text.
    private func isReported(_ mention: SentenceReader.Mention) -> Bool {
        var before = mention.tokens.lowerBound - 1
        while sentence.isAny(before, [.definite, .honorific, .role]) { before -= 1 }
        return sentence.isAny(before, [.subordinator, .relative]) && sentence.isAny(before, .reporting)
    }

    /// "The only school in the town is Mitchell School.", "Its best-known inhabitant was Jefferson, …"
    mutating func invertedStatement(_ mention: SentenceReader.Mention) {
        var verb = mention.tokens.lowerBound - 1
        while sentence.isAny(verb, [.definite, .honorific, .role]) { verb -= 1 }
        // "His first band was called La Contesta."
        if sentence.isAny(verb, .naming), mention.type != .person { verb -= 1 }
        let start = sentence.tokens.lowerBound
        guard sentence.isAny(verb, .copula), verb > start, sentence.isClosing(mention.tokens.upperBound),
            let phrase = phrases.phrase(at: start), phrase.tokens.upperBound == verb, !phrase.isPlural,
            phrase.hasDeterminer, phrase.sort != .unknown, fit(phrase, mention.type) == 1,
            !sentence.isAny(start, .quantifier),
            sentence.mention(at: phrase.head) == nil
        else { return }
        add(phrase.tokens, to: mention, sentence.isAny(phrase.core.lowerBound, .possessive) ? 0.55 : 0.75)
    }

    /// Whether a mention begins its clause: no preposition, verb or possessor takes it.
    func isSubject(_ mention: SentenceReader.Mention) -> Bool {
        var before = mention.tokens.lowerBound - 1
        while before >= sentence.tokens.lowerBound,
            sentence.isAny(before, [.honorific, .role, .definite, .indefinite, .adverb, .quote, .roleModifier])
                || sentence.shape(before).contains(.capitalised) && sentence.mention(at: before) == nil
                    && sentence.classes(before).isEmpty
        {
            if sentence.isAny(before, .quote) || sentence.isAny(before, .preposition) { break }
            before -= 1
        }
        guard before >= sentence.tokens.lowerBound else { return true }
        let classes = sentence.classes(before)
        if !classes.isDisjoint(with: [.comma, .colon, .terminator, .closing, .subordinator, .dash, .quote]) {
            return true
        }
        if classes.contains(.relative) || classes.contains(.coordinator) {
            return sentence.mention(at: before - 1) == nil
        }
        return false
    }

    /// The place after what is inserted between the subject and its verb: brackets, an apposition, a relative clause.
    func afterInsertion(_ mention: SentenceReader.Mention) -> Int {
        var place = mention.tokens.upperBound
        if sentence.isAny(place, .quote),
            !sentence.isAny(place, .possessiveEnding) || sentence.isAny(mention.tokens.lowerBound - 1, .quote)
        {
            place += 1
        }
        // "F. A. Wenderoth or Frederick Wenderoth was": a second name of the same.
        if sentence.isWord(place, Vocabulary.or), let other = sentence.mention(at: place + 1),
            other.entity == mention.entity
        {
            place = other.tokens.upperBound
        }
        place = sentence.skippingBrackets(place)
        if sentence.isAny(place, .closing) { place += 1 }
        let mark: WordClass = sentence.isAny(place, .comma) ? .comma : .dash
        guard sentence.isAny(place, mark) else { return place }
        // "One song, “Progress”, is …": the name is itself the insertion.
        if sentence.isAny(place + 1, [.copula, .becoming, .have, .serving]) { return place + 1 }
        var end = place + 1
        while sentence.tokens.contains(end), end - place < 25 {
            if sentence.isAny(end, .closing), sentence.isAny(end + 1, .copula) { return end + 1 }
            if sentence.isAny(end, mark), sentence.isAny(end + 1, [.copula, .becoming, .have, .serving]) {
                return end + 1
            }
            if sentence.isAny(end, [.terminator, .colon]) { break }
            end += 1
        }
        return place
    }

    /// What the verb at `place` says of `entity`.
    mutating func predicate(at place: Int, of entity: EntityID, type: EntityType, weight: Double) {
        var place = place
        var confidence = 0.9 * weight
        if sentence.isAny(place, .have) {
            guard
                sentence.isAny(place + 1, .participle) || sentence.isAny(place + 1, .serving)
                    || sentence.isAny(place + 1, .adverb)
            else { return }
            place += 1
            while sentence.isAny(place, .adverb) { place += 1 }
            if sentence.isAny(place, .participle) { place += 1 }
        } else if sentence.isAny(place, .copula) {
            place += 1
        } else if sentence.isAny(place, .becoming) {
            place += 1
            confidence = 0.8 * weight
        } else if sentence.isAny(place, .defining), type != .person {
            place += sentence.isWord(place + 1, Vocabulary.to) ? 2 : 1
            confidence = 0.8 * weight
        } else {
            served(at: place, of: entity, type: type, confidence: 0.8 * weight)
            return
        }
        while sentence.isAny(place, .adverb), !sentence.isAny(place, [.role]) {
            if sentence.isAny(place + 1, .naming) { break }
            place += 1
        }
        guard !sentence.isAny(place, .negation) else { return }
        if sentence.isAny(place, .naming) || sentence.isAny(place + 1, .naming) && sentence.isAny(place, .adverb) {
            known(at: place, of: entity, confidence: 0.72 * weight)
            return
        }
        if sentence.isAny(place, .serving) {
            served(at: place, of: entity, type: type, confidence: 0.8 * weight)
            return
        }
        if sentence.isAny(place, .locating), type != .person {
            let end = phraseEnd(from: place)
            add(place..<end, to: entity, 0.6 * weight)
            return
        }
        complement(at: place, of: entity, type: type, confidence: confidence)
    }

    private mutating func complement(at place: Int, of entity: EntityID, type: EntityType, confidence: Double) {
        guard let phrase = phrases.phrase(at: place), phrase.core.count > 0, let fit = fit(phrase, type) else { return }
        guard phrase.hasDeterminer || phrase.sort == .person && type == .person && sentence.isLowerCase(phrase.head)
        else { return }
        guard phrase.closing != .words, sentence.mention(at: phrase.head) == nil || phrase.sort != .unknown else {
            return
        }
        if sentence.shape(phrase.head).contains(.digits) || type == .person && phrase.isPlural { return }
        if phrase.sort == .unknown, !phrase.isIndefinite, phrase.core.count < 3 { return }
        add(phrase.tokens, to: entity, confidence * fit)
    }

    /// "known as …", "best known for …".
    private mutating func known(at place: Int, of entity: EntityID, confidence: Double) {
        var verb = place
        while sentence.isAny(verb, .adverb), !sentence.isAny(verb, .naming) { verb += 1 }
        let isPrepositional = sentence.isAny(verb + 1, .preposition)
        // "is called X" gives a name and no description.
        guard isPrepositional, !(sentence.isWord(verb + 1, Vocabulary.as) && sentence.mention(at: verb + 2) != nil)
        else { return }
        let end = phraseEnd(from: place)
        guard end - place > 2 else { return }
        add(place..<end, to: entity, confidence)
    }

    /// "served as foreign minister from 1981 to 1997", "was appointed minister".
    private mutating func served(at place: Int, of entity: EntityID, type: EntityType, confidence: Double) {
        guard sentence.isAny(place, .serving), type == .person else { return }
        let start = sentence.isWord(place + 1, Vocabulary.as) ? place + 2 : place + 1
        guard let phrase = phrases.phrase(at: start), phrase.sort == .person, !phrase.isPlural else { return }
        if start == place + 1, !sentence.isAny(place - 1, [.copula, .participle, .adverb]) { return }
        add(phrase.tokens, to: entity, confidence)
    }

    /// ", having served as foreign minister from 1981 to 1997" speaks of the clause's subject.
    private mutating func havingServed(after place: Int, of mention: SentenceReader.Mention) {
        guard mention.type == .person else { return }
        var place = place
        while place + 2 < sentence.tokens.upperBound {
            if sentence.isAny(place, .participle),
                sentence.isAny(place - 1, .comma) || place - 1 == sentence.tokens.lowerBound,
                sentence.isAny(place + 1, .serving)
            {
                let between = sentence.mentions.contains {
                    $0.type == .person && $0.entity != mention.entity
                        && $0.tokens.lowerBound >= mention.tokens.upperBound
                        && $0.tokens.upperBound <= place
                }
                served(at: place + 1, of: mention.entity, type: .person, confidence: between ? 0.55 : 0.85)
                return
            }
            place += 1
        }
    }

    /// The end of the clause part that starts at `start`: the next mark, or where another clause begins.
    func phraseEnd(from start: Int) -> Int {
        var place = start
        while sentence.tokens.contains(place) {
            if sentence.isAny(place, [.comma, .closing, .opening, .terminator, .colon]) { break }
            if sentence.isAny(place, .dash), sentence.shape(place).contains(.spaceBefore) { break }
            if sentence.isAny(place, .subordinator), !sentence.isAny(place, .preposition) { break }
            if sentence.isAny(place, .coordinator), joinsVerb(place) { break }
            if sentence.isAny(place, .coordinator),
                sentence.isAny(place + 1, [.finiteVerb, .copula, .have, .pronoun, .auxiliary, .naming])
            {
                break
            }
            place += 1
        }
        return place
    }

    /// "born in Leeds and initially studied law": a past tense follows "and".
    private func joinsVerb(_ coordinator: Int) -> Bool {
        let next = sentence.isAny(coordinator + 1, .adverb) ? coordinator + 2 : coordinator + 1
        return sentence.isLowerCase(next) && sentence.ends(next, with: "ed")
    }

    /// "X (born 5 March 1947 in Leeds)", "X was born in Leeds".
    mutating func birth(_ mention: SentenceReader.Mention) {
        guard mention.type == .person else { return }
        var place = mention.tokens.upperBound
        if sentence.isAny(place, [.opening, .comma, .copula]) { place += 1 }
        guard sentence.isAny(place, .born), place > mention.tokens.upperBound || sentence.isAny(place - 1, .copula)
        else { return }
        let end = birthEnd(from: place)
        guard end - place > 1 else { return }
        add(place..<end, to: mention, 0.6)
    }

    /// A birth may hold the comma of a date or place ("born March 5, 1947, in Leeds").
    private func birthEnd(from place: Int) -> Int {
        var end = phraseEnd(from: place)
        // "born c. 1947".
        if sentence.isAny(end, .terminator), sentence.shape(end + 1).contains(.digits) {
            end = phraseEnd(from: end + 1)
        }
        while sentence.isAny(end, .comma),
            sentence.shape(end + 1).contains(.digits) || sentence.isWord(end + 1, Vocabulary.in)
                || sentence.mention(at: end + 1)?.type == .place
        {
            end = phraseEnd(from: end + 1)
        }
        return end
    }

    /// "Zarif, who travels to Moscow, …".
    mutating func relativeClause(_ mention: SentenceReader.Mention) {
        var place = sentence.skippingBrackets(mention.tokens.upperBound)
        guard sentence.isAny(place, .comma), sentence.isAny(place + 1, .relative) else { return }
        place += 1
        let isPersonal = sentence.isWord(place, Vocabulary.who) || sentence.isWord(place, Vocabulary.whose)
        guard isPersonal == (mention.type == .person), isPersonal || sentence.isWord(place, Vocabulary.which) else {
            return
        }
        let before = mention.tokens.lowerBound - 1
        if sentence.isAny(before, .coordinator) { return }
        let isGoverned = (max(before - 4, sentence.tokens.lowerBound)...max(before, sentence.tokens.lowerBound))
            .contains {
                $0 < mention.tokens.lowerBound && sentence.isAny($0, .preposition)
            }
        if !isPersonal, isGoverned { return }
        // The clause of a thing may speak of the whole sentence; that of a person hardly can.
        var end = place + 1
        while sentence.tokens.contains(end), end - place < 32,
            !sentence.isAny(end, [.comma, .terminator, .colon, .closing])
                && !(sentence.isAny(end, .dash) && sentence.shape(end).contains(.spaceBefore))
        {
            end += 1
        }
        guard end - place > 3, end - place < 32 else { return }
        add(place..<end, to: mention, isPersonal ? 0.62 : 0.5)
    }

    /// "… the fact that he is a top adviser to the leader": the pronoun is the one person named before it.
    mutating func pronounWithinSentence() {
        for index in sentence.tokens
        where sentence.isAny(index, .personPronoun) && sentence.isAny(index + 1, [.copula, .becoming, .serving]) {
            let people = sentence.mentions.filter { $0.type == .person && $0.tokens.upperBound <= index }
            guard let first = people.first, people.allSatisfy({ $0.entity == first.entity }) else { continue }
            predicate(at: index + 1, of: first.entity, type: .person, weight: 0.78)
        }
    }

    /// "The visit by Shoigu was the first time that a Russian minister had visited": what is said of the act names again
    /// who did it. Only where the sentence has one person, and with little confidence.
    mutating func occasion(_ mention: SentenceReader.Mention) {
        let people = sentence.mentions.filter { $0.type == .person }
        guard let person = people.first, people.allSatisfy({ $0.entity == person.entity }),
            let act = act(of: person)
        else { return }
        var place = max(person.tokens.upperBound, act + 1)
        while sentence.tokens.contains(place), !sentence.isAny(place, .occasion) { place += 1 }
        while sentence.tokens.contains(place) {
            if sentence.isAny(place, .indefinite), let phrase = phrases.phrase(at: place), phrase.sort == .person,
                !phrase.isPlural,
                repeatsAct(act, after: phrase, before: place)
            {
                add(phrase.core.lowerBound + 1..<phrase.core.upperBound, to: person, 0.48)
                return
            }
            place += 1
        }
    }

    /// The noun of an act that a person did: "visit by Shoigu", "Shoigu's visit".
    private func act(of person: SentenceReader.Mention) -> Int? {
        let after = person.tokens.upperBound
        if sentence.isAny(after, .possessiveEnding) {
            return (after + 1...after + 3).first { sentence.isAny($0, .actNoun) }
        }
        guard sentence.isWord(person.tokens.lowerBound - 1, Vocabulary.by) else { return nil }
        let first = max(sentence.tokens.lowerBound, person.tokens.lowerBound - 8)
        return (first..<person.tokens.lowerBound).last { sentence.isAny($0, .actNoun) }
    }

    /// Whether the phrase is the subject of the act's verb ("visit": "had visited"), or "by" leads to it.
    private func repeatsAct(_ act: Int, after phrase: NounPhrase, before start: Int) -> Bool {
        if sentence.isWord(start - 1, Vocabulary.by) { return true }
        let end = phrase.core.upperBound
        guard end + 3 > end, end < sentence.tokens.upperBound else { return false }
        return (end..<min(end + 3, sentence.tokens.upperBound)).contains { sentence.shareStem(act, $0, count: 4) }
    }
}
