import Model

/// A noun phrase after a name, between commas, dashes or brackets.
extension DescriptionFinder {
    /// A verb of giving is no more words than these before whoever is given something.
    private static let reachOfGiving = 9
    /// A name is no more words than these after a preposition that opens the sentence.
    private static let longestOpening = 16

    /// "Velayati, a top adviser to the leader, …", "the SCO (a security bloc)", "Ann Lee, 45, a lawyer".
    mutating func appositionAfter(_ last: SentenceReader.Mention) {
        var place = last.tokens.upperBound
        let mention = innermost(last)
        guard !isCalled(mention) else { return }
        if sentence.isAny(place, .opening), let bracketed = bracketedPhrase(at: place, mention) {
            if let fit = fit(bracketed, mention.type) {
                add(bracketed.tokens, to: mention, 0.75 * fit, head: bracketed.head)
            }
        } else if sentence.isAny(place, .opening) {
            reputation(at: place + 1, of: mention)
        }
        // "(Sarn), a town", "“Sarn”, a song".
        let before = mention.tokens.lowerBound - 1
        // "Bob Ash (Ann Lee), a lawyer," speaks of the part, and not of whoever plays it.
        if sentence.isAny(before, .opening), sentence.mention(at: before - 1)?.type == mention.type { return }
        if sentence.isAny(place, .closing) && sentence.isAny(before, .opening)
            || sentence.isAny(place, .quote) && sentence.isAny(before, .quote)
        {
            place += 1
        }
        place = sentence.skippingBrackets(place)
        guard sentence.isAny(place, .comma) || sentence.isDash(place) && !endsAside(at: place, mention) else { return }
        place += 1
        // "in Sarn, known for her songs," speaks of somebody else.
        // "the pact of the north and of Sarn, known as": so does what is known.
        let isLast = mention.type == .place && sentence.isAny(mention.tokens.lowerBound - 1, [.coordinator, .definite])
        if !isGoverned(mention), !isLast { reputation(at: place, of: mention) }
        if let resumed = sentence.resumption(of: place) { place = resumed }
        if sentence.shape(place).contains(.digits), sentence.isAny(place + 1, .comma) { place += 2 }
        if titled(at: place, mention) { return }
        place = afterRelative(at: place, of: mention) ?? afterMeasure(at: place)
        guard let phrase = appositive(at: place, of: mention),
            let fit = fit(phrase, mention.type) ?? fit(phrase, ofDoubtful: mention)
        else { return }
        guard phrase.closing == .mark || phrase.closing == .clause && endsAtVerb(phrase) else { return }
        var confidence = 0.9 * fit
        // "In the battle of Kashii, a force …": what follows may be the subject of the sentence.
        // "Upon hearing of the Congress, his newspaper …": so may what somebody has.
        // "During the War, sugar rations cut candy production": and what has no article.
        let isDoubtfulStart =
            fit < 1 || sentence.isAny(place, .possessive) || mention.type != .person && !phrase.hasDeterminer
        if isDoubtfulStart, isInOpening(mention) { return }
        // "In the case of Sarn, the volcano led to a war": what ends the sentence is its subject.
        if sentence.isAny(phrase.tokens.upperBound, .terminator), isInOpening(mention), !hasSubject(before: mention) {
            return
        }
        if isAmongOthers(mention, phrase) { return }
        // "a stadium in Qatar, a venue for the cup", "at the battle of Sarn, the army": what follows is something else.
        // "in plain English, a fool" likewise.
        let isDoubtful =
            mention.type == .place && phrase.sort == .organisation || mention.type == .group && !phrase.isPlural
            || phrase.sort == .unknown && sentence.isDash(mention.tokens.upperBound)
        if isDoubtful, isGoverned(mention) { return }
        // "kept by Ann Lee, a Breton" is of her.
        if phrase.sort == .unknown, mention.type != .person || fit < 0.8, !(mention.type == .place && isSeat(phrase)),
            sentence.isAny(mention.tokens.lowerBound - 1, .preposition) || isAdverbial(mention)
        {
            return
        }
        // "They listed Sarn – the first step", "to give Sarn, as they say, a fright": what was done, or given.
        if mention.type != .person, phrase.sort == .unknown,
            sentence.isDash(mention.tokens.upperBound) && !phrase.isIndefinite || isReceiver(mention)
        {
            return
        }
        // "to leave Sarn – a move that hurt": what was done.
        if mention.type != .event, mention.type != .law, Vocabulary.deeds.contains(sentence.text.keywords[phrase.head])
        {
            return
        }
        if isOfAnother(mention, phrase) || isSuperior(mention) { return }
        if sentence.isOfNextName(officeEndingAt: phrase.tokens.upperBound, after: mention) { return }
        if !phrase.hasDeterminer { confidence *= 0.95 }
        if mention.type == .person, isSaidBefore(phrase) { confidence *= 0.85 }
        let isListed = isListed(mention, phrase)
        if isListed, sentence.isAny(mention.tokens.upperBound, .opening),
            sentence.isAny(phrase.tokens.upperBound, .opening)
        {
            return
        }
        if isListed, !phrase.hasDeterminer, phrase.tokens.count == 1, sentence.isLowerCase(phrase.head) { return }
        // "lives of Ash and Orr, the Sarn Book, the memoirs of Kent, and a novel" is a list.
        if isListed, mention.type != .person, !phrase.isIndefinite, isAfterComma(mention) { return }
        if isListed, joinsOther(phrase) { return }
        if isListed { confidence *= phrase.sort == .person && mention.type == .person ? 0.8 : 0.5 }
        add(phrase.tokens, to: mention, confidence, head: phrase.head)
    }

    /// Whether the dash after a name ends what another one began ("Aro — the friend of Ash — a town"), or sums up a row ("Aro, Bo, Orr —
    /// the whole coast").
    private func endsAside(at dash: Int, _ mention: SentenceReader.Mention) -> Bool {
        if isAfterName(mention) { return true }
        let start = sentence.start(withTitles: mention)
        let dashes = (sentence.tokens.lowerBound..<start).filter { sentence.isDash($0) }
        guard dashes.count % 2 == 1, let last = dashes.last else { return false }
        // "the manager — called Ash — a big man".
        return !(last + 1..<start).allSatisfy { sentence.isAny($0, [.naming, .adverb]) }
    }

    /// "smears of orange and, on the East Coast, a red patch": where what follows is.
    private func isAdverbial(_ mention: SentenceReader.Mention) -> Bool {
        let article = mention.tokens.lowerBound - 1
        return sentence.isAny(article, .definite) && sentence.isAny(article - 1, .preposition)
            && sentence.isAny(article - 2, .comma)
    }

    /// "Ann, the young pianist and his aunt", "Ann, the judge and Bob Orr": somebody else follows "and".
    private func joinsOther(_ phrase: NounPhrase) -> Bool {
        let and = phrase.tokens.upperBound
        guard sentence.isAny(and, .coordinator), sentence.isAny(phrase.core.lowerBound, .definite) else { return false }
        return sentence.isAny(and + 1, .possessive) || sentence.mention(startingAt: and + 1) != nil
    }

    /// "the seat of the duke".
    func isSeat(_ phrase: NounPhrase) -> Bool {
        sentence.isAny(phrase.head, .seat) && sentence.isWord(phrase.head + 1, Vocabulary.of)
    }

    /// "Storhorn, at 900 metres the highest peak": the place after the words that tell how high or long something is.
    private func afterMeasure(at place: Int) -> Int {
        guard sentence.isWord(place, Vocabulary.at), sentence.shape(place + 1).contains(.digits),
            sentence.isLowerCase(place + 2)
        else { return place }
        let end = sentence.isAny(place + 3, .comma) ? place + 4 : place + 3
        return sentence.isAny(end, [.definite, .indefinite]) ? end : place
    }

    /// "Deborah, their cousin, a clerk in the mill, came": the place of the second of two appositions, if the first tells whose
    /// relative somebody is.
    private func afterRelative(at place: Int, of mention: SentenceReader.Mention) -> Int? {
        guard mention.type == .person, sentence.isAny(place, .possessive),
            let noun = (place + 1...place + 3).first(where: { KinWords.kind(at: $0, in: sentence) != nil }),
            agrees(noun, with: mention.entity), sentence.isAny(noun + 1, .comma), sentence.isAny(noun + 2, .indefinite),
            let phrase = phrases.phrase(at: noun + 2), phrase.sort == .person, phrase.closing == .mark,
            !sentence.isAny(phrase.tokens.upperBound + 1, .coordinator)
        else { return nil }
        return noun + 2
    }

    /// "(best known for her songs)", ", known for his maps,": what a mark leads to.
    private mutating func reputation(at place: Int, of mention: SentenceReader.Mention) {
        var verb = place
        while sentence.isAny(verb, .adverb) { verb += 1 }
        guard sentence.isWord(verb, Vocabulary.known), !isAfterName(mention) else { return }
        known(at: place, of: mention.entity, confidence: 0.65)
    }

    /// Whether a preposition takes a name ("in Sarn", "as far as the Sarn", "in plain English").
    private func isGoverned(_ mention: SentenceReader.Mention) -> Bool {
        var before = mention.tokens.lowerBound - 1
        let isModified =
            sentence.isAny(before, .definite)
            || sentence.isLowerCase(before) && sentence.classes(before).isSubset(of: .modifying)
        if isModified { before -= 1 }
        return sentence.isAny(before, .preposition)
    }

    /// "the oldest of the cities of Sarn, a city of two rivers", "the servant of Ash, the servant of his whims": what follows speaks
    /// of the noun that "of" joins to the name.
    private func isOfAnother(_ mention: SentenceReader.Mention, _ phrase: NounPhrase) -> Bool {
        // But "the city is north of Sarn, the capital city of Kent".
        let isSeat = phrase.core.contains { $0 < phrase.head && sentence.isAny($0, .seat) }
        if mention.type == .place, !isSeat, isNamedBefore(phrase.head, mention) { return true }
        if isJoined(mention) || isOfRelative(phrase, mention) { return true }
        let of = sentence.start(withTitles: mention) - 1
        let noun = of - 1
        guard sentence.isWord(of, Vocabulary.of), sentence.isLowerCase(noun) else { return false }
        if sentence.areSame(noun, phrase.head) { return true }
        guard mention.type == .place, phrase.sort == .place else { return false }
        // "the merchants of Sarn, a port": they are no place.
        return sentence.ends(noun, with: "s") && phrases.sort(of: noun, from: noun).0 != .person
            || phrases.sort(of: noun) == .place && !sentence.isAny(noun, .appositive)
    }

    /// "Son of Ash, a lawyer", which has no verb, "the wife of Orr, the heiress of the hill": whether the relative of whoever
    /// is named is meant.
    private func isOfRelative(_ phrase: NounPhrase, _ mention: SentenceReader.Mention) -> Bool {
        let before = sentence.start(withTitles: mention) - 1
        let of = sentence.isAny(before, .definite) ? before - 1 : before
        let noun = of - 1
        guard sentence.isWord(of, Vocabulary.of), sentence.isAny(noun, .family) else { return false }
        if noun == sentence.tokens.lowerBound { return true }
        let told = sentence.gender(phrase.head)
        return told != nil && told == sentence.gender(noun) && told != sentence.gender(of: mention.entity)
    }

    /// "Ann was a judge under Ash, a lawyer from Leeds": what follows may speak of her.
    private func isSuperior(_ mention: SentenceReader.Mention) -> Bool {
        let link = sentence.start(withTitles: mention) - 1
        return mention.type == .person && sentence.isWord(link, Vocabulary.under) && sentence.isAny(link - 1, .role)
    }

    /// "He wrote Orr for the Sarn, a small game": what follows may speak of either of two things with a preposition between them.
    private func isJoined(_ mention: SentenceReader.Mention) -> Bool {
        switch mention.type {
        case .work, .product, .event, .law, .other: break
        case .person, .organisation, .place, .group: return false
        }
        var link = mention.tokens.lowerBound - 1
        if sentence.isAny(link, .definite) { link -= 1 }
        guard sentence.isAny(link, .preposition), let other = sentence.mention(at: link - 1) else { return false }
        return other.type != .person && other.type != .place && other.type != .group
    }

    /// "a fire in the cathedral in Sarn, one of the largest cathedrals": the noun at `index` is before the name, too.
    func isNamedBefore(_ index: Int, _ mention: SentenceReader.Mention) -> Bool {
        (sentence.tokens.lowerBound..<mention.tokens.lowerBound).contains {
            sentence.areSame($0, index) || phrases.isPlural(index, of: $0)
        }
    }

    /// "will give last year's winner, Ash, a run for its money": whoever is named right after what is given.
    private func isReceiver(_ mention: SentenceReader.Mention) -> Bool {
        (sentence.tokens.lowerBound..<mention.tokens.lowerBound).suffix(Self.reachOfGiving).contains {
            Vocabulary.giving.contains(sentence.text.keywords[$0])
        }
    }

    /// "Ash, the duke, Bob and Tom", "Ash, his coachman, the cook and two maids": one of a list.
    private func isAmongOthers(_ mention: SentenceReader.Mention, _ phrase: NounPhrase) -> Bool {
        let next = phrase.tokens.upperBound + 1
        // "Ash, a lawyer, the painter, Orr, Bob and Tom".
        if mention.type == .person, sentence.isAny(next - 1, .comma), sentence.isAny(next, .definite),
            let other = phrases.phrase(at: next), other.tokens == other.core, other.sort == .person,
            sentence.isAny(other.tokens.upperBound, .comma),
            sentence.mention(startingAt: other.tokens.upperBound + 1) != nil
        {
            return true
        }
        guard sentence.isAny(phrase.tokens.lowerBound, [.definite, .possessive]), sentence.isAny(next - 1, .comma)
        else {
            return false
        }
        // "Sarn, the neighbourhood, the society".
        // "Ann, Bob, the minister, the editor", but not "Ash, the minister, the man of the hour".
        if phrase.core.count == 2, sentence.isAny(next, .definite),
            !sentence.isAny(phrase.head, .role) || isAfterName(mention)
        {
            return true
        }
        // "pretty Ann, the good woman, old Bob, all of them".
        if sentence.isAny(phrase.head, .generic), sentence.isAny(next, .bareAdjective),
            sentence.mention(startingAt: next + 1) != nil
        {
            return true
        }
        if let other = sentence.mention(startingAt: next) {
            let end = other.tokens.upperBound
            let isFollowed = sentence.isAny(end, .comma) && sentence.mention(startingAt: end + 1) != nil
            return isFollowed || sentence.isAny(sentence.isAny(end, .comma) ? end + 1 : end, .coordinator)
                || sentence.isAny(end, .possessiveEnding)
                // "Ash, the painter, the Orrs;".
                || sentence.isAny(next, .definite) && sentence.isAny(end, [.colon, .terminator])
        }
        return sentence.isAny(phrase.tokens.lowerBound, .possessive) && sentence.isAny(next, .determiner)
    }

    /// "Tippoo, Sultan of Sarn", "Bob, fifth Earl of Sarn": a title that is a name of its own.
    private mutating func titled(at start: Int, _ mention: SentenceReader.Mention) -> Bool {
        let place = sentence.isOrdinal(start) ? start + 1 : start
        guard mention.type == .person, sentence.tokens.contains(place),
            Vocabulary.ranks.contains(sentence.text.keywords[place]), let title = sentence.mention(at: place),
            title.type == .person, title.tokens.lowerBound == place, title.entity != mention.entity,
            sentence.isWord(place + 1, Vocabulary.of),
            sentence.isClosing(title.tokens.upperBound), agrees(place, with: mention.entity)
        else { return false }
        let end = title.tokens.upperBound
        let isList =
            sentence.isAny(end, .comma) && sentence.isAny(end + 1, .coordinator)
            || sentence.isAny(mention.tokens.lowerBound - 1, .comma)
        guard !isList else { return false }
        add(start..<title.tokens.upperBound, to: mention, 0.8, head: place)
        return true
    }

    /// What follows "Leeds, Yorkshire," speaks of Leeds.
    func innermost(_ mention: SentenceReader.Mention) -> SentenceReader.Mention {
        let comma = mention.tokens.lowerBound - 1
        guard mention.type == .place, sentence.isAny(comma, .comma), let inner = sentence.mention(at: comma - 1),
            inner.type == .place
        else { return mention }
        return inner
    }

    /// Whether a mention is in a prepositional phrase that opens the sentence.
    private func isInOpening(_ mention: SentenceReader.Mention) -> Bool {
        let start = sentence.tokens.lowerBound
        guard sentence.isAny(start, .preposition), mention.tokens.lowerBound - start < Self.longestOpening else {
            return false
        }
        return !(start..<mention.tokens.lowerBound).contains {
            sentence.isAny($0, [.comma, .copula, .have, .finiteVerb, .auxiliary])
        }
    }

    /// Whether a subject or a verb may be before a mention in the phrase that opens the sentence: "In 1919 he founded Sarn". "By Ann
    /// Ash" needs none.
    private func hasSubject(before mention: SentenceReader.Mention) -> Bool {
        let start = sentence.tokens.lowerBound
        return sentence.isWord(start, Vocabulary.by)
            || (start..<mention.tokens.lowerBound).contains {
                sentence.isAny($0, .pronoun) || sentence.mention(at: $0) != nil || sentence.hasPastEnding($0)
            }
    }

    private func endsAtVerb(_ phrase: NounPhrase) -> Bool { sentence.isAny(phrase.tokens.upperBound, .coordinator) }

    /// "a, the b, and c" may be a list: another comma and "and" follow, or another name is before.
    private func isListed(_ mention: SentenceReader.Mention, _ phrase: NounPhrase) -> Bool {
        // "the Aro War (1998), the border conflict (2008), and others".
        let end = sentence.skippingBrackets(phrase.tokens.upperBound)
        // "Sarn, a town, and in May …": another clause follows.
        // "“Aro”, the entry of 1998, and “Bo”, the entry of 1999": each has its own.
        let isPair = isQuoted(mention) && sentence.isAny(end + 2, .quote)
        if sentence.isAny(end, .comma), sentence.isAny(end + 1, .coordinator), !sentence.isAny(end + 2, .preposition),
            !isPair
        {
            return true
        }
        if sentence.isAny(end, .coordinator) { return true }
        // "the media and a government": the list goes on inside of the phrase.
        let joins = phrase.core.upperBound..<max(phrase.core.upperBound, end - 1)
        if joins.contains(where: {
            sentence.isAny($0, .coordinator) && sentence.isAny($0 + 1, [.definite, .indefinite])
        }),
            !sentence.isAny(phrase.core.upperBound, .relative)
        {
            return true
        }
        return isAfterName(mention)
    }

    private func isAfterComma(_ mention: SentenceReader.Mention) -> Bool {
        let before = mention.tokens.lowerBound - 1
        return sentence.isAny(sentence.isAny(before, .definite) ? before - 1 : before, .comma)
    }

    /// Whether another name of the same sort and a comma are before a name.
    private func isAfterName(_ mention: SentenceReader.Mention) -> Bool {
        let before = mention.tokens.lowerBound - 1
        return sentence.isAny(before, .comma) && sentence.mention(at: before - 1)?.type == mention.type
    }
}
