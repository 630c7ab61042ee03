import Model

/// What somebody is like, if the text does not tell what somebody is.
extension DescriptionFinder {
    /// "Emma, handsome, clever and rich, …": adjectives between commas after a name.
    mutating func trait(_ mention: SentenceReader.Mention) {
        let comma = mention.tokens.upperBound
        guard mention.type == .person, sentence.isAny(comma, .comma), !isCalled(mention) else { return }
        traits(at: comma + 1, of: mention.entity, 0.5 * (0.75 + 0.25 * mention.confidence.share))
    }

    /// "remarkably pretty", "tall, thin, and proud": a row of adjectives for lasting qualities.
    mutating func traits(at place: Int, of entity: EntityID, _ confidence: Double) {
        var start = place
        while sentence.isAny(start, .adverb), !isTrait(start) { start += 1 }
        if sentence.ends(start, with: "ly"), isTrait(start + 1) { start += 1 }
        guard isTrait(start) else { return }
        var end = start + 1
        while let next = nextTrait(after: end) { end = next + 1 }
        // "clever" alone says little.
        guard end - place > 1, sentence.isClosing(end) || sentence.isAny(end, [.preposition, .coordinator]) else {
            return
        }
        add(place..<end, to: entity, confidence, head: end - 1)
    }

    /// "an elderly man, red-faced and choleric": the tokens of a phrase with the adjectives that end its sentence, if the noun alone says
    /// little.
    func withTraits(_ phrase: NounPhrase) -> Range<Int> {
        let end = phrase.tokens.upperBound
        guard sentence.isAny(phrase.head, .generic), end == phrase.core.upperBound, sentence.isAny(end, .comma) else {
            return phrase.tokens
        }
        let rest = end..<(sentence.tokens[end...].first { sentence.isAny($0, .terminator) } ?? end)
        let areTraits = rest.allSatisfy {
            sentence.isAny($0, [.comma, .coordinator, .adverb]) || isTrait($0) || phrases.isAdjective($0)
                || phrases.isCompound($0) && sentence.isLowerCase($0)
        }
        return areTraits ? phrase.tokens.lowerBound..<rest.upperBound : phrase.tokens
    }

    /// The index of the next adjective of a list, after the comma and the "and" at `index` (", and rich"); nil if none follows.
    private func nextTrait(after index: Int) -> Int? {
        var place = index
        while sentence.isAny(place, [.comma, .coordinator, .adverb]), place - index < 3 { place += 1 }
        return place > index && isTrait(place) ? place : nil
    }

    func isTrait(_ index: Int) -> Bool {
        sentence.tokens.contains(index) && sentence.isLowerCase(index)
            && Vocabulary.traits.contains(sentence.text.keywords[index])
    }
}
