import Model

/// Names that somebody or something is called, with words between the noun and the name.
extension DescriptionFinder {
    /// No more words than these are between "whom" and "call" ("whom we shall henceforth call").
    private static let longestCalling = 4

    /// "gave a speech known as the “Sarn Bargain”", "a post under the name Sarn", "a nobleman, whom we shall call Ann Lee".
    mutating func called(_ mention: SentenceReader.Mention) {
        var last = sentence.start(withTitles: mention) - 1
        if sentence.isAny(last, .quote) { last -= 1 }
        if sentence.isAny(last, .definite), mention.type != .person { last -= 1 }
        if sentence.isAny(last, .quote) { last -= 1 }
        if let phrase = subject(calledAt: last), mention.type != .person, !isOfNextNoun(mention),
            let fit = fit(phrase, mention.type), fit >= 0.7
        {
            add(phrase.core.lowerBound + 1..<phrase.core.upperBound, to: mention, 0.6 * fit, head: phrase.head)
        }
        guard var end = linkStart(endingAt: last, mention.type), !isOfNextNoun(mention) else { return }
        let isMarked = sentence.isAny(end - 1, .comma)
        if isMarked { end -= 1 }
        guard let phrase = bearer(endingAt: end, mention.type),
            let fit = fit(phrase, mention.type), fit >= 0.7
        else { return }
        // "the town, known as Sarn" has been spoken of before, "the long strike of 1898, known as" has not.
        let isIntroduced =
            phrase.isIndefinite
            || phrase.sort != .unknown && phrase.core.count > 2 && (!isMarked || phrase.tokens != phrase.core)
        if isIntroduced {
            add(phrase.tokens.lowerBound..<end, to: mention, 0.8 * fit, head: phrase.head)
        } else if isMarked, mention.type != .person, phrase.sort != .unknown, phrase.tokens == phrase.core,
            // "the fields near the town, still called Sarn": the fields.
            !sentence.isAny(phrase.tokens.lowerBound - 1, .preposition)
        {
            add(phrase.core.lowerBound + 1..<end, to: mention, 0.55 * fit, head: phrase.head)
        }
    }

    /// "The schooner is from Varna, and is called the Sarn": the subject of a second verb, which gives it a name.
    private func subject(calledAt last: Int) -> NounPhrase? {
        guard sentence.isAny(last, .naming), sentence.isAny(last - 1, .copula), sentence.isAny(last - 2, .coordinator)
        else { return nil }
        let start = sentence.tokens.lowerBound
        let that = (start..<last).first { sentence.isAny($0, .reporting) }
        guard let phrase = phrases.phrase(at: that.map { $0 + 1 } ?? start), !phrase.isPlural, phrase.sort != .unknown,
            sentence.isAny(phrase.core.lowerBound, .definite), sentence.mention(at: phrase.head) == nil,
            // Nothing else begins a clause between them.
            !(phrase.tokens.upperBound..<last - 2).contains(where: {
                sentence.isAny($0, [.relative, .subordinator, .pronoun, .coordinator])
            })
        else { return nil }
        return phrase
    }

    /// "the group known as the Sarn set": the name belongs to the noun after it.
    private func isOfNextNoun(_ mention: SentenceReader.Mention) -> Bool {
        let next = mention.tokens.upperBound
        let links: WordClass = [
            .preposition, .coordinator, .relative, .subordinator, .copula, .have, .auxiliary, .adverb, .finiteVerb,
            .pronoun,
        ]
        return sentence.isLowerCase(next) && !sentence.isAny(next, links) && !sentence.hasPastEnding(next)
    }

    /// Where the words begin that give a name and end at `last`; nil if none do.
    private func linkStart(endingAt last: Int, _ type: EntityType) -> Int? {
        // "known as", "better known as".
        if sentence.isWord(last, Vocabulary.as), sentence.isWord(last - 1, Vocabulary.known) {
            var start = last - 1
            while sentence.isAny(start - 1, .adverb) { start -= 1 }
            return relativeStart(before: start) ?? start
        }
        // ", now called Sarn", ", called the Sarn".
        if sentence.isAny(last, .naming), type != .person {
            var start = last
            while sentence.isAny(start - 1, .adverb) { start -= 1 }
            if sentence.isAny(start - 1, .comma) { return start }
        }
        // "under the name Sarn", "under the name of Sarn".
        if type != .person {
            let name = sentence.isWord(last, Vocabulary.of) ? last - 1 : last
            if sentence.isWord(name, Vocabulary.name), sentence.isAny(name - 1, .definite),
                sentence.isWord(name - 2, Vocabulary.under)
            {
                return name - 2
            }
        }
        // "whom we shall call", "which was called".
        guard sentence.isWord(last, Vocabulary.call) || sentence.isAny(last, .naming) else { return nil }
        return relativeStart(before: last)
    }

    /// The place of "whom" or "which" shortly before the verb at `verb`, if nothing but its subject and auxiliaries is between.
    private func relativeStart(before verb: Int) -> Int? {
        var place = verb - 1
        var hasSubject = false
        while verb - place <= Self.longestCalling, sentence.isAny(place, [.pronoun, .auxiliary, .copula, .adverb]) {
            // "who called Ann" did so, "who was called Ann" and "whom we call Ann" bear the name.
            if sentence.isAny(place, [.pronoun, .copula]) { hasSubject = true }
            place -= 1
        }
        return hasSubject && sentence.isAny(place, .relative) && !sentence.isWord(place, Vocabulary.whose) ? place : nil
    }

    /// The noun phrase that leads to `end` and can name things of `type`.
    private func bearer(endingAt end: Int, _ type: EntityType) -> NounPhrase? {
        var start = end - 1
        while start >= sentence.tokens.lowerBound, end - start < 12,
            !sentence.isAny(start, [.comma, .colon, .finiteVerb, .copula])
        {
            if sentence.isAny(start, [.definite, .indefinite]), let phrase = phrases.phrase(at: start),
                phrase.core.upperBound == end || sentence.isAny(phrase.core.upperBound, .preposition),
                phrase.core.upperBound <= end, phrase.tokens.upperBound >= end, !phrase.isPlural,
                sentence.mention(at: phrase.head) == nil,
                // "a rivalry with Sarn, who were known as": that is Sarn's name.
                sentence.mention(at: end - 1) == nil || phrase.sort != .unknown && !sentence.isAny(end, .relative),
                phrase.sort != .unknown || phrase.isIndefinite && type != .person
            {
                return phrase
            }
            start -= 1
        }
        return nil
    }

    /// "a drill called Sarn", "a heavy steel drill called Sarn": what a thing is, though no list knows the noun.
    func isUnlistedThing(_ noun: Int, _ mention: SentenceReader.Mention) -> Bool {
        guard mention.type == .other || mention.type == .product || mention.type == .work,
            sentence.isLowerCase(noun), sentence.classes(noun).isEmpty, phrases.sort(of: noun) == .unknown
        else { return false }
        let first = (noun - Self.mostWordsOfThing..<noun).last { sentence.isAny($0, .indefinite) }
        return first.map { (($0 + 1)..<noun).allSatisfy(sentence.isLowerCase) } ?? false
    }

    /// No more words than these are between "a" and "called".
    private static let mostWordsOfThing = 4
}
