import Model

/// A noun phrase after a name, between commas, dashes or brackets.
extension DescriptionFinder {
    /// A name is no more words than these after a preposition that opens the sentence.
    private static let longestOpening = 16

    /// "Velayati, a top adviser to the leader, …", "the SCO (a security bloc)", "Ann Lee, 45, a lawyer".
    mutating func appositionAfter(_ last: SentenceReader.Mention) {
        let mention = innermost(last)
        var place = afterBody(of: last)
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
        // "Bob Ash (Ann Lee), a lawyer," speaks of the part, and not of whoever plays it; "Aro (Leeds), a bank" of the bank.
        if sentence.isAny(before, .opening), sentence.mention(at: before - 1) != nil { return }
        if sentence.isAny(place, .closing) && sentence.isAny(before, .opening)
            || sentence.isAny(place, .quote) && sentence.isAny(before, .quote)
        {
            place += 1
        }
        place = sentence.skippingBrackets(place)
        // "the Aro Act of 1965, a law".
        if mention.type == .law, sentence.isWord(place, Vocabulary.of), isYear(place + 1), !isInOpening(mention) {
            place += 2
        }
        guard
            sentence.isAny(place, .comma)
                || sentence.isDash(place) && !endsAside(at: place, mention) && !isLineOfReport(last, dash: place)
                || opensRemark(at: place, mention)
        else { return }
        place += 1
        // "in Sarn, known for her songs," speaks of somebody else.
        // "the pact of the north and of Sarn, known as": so does what is known.
        let isLast = mention.type == .place && sentence.isAny(mention.tokens.lowerBound - 1, [.coordinator, .definite])
        if !isGoverned(mention), !isLast {
            reputation(at: place, of: mention)
            considered(at: place, of: mention.entity, type: mention.type, confidence: 0.6)
            if mention.type == .organisation {
                foundation(at: place, of: mention.entity, confidence: 0.5)
                seated(at: place, of: mention.entity, confidence: 0.5)
            }
        }
        if let resumed = sentence.resumption(of: place) { place = resumed }
        place = afterAsides(place, of: mention)
        if titled(at: place, mention) { return }
        // "after the war, today a set of rules guides us".
        if mention.type == .event, afterTimeWord(place) != nil, isGoverned(mention) { return }
        place = afterRelative(at: place, of: mention) ?? afterTimeWord(place) ?? afterCircumstance(place)
        guard let phrase = appositive(at: place, of: mention),
            let fit = fit(phrase, mention.type) ?? fit(phrase, ofDoubtful: mention)
        else { return }
        guard
            phrase.closing == .mark || phrase.closing == .clause && endsAtCoordinator(phrase) || endsAtOpinion(phrase)
                || endsAtVerb(phrase, mention)
        else { return }
        // "following the war, the school moved to Sarn": a clause.
        if fit < 1, isClause(phrase) { return }
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
        if isAmongOthers(mention, phrase) || isAfterClause(mention, phrase) { return }
        if phrase.sort == .person, isOfPersonBefore(mention) { return }
        // "a stadium in Qatar, a venue for the cup", "at the battle of Sarn, the army": what follows is something else.
        // "in plain English, a fool" likewise.
        let isDoubtful =
            mention.type == .place && phrase.sort == .organisation || mention.type == .group && !phrase.isPlural
            || (mention.type == .place || mention.type == .other) && phrase.sort == .person
                && phrase.isIndefinite
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
        if sentence.isOfNextName(officeEndingAt: phrase.tokens.upperBound, after: mention) || isTitleOfNext(phrase) {
            return
        }
        if !phrase.hasDeterminer { confidence *= 0.95 }
        if mention.type == .person, isSaidBefore(phrase) { confidence *= isLivelihood(phrase.head) ? 0.88 : 0.85 }
        if isOfNextThing(phrase, after: mention) { return }
        let isListed = isListed(mention, phrase)
        // "India, the colonies, and the states" is a list.
        if isListed, phrase.isPlural, mention.type == .place || mention.type == .organisation { return }
        if isListed, sentence.isAny(mention.tokens.upperBound, .opening),
            sentence.isAny(phrase.tokens.upperBound, .opening)
        {
            return
        }
        if isListed, !phrase.hasDeterminer, phrase.tokens.count == 1, sentence.isLowerCase(phrase.head) { return }
        // "lives of Ash and Orr, the Sarn Book, the memoirs of Kent, and a novel" is a list.
        if isListed || phrase.core.count == 2 && phrase.isPlural, mention.type != .person, !phrase.isIndefinite,
            isAfterComma(mention)
        {
            return
        }
        if isListed,
            joinsOther(phrase) || mention.type == .person && isOneOfThree(phrase, comma: phrase.tokens.upperBound)
        {
            return
        }
        if isListed { confidence *= phrase.sort == .person && mention.type == .person ? 0.8 : 0.5 }
        // "later the head of the bank".
        let first = phrase.tokens.lowerBound
        let start = sentence.isWord(first - 1, Vocabulary.later) ? first - 1 : first
        add(start..<phrase.tokens.upperBound, to: mention, confidence, head: phrase.head)
    }

    /// "the first season, Aro, the second season, Bo, and": where a noun is before a name and after it, the second is of the next name.
    private func isOfNextThing(_ phrase: NounPhrase, after mention: SentenceReader.Mention) -> Bool {
        let (before, after) = (mention.tokens.lowerBound - 1, phrase.tokens.upperBound)
        return sentence.isAny(before, .comma) && sentence.isAny(after, .comma)
            && sentence.areSame(before - 1, phrase.head) && sentence.mention(startingAt: after + 1) != nil
    }

    /// "They met Ann Lee; a tall woman, the agent of the estate.": whether nothing but descriptions follows the semicolon.
    private func opensRemark(at semicolon: Int, _ mention: SentenceReader.Mention) -> Bool {
        guard mention.type == .person, sentence.isWord(semicolon, Vocabulary.semicolon),
            sentence.isAny(semicolon + 1, .indefinite), let phrase = phrases.phrase(at: semicolon + 1)
        else { return false }
        return !(phrase.tokens.upperBound..<sentence.tokens.upperBound).contains {
            sentence.mayBeVerb($0) || sentence.isAny($0, .pronoun)
        }
    }

    /// "Ann Lee, of Leeds, a lawyer", "Ann Lee, the First Lady, a lawyer": what follows speaks of the person named before.
    private func isOfPersonBefore(_ mention: SentenceReader.Mention) -> Bool {
        if bearer(of: mention) != nil { return true }
        var comma = mention.tokens.lowerBound - 1
        if sentence.isAny(comma, .definite) { comma -= 1 }
        let isHome = sentence.isWord(comma, Vocabulary.of)
        if isHome { comma -= 1 }
        return (isHome || mention.type == .other) && sentence.isAny(comma, .comma)
            && sentence.mention(at: comma - 1)?.type == .person
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

    /// "the seat of the duke".
    func isSeat(_ phrase: NounPhrase) -> Bool {
        sentence.isAny(phrase.head, .seat) && sentence.isWord(phrase.head + 1, Vocabulary.of)
    }

    /// "Deborah, their cousin, a clerk in the mill, came": the place of the second of two appositions, if the first tells whose
    /// relative or friend somebody is.
    private func afterRelative(at place: Int, of mention: SentenceReader.Mention) -> Int? {
        guard mention.type == .person, sentence.isAny(place, .possessive),
            let noun = (place + 1...place + 3).first(where: {
                KinWords.kind(at: $0, in: sentence) != nil || isRelational($0)
            }),
            agrees(noun, with: mention.entity)
        else { return nil }
        // "his daughter from his first marriage, a clerk".
        let relative = phrases.phrase(at: place).flatMap { $0.head == noun ? $0.tokens.upperBound : nil }
        let comma = relative ?? noun + 1
        guard sentence.isAny(comma, .comma), let phrase = phrases.phrase(at: comma + 1), phrase.sort == .person,
            phrase.closing == .mark,
            phrase.isIndefinite || sentence.isAny(comma + 1, .definite) && phrase.tokens != phrase.core,
            !sentence.isAny(phrase.tokens.upperBound + 1, .coordinator)
        else { return nil }
        return comma + 1
    }

    /// "friend", "rival".
    private func isRelational(_ index: Int) -> Bool {
        sentence.tokens.contains(index) && Vocabulary.relational.contains(sentence.text.keywords[index])
    }

    /// "(best known for her songs)", ", known for his maps,": what a mark leads to.
    private mutating func reputation(at place: Int, of mention: SentenceReader.Mention) {
        var verb = place
        while sentence.isAny(verb, .adverb) { verb += 1 }
        guard isReputation(verb), !isAfterName(mention) else { return }
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

    /// "a fire in the cathedral in Sarn, one of the largest cathedrals": the noun at `index` is before the name, too.
    func isNamedBefore(_ index: Int, _ mention: SentenceReader.Mention) -> Bool {
        (sentence.tokens.lowerBound..<mention.tokens.lowerBound).contains {
            sentence.areSame($0, index) || phrases.isPlural(index, of: $0)
        }
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
            inner.type == .place,
            // "Britain, France, Austria" are three.
            !isAfterName(inner)
        else { return mention }
        return inner
    }

    /// Whether a mention is in a prepositional phrase that opens the sentence.
    private func isInOpening(_ mention: SentenceReader.Mention) -> Bool {
        let start = sentence.tokens.lowerBound
        guard sentence.isAny(start, .preposition), mention.tokens.lowerBound - start < Self.longestOpening else {
            return false
        }
        // "In some towns, such as Sarn, the key"
        let such = sentence.start(ofExample: mention)
        return !(start..<(such ?? mention.tokens.lowerBound)).contains {
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

    /// "the investor considered “the king of the trade”": what others take somebody for follows.
    private func endsAtOpinion(_ phrase: NounPhrase) -> Bool {
        let participle = phrase.tokens.upperBound
        return sentence.tokens.contains(participle) && isLivelihood(phrase.head)
            && Vocabulary.considered.contains(sentence.text.keywords[participle])
            && sentence.isAny(participle + 1, [.definite, .indefinite, .quote])
    }

    /// "Ann Lee, a spokeswoman for the firm said that", "Ann Lee, a radio journalist was shot": the second comma is left out.
    private func endsAtVerb(_ phrase: NounPhrase, _ mention: SentenceReader.Mention) -> Bool {
        let verb = phrase.tokens.upperBound
        return sentence.start(withTitles: mention) == sentence.tokens.lowerBound && phrase.isIndefinite
            && isLivelihood(phrase.head) && !sentence.isClosing(verb + 1)
            && (sentence.isAny(verb, .saying) && phrase.tokens != phrase.core
                || sentence.isAny(verb, .copula) && phrase.core.count > 1)
    }

    private func endsAtCoordinator(_ phrase: NounPhrase) -> Bool {
        sentence.isAny(phrase.tokens.upperBound, .coordinator)
    }

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
    func isAfterName(_ mention: SentenceReader.Mention) -> Bool {
        let before = mention.tokens.lowerBound - 1
        return sentence.isAny(before, .comma) && sentence.mention(at: before - 1)?.type == mention.type
    }
}
