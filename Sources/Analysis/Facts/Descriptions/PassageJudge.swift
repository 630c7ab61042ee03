import Model

/// Cuts the words of a description to what can be shown, and tells whether they say anything.
struct PassageJudge {
    let sentence: SentenceReader

    /// The passage without words that cannot end one, and with the whole of a name that it cuts; nil if it cannot be shown.
    func passage(_ tokens: Range<Int>, isOwned: Bool) -> Range<Int>? {
        var tokens = trimmed(withoutAddress(fromWholeWord(tokens)))
        if let last = tokens.last, let name = sentence.mention(at: last), name.tokens.upperBound > tokens.upperBound {
            tokens = tokens.lowerBound..<name.tokens.upperBound
        }
        // "the son of Lord": the title belongs to the name after it.
        if let last = tokens.last, sentence.isAny(last, .honorific) || sentence.isTitle(last), !isOffice(last, tokens),
            let name = sentence.mention(at: last + 1)
        {
            tokens = tokens.lowerBound..<name.tokens.upperBound
        }
        guard let first = tokens.first, let last = tokens.last,
            sentence.shape(last).contains(.word) || !sentence.shape(last).contains(.punctuation)
                || closesQuotation(last, in: tokens),
            begins(first, isOwned: isOwned), !isBare(tokens), !addresses(tokens),
            sentence.isSpoken(first) == sentence.isSpoken(last)
        else { return nil }
        return tokens
    }

    /// "comedy" of "2003's comedy": without the ending of a number, which is a word of its own.
    private func fromWholeWord(_ tokens: Range<Int>) -> Range<Int> {
        let mark = tokens.lowerBound - 1
        guard tokens.count > 1, sentence.isAny(mark, .possessiveEnding), sentence.shape(mark - 1).contains(.digits),
            ![mark, mark + 1].contains(where: { sentence.shape($0).contains(.spaceBefore) })
        else { return tokens }
        return tokens.lowerBound + 1..<tokens.upperBound
    }

    /// "Congressman" before a name: an office that is all that the passage tells, and no rank by birth.
    private func isOffice(_ index: Int, _ tokens: Range<Int>) -> Bool {
        sentence.isAny(index, .role) && !sentence.isAny(index, .honorific)
            && !Vocabulary.ranks.contains(sentence.text.keywords[index])
            && tokens.allSatisfy { !sentence.isAny($0, .preposition) }
    }

    /// "a lawyer whom I knew", "a lawyer of the strangest I ever saw": without the clause that speaks of whoever tells or hears it.
    private func withoutAddress(_ tokens: Range<Int>) -> Range<Int> {
        guard
            let speaker = tokens.dropFirst().first(where: {
                sentence.isAny($0, .addressing) && sentence.isAny($0, .pronoun) && sentence.mention(at: $0) == nil
            })
        else { return tokens }
        let clause = (tokens.lowerBound + 1..<speaker + 1).last { sentence.isAny($0, .relative) } ?? speaker
        // "of the strangest" says nothing without it.
        let isSuperlative =
            sentence.ends(clause - 1, with: "est") && sentence.isAny(clause - 2, .definite)
            && sentence.isWord(clause - 3, Vocabulary.of)
        return tokens.lowerBound..<(isSuperlative ? clause - 3 : clause)
    }

    private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
        var tokens = tokens
        while let last = tokens.last, isDangling(last), !closesQuotation(last, in: tokens),
            !isStranded(last, in: tokens), !endsClause(last, in: tokens)
        {
            tokens = tokens.lowerBound..<last
        }
        // "a meek man whom people [called the mouse]": the clause has lost its verb.
        if sentence.isAny(tokens.upperBound, .naming),
            let clause = tokens.dropFirst().last(where: { sentence.isWord($0, Vocabulary.whom) })
        {
            return trimmed(tokens.lowerBound..<clause)
        }
        // "a venture to be [known as Sarn]".
        if let last = tokens.last, tokens.count > 3, sentence.isWord(last, Vocabulary.be),
            sentence.isWord(last - 1, Vocabulary.to)
        {
            return trimmed(tokens.lowerBound..<last - 1)
        }
        // "peasants who grow beards as soon [as they are of age]".
        if let last = tokens.last, tokens.count > 3, sentence.isAny(last, .adverb),
            sentence.isWord(last - 1, Vocabulary.as)
        {
            return trimmed(tokens.lowerBound..<last - 1)
        }
        // "the only one who [consistently, openly] opposed it": a clause that is cut after its first word.
        if let last = tokens.last, tokens.count > 3, sentence.isAny(last - 1, .relative),
            sentence.ends(last, with: "ly")
        {
            return trimmed(tokens.lowerBound..<last - 1)
        }
        // "born in Leeds to a wealthy [and old family]", "for the land’s harsh[, cruel laws]".
        if let preposition = cutPhrase(endingAt: tokens.upperBound), preposition > tokens.lowerBound {
            return trimmed(tokens.lowerBound..<preposition)
        }
        // "the eldest son of a man": what is left of "a man who lived in the town" says nothing.
        if let last = tokens.last, tokens.count > 4, sentence.isAny(last, .generic),
            sentence.isAny(last - 1, .indefinite), sentence.isWord(last - 2, Vocabulary.of),
            NounPhraseReader(sentence).noun(ofKindAt: last - 3, isIndefinite: true) == nil
        {
            return trimmed(tokens.lowerBound..<last - 2)
        }
        // "secretary throughout the time [that it lasted]".
        if let last = tokens.last, tokens.count > 4, sentence.isWord(last, Vocabulary.time),
            sentence.isAny(last - 1, .definite), sentence.isAny(last - 2, .preposition),
            !sentence.isWord(last - 2, Vocabulary.at), !sentence.isWord(last - 2, Vocabulary.of)
        {
            return trimmed(tokens.lowerBound..<last - 2)
        }
        // "the youngest player to reach it while Ash": the rest of the clause is after a mark.
        if let link = tokens.suffix(3).first(where: {
            Vocabulary.conditions.contains(sentence.text.keywords[$0]) && !sentence.isAny($0, .preposition)
        }), link > tokens.lowerBound {
            return trimmed(tokens.lowerBound..<link)
        }
        // "a film whose director": the rest of the clause is after the mark, and not in the passage.
        // "a geologist [whose maps], drawn by hand, were".
        if let whose = tokens.dropFirst().last(where: { sentence.isWord($0, Vocabulary.whose) }),
            tokens.upperBound - whose < 4
                || sentence.isAny(tokens.upperBound, .comma)
                    && !(whose..<tokens.upperBound).contains(where: { sentence.mayBeVerb($0) })
        {
            return trimmed(tokens.lowerBound..<whose)
        }
        guard let opening = tokens.last(where: { sentence.isAny($0, .opening) }),
            !(opening..<tokens.upperBound).contains(where: { sentence.isAny($0, .closing) })
        else { return tokens }
        return trimmed(tokens.lowerBound..<opening)
    }

    /// Whether the mark at `index` closes what another of the passage opens.
    private func closesQuotation(_ index: Int, in tokens: Range<Int>) -> Bool {
        tokens.dropLast().contains { sentence.quotationEnd(from: $0) == index + 1 }
    }

    /// The preposition of a phrase that ends with its adjective at `end`, where a mark or "and" cuts it.
    private func cutPhrase(endingAt end: Int) -> Int? {
        let last = end - 1
        guard sentence.isAny(end, [.comma, .coordinator]), sentence.isLowerCase(last),
            sentence.isAny(last - 1, [.indefinite, .possessiveEnding]),
            Vocabulary.traits.contains(sentence.text.keywords[last]) || NounPhraseReader(sentence).isAdjective(last)
                || Vocabulary.qualities.contains(sentence.text.keywords[last])
        else { return nil }
        return (max(last - 6, sentence.tokens.lowerBound)..<last).last { sentence.isAny($0, .preposition) }
    }

    /// "a bad place to get lost in": a preposition of an infinitive, right before a mark.
    private func isStranded(_ index: Int, in tokens: Range<Int>) -> Bool {
        guard sentence.isAny(index, .preposition), sentence.isClosing(index + 1), tokens.count > 4 else { return false }
        return tokens.suffix(5).dropLast().contains {
            sentence.isWord($0, Vocabulary.to) && sentence.isLowerCase($0 + 1) && sentence.classes($0 + 1).isEmpty
        }
    }

    /// "the star for which the ship is called": a verb of naming that ends the clause of the thing that it names.
    private func endsClause(_ index: Int, in tokens: Range<Int>) -> Bool {
        sentence.isAny(index, .naming) && sentence.isAny(index - 1, .copula) && sentence.isClosing(index + 1)
            && tokens.contains { sentence.isAny($0, .preposition) && sentence.isAny($0 + 1, .relative) }
    }

    /// Words that must not end a passage.
    private func isDangling(_ index: Int) -> Bool {
        let classes = sentence.classes(index)
        if !classes.isDisjoint(with: [.role, .family]) { return false }
        return !classes.isDisjoint(with: [
            .naming, .preposition, .coordinator, .comma, .determiner, .dash, .copula, .auxiliary, .relative, .colon,
            .opening, .terminator, .subordinator, .quote, .have, .pronoun,
        ]) || sentence.isWord(index, Vocabulary.such) || sentence.isWord(index, Vocabulary.according)
    }

    /// Whether a passage can begin with the word at `index`: "no longer", "was" and an owner who is not known cannot.
    private func begins(_ index: Int, isOwned: Bool) -> Bool {
        let classes = sentence.classes(index)
        if classes.contains(.possessive) { return isOwned }
        if sentence.endsWithNegation(index) { return false }
        return classes.isDisjoint(with: [
            .pronoun, .objectPronoun, .negation, .have, .copula, .auxiliary, .dash, .quote, .comma, .coordinator,
        ]) && !sentence.isWord(index, Vocabulary.no)
    }

    /// "a girl", "poor fellow", "dear friend" and the like say nothing.
    private func isBare(_ tokens: Range<Int>) -> Bool {
        // "one of the circus women".
        let isOneOf = sentence.isAny(tokens.lowerBound, .oneOf)
        var words = tokens
        while let first = words.first, sentence.isAny(first, [.determiner, .oneOf]) {
            words = first + 1..<words.upperBound
        }
        guard let first = words.first, let last = words.last else { return true }
        // "the sister": whose, is not told.
        if first == last, sentence.isAny(last, .family), sentence.isAny(first - 1, .definite) || isOfNobody(last) {
            return true
        }
        if first == last, Vocabulary.ages.contains(sentence.text.keywords[last]) { return true }
        // "why someone named Ash".
        if Vocabulary.unknown.contains(sentence.text.keywords[last]) { return true }
        if sentence.isAny(last, .generic), !sentence.isAny(last, .organisationNoun), words.count < 3, !isOneOf {
            // "a Liddesdale man"
            let isFromSomewhere = first < last && sentence.shape(first).contains(.capitalised)
            return !sentence.isAny(tokens.lowerBound, .possessive) && sentence.mention(at: first) == nil
                && !isFromSomewhere
        }
        return words.count < 3 && sentence.isAny(first, .bareAdjective) && !tells(last)
    }

    /// "a son": whose, is not told; a widow and a father are what they are.
    private func isOfNobody(_ index: Int) -> Bool {
        switch KinWords.kind(at: index, in: sentence) {
        case nil, .spouse, .parent: false
        default: sentence.isAny(index - 1, .indefinite)
        }
    }

    /// Whether a noun tells what somebody or something is, whatever adjective is with it: "actor", "actors", "Democrat", "port".
    private func tells(_ noun: Int) -> Bool {
        let known: WordClass = [.family, .role, .placeNoun, .organisationNoun, .workNoun, .eventNoun]
        let phrases = NounPhraseReader(sentence)
        return sentence.isAny(noun, known) || isParty(noun) || phrases.isCompoundRole(noun) || phrases.isCalling(noun)
            || !phrases.classesOfSingular(noun).isDisjoint(with: known.subtracting(.family))
    }

    /// "senior Republicans": a people, or a party in the plural.
    private func isParty(_ noun: Int) -> Bool {
        guard let party = sentence.mention(at: noun) else { return false }
        return party.type == .group
            || party.type != .person && party.tokens.count == 1 && sentence.ends(noun, with: "s")
    }

    /// Whether the words speak of whoever tells or hears them.
    private func addresses(_ tokens: Range<Int>) -> Bool {
        let rest = sentence.isWord(tokens.lowerBound, Vocabulary.my) ? tokens.dropFirst() : tokens
        // "the Order of Our Lady" is a name.
        return rest.contains { sentence.isAny($0, .addressing) && sentence.mention(at: $0) == nil }
    }
}
