import Model

/// A kind or an affiliation right after a name.
extension DescriptionFinder {
    /// "the Orion spacecraft", "the SLS (Space Launch System) rocket", "the Sarn cartel": what a thing is, after its name.
    mutating func kindAfter(_ mention: SentenceReader.Mention) {
        peopleAfter(mention)
        // "American film": what it is of.
        let isHyphened = sentence.isHyphen(mention.tokens.upperBound - 2)
        if mention.tokens.count == 1 || isHyphened,
            sentence.lists(mention.tokens.upperBound - 1).contains(.demonym)
        {
            return
        }
        // "the post-Sarn War crisis".
        if sentence.isHyphen(mention.tokens.lowerBound - 1) { return }
        var start = mention.tokens.upperBound
        // "the “Orion” villa".
        let isQuoted = sentence.isAny(start, .quote) && sentence.isAny(mention.tokens.lowerBound - 1, .quote)
        if isQuoted { start += 1 }
        start = sentence.skippingBrackets(start)
        var head = start
        while head - start < 4, sentence.isLowerCase(head),
            sentence.classes(head).isSubset(of: .modifying) || isGrouping(head) || isParty(head, after: mention)
        {
            let (sort, isPlural) = phrases.sort(of: head, from: head)
            let next = head + 1
            // "the Sarn Cup campaign" is a campaign for it.
            if Vocabulary.pursuits.contains(sentence.text.keywords[head]) { return }
            // "the Sarnix version of the program" is a version of that.
            if sentence.isWord(next, Vocabulary.of) {
                let isDivision =
                    mention.type == .place && Vocabulary.divisions.contains(sentence.text.keywords[head])
                    && isDivision(mention, before: head)
                if isDivision, let owner = sentence.mention(startingAt: next + 1) {
                    add(head..<owner.tokens.upperBound, to: mention, 0.6, head: head)
                }
                return
            }
            // "the Sarn Act cut the spending", "triggered automatic spending": what it does.
            if sentence.isAny(next, .determiner) || sentence.hasPastEnding(head) { return }
            // "the MTV film Heights": the kind is that of the name after it.
            // "the second Sarnix theatrical release".
            let isAdjective =
                (sentence.ends(head, with: "al") || sentence.ends(head, with: "ic")) && goesOn(after: head)
            // "the Bollywood film industry", "the Sarn film director": the last of the nouns tells.
            let sortOfNext = phrases.sort(of: next)
            // "Sarnix pickup trucks".
            let goesOn =
                isThing(sortOfNext) || sortOfNext == .person || sentence.isWord(next, Vocabulary.industry)
                || isThing(phrases.sort(of: next, from: next).0)
            let isLast = !sentence.isLowerCase(next) || !goesOn && !(head == start && isNoun(after: head))
            if isKind(sort, head, after: mention, isQuoted), !isPlural, !isAdjective, isLast,
                sentence.mention(startingAt: sentence.isAny(next, [.quote, .comma]) ? next + 1 : next) == nil
            {
                add(start..<next, to: mention, next - start > 1 ? 0.6 : 0.5, head: head)
                return
            }
            head += 1
        }
    }

    /// "the Aro people of the hills", "for the Aro tribe".
    private mutating func peopleAfter(_ mention: SentenceReader.Mention) {
        let noun = mention.tokens.upperBound
        guard mention.type == .group || mention.type == .place || mention.type == .organisation,
            mention.tokens.count == 1, sentence.isAny(mention.tokens.lowerBound - 1, .definite),
            sentence.isLowerCase(noun), !goesOn(after: noun),
            Vocabulary.sameTribes.contains(sentence.text.keywords[noun]),
            sentence.lists(mention.tokens.lowerBound).isDisjoint(
                with: mention.type == .group ? [.demonym] : [.demonym, .country, .city, .region])
        else { return }
        // "people" alone says nothing.
        let isMore = sentence.isWord(noun + 1, Vocabulary.of)
        add(
            isMore ? phrases.phrase(at: noun)?.tokens ?? noun..<noun + 1 : noun..<noun + 1, to: mention, 0.5, head: noun
        )
    }

    /// Whether the word at `index` after a name tells what it names, and nothing that is for it or of it.
    private func isKind(
        _ sort: NounPhrase.Sort, _ index: Int, after mention: SentenceReader.Mention, _ isQuoted: Bool
    ) -> Bool {
        let word = sentence.text.keywords[index]
        switch mention.type {
        case .work, .product, .event, .law, .other:
            // "the Sarn War draft" is no war.
            return isThing(sort) && (sort == .event || mention.type != .event) && !Vocabulary.ofThings.contains(word)
                || Vocabulary.periodicals.contains(word)
                || (Vocabulary.sameThings.contains(word) || isProgram(index, after: mention)
                    || isIndustry(index, after: mention)) && !goesOn(after: index)
                || mention.type == .other && Vocabulary.lands.contains(word) && isLand(mention, before: index)
                    && !goesOn(after: index)
        case .organisation:
            // "the Sarn board" is of Sarn, "the Sarn party members" are of the party.
            return isQuoted && (sort == .organisation || sort == .place)
                || (Vocabulary.sameOrganisations.contains(word) || isNewsAgency(index) || isGroup(index)
                    || isParty(index, after: mention) || isIndustry(index, after: mention)) && !goesOn(after: index)
        case .place:
            return isQuoted && sort == .place
                || Vocabulary.divisions.contains(word) && isDivision(mention, before: index) && !goesOn(after: index)
                || Vocabulary.lands.contains(word) && isLand(mention, before: index) && !goesOn(after: index)
                || sentence.isWord(index, Vocabulary.region) && isRegion(mention, before: index)
                    && !goesOn(after: index)
        case .person, .group: return false
        }
    }

    /// "the WebForge layout engine", "the Ferrite open-source project": another noun before it tells which, while "the Sarn engine" is
    /// one that is in it.
    private func isProgram(_ index: Int, after mention: SentenceReader.Mention) -> Bool {
        index > mention.tokens.upperBound && Vocabulary.programs.contains(sentence.text.keywords[index])
    }

    /// "the Bollywood film industry", while "the Sarn steel industry" is that of a land.
    private func isIndustry(_ index: Int, after mention: SentenceReader.Mention) -> Bool {
        index > mention.tokens.upperBound && mention.tokens.count == 1
            && sentence.isWord(index, Vocabulary.industry) && phrases.sort(of: index - 1) == .work
            && sentence.isAny(mention.tokens.lowerBound - 1, .definite)
    }

    /// "He founded the Sarn Centre party", "the leader of the Sarn Centre party": no feast.
    private func isParty(_ index: Int, after mention: SentenceReader.Mention) -> Bool {
        let article = mention.tokens.lowerBound - 1
        guard sentence.isWord(index, Vocabulary.party), sentence.isAny(article, .definite) else { return false }
        return sentence.isAny(article - 1, .founding)
            || sentence.isWord(article - 1, Vocabulary.of)
                && sentence.isAny(article - 2, [.role, .membership, .leader])
    }

    /// "the Sarn estate", "north of Sarn river", while "the Oregon river" is in Oregon, which has a name by itself.
    private func isLand(_ mention: SentenceReader.Mention, before kind: Int) -> Bool {
        guard mention.tokens.count == 1, kind == mention.tokens.upperBound else { return false }
        let before = mention.tokens.lowerBound - 1
        let lists = sentence.lists(mention.tokens.lowerBound)
        if sentence.isAny(before, .definite) { return lists.isDisjoint(with: [.city, .region, .country, .place]) }
        return sentence.isAny(before, .preposition) && lists.isDisjoint(with: [.city, .region, .country])
    }

    /// "Leeds's Sarn district", "the Sarn district of Leeds": a part of what owns it, unless it is named like a town or land.
    private func isDivision(_ mention: SentenceReader.Mention, before kind: Int) -> Bool {
        let lists = Gazetteer.standard.lists(of: mention.tokens, in: sentence.text)
        guard kind == mention.tokens.upperBound, lists.isDisjoint(with: [.city, .country]) else { return false }
        let before = mention.tokens.lowerBound - 1
        if sentence.isAny(before, .definite), isOfPlace(after: kind) { return true }
        return sentence.isAny(before, .possessiveEnding) && sentence.mention(at: before - 1)?.type == .place
    }

    /// "district of Leeds": whether the noun at `kind` is of a place with a name.
    private func isOfPlace(after kind: Int) -> Bool {
        sentence.isWord(kind + 1, Vocabulary.of) && sentence.mention(startingAt: kind + 2)?.type == .place
    }

    /// "the Lombardy region": a name that is one of a region, and not of a town in it.
    private func isRegion(_ mention: SentenceReader.Mention, before kind: Int) -> Bool {
        let lists = Gazetteer.standard.lists(of: mention.tokens, in: sentence.text)
        return kind == mention.tokens.upperBound && sentence.isAny(mention.tokens.lowerBound - 1, .definite)
            && lists.contains(.region) && !lists.contains(.city)
    }

    /// "news agency", while other agencies are of what is named before ("the Sarn agency").
    private func isNewsAgency(_ index: Int) -> Bool {
        sentence.isWord(index, Vocabulary.agency) && sentence.isWord(index - 1, Vocabulary.news)
    }

    /// "rebel group", "rock band", while other groups are of what is named before ("the Sarn group").
    private func isGroup(_ index: Int) -> Bool {
        isGrouping(index - 1) && (sentence.isWord(index, Vocabulary.group) || sentence.isWord(index, Vocabulary.band))
    }

    private func isGrouping(_ index: Int) -> Bool {
        sentence.tokens.contains(index) && Vocabulary.groupings.contains(sentence.text.keywords[index])
    }

    /// "Sarnol patent medicine in the town": whether a word that no list knows ends the phrase.
    private func isNoun(after index: Int) -> Bool {
        goesOn(after: index) && sentence.classes(index + 1).isEmpty && !sentence.ends(index + 1, with: "s")
            && (sentence.isClosing(index + 2) || sentence.isAny(index + 2, .preposition))
    }

    /// Whether another noun may follow that at `index`.
    private func goesOn(after index: Int) -> Bool {
        sentence.isLowerCase(index + 1) && !sentence.isClosing(index + 1)
            && sentence.classes(index + 1).isDisjoint(
                with: NounPhraseReader.coreBoundary.union([.finiteVerb, .coordinator, .adverb, .possessiveEnding]))
            && !sentence.hasPastEnding(index + 1) && !sentence.ends(index + 1, with: "ly")
    }

    private func isThing(_ sort: NounPhrase.Sort) -> Bool { sort == .work || sort == .event }

    /// "Ann Lee of the Brookings Institution", "Ann Lee from Reuters", "Mr. Ash, of Leeds": where somebody belongs.
    mutating func affiliation(_ mention: SentenceReader.Mention) {
        var link = mention.tokens.upperBound
        let comma = sentence.isAny(link, .comma)
        // "Ann Lee, 43, of Leeds".
        if comma { link += sentence.shape(link + 1).contains(.digits) && sentence.isAny(link + 2, .comma) ? 3 : 1 }
        guard mention.type == .person, sentence.isWord(link, Vocabulary.of) || sentence.isWord(link, Vocabulary.from),
            let owner = sentence.mention(at: sentence.isAny(link + 1, .definite) ? link + 2 : link + 1),
            owner.type == .organisation
                || owner.type == .place && (comma || sentence.isTitle(mention.tokens.lowerBound - 1)),
            sentence.isClosing(owner.tokens.upperBound)
                || !comma && sentence.isAny(owner.tokens.upperBound, .coordinator),
            sentence.isWord(link, Vocabulary.of) || !mayBeTaken(mention)
        else { return }
        // "of Romania" alone says little of Prince Carol.
        let title = sentence.start(withTitles: mention)
        let isSovereign = !comma && owner.type == .place && Vocabulary.ranks.contains(sentence.text.keywords[title])
        // What holds the name counts half.
        add((isSovereign ? title : link)..<owner.tokens.upperBound, to: mention, isSovereign ? 0.9 : 0.55)
    }

    /// "took a picture showing Ash from Vidbox": whether a verb may be before a name, so that something is taken from there.
    private func mayBeTaken(_ mention: SentenceReader.Mention) -> Bool {
        let before = sentence.start(withTitles: mention) - 1
        return sentence.tokens.contains(before) && !sentence.isClosing(before)
            && !sentence.isAny(before, [.preposition, .coordinator, .quote, .opening])
    }
}
