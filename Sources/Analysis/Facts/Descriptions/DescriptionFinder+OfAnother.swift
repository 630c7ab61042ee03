import Model

/// Whether a phrase after a name speaks of somebody or something else.
extension DescriptionFinder {
    /// A verb of giving is no more words than these before whoever is given something.
    private static let reachOfGiving = 9

    /// "While they bargained over the pact, the countries sought peace", "Led by Ash, the team won": whether a clause that opens the
    /// sentence ends with the name, so that what follows is the subject of the main clause.
    func isAfterClause(_ mention: SentenceReader.Mention, _ phrase: NounPhrase) -> Bool {
        var start = sentence.tokens.lowerBound
        if sentence.isAny(start, .coordinator) { start += 1 }
        let clause = start + 1..<max(start + 1, mention.tokens.lowerBound)
        guard !sentence.isAny(phrase.tokens.upperBound, .comma),
            !clause.contains(where: { sentence.isAny($0, [.comma, .colon]) })
        else { return false }
        // "Led by Ash".
        if sentence.hasPastEnding(start) || sentence.isAny(start, [.leading, .founding]),
            sentence.mention(at: start) == nil
        {
            return sentence.isAny(start + 1, .preposition)
        }
        guard sentence.isAny(start, .subordinator) else { return false }
        return clause.contains { sentence.mayBeVerb($0) || sentence.isAny($0, .becoming) }
    }

    /// "Judge Ann Lee, Secretary of Defence Bob Orr, and others": an office with a capital and its holder.
    func isTitleOfNext(_ phrase: NounPhrase) -> Bool {
        guard !phrase.hasDeterminer, sentence.shape(phrase.head).contains(.capitalised),
            let next = sentence.mention(at: phrase.tokens.upperBound - 1)
        else { return false }
        // "Minister to Kent and the son of President Bob Orr" is no title of his.
        let office = phrase.core.upperBound + 1..<max(phrase.core.upperBound + 1, next.tokens.lowerBound)
        return next.type == .person && !office.isEmpty
            && office.allSatisfy { sentence.shape($0).isSuperset(of: [.word, .capitalised]) }
    }

    /// "the oldest of the cities of Sarn, a city of two rivers", "the servant of Ash, the servant of his whims": what follows speaks
    /// of the noun that "of" joins to the name.
    func isOfAnother(_ mention: SentenceReader.Mention, _ phrase: NounPhrase) -> Bool {
        // But "the city is north of Sarn, the capital city of Kent".
        let isSeat = phrase.core.contains { $0 < phrase.head && sentence.isAny($0, .seat) }
        if mention.type == .place, !isSeat, isNamedBefore(phrase.head, mention) { return true }
        if isJoined(mention) || isOfRelative(phrase, mention) || isNear(mention) { return true }
        var of = sentence.start(withTitles: mention) - 1
        if mention.type != .person, sentence.isAny(of, .definite) { of -= 1 }
        let noun = of - 1
        // "the colonel of the Guards, a quiet man".
        if mention.type != .person, sentence.isWord(of, Vocabulary.of), phrase.sort == .person,
            phrases.sort(of: noun) == .person
        {
            return true
        }
        guard sentence.isWord(of, Vocabulary.of), sentence.isLowerCase(noun) else { return false }
        if sentence.areSame(noun, phrase.head) { return true }
        guard mention.type == .place, phrase.sort == .place else { return false }
        // "the merchants of Sarn, a port": they are no place.
        return sentence.ends(noun, with: "s") && phrases.sort(of: noun, from: noun).0 != .person
            || phrases.sort(of: noun) == .place && !sentence.isAny(noun, .appositive)
    }

    /// "a house in Orr, near Sarn, a stone building": the name only tells where the other place is.
    private func isNear(_ mention: SentenceReader.Mention) -> Bool {
        let near = mention.tokens.lowerBound - 1
        return mention.type == .place && sentence.isWord(near, Vocabulary.near) && sentence.isAny(near - 1, .comma)
    }

    /// "Son of Ash, a lawyer", which has no verb, "the wife of Orr, the heiress of the hill": whether the relative of whoever
    /// is named is meant.
    private func isOfRelative(_ phrase: NounPhrase, _ mention: SentenceReader.Mention) -> Bool {
        let before = sentence.start(withTitles: mention) - 1
        let of = sentence.isAny(before, .definite) ? before - 1 : before
        let noun = of - 1
        guard sentence.isWord(of, Vocabulary.of), sentence.isAny(noun, .family) else { return false }
        // "Eve is the aunt of Ann, a lady in black".
        if sentence.isAny(phrase.head, .generic) { return true }
        if noun == sentence.tokens.lowerBound || isTitledFamilyName(mention) { return true }
        let told = sentence.gender(phrase.head)
        return told != nil && told == sentence.gender(noun) && told != sentence.gender(of: mention.entity)
    }

    /// Whether a title and a family name are all that is said of somebody who has a given name: "a son of Count Ash, a grandee" may name
    /// the father of Bob Ash.
    private func isTitledFamilyName(_ mention: SentenceReader.Mention) -> Bool {
        guard mention.tokens.count == 1, sentence.start(withTitles: mention) < mention.tokens.lowerBound else {
            return false
        }
        let name = sentence.text.entities[Int(mention.entity.index)].name.split(separator: " ")
        return name.count > 1
            && name[name.count - 1] == sentence.text.string(sentence.text.tokens[mention.tokens.lowerBound])
    }

    /// "Ann was a judge under Ash, a lawyer from Leeds": what follows may speak of her.
    func isSuperior(_ mention: SentenceReader.Mention) -> Bool {
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

    /// "will give last year's winner, Ash, a run for its money": whoever is named right after what is given.
    func isReceiver(_ mention: SentenceReader.Mention) -> Bool {
        (sentence.tokens.lowerBound..<mention.tokens.lowerBound).suffix(Self.reachOfGiving).contains {
            Vocabulary.giving.contains(sentence.text.keywords[$0])
        }
    }

    /// "Ash, the duke, Bob and Tom", "Ash, his coachman, the cook and two maids": one of a list.
    func isAmongOthers(_ mention: SentenceReader.Mention, _ phrase: NounPhrase) -> Bool {
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
        guard sentence.isAny(phrase.tokens.lowerBound, .possessive) else { return false }
        // But "Ash, his cook, a fat woman, sang".
        if let second = phrases.phrase(at: next), second.isIndefinite, second.sort == .person, second.closing == .mark {
            return sentence.isAny(second.tokens.upperBound + 1, .coordinator)
        }
        return sentence.isAny(next, .determiner)
    }

    /// "Ann, the young pianist and his aunt", "Ann, the judge and Bob Orr": somebody else follows "and".
    func joinsOther(_ phrase: NounPhrase) -> Bool {
        let and = phrase.tokens.upperBound
        guard sentence.isAny(and, .coordinator), sentence.isAny(phrase.core.lowerBound, .definite) else { return false }
        return sentence.isAny(and + 1, .possessive) || sentence.mention(startingAt: and + 1) != nil
    }

    /// "Ann, the nurse, and the other maids", "the countess, Mrs. Ash, and Eve": as likely as not three persons, unless the last has her own
    /// description ("Ann, the mayor, and Bob Orr, the baker").
    ///
    /// - Parameter comma: The comma before "and".
    func isOneOfThree(_ phrase: NounPhrase, comma: Int) -> Bool {
        guard phrase.tokens.count == 2, sentence.isAny(phrase.core.lowerBound, .definite),
            sentence.isAny(comma, .comma), sentence.isAny(comma + 1, .coordinator)
        else { return false }
        let next = sentence.number(comma + 2) == nil ? comma + 2 : comma + 3
        if let mention = sentence.mention(startingAt: next) {
            let end = mention.tokens.upperBound
            let isDescribed =
                sentence.isAny(end, .comma) && sentence.isAny(end + 1, [.definite, .indefinite, .possessive, .role])
            return (mention.type == .person || mention.type == .group) && !isDescribed
        }
        // "The smith, Orr, and his boy" are two.
        guard let other = phrases.phrase(at: next), other.sort == .person, !sentence.isAny(next, .possessive) else {
            return false
        }
        let end = other.tokens.upperBound
        return !(sentence.isAny(end, .comma) && sentence.mention(startingAt: end + 1) != nil)
    }
}
