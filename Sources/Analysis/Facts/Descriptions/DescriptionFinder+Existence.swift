import Model

/// What somebody lives by, when a body was founded, and where a place is.
extension DescriptionFinder {
    /// "kept a shop in the High Street", "owned the mill at Sarn": what somebody lives by.
    mutating func keeping(at verb: Int, of entity: EntityID, confidence: Double) {
        guard sentence.tokens.contains(verb), Vocabulary.keeping.contains(sentence.text.keywords[verb]),
            sentence.isAny(verb + 1, [.indefinite, .definite]), let phrase = phrases.phrase(at: verb + 1),
            phrase.sort == .place || phrase.sort == .organisation, phrase.closing != .words,
            phrase.isIndefinite || phrase.tokens != phrase.core
        else { return }
        add(verb..<phrase.tokens.upperBound, to: entity, confidence, head: phrase.head, manner: .clause)
    }

    /// "founded in 1832 by two carpenters".
    mutating func foundation(at verb: Int, of entity: EntityID, confidence: Double) {
        guard sentence.isAny(verb, .founding), sentence.isLowerCase(verb), sentence.isAny(verb + 1, .preposition) else {
            return
        }
        add(verb..<phraseEnd(from: verb), to: entity, confidence)
    }

    /// ", based in Leeds,": where a body is.
    mutating func seated(at verb: Int, of entity: EntityID, confidence: Double) {
        guard sentence.isAny(verb, .locating), sentence.hasPastEnding(verb), sentence.isAny(verb + 1, .preposition),
            sentence.mention(startingAt: verb + 2)?.type == .place
        else { return }
        add(verb..<phraseEnd(from: verb), to: entity, confidence)
    }

    /// "makes frozen pies", "operates 300 stores": what a body does.
    mutating func trading(at verb: Int, of entity: EntityID, confidence: Double) {
        guard sentence.tokens.contains(verb), Vocabulary.trading.contains(sentence.text.keywords[verb]),
            !sentence.isAny(verb + 1, [.definite, .possessive, .pronoun, .objectPronoun, .preposition, .quantifier]),
            !sentence.isClosing(verb + 1)
        else { return }
        let end = phraseEnd(from: verb)
        if end - verb > 1 { add(verb..<end, to: entity, confidence) }
    }

    /// "lies in the north of Kent": where a place is, told by the name of another or a noun for one.
    mutating func lying(at verb: Int, of entity: EntityID, confidence: Double) {
        guard sentence.tokens.contains(verb), Vocabulary.lying.contains(sentence.text.keywords[verb]),
            sentence.isAny(verb + 1, .preposition), sentence.isAny(verb + 2, [.definite, .indefinite])
        else { return }
        let passage = verb + 1..<phraseEnd(from: verb + 1)
        guard passage.contains(where: { sentence.isAny($0, .placeNoun) || sentence.mention(at: $0)?.type == .place })
        else { return }
        add(passage, to: entity, confidence)
    }
}
