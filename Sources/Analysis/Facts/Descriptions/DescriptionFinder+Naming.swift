import Model

/// Sentences that give somebody a name.
extension DescriptionFinder {
    /// "a journeyman whose name was Orlick", "Kitty; that was the name of the maid".
    mutating func naming(_ mention: SentenceReader.Mention) {
        guard mention.type == .person else { return }
        let start = sentence.start(withTitles: mention)
        if sentence.isAny(start - 1, .copula), sentence.isWord(start - 2, Vocabulary.name) {
            if sentence.isWord(start - 3, Vocabulary.whose) { bearer(before: start - 3, of: mention) }
            return
        }
        let mark = mention.tokens.upperBound
        let name = mark + 4
        guard sentence.isAny(mark, [.comma, .colon]), sentence.isAny(mark + 1, .relative),
            sentence.isAny(mark + 2, .copula), sentence.isAny(mark + 3, .definite),
            sentence.isWord(name, Vocabulary.name),
            sentence.isWord(name + 1, Vocabulary.of), let phrase = phrases.phrase(at: name + 2), isBearer(phrase)
        else { return }
        add(phrase.tokens, to: mention, 0.8, head: phrase.head)
    }

    /// The person of whom "whose name was …" at `end` speaks: the noun phrase before it.
    private mutating func bearer(before end: Int, of mention: SentenceReader.Mention) {
        var start = end - 1
        while start >= sentence.tokens.lowerBound, end - start < 12, !sentence.isAny(start, [.comma, .colon]) {
            if sentence.isAny(start, .determiner), let phrase = phrases.phrase(at: start), isBearer(phrase),
                phrase.core.upperBound <= end
            {
                add(phrase.tokens.lowerBound..<min(phrase.tokens.upperBound, end), to: mention, 0.85, head: phrase.head)
                return
            }
            start -= 1
        }
    }

    private func isBearer(_ phrase: NounPhrase) -> Bool {
        phrase.sort == .person && !phrase.isPlural && phrase.hasDeterminer && sentence.mention(at: phrase.head) == nil
    }
}
