import Model

/// A name after the verb.
extension DescriptionFinder {
    /// "The only school in the town is Mitchell School.", "Its best-known inhabitant was Jefferson, …"
    mutating func invertedStatement(_ mention: SentenceReader.Mention) {
        var verb = naming(of: mention) - 1
        while sentence.isAny(verb, [.definite, .honorific, .role])
            // "was old Ash".
            || mention.type == .person && sentence.isLowerCase(verb) && sentence.isAny(verb, .bareAdjective)
        {
            verb -= 1
        }
        // "His first band was called La Contesta."
        let isNamed = sentence.isAny(verb, .naming) && mention.type != .person
        if isNamed { verb -= 1 }
        var start = sentence.tokens.lowerBound
        if sentence.isAny(start, [.quote, .opening]) { start += 1 }
        // "However, its best-known inhabitant was Ash."
        if sentence.isAny(start, .adverb), sentence.isAny(start + 1, .comma) { start += 2 }
        start = afterPeriod(from: start)
        // "The owner of the house soon became Ash."
        let end = subjectEnd(before: verb)
        guard sentence.isAny(verb, [.copula, .becoming]), verb > start, endsStatement(mention.tokens.upperBound),
            // "The nearest city (35 km) is Sarn."
            let phrase = phrases.phrase(at: start), afterClause(phrase.tokens.upperBound, before: end) == end,
            !phrase.isPlural,
            phrase.hasDeterminer, phrase.sort != .unknown,
            // "A clown was Ash" tells what he played.
            !phrase.isIndefinite || phrase.tokens.count > 2,
            // "The estate is called Sarn", whatever Sarn was taken for.
            let fit = fit(phrase, mention.type), fit == 1 || isNamed && fit >= 0.8,
            !sentence.isAny(start, .quantifier) || sentence.isWord(start, Vocabulary.another),
            sentence.mention(at: phrase.head) == nil,
            !isSaid(phrase, in: mention)
        else { return }
        add(
            phrase.tokens, to: mention, sentence.isAny(phrase.core.lowerBound, .possessive) ? 0.55 : 0.75,
            head: phrase.head)
    }

    /// "The street is Orr Street": whether the name says all that a phrase with "the" does.
    private func isSaid(_ phrase: NounPhrase, in mention: SentenceReader.Mention) -> Bool {
        phrase.tokens.dropFirst().allSatisfy { word in
            mention.tokens.contains { sentence.areSameWord($0, word) }
        }
    }

    /// "The judge, before whom they stood, was": the place after the brackets, or the relative clause between commas, at `index`.
    private func afterClause(_ index: Int, before end: Int) -> Int {
        let isClause =
            sentence.isAny(index, .comma) && sentence.isAny(end - 1, .comma) && index < end - 1
            && [index + 1, index + 2].contains { sentence.isAny($0, .relative) }
        return isClause ? end : sentence.skippingBrackets(index)
    }

    /// Where the subject of "soon became" ends.
    private func subjectEnd(before verb: Int) -> Int {
        guard sentence.isAny(verb, .becoming) else { return verb }
        var end = verb
        while sentence.isAny(end - 1, .adverb) { end -= 1 }
        return end
    }

    /// "From 1667 the owner was Ash": the place after the words that tell when.
    private func afterPeriod(from start: Int) -> Int {
        guard sentence.isAny(start, .preposition) else { return start }
        var place = start + 1
        while sentence.shape(place).contains(.digits) || sentence.isAny(place, [.calendar, .dash]) { place += 1 }
        if sentence.isAny(place, .comma) { place += 1 }
        return place > start + 1 && sentence.isAny(place, .determiner) ? place : start
    }

    /// Whether what is at `index` after a name leaves it whole: a mark, another clause ("and its mascot is") or "with" and the like.
    private func endsStatement(_ index: Int) -> Bool {
        if sentence.isClosing(index) { return true }
        if sentence.isAny(index, .coordinator) {
            return sentence.isAny(index + 1, [.possessive, .definite, .pronoun])
        }
        return sentence.isAny(index, .preposition) && !sentence.isWord(index, Vocabulary.of)
    }
}
