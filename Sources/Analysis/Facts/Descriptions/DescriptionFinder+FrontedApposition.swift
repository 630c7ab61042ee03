import Model

/// A noun phrase before a name and a comma.
extension DescriptionFinder {
    /// "Iran's deputy oil minister, Abbas Shahri Moghaddam."
    mutating func appositionBefore(_ mention: SentenceReader.Mention) {
        // "Take a chair, Mr. Pip": whoever is spoken to is no chair.
        guard !isCalled(mention) else { return }
        var comma = naming(of: mention) - 1
        // "Their first album, “Aro,” sold well."
        let isQuoted = mention.type != .person && isQuoted(mention)
        if isQuoted { comma -= 1 }
        if mention.type != .person, sentence.isAny(comma, .definite) { comma -= 1 }
        while sentence.isTitleWord(comma) { comma -= 1 }
        // "The chaplain, the Rev. Ann Ash".
        // "The lieutenant, the Earl of Sarn".
        if mention.type == .person, sentence.isAny(comma, .definite), sentence.isAny(comma - 1, .comma),
            sentence.isAny(comma + 1, .honorific) || sentence.isTitle(comma + 1)
        {
            comma -= 1
        }
        // "Our doctor, old Dr. Ash".
        if mention.type == .person, isEpithet(comma), sentence.isAny(comma - 1, .comma) { comma -= 1 }
        let beforeTrade = mention.type == .person ? start(ofTradeEndingAt: comma) - 1 : comma
        let crossesTrade = beforeTrade < comma
        comma = beforeTrade
        // "a lawyer in the town, — Ann Ash".
        if sentence.isAny(comma, .dash), sentence.isAny(comma - 1, .comma) { comma -= 1 }
        // "THE CHAIRMAN: Ralph, you may speak."
        if sentence.isAny(comma, .colon), sentence.isAny(mention.tokens.upperBound, .comma),
            sentence.isAny(mention.tokens.upperBound + 1, .addressing)
        {
            return
        }
        // "he saw to his partner; Ann Ash left".
        if sentence.isWord(comma, Vocabulary.semicolon) { return }
        let mark = sentence.classes(comma)
        // "the vice-king (Murat)"
        let isBracketed = mark.contains(.opening) && sentence.isAny(mention.tokens.upperBound, .closing)
        guard mark.contains(.comma) || mark.contains(.colon) || mark.contains(.dash) || isBracketed,
            comma > sentence.tokens.lowerBound, !sentence.isAny(comma - 1, .relative)
        else { return }
        guard let phrase = phraseBefore(comma, mention.type) ?? kind(before: comma, ofDoubtful: mention),
            !(mention.type == .person && isClause(phrase)),
            // "the launch of the soil moisture probe (SMP)", but "The Minister for Schools (Ann Lee)".
            !isBracketed || phrase.tokens == phrase.core
                || mention.type == .person && sentence.isAny(phrase.head, .role)
                    && sentence.shape(phrase.head).contains(.capitalised),
            let fit = fit(phrase, mention.type) ?? fit(phrase, ofDoubtful: mention),
            phrase.hasDeterminer || !sentence.isAny(phrase.head, .family),
            fit >= 0.8 || phrase.sort != .unknown
        else { return }
        // "Prior to speaking of print, Ann Lee …"
        if !phrase.hasDeterminer, isAdjectival(phrase.head) { return }
        if isOfRelative(phrase, before: mention) { return }
        // "a clerk at the notary’s, Mr. Ash": the notary.
        if sentence.isAny(comma - 1, .possessiveEnding) { return }
        // "One song, “Aro”, …" says nothing.
        if phrase.core.count == 2, sentence.isWord(phrase.core.lowerBound, Vocabulary.one) { return }
        // "the title, “Aro”".
        if mention.type != .person, Vocabulary.captions.contains(sentence.text.keywords[phrase.head]) { return }
        // "The company, Sarn Energy, …" says nothing.
        if mention.type == .organisation, isSaidBefore(phrase), !isLitigant(phrase) { return }
        if isGapped(phrase) || isUnfinished(phrase, comma: comma) { return }
        // "our gracious lord, the Emperor Ash": how he is addressed.
        if sentence.isAny(phrase.tokens.lowerBound, .addressing), sentence.isAny(comma + 1, .definite) { return }
        // "under the title: …" says nothing, while "a coup (the Aro affair)" does.
        if mention.type != .person, !mark.contains(.comma), phrase.core.count < 3, !phrase.isIndefinite { return }
        var end = mention.tokens.upperBound
        if isQuoted, sentence.isAny(end, .quote) { end += 1 }
        // "her old rival, Ann Lee of Leeds,".
        if mention.type == .person, sentence.isWord(end, Vocabulary.of),
            let home = sentence.mention(startingAt: end + 1), home.type != .person
        {
            end = home.tokens.upperBound
        }
        // "After the war, U.S.-German relations": the name is a part of a word.
        if sentence.isHyphen(end) { return }
        let isEnclosed =
            isQuoted || sentence.isClosing(sentence.isAny(end, .opening) ? sentence.skippingBrackets(end) : end)
        let isFronted =
            (phrase.tokens.lowerBound == sentence.tokens.lowerBound || isAfterOpening(phrase)) && phrase.hasDeterminer
            && !sentence.isAny(end, .possessiveEnding)
        guard isEnclosed || isFronted && !isClause(phrase), !phrase.isPlural, !isOfSeveral(phrase) else { return }
        if crossesTrade, !isEnclosed || !isFronted && !sentence.isAny(phrase.core.lowerBound, .possessive) { return }
        // "a village in Kent county, England": where it is.
        if mention.type == .place, sentence.isAny(comma - 1, .placeNoun),
            sentence.mention(at: comma - 2)?.type == .place
        {
            return
        }
        // "That fearful impostor, Ash, …" is an exclamation.
        if mention.type == .person, sentence.isAny(phrase.tokens.lowerBound, .quantifier),
            !sentence.isAny(phrase.tokens.lowerBound, .oneOf)
        {
            return
        }
        // "at the end of the war, Sarn, Merrin and Orr": the first of a list.
        // "two tracks of the album, “Aro” and “Bo”": what is said of both is no album.
        if isQuoted, sentence.row(from: mention).count > 1 { return }
        // "In his best film, Aro, Bob Ash speaks": the film is not Bob Ash. But "For the respondent, Aro Ltd, Bob Ash spoke."
        if mention.type != .person, !isLitigant(phrase), sentence.isAny(end, .comma),
            let next = sentence.mention(at: end + 1),
            next.type != .person || !isQuoted && !sentence.isAny(phrase.core.lowerBound, .possessive)
        {
            return
        }
        // "Smith, the president, Jones, the minister, …", "a boy, the president, Jones, Bob and Tom": a list.
        if phrase.tokens.lowerBound > sentence.tokens.lowerBound, sentence.isAny(phrase.tokens.lowerBound - 1, .comma),
            sentence.mention(at: phrase.tokens.lowerBound - 2) != nil
                || sentence.isAny(end, .comma) && sentence.mention(startingAt: end + 1) != nil
        {
            return
        }
        if sentence.isAny(end, .comma), sentence.isAny(end + 1, .coordinator), mark.contains(.comma) {
            // "the press, the Sarn group, the Office of Works, and the town" is a list.
            if mention.type != .person, sentence.isAny(phrase.tokens.lowerBound, .definite) { return }
            if mention.type == .person, isOneOfThree(phrase, comma: end) { return }
            add(phrase.tokens, to: mention, 0.5 * fit, head: phrase.head)
            return
        }
        // What follows the name may belong to it alone.
        let isAppositive =
            sentence.isAny(end, .comma) && sentence.isAny(end + 1, [.definite, .indefinite]) && !isFronted
        let told = mention.type == .person && isSaidBefore(phrase) ? 0.85 : 1
        add(phrase.tokens, to: mention, (isAppositive ? 0.6 : 0.88) * fit * told, head: phrase.head)
    }

    /// "the daughter of a rich merchant, Eve Ash": whether the name may be the relative's, whose gender is not another one.
    private func isOfRelative(_ phrase: NounPhrase, before mention: SentenceReader.Mention) -> Bool {
        let of = phrase.tokens.lowerBound - 1
        guard mention.type == .person, sentence.isWord(of, Vocabulary.of), sentence.isAny(of - 1, .family) else {
            return false
        }
        let (relative, named) = (sentence.gender(of - 1), sentence.gender(of: mention.entity))
        return relative == nil || named == nil || relative == named
    }

    /// "old", "honest": an adjective before a name.
    private func isEpithet(_ index: Int) -> Bool {
        sentence.isAny(index, .bareAdjective)
            || sentence.isLowerCase(index) && sentence.classes(index).isEmpty && phrases.sort(of: index) == .unknown
                && !sentence.hasPastEnding(index) && !["ing", "ly"].contains { sentence.ends(index, with: $0) }
    }

    /// "the band's treasurer, marine biologist Ann Ash": where a trade without an article begins that a comma is before; the token after
    /// `index` if it ends with nothing of the kind.
    private func start(ofTradeEndingAt index: Int) -> Int {
        guard sentence.isLowerCase(index), isOccupation(index) || isTrade(index) || phrases.isCalling(index) else {
            return index + 1
        }
        var start = index
        while index - start < 3, sentence.isLowerCase(start - 1),
            sentence.classes(start - 1).isSubset(of: WordClass.modifying.union([.roleModifier, .role]))
        {
            start -= 1
        }
        return sentence.isAny(start - 1, .comma) ? start : index + 1
    }

    /// "a son and two daughters, Ann, Eve and Bob".
    private func isOfSeveral(_ phrase: NounPhrase) -> Bool {
        phrase.tokens.contains { sentence.isAny($0, .coordinator) && sentence.number($0 + 1) != nil }
    }

    /// "the girl whose engagement to him, Ash, was to be announced": the verb of the clause comes only after the name.
    private func isUnfinished(_ phrase: NounPhrase, comma: Int) -> Bool {
        guard let clause = phrase.tokens.last(where: { sentence.isWord($0, Vocabulary.whose) }) else { return false }
        return !(clause..<comma).contains { sentence.mayBeVerb($0) }
    }

    /// "Bob watched Kent; the king, Ash; and the queen, Orr": what somebody did likewise, and no row of offices ("They were the king, Ash;
    /// and the queen, Orr").
    private func isGapped(_ phrase: NounPhrase) -> Bool {
        let opening = phrase.tokens.lowerBound
        let mark = sentence.isAny(opening - 1, .coordinator) ? opening - 2 : opening - 1
        guard phrase.tokens.count == 2, sentence.isAny(opening, .definite), sentence.isWord(mark, Vocabulary.semicolon),
            let semicolon = (sentence.tokens.lowerBound..<opening).first(where: {
                sentence.isWord($0, Vocabulary.semicolon)
            }), let object = sentence.mention(at: semicolon - 1)
        else { return false }
        return !sentence.isAny(sentence.start(withTitles: object) - 1, .comma)
    }

    /// The first of the words that give a name ("The president, an old man named Ann Lee, left", "The adjuster was a Mr. Ash"), or of
    /// the name itself if nothing does.
    func naming(of mention: SentenceReader.Mention) -> Int {
        let start = mention.tokens.lowerBound
        guard mention.type == .person else { return start }
        let titled = sentence.start(withTitles: mention)
        var place = titled - 1
        let isNamed = sentence.isAny(place, .naming)
        if isNamed {
            place -= 1
        } else if sentence.isWord(place, Vocabulary.of), sentence.isWord(place - 1, Vocabulary.name) {
            // "a Swiss by the name of Ash".
            place -= sentence.isAny(place - 2, .definite) ? 4 : 3
        } else if sentence.isWord(place, Vocabulary.one), sentence.isAny(place - 1, [.comma, .copula]) {
            // "His jailer, one Ash, left."
            return place
        } else if titled == start || !sentence.isAny(titled, .honorific) {
            return start
        }
        while titled - place < Self.longestNaming, !sentence.isAny(place, [.indefinite, .comma]) { place -= 1 }
        return sentence.isAny(place, .indefinite) && sentence.isAny(place - 1, [.comma, .copula]) ? place : start
    }

    /// No more words than these are between the comma and the name ("a silent young man by the name of Ann Lee").
    private static let longestNaming = 9

    /// Whether marks enclose a name, with or without the comma or stop that follows it.
    func isQuoted(_ mention: SentenceReader.Mention) -> Bool {
        let end = mention.tokens.upperBound
        return sentence.isAny(mention.tokens.lowerBound - 1, .quote)
            && (sentence.isAny(end, .quote)
                || sentence.isAny(end, [.comma, .terminator]) && sentence.isAny(end + 1, .quote))
    }

    /// "In the early 1900s, Kent's oldest firm, Aro made it": nothing but when or where is before the phrase.
    private func isAfterOpening(_ phrase: NounPhrase) -> Bool {
        let start = sentence.tokens.lowerBound
        let comma = phrase.tokens.lowerBound - 1
        guard sentence.isAny(start, .preposition), sentence.isAny(comma, .comma),
            comma - start < Self.longestOpeningDate
        else { return false }
        return (start + 1..<comma).allSatisfy {
            sentence.isLowerCase($0) && sentence.classes($0).isDisjoint(with: Self.notOfDates)
                || sentence.shape($0).contains(.digits)
                || sentence.isAny($0, .calendar)
        }
    }

    /// More words than these before a comma do more than tell when.
    private static let longestOpeningDate = 7
    private static let notOfDates: WordClass = [.pronoun, .objectPronoun, .role, .family, .saying, .relative, .copula]

    /// The innermost phrase that ends right before `comma` and can name an entity of `type`: it starts at a determiner,
    /// a possessor or the sentence.
    private func phraseBefore(_ comma: Int, _ type: EntityType) -> NounPhrase? {
        var start = comma - 1
        var crossesComma = false
        while start >= sentence.tokens.lowerBound, comma - start < 24 {
            let classes = sentence.classes(start)
            // "the pretty, fair-haired Frenchwoman, Ann": a comma between modifiers, if it is one.
            if classes.contains(.comma), !crossesComma {
                crossesComma = true
                start -= 1
                continue
            }
            if !classes.isDisjoint(with: [.comma, .terminator, .colon, .opening, .closing, .finiteVerb]) { return nil }
            var first: Int?
            if classes.contains(.possessiveEnding), let owner = sentence.mention(at: start - 1) {
                let start = sentence.start(withTitles: owner)
                first = oneOf(before: start) ?? start
            } else if !classes.isDisjoint(with: [.definite, .indefinite, .possessive])
                || sentence.isWord(start, Vocabulary.another)
            {
                first = oneOf(before: start) ?? start
            } else if start == sentence.tokens.lowerBound {
                first = start
            } else if type == .person, takesTrade(start), let phrase = trade(from: start + 1, to: comma) {
                return phrase
            }
            if let first, let phrase = whole(first, comma) {
                if isNamed(phrase, by: type) { return phrase }
                // "an essay on the film in his thesis, “Aro”": Aro is the thesis, and not the essay or the film.
                // "the studio of the artist, Aro": Aro is the artist.
                if type != .person, sentence.isAny(first, .possessive) || isOccupation(phrase.head) { return nil }
            }
            start -= 1
        }
        return nil
    }

    /// "A probe, Hoshi, will fly past": a kind of thing before a name that was taken for somebody's.
    private func kind(before comma: Int, ofDoubtful mention: SentenceReader.Mention) -> NounPhrase? {
        guard isDoubtful(mention), let phrase = phraseBefore(comma, .work) ?? phraseBefore(comma, .place) else {
            return nil
        }
        return fit(phrase, ofDoubtful: mention) == nil ? nil : phrase
    }

    /// "by comic book artist, Ann Lee", "of former economics professor, Ann Lee": an occupation that needs no article after a
    /// preposition.
    private func trade(from start: Int, to comma: Int) -> NounPhrase? {
        guard comma - start > 1, let phrase = whole(start, comma), !phrase.hasDeterminer, !phrase.isPlural,
            phrase.tokens == phrase.core || sentence.isWord(phrase.core.upperBound, Vocabulary.of)
                || isOfficeIn(phrase),
            isOccupation(phrase.head) || isTrade(phrase.head) || isCapitalOffice(phrase.head)
        else { return nil }
        return phrase
    }

    /// Whether such an occupation may follow the word at `index`: a preposition inside of the sentence, or a past tense after its
    /// subject ("who hired long-time veteran of the show, Ann Lee").
    private func takesTrade(_ index: Int) -> Bool {
        guard index > sentence.tokens.lowerBound else { return false }
        if sentence.isAny(index, .preposition) {
            // "editor in chief of a newspaper".
            return !sentence.isWord(index, Vocabulary.as) && !sentence.isWord(index, Vocabulary.to)
                && !sentence.isAny(index - 1, .role)
        }
        return sentence.isLowerCase(index) && sentence.hasPastEnding(index)
            && (sentence.mention(at: index - 1) != nil || sentence.isAny(index - 1, [.pronoun, .relative])
                || sentence.isAny(index, .telling)
                || sentence.isLowerCase(index - 1) && phrases.sort(of: index - 1) == .person)
    }

    /// "envoy to Mexico".
    private func isOfficeIn(_ phrase: NounPhrase) -> Bool {
        let to = phrase.core.upperBound
        return isRole(phrase.head) && sentence.isWord(to, Vocabulary.to) && sentence.mention(startingAt: to + 1) != nil
    }

    /// "Minister to Mexico": an office that is written with a capital, and no title by birth.
    private func isCapitalOffice(_ index: Int) -> Bool {
        isOffice(index) && sentence.shape(index).contains(.capitalised)
            && !Vocabulary.birthTitles.contains(sentence.text.keywords[index]) && sentence.mention(at: index) == nil
    }

    /// Whether the head of a phrase is a noun for entities of `type`.
    private func isNamed(_ phrase: NounPhrase, by type: EntityType) -> Bool {
        // "the top division for Arsenal, Newcastle United, …" ends with the first of a list.
        if sentence.mention(at: phrase.tokens.upperBound - 1)?.type == type, !isEnclosed(after: phrase) { return false }
        return switch type {
        // "its producer, Ann Lee".
        // "a parrot, Nelson".
        case .person:
            phrase.sort == .person || phrases.isOfPerson(phrase.head)
                || phrase.isIndefinite && Vocabulary.beings.contains(sentence.text.keywords[phrase.head])
        case .organisation:
            phrase.sort == .organisation || phrase.sort == .work || isCompetitor(phrase) || isLitigant(phrase)
                // "the only inn, the Lamb".
                || Vocabulary.houses.contains(sentence.text.keywords[phrase.head])
        case .place: phrase.sort == .place
        case .group: phrase.sort == .person || phrase.sort == .organisation
        case .event, .work, .product, .law: phrase.sort == .work || phrase.sort == .event || isCreation(phrase)
        // "A small moon, Sarn, was seen.", "They print a newspaper, the Sarn Star."
        case .other:
            phrase.sort == .work || phrase.sort == .event || isCreation(phrase)
                || phrase.isIndefinite && (phrase.sort == .place || phrase.sort == .organisation)
                // "The moon, Sarn, is cold."
                || Vocabulary.plainKinds.contains(sentence.text.keywords[phrase.head])
        }
    }

    /// "A moon of Aro, Bo, may be cold": the name between the commas is the subject, and none of a list.
    private func isEnclosed(after phrase: NounPhrase) -> Bool {
        guard phrase.isIndefinite, phrase.tokens.lowerBound == sentence.tokens.lowerBound,
            let mention = sentence.mention(at: phrase.tokens.upperBound + 1)
        else { return false }
        let end = mention.tokens.upperBound
        return sentence.isAny(end, .comma) && sentence.isAny(end + 1, [.auxiliary, .copula, .have, .finiteVerb])
    }

    /// The place of "one" of "one of", where it is before `start`.
    private func oneOf(before start: Int) -> Int? {
        var place = start - 1
        if sentence.isAny(place, .definite) { place -= 1 }
        guard sentence.isWord(place, Vocabulary.of), sentence.isAny(place - 1, .oneOf) else { return nil }
        return place - 1
    }

    private func whole(_ start: Int, _ end: Int) -> NounPhrase? {
        guard let phrase = phrases.phrase(at: start), phrase.tokens.upperBound == end,
            sentence.mention(at: phrase.head) == nil
                || phrase.sort == .person && sentence.mention(at: phrase.head)?.type == .group
        else { return nil }
        return phrase
    }
}
