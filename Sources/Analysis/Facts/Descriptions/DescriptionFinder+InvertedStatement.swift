import Model

/// A name after the verb.
extension DescriptionFinder {
    /// "The only school in the town is Mitchell School.", "Its best-known inhabitant was Jefferson, …"
    mutating func invertedStatement(_ mention: SentenceReader.Mention) {
        var verb = mention.tokens.lowerBound - 1
        while sentence.isAny(verb, [.definite, .honorific, .role]) { verb -= 1 }
        // "His first band was called La Contesta."
        let isNamed = sentence.isAny(verb, .naming) && mention.type != .person
        if isNamed { verb -= 1 }
        var start = sentence.tokens.lowerBound
        if sentence.isAny(start, .quote) { start += 1 }
        // "However, its best-known inhabitant was Ash."
        if sentence.isAny(start, .adverb), sentence.isAny(start + 1, .comma) { start += 2 }
        guard sentence.isAny(verb, .copula), verb > start, sentence.isClosing(mention.tokens.upperBound),
            // "The nearest city (35 km) is Sarn."
            let phrase = phrases.phrase(at: start), sentence.skippingBrackets(phrase.tokens.upperBound) == verb,
            !phrase.isPlural,
            phrase.hasDeterminer, phrase.sort != .unknown,
            // "The estate is called Sarn", whatever Sarn was taken for.
            let fit = fit(phrase, mention.type), fit == 1 || isNamed && fit >= 0.8,
            !sentence.isAny(start, .quantifier),
            sentence.mention(at: phrase.head) == nil
        else { return }
        add(
            phrase.tokens, to: mention, sentence.isAny(phrase.core.lowerBound, .possessive) ? 0.55 : 0.75,
            head: phrase.head)
    }
}
