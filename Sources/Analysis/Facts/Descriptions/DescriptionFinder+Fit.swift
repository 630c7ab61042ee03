import Model

/// Whether a noun can be what an entity of a type is.
extension DescriptionFinder {
    /// "a little, thin woman" tells how somebody looks, and no more.
    private static let fitOfLooks = 0.8
    /// Somebody may be another's partner for an evening only.
    private static let fitOfPassing = 0.6

    /// How well a head noun fits an entity: nil if it cannot be one.
    func fit(_ phrase: NounPhrase, _ type: EntityType) -> Double? {
        let core = phrase.core
        if isBesideOthers(phrase, type) { return nil }
        // "the head of the Committee, a cabinet-level position": what he holds. "the only way to tell" says nothing.
        if Vocabulary.posts.contains(sentence.text.keywords[phrase.head]) { return nil }
        if type == .group, !isPeople(phrase) { return nil }
        // "his last race, a span of ten years".
        if type != .place, Vocabulary.measures.contains(sentence.text.keywords[phrase.head]) { return nil }
        if type != .person, type != .group, isInSubject(phrase.head) { return 0.8 }
        if type == .organisation, isMakers(phrase) { return 0.8 }
        if type == .place, isFurthestPart(phrase) { return 0.8 }
        if phrase.sort == .unknown {
            // "his only work".
            if isThing(type), isCreation(phrase) { return 0.8 }
            // "Sarn, the seat of the duke".
            if type == .place, isSeat(phrase) { return 0.8 }
            // "his glance turned back", "the German": no noun that could describe.
            if sentence.isAny(core.lowerBound, .possessive) { return nil }
            if sentence.isAny(core.lowerBound, .definite), core.count < 3, !isCompoundTrade(phrase) { return nil }
            // "It was a clear autumn day" says nothing of where it was.
            if type == .place, isAgent(phrase.head) || sentence.isAny(phrase.head, .calendar) { return nil }
            // "a huge fellow" is no guard but one of them.
            if type != .person, sentence.isAny(phrase.head, .generic) { return nil }
        }
        // Another name ("the Festival of Angels") is no description, while "is a State Park" tells a kind.
        let isKindName =
            phrase.isIndefinite && sentence.isAny(core.lowerBound - 1, .copula)
            && sentence.mention(at: phrase.head) == nil
        if type != .person, !sentence.isLowerCase(phrase.head), !isKindName,
            phrase.sort != .unknown || !phrase.isIndefinite
        {
            return nil
        }
        // "a producer": a firm or somebody.
        let sort = type == .person && phrases.isOfPerson(phrase.head) ? NounPhrase.Sort.person : phrase.sort
        switch (type, sort) {
        case (.person, .person):
            if Vocabulary.momentary.contains(sentence.text.keywords[phrase.head]) { return nil }
            // "a chair" is a chair, "the chair" of a party may be somebody.
            if phrase.isIndefinite, sentence.isWord(phrase.head, Vocabulary.chair) { return nil }
            if isVague(phrase) { return 0.5 }
            if Vocabulary.passing.contains(sentence.text.keywords[phrase.head]) { return Self.fitOfPassing }
            return sentence.isAny(phrase.head, .generic) ? Self.fitOfLooks : 1
        case (.person, .unknown):
            // "a skeleton racer" and "the club’s goalscorer" are somebody, though no list knows the word.
            let isOne = phrase.isIndefinite || core.contains { sentence.isAny($0, .possessiveEnding) }
            if phrase.isIndefinite, isOfPeople(phrase) || isBeing(phrase) || isMember(phrase) { return 0.8 }
            // "Fido, the Japanese pug".
            if core.count > 2, isBeing(phrase) { return 0.8 }
            if isCompoundTrade(phrase) || isByTrade(phrase) { return 0.8 }
            return isOne && isAgent(phrase.head) ? 0.6 : nil
        case (.person, _): return nil
        case (.organisation, .organisation): return 1
        case (.organisation, .place): return 0.8
        // "Aro, a savings program of the state".
        case (.organisation, .work): return isUndertaking(phrase) ? 0.8 : nil
        case (.organisation, .unknown), (.organisation, .event):
            return phrase.isIndefinite ? 0.75 : phrase.isPlural ? nil : 0.5
        case (.organisation, .person): return isCompetitor(phrase) || isLitigant(phrase) || isMaker(phrase) ? 0.8 : nil
        case (.place, .place): return 1
        case (.place, .organisation): return 0.75
        case (.place, .unknown): return phrase.isIndefinite ? 0.7 : phrase.isPlural ? nil : 0.5
        case (.place, .person):
            // "Sarn, Merrin's quiet neighbour".
            let isOwned = sentence.isAny(core.lowerBound, .possessive) || sentence.mention(at: core.lowerBound) != nil
            return isOwned ? 0.8 : nil
        case (.place, _): return nil
        case (.group, .person), (.group, .organisation): return 0.8
        case (.group, .unknown): return phrase.isIndefinite ? 0.7 : 0.5
        case (.group, .place): return Vocabulary.peoples.contains(sentence.text.keywords[phrase.head]) ? 0.8 : nil
        case (.group, _): return nil
        case (_, .person): return type == .other && !phrase.isPlural ? 0.6 : nil
        case (_, .organisation): return 0.75
        case (_, .unknown): return phrase.isIndefinite ? 0.8 : 0.6
        default: return 1
        }
    }

    /// "another suitor", "one of these friends", "a much younger man", "a probable mother": what only somebody else makes clear, or what
    /// somebody may be.
    private func isBesideOthers(_ phrase: NounPhrase, _ type: EntityType) -> Bool {
        if phrase.core.contains(where: { isOther($0, phrase, type) }) { return true }
        guard type == .person, phrase.isIndefinite else { return false }
        // But "a younger son", "a wiser man than Ash".
        let isCompared =
            sentence.isAny(phrase.head, .family) || phrase.tokens.contains { sentence.isWord($0, Vocabulary.than) }
        return phrase.core.contains {
            Vocabulary.uncertain.contains(sentence.text.keywords[$0])
                || !isCompared && $0 < phrase.head && Vocabulary.comparatives.contains(sentence.text.keywords[$0])
        }
    }

    private func isOther(_ index: Int, _ phrase: NounPhrase, _ type: EntityType) -> Bool {
        if sentence.isWord(index, Vocabulary.these) { return true }
        // "one of those men who never laugh".
        if sentence.isWord(index, Vocabulary.those) { return phrase.tokens == phrase.core }
        // But "his only other play" is a play, and "another clerk of the court" a clerk.
        guard sentence.isAny(index, .otherness), !sentence.isWord(index - 1, Vocabulary.only) else { return false }
        return !sentence.isAny(index, .oneOf)
            || type == .person && phrase.core.count == 2 && phrase.tokens == phrase.core
    }

    /// "The Sarn Agreement is a trade agreement": whether the noun at `head` is that of the name that opens the sentence, whatever that was
    /// taken for.
    private func isInSubject(_ head: Int) -> Bool {
        guard let name = sentence.mentions.first, name.tokens.lowerBound - sentence.tokens.lowerBound < 2,
            name.tokens.count > 1, sentence.isLowerCase(head)
        else { return false }
        let verb = sentence.skippingBrackets(name.tokens.upperBound)
        return sentence.isAny(verb, .copula) && sentence.isAny(verb + 1, [.indefinite, .definite]) && verb < head
            && name.tokens.contains { sentence.areSameWord($0, head) }
    }

    /// "the narrowest part of the gulf".
    private func isFurthestPart(_ phrase: NounPhrase) -> Bool {
        sentence.isWord(phrase.head, Vocabulary.part) && sentence.ends(phrase.head - 1, with: "est")
            && sentence.isWord(phrase.head + 1, Vocabulary.of)
    }

    private func isThing(_ type: EntityType) -> Bool {
        switch type {
        case .work, .product, .event, .law, .other: true
        case .person, .organisation, .place, .group: false
        }
    }

    /// "his only work": what somebody has made.
    func isCreation(_ phrase: NounPhrase) -> Bool {
        hasOwner(phrase) && !phrase.isPlural && Vocabulary.creations.contains(sentence.text.keywords[phrase.head])
    }

    /// How well a noun for a thing or a place fits a name of one word that was taken for somebody's, where nothing tells a gender: "A
    /// probe, Hoshi, will fly past".
    func fit(_ phrase: NounPhrase, ofDoubtful mention: SentenceReader.Mention) -> Double? {
        guard isDoubtful(mention), !phrase.isPlural, sentence.isAny(phrase.core.lowerBound, .indefinite),
            phrase.sort == .place || phrase.sort == .organisation || phrase.sort == .work,
            sentence.isLowerCase(phrase.head), !phrases.isOfPerson(phrase.head)
        else { return nil }
        return 0.8
    }

    /// The same after a verb, if the phrase tells more than a noun: "Zamora is a town in the north".
    func fit(_ phrase: NounPhrase, ofDoubtful entity: EntityID, before place: Int) -> Double? {
        guard phrase.tokens != phrase.core,
            let mention = sentence.mentions.last(where: { $0.tokens.upperBound < place }),
            mention.entity == entity
        else { return nil }
        return fit(phrase, ofDoubtful: mention)
    }

    /// Whether nothing but its class tells that a name is somebody's: one word without a title, a gender or a fuller name.
    func isDoubtful(_ mention: SentenceReader.Mention) -> Bool {
        let entity = sentence.text.entities[Int(mention.entity.index)]
        return mention.type == .person && mention.tokens.count == 1 && sentence.gender(of: mention.entity) == nil
            && sentence.start(withTitles: mention) == mention.tokens.lowerBound
            && entity.titles.isEmpty && !entity.name.contains(" ") && !sentence.isSpoken(mention.tokens.lowerBound)
    }

    /// "a savings program": what bodies of a state are called.
    private func isUndertaking(_ phrase: NounPhrase) -> Bool {
        phrase.isIndefinite && Vocabulary.undertakings.contains(sentence.text.keywords[phrase.head])
    }

    /// "the appellant": what a firm is before a court.
    func isLitigant(_ phrase: NounPhrase) -> Bool {
        !phrase.isPlural && Vocabulary.litigants.contains(sentence.text.keywords[phrase.head])
    }

    /// "Sarn, the largest exporter of tea".
    private func isMaker(_ phrase: NounPhrase) -> Bool {
        !phrase.isPlural && phrase.hasDeterminer && Vocabulary.makers.contains(sentence.text.keywords[phrase.head])
    }

    /// "Ash & Orr, the builders of the dam": what a firm makes.
    private func isMakers(_ phrase: NounPhrase) -> Bool {
        phrase.isPlural && sentence.isAny(phrase.core.lowerBound, .definite)
            && sentence.isWord(phrase.head + 1, Vocabulary.of) && sentence.ends(phrase.head, with: "ers")
            && phrases.classesOfSingular(phrase.head).isDisjoint(with: [.membership, .generic])
    }

    /// "its Dutch rival", "Sarn's smaller competitor", "a subsidiary of Sarn": what a firm is to another.
    func isCompetitor(_ phrase: NounPhrase) -> Bool {
        (hasOwner(phrase) || isOfNamed(phrase)) && !phrase.isPlural
            && Vocabulary.competitors.contains(sentence.text.keywords[phrase.head])
    }

    /// "a subsidiary of Sarn".
    private func isOfNamed(_ phrase: NounPhrase) -> Bool {
        let of = phrase.head + 1
        return sentence.isWord(of, Vocabulary.of) && sentence.mention(startingAt: of + 1)?.type == .organisation
    }

    /// "its rival", "Sarn's rival".
    private func hasOwner(_ phrase: NounPhrase) -> Bool {
        sentence.isAny(phrase.core.lowerBound, .possessive)
            || phrase.core.contains { sentence.isAny($0, .possessiveEnding) }
    }

    /// "the window-dresser": what somebody does, and to what.
    private func isCompoundTrade(_ phrase: NounPhrase) -> Bool {
        !phrase.isPlural && isAgent(phrase.head) && phrases.isCompound(phrase.head)
    }

    /// "a corn-factor by trade".
    private func isByTrade(_ phrase: NounPhrase) -> Bool {
        let by = phrase.core.upperBound
        return phrase.isIndefinite && !phrase.isPlural && sentence.isWord(by, Vocabulary.by)
            && sentence.tokens.contains(by + 1) && Vocabulary.trades.contains(sentence.text.keywords[by + 1])
    }

    /// Whether a phrase can name a people, a family or a party: "the spy", "an atmosphere" and what one of them does cannot.
    private func isPeople(_ phrase: NounPhrase) -> Bool {
        phrase.isPlural || phrase.sort == .organisation
            || Vocabulary.peoples.contains(sentence.text.keywords[phrase.head])
    }

    /// "a Breton who came for a week", "a grim, lean Breton": one of a people.
    func isOfPeople(_ phrase: NounPhrase) -> Bool {
        sentence.mention(at: phrase.head)?.type == .group
            && phrase.core.dropFirst().dropLast().allSatisfy {
                sentence.isAny($0, .comma) || sentence.isLowerCase($0) && phrases.sort(of: $0) == .unknown
            }
    }

    /// "Bruno, a dog", "Lucy, a chimpanzee owned by a school": an animal with a person's name.
    private func isBeing(_ phrase: NounPhrase) -> Bool {
        Vocabulary.beings.contains(sentence.text.keywords[phrase.head])
    }

    /// "the only person to whom", "the very man": such a noun after "the" does not say who it is.
    private func isVague(_ phrase: NounPhrase) -> Bool {
        sentence.isAny(phrase.head, .generic) && !phrase.isIndefinite
            && !sentence.isWord(phrase.head + 1, Vocabulary.of) && sentence.mention(at: phrase.core.lowerBound) == nil
    }

    /// "the sufferer", "the handsome elder daughter": a definite phrase without "of" or the like speaks of somebody whom the text
    /// has described before.
    func isSaidBefore(_ phrase: NounPhrase) -> Bool {
        // "the doctor’s wife" tells whose.
        guard sentence.isAny(phrase.core.lowerBound, .definite), phrase.tokens == phrase.core, !hasOwner(phrase) else {
            return false
        }
        return phrase.core.count == 2 || sentence.isAny(phrase.head, .family)
    }
}
