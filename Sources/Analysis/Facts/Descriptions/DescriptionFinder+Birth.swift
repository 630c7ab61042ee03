import Model

/// When and where somebody was born.
extension DescriptionFinder {
    /// "X (born 5 March 1947 in Leeds)", "X was born in Leeds".
    mutating func birth(_ mention: SentenceReader.Mention) {
        guard mention.type == .person else { return }
        frontedBirth(mention)
        var place = mention.tokens.upperBound
        if sentence.isAny(place, [.opening, .comma, .copula]) { place += 1 }
        guard sentence.isAny(place, .born), place > mention.tokens.upperBound || sentence.isAny(place - 1, .copula),
            // "The son of Ash was born".
            !sentence.isWord(sentence.start(withTitles: mention) - 1, Vocabulary.of)
        else { return }
        let next = place + 1
        // "born to an extraordinary fate".
        guard
            sentence.isAny(next, .calendar) || sentence.shape(next).contains(.digits)
                || sentence.isWord(next, Vocabulary.in)
                || sentence.isWord(next, Vocabulary.on) || sentence.isWord(next, Vocabulary.at)
                // "born c. 1947".
                || sentence.shape(next + 1).contains(.digits) && sentence.text.tokens[next].length <= 3,
            // "(b. 1947)" is a note.
            sentence.text.tokens[place].length > 2
        else { return }
        let end = birthEnd(from: place)
        add(place..<end, to: mention, 0.6)
        // "was born in Leeds in 1810, the third son of a cooper".
        guard sentence.isAny(end, .comma), sentence.isAny(place - 1, .copula), sentence.isAny(end + 1, .determiner),
            let phrase = phrases.phrase(at: end + 1), phrase.sort == .person, !phrase.isPlural,
            // "the daughter of Tom Ash and his wife", but not "the daughter of botanist and teacher Tom Ash".
            phrase.closing == .mark || sentence.isAny(phrase.tokens.upperBound + 1, .possessive),
            let fit = fit(phrase, .person)
        else { return }
        add(phrase.tokens, to: mention, 0.8 * fit, head: phrase.head)
    }

    /// "Born in Leeds in 1931 to a family of weavers, X studied law".
    private mutating func frontedBirth(_ mention: SentenceReader.Mention) {
        let start = sentence.tokens.lowerBound
        let comma = sentence.start(withTitles: mention) - 1
        guard sentence.isAny(start, .born), sentence.isAny(start + 1, .preposition), sentence.isAny(comma, .comma),
            (start..<comma).allSatisfy({ sentence.mention(at: $0)?.type != .person })
        else { return }
        add(start..<comma, to: mention, 0.6)
    }

    /// A birth may hold the comma of a date or place ("born March 5, 1947, in Leeds").
    private func birthEnd(from place: Int) -> Int {
        var end = phraseEnd(from: place)
        while sentence.isAny(end, .comma),
            sentence.shape(end + 1).contains(.digits) || sentence.isWord(end + 1, Vocabulary.in)
                || sentence.mention(at: end + 1)?.type == .place
        {
            end = phraseEnd(from: end + 1)
        }
        return end
    }
}
