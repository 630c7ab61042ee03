import Model

/// What people do with each other: meetings, visits, founding, leading, and who speaks.
extension RelationFinder {
    /// "Putin met Rouhani", "Lavrov visited Tehran", "Ann Lee was born in Leeds": a verb between two names.
    mutating func verb(_ mention: SentenceReader.Mention) {
        var verb = sentence.skippingBrackets(mention.tokens.upperBound)
        // "Its owner, Ash, now works for Orr": the name is the apposition.
        if sentence.isAny(verb, .comma), sentence.isAny(mention.tokens.lowerBound - 1, .comma) { verb += 1 }
        var isPassive = false
        while sentence.isAny(verb, [.have, .adverb, .copula]) {
            if sentence.isAny(verb, .copula) { isPassive = true }
            verb += 1
        }
        guard sentence.tokens.contains(verb), RelationVerb.verbs.contains(sentence.text.keywords[verb]),
            isSubject(mention), !sentence.isSpoken(verb)
        else { return }
        for pattern in RelationVerb.all
        where pattern.verbs.contains(sentence.text.keywords[verb]) && pattern.isPassive == isPassive
            && pattern.subjects.contains(mention.type)
        {
            var last = verb
            if case .preposition(let words) = pattern.link {
                guard sentence.tokens.contains(verb + 1), words.contains(sentence.text.keywords[verb + 1]) else {
                    continue
                }
                last += 1
            }
            guard let object = object(at: last + 1), pattern.objects.contains(object.type),
                !sentence.isAny(object.tokens.upperBound, .possessiveEnding), !isOwner(object),
                !(pattern.kind == .studied && isMeeting(object))
            else { continue }
            add(
                pattern.kind, mention, object, label: verb..<(pattern.kind == .family ? verb : last) + 1,
                pattern.confidence)
        }
    }

    /// "attended the Council of Sarn": nobody studies there.
    private func isMeeting(_ mention: SentenceReader.Mention) -> Bool {
        mention.tokens.contains {
            sentence.isAny($0, [.organisationNoun, .eventNoun])
                && !Vocabulary.schools.contains(sentence.text.keywords[$0])
        } && !mention.tokens.contains { Vocabulary.schools.contains(sentence.text.keywords[$0]) }
    }

    /// The name at `place`, with "the" and a kind before it ("the company Sarn").
    private func object(at place: Int) -> SentenceReader.Mention? {
        if let mention = sentence.mention(startingAt: place) { return mention }
        let kind = sentence.isAny(place, .definite) ? place + 1 : place
        guard sentence.isAny(kind, [.organisationNoun, .placeNoun, .workNoun]), sentence.isLowerCase(kind),
            let mention = sentence.mention(at: kind + 1), mention.tokens.lowerBound == kind + 1
        else { return nil }
        return mention
    }

    /// "beat Ash and Orr's rebellion": a possession of both.
    private func isOwner(_ mention: SentenceReader.Mention) -> Bool {
        guard let last = sentence.row(from: mention).last else { return false }
        return sentence.isAny(last.tokens.upperBound, .possessiveEnding)
    }

    /// "Velayati's visit to Moscow", "the visit to Tehran by Shoigu", "Putin's meeting with Rouhani".
    mutating func act(_ mention: SentenceReader.Mention) {
        guard mention.type == .person else { return }
        let after = mention.tokens.upperBound
        if sentence.isAny(after, .possessiveEnding) {
            guard let noun = (after + 1...after + 3).first(where: { sentence.isAny($0, [.actNoun, .meeting]) }),
                (after + 1..<noun).allSatisfy({ sentence.isLowerCase($0) })
            else { return }
            link(mention, noun, passage: mention.tokens.lowerBound)
        } else if sentence.isWord(mention.tokens.lowerBound - 1, Vocabulary.by) {
            let by = mention.tokens.lowerBound - 1
            let first = max(sentence.tokens.lowerBound, by - 8)
            guard let noun = (first..<by).last(where: { sentence.isAny($0, .visitNoun) }),
                let place = sentence.mention(startingAt: noun + 2), sentence.isWord(noun + 1, Vocabulary.to),
                place.tokens.upperBound == by, place.type == .place
            else { return }
            add(.visited, mention, place, label: noun..<noun + 1, passage: noun..<after, 0.85)
        }
    }

    private mutating func link(_ mention: SentenceReader.Mention, _ noun: Int, passage start: Int) {
        guard let object = spokenOf(at: noun + 2) else { return }
        let passage = start..<object.tokens.upperBound
        if sentence.isWord(noun + 1, Vocabulary.to), sentence.isAny(noun, .visitNoun), object.type == .place {
            add(.visited, mention, object, label: noun..<noun + 2, passage: passage, 0.85)
        } else if sentence.isWord(noun + 1, Vocabulary.with), sentence.isAny(noun, .meeting), object.type == .person {
            add(.met, mention, object, label: noun..<noun + 2, passage: passage, 0.85)
        }
    }

    /// "…," said Lavrov; Lavrov said. Verbs that also mean something else count only beside a quotation.
    mutating func speaker(_ mention: SentenceReader.Mention) {
        guard mention.type == .person else { return }
        var place = mention.tokens.upperBound
        while sentence.isAny(place, .adverb), !sentence.isAny(place, .saying) { place += 1 }
        if sentence.isAny(place, .saying), isSubject(mention), speaks(place) {
            add(.said, mention, nil, label: place..<place + 1, 0.85)
            return
        }
        var before = mention.tokens.lowerBound - 1
        while sentence.isAny(before, [.honorific, .role, .definite, .roleModifier]), sentence.mention(at: before) == nil
        { before -= 1 }
        guard sentence.isAny(before, .saying), speaks(before),
            sentence.isAny(before - 1, [.quote, .comma, .terminator])
                || sentence.isAny(before - 1, .adverb) && sentence.isAny(before - 2, .quote)
        else { return }
        add(.said, mention, nil, label: before..<before + 1, 0.8)
    }

    /// "she told Mr. Ash", "Ann asked Bob": the one before the verb speaks, the one after it is spoken to.
    mutating func addressee(_ mention: SentenceReader.Mention) {
        guard mention.type == .person else { return }
        let start = sentence.start(withTitles: mention)
        let verb = sentence.isWord(start - 1, Vocabulary.to) ? start - 2 : start - 1
        guard sentence.isAny(verb, .saying), sentence.isAny(verb, .telling) || verb == start - 2,
            !sentence.isSpoken(verb), !sentence.isAny(mention.tokens.upperBound, .possessiveEnding)
        else { return }
        if let speaker = sentence.mention(at: verb - 1), speaker.type == .person, speaker.tokens.upperBound == verb,
            isSubject(speaker)
        {
            add(.said, speaker, mention, label: verb..<start, 0.85)
        } else if sentence.isAny(verb - 1, .personPronoun), let person = antecedents.subject(at: verb - 1),
            person != mention.entity
        {
            let text = sentence.text
            relations.append(
                Relation(
                    .said, subject: person, object: mention.entity,
                    label: text.text.string(in: text.range(of: verb..<start)),
                    passage: text.range(of: sentence.tokens), confidence: Confidence(0.7)))
        }
    }

    private func speaks(_ verb: Int) -> Bool {
        if sentence.isAny(verb, .speech) { return true }
        let range = sentence.tokens
        return range.contains { sentence.isAny($0, .quote) && !sentence.isAny($0, .possessiveEnding) }
    }

    /// "in Leeds, England": a place and the region or country that it lies in.
    mutating func container(_ mention: SentenceReader.Mention) {
        guard mention.type == .place, sentence.isAny(mention.tokens.lowerBound - 1, .preposition),
            !sentence.isWord(mention.tokens.lowerBound - 1, Vocabulary.between)
        else { return }
        let comma = mention.tokens.upperBound
        guard sentence.isAny(comma, .comma), let outer = sentence.mention(at: comma + 1), outer.type == .place,
            outer.tokens.lowerBound == comma + 1
        else { return }
        let lists = Gazetteer.standard.lists(of: outer.tokens, in: sentence.text)
        let inner = Gazetteer.standard.lists(of: mention.tokens, in: sentence.text)
        let end = outer.tokens.upperBound
        // "Lombardy, Marche" and "Osaka, Tokyo" are lists.
        guard lists.contains(.country) || lists.contains(.region) && lists.isDisjoint(with: .city),
            inner.isDisjoint(with: [.country, .region]) || inner.contains(.city)
                || lists.contains(.country) && !inner.contains(.country),
            sentence.isClosing(end), !(sentence.isAny(end, .comma) && sentence.isAny(end + 1, .coordinator))
        else { return }
        add(
            .located, mention, outer, label: mention.tokens.lowerBound - 1..<mention.tokens.lowerBound,
            passage: mention.tokens.lowerBound..<end, 0.7)
    }
}
