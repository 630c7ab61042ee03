import Model

/// What people do with each other: meetings, visits, founding, leading, and who speaks.
extension RelationFinder {
    /// "Putin met Rouhani", "Lavrov visited Tehran", "Ann Lee founded Apple".
    mutating func verb(_ mention: SentenceReader.Mention) {
        guard mention.type == .person || mention.type == .organisation, isSubject(mention) else { return }
        var place = sentence.skippingBrackets(mention.tokens.upperBound)
        while sentence.isAny(place, [.have, .adverb]), !sentence.isAny(place, .meeting) { place += 1 }
        let verb = place
        guard sentence.shape(verb).contains(.word) else { return }
        let isMeeting = sentence.isAny(verb, .meeting)
        guard isMeeting || sentence.isAny(verb, [.visiting, .founding, .leading]), !sentence.isAny(verb, .role) else {
            return
        }
        if isMeeting, sentence.isWord(verb + 1, Vocabulary.with) { place += 1 }
        guard let object = self.mention(startingAt: place + 1) else { return }
        if isMeeting, mention.type == .person, object.type == .person {
            add(.met, mention, object, label: verb..<place + 1, 0.85)
        } else if sentence.isAny(verb, .visiting), object.type == .place || object.type == .organisation {
            add(.visited, mention, object, label: verb..<verb + 1, 0.85)
        } else if sentence.isAny(verb, .founding), object.type == .organisation || object.type == .place {
            add(.founded, mention, object, label: verb..<verb + 1, 0.85)
        } else if sentence.isAny(verb, .leading), object.type == .organisation, mention.type == .person {
            add(.led, mention, object, label: verb..<verb + 1, 0.75)
        }
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
                let place = self.mention(startingAt: noun + 2), sentence.isWord(noun + 1, Vocabulary.to),
                place.tokens.upperBound == by, place.type == .place
            else { return }
            add(.visited, mention, place, label: noun..<noun + 1, passage: noun..<after, 0.85)
        }
    }

    private mutating func link(_ mention: SentenceReader.Mention, _ noun: Int, passage start: Int) {
        guard let object = self.mention(startingAt: noun + 2) else { return }
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
            sentence.isAny(before - 1, [.quote, .comma, .terminator]) || sentence.isAny(before - 2, .quote)
        else { return }
        add(.said, mention, nil, label: before..<before + 1, 0.8)
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
