import Model

/// What clauses say of their subject.
extension DescriptionFinder {
    /// More words than these are not inserted between a verb and "that".
    private static let longestInsertion = 14

    /// "Velayati is one of …, having served as foreign minister", "X became …", "X served as …", "X is known for …".
    mutating func statement(_ last: SentenceReader.Mention) {
        let mention = innermost(last)
        let clause = Clause(sentence)
        guard clause.isSubject(mention), !isReported(mention) else { return }
        var place = verb(afterTimeAt: clause.afterInsertion(last))
        while sentence.isAny(place, .adverb), !sentence.isAny(place, .becoming) { place += 1 }
        predicate(at: place, of: mention.entity, type: mention.type, weight: 0.75 + 0.25 * mention.confidence.share)
        havingServed(after: place, of: mention)
    }

    /// "They claim that the moon is a cheese": what others say or ask is no fact of the text.
    private func isReported(_ mention: SentenceReader.Mention) -> Bool {
        var before = mention.tokens.lowerBound - 1
        while sentence.isAny(before, [.definite, .honorific, .role]) { before -= 1 }
        if isSupposed(before + 1) { return true }
        // "He found that the moon is a cheese" states a fact.
        guard sentence.isAny(before, [.subordinator, .relative]), sentence.isAny(before, .reporting) else {
            return false
        }
        if isFinding(before - 1) { return false }
        // "I found out in a few hours, and may mention at once, that Ann was …".
        guard sentence.isAny(before - 1, .comma) else { return true }
        let first = max(before - Self.longestInsertion, sentence.tokens.lowerBound)
        return !(first..<before).contains { isFinding($0) }
    }

    /// "people think he was a lawyer", "when Ash was a lawyer": whether what is said of the subject at `index` is no more than a
    /// thought, or holds for a time only.
    func isSupposed(_ index: Int) -> Bool {
        guard sentence.tokens.contains(index - 1) else { return false }
        let before = sentence.text.keywords[index - 1]
        return Vocabulary.thinking.contains(before) || Vocabulary.conditions.contains(before)
    }

    private func isFinding(_ index: Int) -> Bool {
        sentence.tokens.contains(index) && Vocabulary.finding.contains(sentence.text.keywords[index])
    }

    /// The place of "been" after "had" at `place`, with no more than an adverbial between them ("had some time ago been").
    private func participle(after place: Int) -> Int? {
        var next = place + 1
        while next - place < 6, sentence.isLowerCase(next) {
            if sentence.isAny(next, .participle) { return next }
            guard sentence.classes(next).isDisjoint(with: [.finiteVerb, .copula, .negation, .pronoun, .auxiliary])
            else {
                return nil
            }
            next += 1
        }
        return nil
    }

    /// What the verb at `place` says of `entity`.
    mutating func predicate(at place: Int, of entity: EntityID, type: EntityType, weight: Double) {
        var place = place
        var confidence = 0.9 * weight
        if let end = goingOn(at: place) {
            place = end
            confidence = 0.8 * weight
        } else if sentence.isAny(place, .have) {
            if let participle = participle(after: place) {
                // "had been a soldier" once.
                if sentence.isWord(place, Vocabulary.had) { confidence = 0.78 * weight }
                place = participle + 1
            } else if let become = [place + 1, place + 2].first(where: { sentence.isWord($0, Vocabulary.become) }),
                become == place + 1 || sentence.isAny(place + 1, .adverb)
            {
                // "had become a local celebrity", "had recently become the owner".
                place = become + 1
                confidence = 0.8 * weight
            } else {
                guard sentence.isAny(place + 1, [.serving, .adverb]) || begins(at: place + 1) else { return }
                place += 1
                while sentence.isAny(place, .adverb) { place += 1 }
            }
        } else if sentence.isAny(place, .copula) {
            place += 1
        } else if sentence.isAny(place, .becoming), !(type == .person && sentence.isWord(place, Vocabulary.become)) {
            place += 1
            confidence = 0.8 * weight
        } else if sentence.isAny(place, .defining), type != .person {
            place += sentence.isWord(place + 1, Vocabulary.to) ? 2 : 1
            confidence = 0.8 * weight
        } else if type == .place {
            lying(at: place, of: entity, confidence: 0.6 * weight)
            return
        } else {
            served(at: place, of: entity, type: type, confidence: 0.8 * weight)
            if type == .person { keeping(at: place, of: entity, confidence: 0.6 * weight) }
            if type == .organisation { trading(at: place, of: entity, confidence: 0.5 * weight) }
            return
        }
        while sentence.isAny(place, .adverb), !sentence.isAny(place, [.role]) {
            if sentence.isAny(place + 1, .naming) || isReputation(place + 1) { break }
            place += 1
        }
        place = afterInsertions(place)
        guard !sentence.isAny(place, .negation) else { return }
        if sentence.isAny(place, .naming) || sentence.isAny(place + 1, .naming) && sentence.isAny(place, .adverb) {
            known(at: place, of: entity, confidence: 0.72 * weight)
            return
        }
        if isReputation(place) || sentence.isAny(place, .adverb) && isReputation(place + 1) {
            known(at: place, of: entity, confidence: 0.66 * weight)
            return
        }
        considered(at: place, of: entity, type: type, confidence: 0.72 * weight)
        if sentence.isAny(place, .serving) || isHired(at: place) || begins(at: place) {
            served(at: place, of: entity, type: type, confidence: 0.8 * weight)
            return
        }
        if sentence.isWord(place + 1, Vocabulary.as), Vocabulary.beginnings.contains(sentence.text.keywords[place]) {
            // "was built as a chapel", "was released as a single".
            // But "was built as a result of the war".
            if type != .person, phrases.phrase(at: place + 2).map({ $0.sort != .unknown }) ?? false {
                complement(at: place + 2, of: entity, type: type, confidence: 0.6 * weight)
            }
            return
        }
        // "was standing" tells of a moment.
        if sentence.isAny(place, .locating), type != .person, !sentence.ends(place, with: "ing") {
            let end = phraseEnd(from: place)
            // "in which Sarn is situated"
            if end - place > 1 { add(place..<end, to: entity, 0.6 * weight) }
            return
        }
        if type == .organisation { foundation(at: place, of: entity, confidence: 0.55 * weight) }
        complement(at: place, of: entity, type: type, confidence: confidence)
        if type == .person { descent(at: place, of: entity, 0.55 * weight) }
        if type == .person { traits(at: place, of: entity, 0.5 * weight) }
    }

    /// The place after "went on to become".
    private func goingOn(at verb: Int) -> Int? {
        let words = [Vocabulary.went, Vocabulary.on, Vocabulary.to, Vocabulary.become]
        return words.indices.allSatisfy { sentence.isWord(verb + $0, words[$0]) } ? verb + words.count : nil
    }

    mutating func complement(at place: Int, of entity: EntityID, type: EntityType, confidence: Double) {
        guard var phrase = phrases.phrase(at: place), phrase.core.count > 0 else { return }
        let dating = dating(phrase)
        if let dating {
            phrase.tokens = phrase.tokens.lowerBound..<dating
            phrase.closing = .mark
        }
        if type == .person { another(after: phrase, of: entity, confidence: confidence) }
        if type == .person, isMember(phrase) {
            add(phrase.core, to: entity, confidence * 0.8, head: phrase.head)
            return
        }
        guard
            let fit = fit(phrase, type) ?? (type == .organisation ? fitOfParty(phrase) : nil)
                ?? fit(phrase, ofDoubtful: entity, before: place)
        else { return }
        guard
            phrase.hasDeterminer || type != .person && tellsOfMany(phrase, after: place - 1)
                || type == .person && sentence.isLowerCase(phrase.head)
                    && (isRole(phrase.head) && !isAdjectival(phrase.head) || isKinship(phrase)
                        // "was ferryman at Sarn".
                        || isTrade(phrase.head) && phrase.tokens != phrase.core)
                || type == .person && isNamedOffice(phrase)
        else { return }
        if dating == nil && holdsForATime(phrase) || type == .person && isOfThings(phrase) { return }
        // "my own twin brother", "his own master": what somebody is like.
        if type == .person, sentence.isAny(place, .possessive), sentence.isWord(place + 1, Vocabulary.own) { return }
        // "who was then a little girl".
        if type == .person, sentence.isWord(place - 1, Vocabulary.then),
            Vocabulary.young.contains(sentence.text.keywords[phrase.head])
        {
            return
        }
        // "was a spacious, modern house", "became a permanent, regular fixture": cut before its noun.
        if phrase.sort == .unknown, phrases.isAdjective(phrase.head) || isCut(phrase) { return }
        // "a lawyer of the oddest I ever saw" is a lawyer.
        // "the first album by the band the Aros" is an album.
        let isNoun =
            type == .person
            ? isOccupation(phrase.head)
            : phrase.sort != .unknown && phrase.hasDeterminer && sentence.isWord(phrase.core.upperBound, Vocabulary.by)
                && phrase.core.allSatisfy { !sentence.ends($0, with: "est") && !sentence.isWord($0, Vocabulary.most) }
        let isCut =
            phrase.closing == .words && isNoun
            && (phrase.tokens != phrase.core || sentence.isAny(phrase.tokens.upperBound, .preposition))
        guard phrase.closing != .words || isCut, sentence.mention(at: phrase.head) == nil || phrase.sort != .unknown
        else { return }
        if sentence.shape(phrase.head).contains(.digits) || type == .person && phrase.isPlural { return }
        let isVagueKind =
            type == .place
            ? !isOfPlace(phrase) && !isSeat(phrase) : !phrase.isIndefinite && phrase.core.count < 3
        if phrase.sort == .unknown, isVagueKind { return }
        // "Sarn is a good place indeed", "Sarn was the place to be".
        // But "a census designated place" is a kind.
        if type == .place, sentence.isWord(phrase.head, Vocabulary.place), !sentence.hasPastEnding(phrase.head - 1),
            !sentence.isAny(phrase.head + 1, [.preposition, .relative])
                || !phrase.isIndefinite && sentence.isWord(phrase.head + 1, Vocabulary.to)
        {
            return
        }
        // "was the right step": what somebody thinks of a thing.
        if phrase.sort == .unknown, type != .person, !phrase.isIndefinite, !phrase.isPlural,
            phrase.tokens == phrase.core
        {
            return
        }
        if type == .person, isSaidBefore(phrase), !isOffice(phrase.head) { return }
        let isHearsay =
            type == .person && sentence.isSpoken(phrase.head)
            && (sentence.isAny(phrase.head, .generic) || !sentence.isAny(phrase.head, [.role, .family]))
        let isOccasion =
            type == .person && sentence.isAny(place - 1, .becoming) || sentence.isWord(place - 1, Vocabulary.as)
        add(
            isCut ? phrase.core : isOccasion ? withoutOccasion(phrase) : withTraits(phrase), to: entity,
            confidence * fit, head: phrase.head,
            manner: isHearsay ? .hearsay : .statement)
    }

    /// Whether two more words follow "a permanent" and a comma, so that its noun may be the second.
    func isCut(_ phrase: NounPhrase) -> Bool {
        let comma = phrase.core.upperBound
        return phrase.sort == .unknown && phrase.core.count < 5 && sentence.isAny(comma, .comma)
            && sentence.isLowerCase(comma + 1)
            && [comma + 1, comma + 2].allSatisfy { sentence.shape($0).contains(.word) && sentence.classes($0).isEmpty }
    }

    /// "a northern extension of the Sarn system": what a place is of another, though no list knows the noun.
    private func isOfPlace(_ phrase: NounPhrase) -> Bool {
        let of = phrase.head + 1
        guard phrase.isIndefinite, sentence.isWord(of, Vocabulary.of) else { return false }
        return sentence.mention(startingAt: of + 1).map { $0.type == .place || $0.type == .organisation } ?? false
    }

    /// "Sarn houses are old dwellings": a plural needs no article.
    private func tellsOfMany(_ phrase: NounPhrase, after verb: Int) -> Bool {
        phrase.isPlural && phrase.core.count > 1 && sentence.isAny(verb, .copula)
            // "Sarn is two cities": what it is like.
            && !sentence.isWord(verb, Vocabulary.is) && sentence.isLowerCase(phrase.head)
            && phrase.sort != .person && phrase.closing != .words
            // "is making great efforts".
            && !sentence.ends(phrase.core.lowerBound, with: "ing")
    }

    /// "was cousin to the squire".
    private func isKinship(_ phrase: NounPhrase) -> Bool {
        sentence.isAny(phrase.head, .family) && sentence.isWord(phrase.head + 1, Vocabulary.to)
            && phrase.closing != .words
    }

    /// "a good soul and a born nurse", "their cousin, a clerk in an office": what else a clause calls somebody.
    private mutating func another(after phrase: NounPhrase, of entity: EntityID, confidence: Double) {
        let end = phrase.core.upperBound
        // "The Ashes were Ann, a girl of ten, and Bob": what follows another name is of that one.
        if let other = sentence.mention(at: phrase.head), other.type == .person, other.entity != entity { return }
        var next = sentence.isAny(end, .comma) ? end + 1 : end
        if sentence.isAny(next, .coordinator) { next += 1 }
        guard next > end, sentence.isAny(next, .indefinite), phrases.phrase(at: next)?.sort == .person else { return }
        complement(at: next, of: entity, type: .person, confidence: confidence)
    }

    /// "was a lawyer in Leeds when the war began": the place of "when", in or after a phrase for a livelihood, that leads to what else
    /// happened. What somebody is for a living was not true at that time alone.
    private func dating(_ phrase: NounPhrase) -> Int? {
        (phrase.core.upperBound..<phrase.tokens.upperBound + 1).first {
            sentence.isWord($0, Vocabulary.when) && isLivelihood(phrase.head)
                && (sentence.isAny($0 + 1, [.definite, .indefinite, .possessive, .pronoun, .personPronoun])
                    || sentence.mention(at: $0 + 1) != nil)
        }
    }

    /// "was an optimist when things went well", "was only a queen while among queens".
    private func holdsForATime(_ phrase: NounPhrase) -> Bool {
        func isCondition(_ index: Int) -> Bool {
            sentence.tokens.contains(index) && Vocabulary.conditions.contains(sentence.text.keywords[index])
        }
        let isOccasion = (phrase.core.upperBound..<phrase.tokens.upperBound).contains {
            sentence.isWord($0, Vocabulary.when)
        }
        if isOccasion || isCondition(phrase.tokens.upperBound) { return true }
        return sentence.isWord(phrase.tokens.lowerBound - 1, Vocabulary.only)
            && (phrase.core.upperBound..<sentence.tokens.upperBound).contains(where: isCondition)
    }

    /// "was boat and captain and crew in one": what somebody plays.
    private func isOfThings(_ phrase: NounPhrase) -> Bool {
        !phrase.hasDeterminer
            && phrase.core.dropFirst().contains { index in
                guard sentence.isAny(index, .coordinator) else { return false }
                let sort = phrases.sort(of: index - 1)
                return sort != .person && sort != .unknown
            }
    }

    /// "expert in many things": a noun for a person that is an adjective where it has no article.
    func isAdjectival(_ index: Int) -> Bool {
        Vocabulary.adjectivalNouns.contains(sentence.text.keywords[index])
            && sentence.isAny(index + 1, .preposition) && !sentence.isWord(index + 1, Vocabulary.of)
    }

    /// "a defendant in the case", "the supplier of the army": what an organisation can be as somebody can.
    private func fitOfParty(_ phrase: NounPhrase) -> Double? {
        guard phrase.sort == .person, !phrase.isPlural, sentence.isLowerCase(phrase.head),
            sentence.gender(phrase.head) == nil, phrase.isIndefinite || phrase.tokens != phrase.core
        else { return nil }
        return sentence.isAny(phrase.head, [.generic, .family]) ? nil : 0.7
    }

    /// "a Norman", "a Puritan": a noun with a capital is one of a people, a faith or a party, whatever else bears that name.
    func isMember(_ phrase: NounPhrase) -> Bool {
        guard phrase.isIndefinite, phrase.closing != .words else { return false }
        if let people = sentence.mention(at: phrase.head) {
            return phrase.core.upperBound == people.tokens.upperBound
                && (people.type == .group || phrase.core.count == 2)
        }
        return phrase.sort == .unknown && sentence.shape(phrase.head).contains(.capitalised) && phrase.core.count == 2
            // "a Ph.D."
            && sentence.text.tokens[phrase.head].length > 2
    }

    /// "was of Scottish descent".
    private mutating func descent(at of: Int, of entity: EntityID, _ confidence: Double) {
        guard sentence.isWord(of, Vocabulary.of),
            let noun = (of + 2..<of + Self.longestDescent).first(where: {
                sentence.tokens.contains($0) && Vocabulary.descents.contains(sentence.text.keywords[$0])
            }), sentence.isClosing(noun + 1) || sentence.isAny(noun + 1, .coordinator)
        else { return }
        add(of..<noun + 1, to: entity, confidence, head: noun)
    }

    /// "of mixed French and Spanish descent".
    private static let longestDescent = 7

    /// The end of the clause part that starts at `start`: the next mark, or where another clause begins.
    func phraseEnd(from start: Int) -> Int {
        var place = start
        while sentence.tokens.contains(place) {
            if sentence.isAny(place, [.comma, .closing, .opening, .terminator, .colon]) { break }
            if sentence.isDash(place) { break }
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
        return sentence.isLowerCase(next) && sentence.hasPastEnding(next)
    }
}
