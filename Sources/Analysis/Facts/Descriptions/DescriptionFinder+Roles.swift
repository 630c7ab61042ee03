import Model

/// Roles and kinds that are right before a name.
extension DescriptionFinder {
    /// "Foreign Minister Javad Zarif", "the novelist Ann Lee", "the newspaper The Guardian".
    mutating func roleBefore(_ mention: SentenceReader.Mention) {
        let end = mention.tokens.lowerBound
        var last = end - 1
        // "a widow named Mrs. Ash".
        let titled = sentence.start(withTitles: mention)
        if titled < end, sentence.isAny(titled - 1, .naming) { last = titled - 1 }
        guard last >= sentence.tokens.lowerBound else { return }
        if sentence.isAny(last, .quote) { last -= 1 }
        // "a document entitled Guidelines", "the town of Alcoy".
        let isNamed = sentence.isAny(last, .naming) && sentence.isLowerCase(last)
        if isNamed { last -= 1 }
        if mention.type == .place {
            // "the palace of the Louvre".
            let of = sentence.isAny(last, .definite) ? last - 1 : last
            if sentence.isWord(of, Vocabulary.of), !isCondition(of - 1), !isVicinity(of - 1),
                sentence.isAny(of - 1, .appositive) || isDivision(of - 1, named: mention)
            {
                last = of - 1
            }
        }
        // "Prime Minister Sir Robert Peel", "the commissioner Justice Ann Lee".
        let isTitle =
            sentence.isAny(last, .honorific)
            || sentence.isAny(last, .role) && sentence.shape(last).contains(.capitalised)
                && sentence.isLowerCase(last - 1)
        if mention.type == .person, isTitle,
            sentence.isAny(last - 1, .role)
                || sentence.isAny(last, .honorific) && sentence.isLowerCase(last - 1)
                    && phrases.sort(of: last - 1) == .person
        {
            last -= 1
        }
        // "the rock band the Police".
        // But not "a man building the Sarn fence".
        if mention.type != .person, sentence.isAny(last, .definite), isKind(last - 1, of: mention.type),
            !sentence.ends(last - 1, with: "ing")
        {
            last -= 1
        }
        let isCompatriot = isNamed && isOneOfPeople(last, mention)
        guard sentence.shape(last).contains(.word), !sentence.isAny(last, .honorific) || sentence.isAny(last, .role),
            isKind(office(endingAt: last), of: mention.type) || isNamed && isBeing(last, mention) || isCompatriot
                || isNamed && isUnlistedThing(last, mention),
            // "an Englishman named Ash".
            sentence.mention(at: last) == nil || mention.type == .person && phrases.isCountryman(last) || isCompatriot,
            // "outside Sarn".
            mention.type == .person || !sentence.isAny(last, .preposition)
        else { return }
        if isInOtherClause(mention, last, isNamed: isNamed) { return }
        // "its shortened title Aro".
        if mention.type != .person, Vocabulary.captions.contains(sentence.text.keywords[last]) { return }
        // "The Rockets visit United."
        if mention.type != .person, Vocabulary.encounters.contains(sentence.text.keywords[last]),
            sentence.mention(at: last - 1) != nil
        {
            return
        }
        // "a single Commission": the one that there is.
        if sentence.isWord(last, Vocabulary.single), sentence.isAny(last - 1, .indefinite) { return }
        // "a major Warhol collector", "the preliminary Sarn Cup squad": the name belongs to the noun after it.
        if isOfNoun(mention) { return }
        guard var start = modifierStart(before: office(endingAt: last)) else { return }
        // "You can't judge Ash", "to nurse Ash", "no longer Ash's friend".
        if sentence.isAuxiliary(start - 1) || sentence.isWord(start - 1, Vocabulary.no)
            || sentence.isWord(start - 1, Vocabulary.to)
                && Vocabulary.verbsOfRoles.contains(sentence.text.keywords[start])
        {
            return
        }
        // "how steady Ash is".
        if (start - 1..<max(start + 1, last)).contains(where: { sentence.isWord($0, Vocabulary.how) }) { return }
        // "his own book Sarn".
        if start < last, sentence.isWord(start, Vocabulary.own) { start += 1 }
        // "the capital city of Kent", "the largest city of Kent" are in Kent, "his capital city of Sarn" is Sarn.
        if mention.type == .place, sentence.isWord(last + 1, Vocabulary.of), !isCity(mention),
            !sentence.isAny(start - 1, .possessive),
            (start..<last).contains(where: {
                sentence.isAny($0, [.seat, .roleModifier]) || sentence.ends($0, with: "est")
            })
        {
            return
        }
        // "the royal city of Kent", which is a land, and "Sarn, the royal city of Kent", which tells what Sarn is.
        if mention.type == .place, sentence.isWord(last + 1, Vocabulary.of),
            Vocabulary.towns.contains(sentence.text.keywords[last]),
            isLand(mention)
                || sentence.isAny(start - 1, [.definite, .indefinite]) && sentence.isAny(start - 2, .comma)
                    && sentence.mention(at: start - 3)?.type == .place
        {
            return
        }
        // "its smaller rival Sarn": whose, must be told.
        if mention.type == .organisation, Vocabulary.competitors.contains(sentence.text.keywords[last]) {
            if sentence.isAny(start - 1, .possessive) {
                start -= 1
            } else if !(start..<last).contains(where: { sentence.isAny($0, .possessiveEnding) }) {
                return
            }
        }
        let count = last + 1 - start
        if mention.type == .person, Vocabulary.passing.contains(sentence.text.keywords[last]) { return }
        // Whose relative somebody is says more ("Belonging"); "the old man Ash" says nothing.
        // But "a widow named Ann Ash".
        if sentence.isAny(last, .family), !isNamed || !Vocabulary.widows.contains(sentence.text.keywords[last]) {
            return
        }
        if sentence.isAny(start - 1, .possessive), mention.type == .person, !isOccupation(last) { return }
        // "downtown Lansing": a bare kind needs its article.
        // "the classic Rodgers and Hammerstein musical Carousel": names before the kind are not quoted with it.
        let isBare = count == 1 && mention.type != .person && sentence.mention(at: start - 1) == nil
        if isBare,
            !sentence.isAny(start - 1, [.definite, .indefinite, .possessive]) && !isPlain(start)
                || !isNamed
                    && sentence.classes(last).isDisjoint(with: [.organisationNoun, .placeNoun, .workNoun, .eventNoun])
        {
            return
        }
        if mention.type != .person {
            guard startsPhrase(start) || sentence.mention(at: start - 1) != nil else { return }
            // "the firm, of Leeds, used software called Sarnix".
            if sentence.isAny(start - 1, .comma), sentence.hasPastEnding(start) { return }
        }
        // "Pro Ash & Lee": hardly a word.
        if count == 1, mention.type == .person, last == sentence.tokens.lowerBound,
            sentence.text.tokens[last].range.count < Self.shortestRole
        {
            return
        }
        if count == 1, mention.type == .person, sentence.isLowerCase(last) {
            // "worthy Ash", "aged Ash": only what is surely a noun says something by itself.
            // "a chieftain named Ash": what bears a name is a noun.
            let isNoun = isRole(last) || isTrade(last) || isNamed && tells(last)
            guard startsPhrase(start), isNoun, !sentence.isAny(last, .generic) else { return }
            // "In general Ash was quiet."
            if sentence.isWord(start - 1, Vocabulary.in) { return }
        }
        // "poet, journalist, radio presenter Ann Lee": roles of the one before, in a list of people.
        if sentence.isLowerCase(last), sentence.isAny(start - 1, .comma), sentence.isLowerCase(start - 2),
            phrases.sort(of: start - 2, from: start - 2).0 == .person, !isDefinitePhrase(endingAt: start - 1)
        {
            return
        }
        // A bare kind ("the city of", "President") says little: longer passages are better.
        let weak = count == 1 ? (mention.type == .person ? 0.72 : 0.5) : 0.85
        add(start..<last + 1, to: mention, weak)
    }

    /// "In her low chair Ann was reading", "in charge of a clerk Ash had with him": whether the name after the noun at `last` is the
    /// subject of a clause.
    private func isInOtherClause(_ mention: SentenceReader.Mention, _ last: Int, isNamed: Bool) -> Bool {
        guard !isNamed, sentence.isLowerCase(last) else { return false }
        let verb = mention.tokens.upperBound
        var article = last - 1
        while last - article < Self.longestRole, sentence.shape(article).contains(.word),
            !sentence.isAny(article, [.possessive, .definite, .indefinite])
        {
            article -= 1
        }
        // "what a sweet place Sarn is".
        if sentence.isAny(article, .indefinite) { return sentence.isAny(verb, [.have, .auxiliary, .copula]) }
        return sentence.isAny(article, [.possessive, .definite]) && sentence.isAny(article - 1, .preposition)
            && article - 1 == sentence.tokens.lowerBound
            && (sentence.isAny(verb, [.copula, .have, .auxiliary, .finiteVerb])
                || sentence.isLowerCase(verb) && sentence.hasPastEnding(verb))
    }

    /// A role that opens a sentence before a name has more letters ("Cadet Ash left").
    private static let shortestRole = 4

    /// No more words than these are between an article and a role.
    private static let longestRole = 5

    /// "a fox called Reddle": an animal with a person's name.
    private func isBeing(_ index: Int, _ mention: SentenceReader.Mention) -> Bool {
        mention.type == .person && sentence.isLowerCase(index)
            && Vocabulary.beings.contains(sentence.text.keywords[index])
    }

    /// "a Dane named Ash".
    private func isOneOfPeople(_ index: Int, _ mention: SentenceReader.Mention) -> Bool {
        mention.type == .person && sentence.mention(at: index)?.type == .group && sentence.isAny(index - 1, .indefinite)
    }

    /// "in the neighbourhood of Sarn": near it.
    private func isVicinity(_ noun: Int) -> Bool {
        sentence.tokens.contains(noun) && Vocabulary.vicinities.contains(sentence.text.keywords[noun])
    }

    /// "its most famous director, composer Ann Lee": whether the phrase that ends at `comma` is definite, and so of the same person.
    private func isDefinitePhrase(endingAt comma: Int) -> Bool {
        var first = comma - 1
        while comma - first < 6, sentence.isLowerCase(first), !sentence.isAny(first, .determiner) { first -= 1 }
        if sentence.isAny(first, .quantifier) { first -= 1 }
        return sentence.isAny(first, [.definite, .possessive, .possessiveEnding])
    }

    /// The place of "General" in "Attorney-General-elect", which ends at `last`; else `last` itself.
    private func office(endingAt last: Int) -> Int {
        let isElect = sentence.isHyphen(last - 1) && Vocabulary.elect.contains(sentence.text.keywords[last])
        return isElect ? last - 2 : last
    }

    /// "General in Chief Prince Ash".
    mutating func inChiefBefore(_ mention: SentenceReader.Mention) {
        guard mention.type == .person else { return }
        let chief = sentence.start(withTitles: mention) - 1
        let last = sentence.isWord(chief, Vocabulary.chief) ? chief : chief + 1
        guard sentence.isWord(last, Vocabulary.chief), sentence.isWord(last - 1, Vocabulary.in),
            sentence.isAny(last - 2, .role)
        else { return }
        add(last - 2..<last + 1, to: mention, 0.84, head: last - 2)
    }

    /// "Secretary of State Ann Lee", "envoy to the League Ann Lee": a role and what it is of.
    mutating func roleOfBefore(_ mention: SentenceReader.Mention) {
        guard mention.type == .person else { return }
        // "Chief of Police (CP) Ann Lee".
        let start = mention.tokens.lowerBound
        let end = sentence.isAny(start - 1, .closing) && sentence.isAny(start - 3, .opening) ? start - 3 : start
        var place = end - 1
        var names = false
        while end - place < 7, sentence.shape(place).contains(.capitalised) || sentence.isAny(place, .definite) {
            // "the valet of Monsieur Ash" is not Ash.
            if !sentence.isAny(place, [.honorific, .role, .family, .definite]) { names = true }
            place -= 1
        }
        guard names, place < end - 1, sentence.isAny(place, .preposition), sentence.isAny(place - 1, .role),
            sentence.isWord(place, Vocabulary.of) || sentence.isWord(place, Vocabulary.to)
                || sentence.isWord(place, Vocabulary.for),
            // "a spokesman for Foreign Minister Ann Lee" is not she.
            sentence.mention(at: end - 1)?.type != .person, !sentence.isAny(end - 1, .role),
            // "Minister to the Grand Duke of Sarn".
            !Vocabulary.ranks.contains(sentence.text.keywords[end]),
            !sentence.lists(end - 1).contains(.role),
            let start = modifierStart(before: place - 1)
        else { return }
        // "Assistant to the President for Trade Ann Lee" is no president.
        if let outer = roleLeading(to: start), let start = modifierStart(before: outer) {
            add(start..<end, to: mention, 0.84, head: outer)
        } else {
            add(start..<end, to: mention, 0.84, head: place - 1)
        }
    }

    /// The place of "Assistant" in "Assistant to the President" before the word at `start`: an office with a capital.
    private func roleLeading(to start: Int) -> Int? {
        let role = start - 3
        return sentence.isAny(start - 1, .definite) && sentence.isAny(start - 2, .preposition)
            && sentence.isAny(role, .role) && sentence.shape(role).contains(.capitalised) ? role : nil
    }

    /// "the cellist Ann Lee", "by trumpeter Ann Lee": a noun for a person that ends as those of trades do.
    func isTrade(_ index: Int) -> Bool {
        let endings: [StaticString] = ["ist", "er", "or", "ian", "ant", "man", "woman", "smith"]
        return sentence.classes(index).isEmpty && phrases.sort(of: index) == .person && tells(index)
            && !Vocabulary.countrymen.contains(sentence.text.keywords[index])
            && (endings.contains { sentence.ends(index, with: $0) }
                || Vocabulary.callings.contains(sentence.text.keywords[index]))
    }

    /// Whether the noun at `index` tells more of somebody than a moment, a company or a judgement.
    private func tells(_ index: Int) -> Bool {
        let noun = sentence.text.keywords[index]
        return [Vocabulary.momentary, Vocabulary.passing, Vocabulary.judgements].allSatisfy { !$0.contains(noun) }
    }

    /// "senior Republican Ann Lee", "the Norman Ann Lee": one of a party or a people.
    mutating func oneOfGroup(_ mention: SentenceReader.Mention) {
        let last = mention.tokens.lowerBound - 1
        guard mention.type == .person, let group = sentence.mention(at: last), group.type == .group,
            // "the first African Shakespearean actor".
            group.tokens.count == 1, !isOfNoun(mention),
            // "the Swiss", but not "the Normans".
            !sentence.ends(last, with: "s") || sentence.ends(last, with: "ss"),
            let start = modifierStart(before: last),
            start < last || sentence.isAny(last - 1, .definite)
        else { return }
        add(start..<last + 1, to: mention, start < last ? 0.85 : 0.6, head: last)
    }

    /// Whether a noun follows a name of which the name says more: one for a person, or after what is no person one for a thing.
    private func isOfNoun(_ mention: SentenceReader.Mention) -> Bool {
        let next = mention.tokens.upperBound
        // "with Ann Lee prior to the tour": a prior is a monk, too.
        guard sentence.isLowerCase(next), !sentence.isAny(next, .trailing) else { return false }
        let sort = phrases.sort(of: next)
        return mention.type == .person ? sort == .person : sort != .unknown && sort != .place
    }

    /// "in the suburb of Sarn", "in the northern region of Sarn", unless Sarn is a town that has suburbs and lies in a region.
    private func isDivision(_ noun: Int, named place: SentenceReader.Mention) -> Bool {
        guard sentence.tokens.contains(noun), Vocabulary.divisions.contains(sentence.text.keywords[noun]) else {
            return false
        }
        let lists = Gazetteer.standard.lists(of: place.tokens, in: sentence.text)
        guard lists.isDisjoint(with: [.city, .country]) else { return false }
        if sentence.isAny(noun - 1, .definite) { return true }
        // "the Sarn district of Kent" is Sarn, "the central region of Kent" a part of it.
        let isWhole = phrases.sort(of: noun) == .place && !Vocabulary.parts.contains(sentence.text.keywords[noun])
        return isWhole && lists.isDisjoint(with: .region) && !sentence.shape(noun - 1).contains(.capitalised)
            && (noun - 3..<noun).contains { sentence.isAny($0, .definite) }
    }

    /// Whether a place is known as a country or a region, and as no town.
    private func isLand(_ place: SentenceReader.Mention) -> Bool {
        let lists = Gazetteer.standard.lists(of: place.tokens, in: sentence.text)
        return !lists.isDisjoint(with: [.country, .region]) && !lists.contains(.city)
    }

    /// Whether a place is known as a town, and as nothing larger.
    private func isCity(_ place: SentenceReader.Mention) -> Bool {
        let lists = Gazetteer.standard.lists(of: place.tokens, in: sentence.text)
        return lists.contains(.city) && lists.isDisjoint(with: [.country, .region])
    }

    /// "the present state of Sarn": how a place is, and not what it is; but "the U.S. state of Sarn" is one.
    private func isCondition(_ index: Int) -> Bool {
        sentence.isWord(index, Vocabulary.state) && !sentence.isAny(index - 1, [.definite, .indefinite])
            && sentence.mention(at: index - 1) == nil
    }

    private func isKind(_ index: Int, of type: EntityType) -> Bool {
        guard sentence.tokens.contains(index) else { return false }
        let (sort, isPlural) = phrases.sort(of: index, from: index)
        guard !isPlural else { return false }
        switch type {
        case .person: return sort == .person || phrases.isOfPerson(index) || isPosition(index)
        case .organisation:
            // "the developer Sarn Games".
            let isMaker = Vocabulary.makers.contains(sentence.text.keywords[index])
            let isCompetitor = Vocabulary.competitors.contains(sentence.text.keywords[index])
            // "the state Senate".
            return (sort == .organisation || isMaker || isCompetitor || isOther(sort, index))
                && sentence.isLowerCase(index) && !sentence.isWord(index, Vocabulary.state)
        case .place: return (sort == .place || isOther(sort, index)) && sentence.isLowerCase(index)
        case .group, .law: return false
        case .event, .work, .product, .other:
            return sort != .person && sort != .unknown && isCommon(index)
        }
    }

    /// "England forward", "British great".
    private func isPosition(_ index: Int) -> Bool {
        Vocabulary.positions.contains(sentence.text.keywords[index])
            && sentence.mention(at: index - 1).map { $0.type != .person } == true
    }

    /// Whether the word at `index` is no name: "CD" is written like one.
    func isCommon(_ index: Int) -> Bool {
        sentence.isLowerCase(index) || Vocabulary.discs.contains(sentence.text.keywords[index])
    }

    /// "similar to asteroid Bennu": a kind of thing that has no article beside its name.
    private func isPlain(_ index: Int) -> Bool {
        Vocabulary.plainKinds.contains(sentence.text.keywords[index])
            && sentence.isAny(index - 1, [.preposition, .coordinator])
    }

    /// "the space shuttle Columbia": the noun tells better than the name what is named, unless a clause without "that" follows
    /// ("the goal Kent scored").
    private func isOther(_ sort: NounPhrase.Sort, _ index: Int) -> Bool {
        guard sort == .work || sort == .place, let mention = sentence.mention(at: index + 1) else { return false }
        let next = mention.tokens.upperBound
        return sentence.isClosing(next) || sentence.isAny(next, [.preposition, .copula, .have, .possessiveEnding])
    }
}
