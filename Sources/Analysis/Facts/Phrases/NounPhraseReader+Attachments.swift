import Model

/// What hangs on the head of a phrase: prepositional phrases, clauses and infinitives, and names.
extension NounPhraseReader {
    /// The phrase with the prepositional phrases, clauses and infinitives that hang on its head.
    func extended(_ core: Range<Int>) -> (Range<Int>, NounPhrase.Closing) {
        var end = core.upperBound
        var safeEnd = end
        while sentence.tokens.contains(end) {
            if end - core.lowerBound > Self.longest { return (core.lowerBound..<safeEnd, .mark) }
            // "the author of “The Door,” came": the comma is before the closing mark.
            if end > core.upperBound, sentence.isAny(end - 1, .quote), sentence.isAny(end - 2, .comma) {
                return (core.lowerBound..<end, .mark)
            }
            let classes = sentence.classes(end)
            if classes.contains(.terminator), isInside(end) {
                end += 1
                continue
            }
            if classes.contains(.comma),
                let next = address(after: end) ?? roles(after: end) ?? year(after: end)
                    ?? names(after: end, inPredicateAt: core.lowerBound)
            {
                end = next
                safeEnd = next
                continue
            }
            if !classes.isDisjoint(with: [.comma, .closing, .opening, .dash, .terminator, .colon]) {
                return (core.lowerBound..<end, .mark)
            }
            if classes.contains(.quote) {
                // "a 1941 jazz “boogie” standard" has its noun after the quotation; "a version of the song “Fragile”" has it before.
                let opens = sentence.shape(end).contains(.spaceBefore) && end == core.upperBound
                return (core.lowerBound..<end, opens ? .words : .mark)
            }
            let isClause =
                !classes.isDisjoint(with: .relative)
                || classes.contains(.preposition) && sentence.isAny(end + 1, .relative)
                || isPostmodifier(end, after: end - 1)
            // "a law he signed in 2010" leaves the pronoun out.
            let isContact =
                classes.contains(.pronoun) && !sentence.isAny(end + 1, .comma)
                && sentence.isAny(core.upperBound - 1, [.organisationNoun, .placeNoun, .workNoun, .eventNoun, .role])
            // "a barman she had known": a barman.
            if classes.contains(.pronoun), end == core.upperBound, sort(of: end - 1) == .person, !isContact {
                return (core.lowerBound..<end, .mark)
            }
            let isInfinitive =
                sentence.isWord(end, Vocabulary.to) && !sentence.isAny(end + 1, .determiner)
                && sentence.isLowerCase(end + 1)
            // "the first driver ever to win", "the first woman ever elected to it".
            let isEver =
                sentence.isWord(end, Vocabulary.ever)
                && (sentence.isWord(end + 1, Vocabulary.to) || isPostmodifier(end + 1, after: end - 1))
            // "a firm partly owned by Ash", but not "a man slowly walked to the door".
            let isSetOff = sentence.isAny(core.lowerBound - 1, [.comma, .copula])
            let isAdverbial =
                leadsToParticiple(end) && isPostmodifier(end + 1, after: end - 1)
                && (isSetOff || sort(of: core.upperBound - 1) != .person)
            if isClause || isInfinitive || isContact || isEver || isAdverbial {
                let clause = clauseEnd(from: end + 1, start: core.lowerBound)
                return clause.map { (core.lowerBound..<$0, .mark) } ?? (core.lowerBound..<safeEnd, .mark)
            }
            if classes.contains(.preposition), beginsClause(end) { return (core.lowerBound..<end, .clause) }
            if classes.contains(.preposition) {
                guard let next = prepositional(from: end) else { return (core.lowerBound..<end, .words) }
                end = next
                safeEnd = end
                continue
            }
            // "the next heir but one".
            if sentence.isWord(end, Vocabulary.but), sentence.isWord(end + 1, Vocabulary.one) {
                end += 2
                safeEnd = end
                continue
            }
            // "the leader of the group the Aros".
            if classes.contains(.definite), sentence.isAny(end - 1, .organisationNoun),
                let name = sentence.mention(startingAt: end + 1), name.type == .organisation
            {
                end = name.tokens.upperBound
                safeEnd = end
                continue
            }
            if classes.contains(.coordinator) {
                if opensClause(at: end, after: core) { return (core.lowerBound..<end, .clause) }
                guard let next = coordinated(at: end) else { return (core.lowerBound..<end, .clause) }
                end = next
                safeEnd = end
                continue
            }
            if !classes.isDisjoint(with: [.subordinator, .negation, .adverb, .participle]) {
                return (core.lowerBound..<end, .clause)
            }
            return (core.lowerBound..<end, .words)
        }
        return (core.lowerBound..<min(end, sentence.tokens.upperBound), .mark)
    }

    /// Whether the word at `index` is an adverb before a participle that a preposition follows: "partly owned by", "first elected in",
    /// "now living in", "once valued at".
    func leadsToParticiple(_ index: Int) -> Bool {
        let classes = sentence.classes(index)
        let isAdverb =
            classes == .adverb || classes.isEmpty && sentence.isLowerCase(index) && sentence.ends(index, with: "ly")
        // "best known for".
        if sentence.isWord(index, Vocabulary.best), sentence.isAny(index + 1, .naming) { return true }
        return (isAdverb || sentence.isWord(index, Vocabulary.first) || sentence.isWord(index, Vocabulary.once))
            && (sentence.hasPastEnding(index + 1) || classes == .adverb && sentence.ends(index + 1, with: "ing"))
            && sentence.isAny(index + 2, .preposition)
    }

    /// A stop inside of the sentence belongs to an abbreviation.
    private func isInside(_ index: Int) -> Bool {
        sentence.isAny(index, .terminator) && index + 1 < sentence.tokens.upperBound && sentence.isLowerCase(index + 1)
    }

    /// "after he left", "since the war began": the words after the preposition are a clause.
    private func beginsClause(_ index: Int) -> Bool {
        guard sentence.isAny(index, .subordinator) else { return false }
        if sentence.isAny(index + 1, [.pronoun, .personPronoun]) { return true }
        if isSubjectOfVerb(index + 1) { return true }
        guard sentence.isWord(index, Vocabulary.as), let named = sentence.mention(at: index + 1) else { return false }
        return !sentence.isAny(named.tokens.upperBound, .possessiveEnding) && named.type == .person
    }

    /// "after Sarn became a republic", "and Bob made parts": whether a name is here that a verb follows.
    private func isSubjectOfVerb(_ index: Int) -> Bool {
        guard let named = sentence.mention(startingAt: index) else { return false }
        let verb = named.tokens.upperBound
        if sentence.isAny(verb, [.copula, .have, .auxiliary, .finiteVerb, .becoming]) { return true }
        // "by Ash and Orr founded in 1902", "by Ash and Orr signed".
        return sentence.isLowerCase(verb) && sentence.hasPastEnding(verb) && !sentence.isAny(verb + 1, .preposition)
            && !sentence.isClosing(verb + 1)
    }

    /// The end of the prepositional phrase at `index`.
    private func prepositional(from index: Int) -> Int? {
        var place = index + 1
        while sentence.isAny(place, .preposition), !sentence.isAny(place, .adverb) { place += 1 }
        // "by then-President of …": the hyphen belongs to the adverb.
        while sentence.isAny(place, [.determiner, .adverb, .oneOf, .objectPronoun])
            || sentence.isHyphen(place)
        {
            place += 1
        }
        if let end = sentence.quotationEnd(from: place) { return end }
        if sentence.isAny(place, .possessiveEnding), sentence.isAny(place, .quote) { return nil }
        if let (last, end) = core(from: place) {
            // "responsible for protecting the north": what is done has an object of its own.
            if sentence.ends(last, with: "ing"), sentence.isAny(end, .determiner) {
                return prepositional(from: end - 1)
            }
            // "a favourite of the king’s".
            let isOwner = sentence.isAny(end, .possessiveEnding) && !sentence.isAny(end, .quote)
            // "a friend of Ann's and a rival of Bob's".
            return isOwner && (sentence.isClosing(end + 1) || sentence.isAny(end + 1, .coordinator)) ? end + 1 : end
        }
        return place > index + 1 ? place : nil
    }

    /// "was a colony and the movement, which had begun, grew": after "a" and a noun of one sort, "the" and one of another are the
    /// subject of a verb or of "which".
    private func opensClause(at index: Int, after core: Range<Int>) -> Bool {
        // "a singer and plays the harp"
        let next = index + 1
        if index == core.upperBound, sentence.isLowerCase(next), sort(of: core.upperBound - 1) == .person,
            sort(of: next, from: next) == (.work, true), !sentence.isAny(next + 1, [.preposition, .coordinator]),
            !sentence.isClosing(next + 1)
        {
            return true
        }
        guard sentence.isAny(next, .definite), sentence.isAny(core.lowerBound, .indefinite),
            let (head, end) = self.core(from: index + 2), sort(of: head) != sort(of: core.upperBound - 1)
        else { return false }
        return sentence.isAny(end, [.copula, .have, .auxiliary, .finiteVerb])
            || sentence.isAny(end, .comma) && sentence.isAny(end + 1, .relative)
    }

    /// The end of what "and" at `index` adds to the phrase ("of France and of Spain"), or nil if a clause follows.
    private func coordinated(at index: Int) -> Int? {
        let next = index + 1
        let classes = sentence.classes(next)
        if !classes.isDisjoint(with: [
            .copula, .have, .auxiliary, .finiteVerb, .pronoun, .negation, .subordinator, .becoming, .adverb, .relative,
        ]) {
            return nil
        }
        // "one of the longest since the war and left the land in ruins".
        if sentence.tokens.contains(next), Vocabulary.having.contains(sentence.text.keywords[next]) { return nil }
        if classes.contains(.preposition) { return prepositional(from: next) }
        if isSubjectOfVerb(next) { return nil }
        // "Secretary for two years and Ash as Director".
        if sentence.isAny(index - 1, .calendar), sentence.mention(startingAt: next)?.type == .person { return nil }
        // "is a lawyer and his mother, Ann, is a nurse", "is a holy site and its importance grows".
        if classes.contains(.possessive), let (head, end) = core(from: next + 1) {
            let isSubject =
                sentence.isAny(head, .family)
                && sentence.isAny(end, [.comma, .copula, .have, .finiteVerb, .auxiliary])
            // But "the daughter of Ash and his consort".
            // "Professor of Law and his staff".
            let isOther = sort(of: head) == .organisation || sort(of: head) == .unknown
            if isSubject || sentence.mention(at: index - 1) == nil && isOther { return nil }
        }
        if sentence.isLowerCase(next), classes.isEmpty,
            sentence.hasPastEnding(next) || sentence.ends(next, with: "s")
        {
            return nil
        }
        // "an advocate of peace and described Ash as a fool".
        if classes == .naming, sentence.hasPastEnding(next), sentence.mention(startingAt: next + 1) != nil {
            return nil
        }
        return prepositional(from: index)
    }

    /// The end of a clause inside of the phrase: the next mark; nil if it grows too long.
    private func clauseEnd(from index: Int, start: Int) -> Int? {
        var place = index
        while sentence.tokens.contains(place) {
            if place - start > Self.longest { return nil }
            // "signed on April 7, 1950".
            if sentence.isAny(place, .comma), let end = year(after: place) {
                place = end
                continue
            }
            if sentence.isAny(place, [.comma, .closing, .terminator, .colon, .opening]), !isInside(place) {
                return place
            }
            if sentence.isDash(place) { return place }
            if sentence.isAny(place, .quote), !sentence.isAny(place, .possessiveEnding) { return place }
            if sentence.isAny(place, .subordinator), sentence.isAny(place + 1, .pronoun) {
                return isAmountOfTime(endingAt: place) ? place - 2 : place
            }
            if sentence.isAny(place, .coordinator), sentence.isAny(place + 1, [.relative, .pronoun]) { return place }
            place += 1
        }
        return place
    }

    /// "found in a field two days after she left": how long after.
    private func isAmountOfTime(endingAt end: Int) -> Bool {
        sentence.isAny(end - 1, .calendar)
            && (sentence.number(end - 2) != nil || sentence.isAny(end - 2, [.quantifier, .indefinite]))
    }

    /// Where a name ends that begins at `place` with a small word after a noun: "the sitcom All in the Family", "the show The Office".
    func nameEnd(from place: Int, start: Int) -> Int? {
        guard place > start, sentence.isLowerCase(place - 1), sort(of: place - 1) != .unknown,
            sentence.shape(place).contains(.capitalised), !sentence.classes(place).isEmpty,
            let name = sentence.mention(startingAt: place), name.tokens.count > 1,
            name.type == .work || name.type == .other || name.type == .organisation
        else { return nil }
        return name.tokens.upperBound
    }
}
