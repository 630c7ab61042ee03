import Model

/// What something is known as, known for, or taken for.
extension DescriptionFinder {
    /// "known as …", "best known for …".
    mutating func known(at place: Int, of entity: EntityID, confidence: Double) {
        var verb = place
        while sentence.isAny(verb, .adverb), !sentence.isAny(verb, .naming), !isReputation(verb) { verb += 1 }
        // "is called X" gives a name and no description, "was known to be" no more than a rumour.
        guard let link = linkOfReputation(after: verb),
            !(sentence.isWord(link, Vocabulary.as) && sentence.mention(at: link + 1) != nil),
            // "was described as deeply devoted".
            !sentence.isWord(verb, Vocabulary.described) || sentence.isAny(link + 1, .determiner)
        else { return }
        let end = phraseEnd(from: place)
        let isPerson = sentence.text.entities[Int(entity.index)].type == .person
        guard end - place > 2,
            // "known for her songs" is no man, and no team.
            (place..<end).allSatisfy({
                !sentence.isAny($0, .possessive)
                    || agrees($0, with: entity) && (isPerson || sentence.gender($0) == nil)
            })
        else { return }
        add(place..<end, to: entity, confidence)
    }

    /// The place of "as" or "for" after "known" at `verb`, or after where somebody is known: "noted in the county as".
    private func linkOfReputation(after verb: Int) -> Int? {
        var place = verb + 1
        if sentence.isAny(place, .preposition), !isLinkOfReputation(place) {
            place += 1
            while place - verb < Self.longestWhereabouts, !sentence.isClosing(place),
                !sentence.isAny(place, .preposition)
            {
                place += 1
            }
        }
        return isLinkOfReputation(place) ? place : nil
    }

    private func isLinkOfReputation(_ index: Int) -> Bool {
        sentence.isWord(index, Vocabulary.as) || sentence.isWord(index, Vocabulary.for)
    }

    /// "in all the country" has no more words than these.
    private static let longestWhereabouts = 5

    /// Whether the word at `index` tells that something is known, and not a name.
    func isReputation(_ index: Int) -> Bool {
        sentence.tokens.contains(index) && Vocabulary.reputed.contains(sentence.text.keywords[index])
    }

    /// "generally considered the best painter of her time", "regarded as one of the best".
    mutating func considered(at place: Int, of entity: EntityID, type: EntityType, confidence: Double) {
        var verb = place
        while sentence.isAny(verb, .adverb) || sentence.ends(verb, with: "ly") { verb += 1 }
        guard sentence.tokens.contains(verb), Vocabulary.considered.contains(sentence.text.keywords[verb]) else {
            return
        }
        var start = verb + 1
        if sentence.isWord(start, Vocabulary.as) { start += 1 }
        if sentence.isWord(start, Vocabulary.to), sentence.isWord(start + 1, Vocabulary.be) { start += 2 }
        guard let phrase = phrases.phrase(at: start), phrase.hasDeterminer, phrase.tokens != phrase.core,
            phrase.sort != .unknown, phrase.closing != .words, let fit = fit(phrase, type), fit == 1
        else { return }
        add(place..<phrase.tokens.upperBound, to: entity, confidence, head: phrase.head)
    }
}
