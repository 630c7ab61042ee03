import Model

/// Sentences that give somebody a name.
extension DescriptionFinder {
    /// "a journeyman whose name was Orlick", "a man of the name of Orlick", "Kitty; that was the name of the maid".
    mutating func naming(_ mention: SentenceReader.Mention) {
        guard mention.type == .person else { return }
        let start = sentence.start(withTitles: mention)
        if sentence.isAny(start - 1, .copula), sentence.isWord(start - 2, Vocabulary.name) {
            // "The housekeeper, whose name was Ash".
            if sentence.isWord(start - 3, Vocabulary.whose) {
                bearer(before: sentence.isAny(start - 4, .comma) ? start - 4 : start - 3, of: mention)
            }
            // "The ferryman’s name was Orlick."
            if sentence.isAny(start - 3, .possessiveEnding) { owner(ofNameAt: start - 2, mention) }
            // "a young man; his name was Orlick"
            if sentence.isAny(start - 3, .possessive), sentence.isAny(start - 4, [.colon, .comma]),
                agrees(start - 3, with: mention.entity)
            {
                bearer(before: start - 4, of: mention)
            }
            // "He was a clerk. His name was Orlick."
            if sentence.isAny(start - 3, .possessive), start - 3 == sentence.tokens.lowerBound,
                agrees(start - 3, with: mention.entity)
            {
                bearerBefore(mention)
            }
            return
        }
        // "She was a clerk in the mill. This was Miss Orlick."
        if sentence.isAny(start - 1, .copula), sentence.isWord(start - 2, Vocabulary.this),
            start - 2 == sentence.tokens.lowerBound, sentence.isAny(mention.tokens.upperBound, .terminator)
        {
            bearerBefore(mention)
        }
        // "a journeyman of the name of Orlick", "a journeyman by the name of Orlick"
        if sentence.isWord(start - 1, Vocabulary.of), sentence.isWord(start - 2, Vocabulary.name) {
            let link = sentence.isAny(start - 3, .definite) ? start - 4 : start - 3
            if sentence.isAny(link, .preposition) {
                // "the fourth earl of the name of Ash": a family's.
                let isOfFamily = sentence.isWord(link, Vocabulary.of)
                bearer(before: sentence.isAny(link - 1, .comma) ? link - 1 : link, of: mention, isNew: isOfFamily)
            }
            return
        }
        // "a young lady, by name Ann Lee".
        if sentence.isWord(start - 1, Vocabulary.name), sentence.isWord(start - 2, Vocabulary.by),
            sentence.isAny(start - 3, .comma)
        {
            bearer(before: start - 3, of: mention, isNew: true)
            return
        }
        // "a curate at Sarn named Orlick": what is between tells where.
        if sentence.isWord(start - 1, Vocabulary.named), sentence.isLowerCase(start - 1),
            phrases.sort(of: start - 2) != .person
        {
            bearer(before: start - 1, of: mention, isNew: true)
            return
        }
        let mark = mention.tokens.upperBound
        let name = mark + 4
        guard sentence.isAny(mark, [.comma, .colon]), sentence.isAny(mark + 1, .relative),
            sentence.isAny(mark + 2, .copula), sentence.isAny(mark + 3, .definite),
            sentence.isWord(name, Vocabulary.name),
            sentence.isWord(name + 1, Vocabulary.of), let phrase = phrases.phrase(at: name + 2),
            isBearer(phrase) || isNamedOne(phrase)
        else { return }
        // "the maid" was spoken of before, and may be anybody's.
        add(phrase.tokens, to: mention, phrase.isIndefinite ? 0.8 : 0.5, head: phrase.head)
    }

    /// The person whose "name" is at `index` after a possessive ending.
    private mutating func owner(ofNameAt index: Int, _ mention: SentenceReader.Mention) {
        let end = index - 1
        let first = (max(end - Self.longestOwner, sentence.tokens.lowerBound)..<end).last {
            sentence.isAny($0, .determiner)
        }
        guard let first, (first + 1..<end).allSatisfy({ sentence.isLowerCase($0) }),
            !sentence.isAny(end - 1, [.generic, .family]),
            phrases.sort(of: end - 1, from: end - 1) == (.person, false)
        else { return }
        add(first..<end, to: mention, 0.8, head: end - 1)
    }

    /// "the old ferryman" before "’s name" has no more words.
    private static let longestOwner = 5

    /// What the sentence before says of "him" or "her" who is given the name of a mention.
    private mutating func bearerBefore(_ mention: SentenceReader.Mention) {
        guard let before = antecedents.previous?.unnamed, let gender = sentence.gender(of: mention.entity) else {
            return
        }
        var finder = DescriptionFinder(Antecedents(before))
        for pronoun in before.tokens
        where before.isAny(pronoun, .personPronoun) && before.gender(pronoun) == gender && !before.isSpoken(pronoun) {
            finder.predicate(at: pronoun + 1, of: mention.entity, type: .person, weight: 0.85)
        }
        take(finder)
    }

    /// The person of whom "whose name was …" at `end` speaks: the longest noun phrase that leads there, or else the nearest; only one
    /// with "a" if it must be new.
    private mutating func bearer(before end: Int, of mention: SentenceReader.Mention, isNew: Bool = false) {
        var found: NounPhrase?
        var start = end - 1
        while start >= sentence.tokens.lowerBound, end - start < 12, !sentence.isAny(start, [.comma, .colon]) {
            // "introduced to her a young man": "her" is not of the phrase.
            if sentence.isAny(start, .determiner), !sentence.isAny(start + 1, .indefinite),
                let phrase = phrases.phrase(at: start), isBearer(phrase),
                phrase.core.upperBound <= end, found.map({ holds($0, within: phrase, before: end) }) ?? true
            {
                found = phrase
            }
            start -= 1
        }
        guard let found, found.isIndefinite || !isNew else { return }
        // "son of a magistrate, by name Ash" is the son.
        let outer = found.tokens.lowerBound - 2
        if sentence.isWord(outer + 1, Vocabulary.of), sentence.isAny(outer, [.family, .role]) {
            add(outer..<found.tokens.upperBound, to: mention, 0.85, head: outer)
            return
        }
        // "a young man as a partner": for the scene.
        let last = (found.core.upperBound..<found.tokens.upperBound).first { sentence.isWord($0, Vocabulary.as) }
        add(
            found.tokens.lowerBound..<min(last ?? found.tokens.upperBound, end), to: mention, 0.85, head: found.head)
    }

    /// Whether `inner` hangs on `phrase`, which leads to `end`, without a verb between them.
    private func holds(_ inner: NounPhrase, within phrase: NounPhrase, before end: Int) -> Bool {
        phrase.tokens.upperBound >= end
            && !(phrase.core.upperBound..<max(phrase.core.upperBound, inner.core.lowerBound)).contains {
                sentence.isAny($0, .finiteVerb) || sentence.hasPastEnding($0)
            }
    }

    /// "the soubrette": whoever has a name is a person, though no list knows the noun.
    private func isNamedOne(_ phrase: NounPhrase) -> Bool {
        (phrase.sort == .unknown || phrase.sort == .person) && !phrase.isPlural && phrase.core.count == 2
            && phrase.tokens == phrase.core && sentence.isAny(phrase.core.lowerBound, .definite)
            && sentence.isLowerCase(phrase.head) && !sentence.isAny(phrase.head, .generic)
    }

    private func isBearer(_ phrase: NounPhrase) -> Bool {
        // "a Breton by the name of Ann Lee".
        if phrase.isIndefinite, isOfPeople(phrase) { return true }
        return phrase.sort == .person && !phrase.isPlural && phrase.hasDeterminer
            && sentence.mention(at: phrase.head) == nil && !sentence.isAny(phrase.core.lowerBound, .quantifier)
            && (!isSaidBefore(phrase) || isOffice(phrase.head))
    }
}
