/// Which phrases can be in apposition to a name.
extension DescriptionFinder {
    /// "(a town of the coast)": what brackets after a name hold, unless it is a title.
    func bracketedPhrase(at opening: Int, _ mention: SentenceReader.Mention) -> NounPhrase? {
        // "Ann Lee (The Last Lawyer)": a title.
        let isTitle =
            sentence.isAny(opening + 1, .determiner) && sentence.shape(opening + 1).contains(.capitalised)
            && sentence.shape(opening + 2).contains(.capitalised)
        guard !isTitle, let phrase = appositive(at: opening + 1, of: mention), phrase.hasDeterminer,
            sentence.isAny(phrase.tokens.upperBound, [.closing, .comma, .colon]),
            // "in Sarn (a win for Ash, a draw for Orr and a loss for Bob)": what happened there.
            !isListed(phrase, mention),
            // "those in the course at Sarn (a course that all must take)".
            mention.type == .person || !isNamedBefore(phrase.head, mention)
        else { return nil }
        return phrase
    }

    /// Whether another phrase with "a" follows one that is no person's.
    private func isListed(_ phrase: NounPhrase, _ mention: SentenceReader.Mention) -> Bool {
        let comma = phrase.tokens.upperBound
        return mention.type != .person && phrase.isIndefinite && sentence.isAny(comma, .comma)
            && sentence.isAny(comma + 1, .indefinite)
    }

    /// The phrase at `place` where it can be in apposition: with a determiner, or a role without one.
    func appositive(at place: Int, of mention: SentenceReader.Mention) -> NounPhrase? {
        // "in the north, even the hills" is more than the north.
        guard sentence.tokens.contains(place), !sentence.isAny(place, [.coordinator, .relative, .pronoun]),
            !sentence.isWord(place, Vocabulary.even),
            // "the Aro, the Bo and others".
            let phrase = phrases.phrase(at: place), !sentence.isWord(phrase.head, Vocabulary.others),
            !phrase.isPlural || mention.type != .person || isSeveral(mention)
        else { return nil }
        // "Mr. Speaker" is spoken to; "each of them" is nobody by name.
        // But "Captain Ash, master of the Antelope, sailed."
        if sentence.isAny(place, .honorific), !sentence.isAny(place, .role), !sentence.isWord(place + 1, Vocabulary.of)
        {
            return nil
        }
        if sentence.isAny(place, .quantifier), !sentence.isAny(place, .oneOf) { return nil }
        // "the Sarn, the main stems of which are long".
        if sentence.isWord(phrase.head + 1, Vocabulary.of), sentence.isWord(phrase.head + 2, Vocabulary.which) {
            return nil
        }
        // "the river winds in two loops" is a clause.
        if isPresentVerb(phrase.head, of: phrase) { return nil }
        // "leaning forward" and "the countess followed on the arm of a colonel" are clauses.
        if mention.type == .person, isClause(phrase) { return nil }
        // "Sarn, Orr, and Kent, suits Ash's taste": a verb.
        if sentence.isLowerCase(place), !sentence.isAny(place, .determiner), !sentence.isAny(place, .oneOf),
            phrase.core.contains(where: { sentence.isAny($0, .possessiveEnding) })
        {
            return nil
        }
        // "a grim, lean Scot": cut before its noun.
        if isCut(phrase) { return nil }
        // "leaving Sarn, a thin, pale man came".
        if phrase.sort == .unknown, isTrait(phrase.head) || phrases.isAdjective(phrase.head) { return nil }
        // A name alone is no description; a name that ends the core ("the painter Ann Lee") is another entity.
        if let named = sentence.mention(at: phrase.head) {
            let isMember = mention.type == .person && named.type == .group && phrase.isIndefinite
            if phrase.sort == .unknown && !isMember || named.type == .person { return nil }
            // "Under the terms of the Treaty, the Sarnians accepted": a people does something.
            if named.type == .group, mention.type != .person, mention.type != .group { return nil }
        }
        if phrase.hasDeterminer { return phrase }
        // "ASH, SONS & LEE" is a firm.
        if phrase.core.allSatisfy({ !sentence.isLowerCase($0) }), sentence.shape(place).contains(.allCapitals),
            !isRole(phrase.head)
        {
            return nil
        }
        // "Ash, son of Orr", but not "Ash, papa".
        if sentence.isAny(phrase.head, .family), phrase.tokens == phrase.core { return nil }
        guard mention.type == .person, phrase.sort == .person || phrases.isOfPerson(phrase.head) else {
            let isSeat = sentence.isAny(phrase.head, .seat) && sentence.isWord(phrase.head + 1, Vocabulary.of)
            return phrase.sort != .unknown && (phrase.core.count > 1 || isSeat) && sentence.isLowerCase(phrase.head)
                && mention.type != .person
                && sentence.isLowerCase(phrase.core.lowerBound) && !phrase.isPlural
                // "moved to Sarn, cited media as a reason".
                && !isParticiple(phrase.core.lowerBound) ? phrase : nil
        }
        // Without a determiner a word describes somebody only if it is surely a noun: "mute with anger" is an adjective.
        let isNoun =
            isRole(phrase.head) || sentence.isAny(phrase.head, .family) || isAgent(phrase.head) || isTrade(phrase.head)
            || phrases.sortOfCompound(endingAt: phrase.head) == .person
        return isNoun && !isAdjectival(phrase.head) ? phrase : nil
    }

    /// "the two Miss Ashes", "the Miss Orrs": several of one family.
    private func isSeveral(_ mention: SentenceReader.Mention) -> Bool {
        let start = sentence.start(withTitles: mention)
        return start < mention.tokens.lowerBound && sentence.ends(mention.tokens.upperBound - 1, with: "s")
            && (sentence.isAny(start - 1, .definite) || sentence.number(start - 1) != nil)
    }

    /// "cited media", "reaching broad agreement", "driven society", but not "leading newspaper".
    private func isParticiple(_ index: Int) -> Bool {
        if Vocabulary.participialAdjectives.contains(sentence.text.keywords[index]) { return false }
        return sentence.hasPastEnding(index) || sentence.ends(index, with: "ing") && phrases.sort(of: index) == .unknown
            || sentence.ends(index, with: "ven")
    }

    /// Whether the head of a definite phrase is a verb of the noun before it, which a list knows or which is a plural: "the river
    /// winds", "the main factor still rises".
    private func isPresentVerb(_ head: Int, of phrase: NounPhrase) -> Bool {
        guard sentence.isAny(phrase.core.lowerBound, .definite), phrase.core.count > 2, phrase.isPlural,
            phrase.sort == .unknown, sentence.isLowerCase(head), sentence.isLowerCase(head - 1),
            sentence.isAny(head + 1, .preposition)
        else { return false }
        return phrase.core.count == 3 && phrases.sort(of: head - 1) != .unknown || sentence.ends(head - 1, with: "s")
    }

    /// Whether a phrase begins with a participle ("walking home"), or is a definite subject with a verb after it.
    func isClause(_ phrase: NounPhrase) -> Bool {
        var first = phrase.core.lowerBound
        while first < phrase.head, sentence.isAny(first, .adverb) || sentence.ends(first, with: "ly") { first += 1 }
        // "managing director" is not a clause.
        let isModifier =
            sentence.isAny(first, .roleModifier)
            || Vocabulary.participialAdjectives.contains(sentence.text.keywords[first])
        if !phrase.hasDeterminer, !isModifier, sentence.isLowerCase(first), sentence.ends(first, with: "ing") {
            return true
        }
        let next = phrase.head + 1
        // "The master refusing to speak of it, Ash left."
        if sentence.isAny(phrase.core.lowerBound, .definite), phrase.tokens.contains(next),
            sentence.ends(next, with: "ing"),
            sentence.isWord(next + 1, Vocabulary.to)
        {
            return true
        }
        return sentence.isAny(phrase.core.lowerBound, .definite) && phrase.tokens.contains(next)
            && sentence.hasPastEnding(next) && sentence.isAny(next + 1, .preposition)
            && sentence.classes(next).isDisjoint(with: [.naming, .locating, .founding, .leading, .serving])
    }
}
