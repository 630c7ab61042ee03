import Model

/// What follows a name without a comma.
extension DescriptionFinder {
    /// "and Mr. Ash the wheelwright, who", "Mrs. Ash the rector’s wife came": an office, a trade or a relative with "the". After a verb
    /// of telling, and where a phrase opens the sentence, the noun may begin a clause ("told Ash the doctor was ill").
    mutating func epithet(_ mention: SentenceReader.Mention) {
        let article = mention.tokens.upperBound
        guard mention.type == .person, sentence.isAny(article, .definite), sentence.isLowerCase(article),
            sentence.isSpoken(article) == sentence.isSpoken(article - 1),
            let phrase = phrases.phrase(at: article), phrase.sort == .person, !phrase.isPlural,
            phrase.tokens == phrase.core, sentence.isLowerCase(phrase.head), isCommonOffice(phrase),
            mayHaveEpithet(mention, before: phrase.core.upperBound)
        else { return }
        add(phrase.tokens, to: mention, 0.8, head: phrase.head)
    }

    /// Whether a phrase tells what somebody does, or whose relative somebody is.
    private func isCommonOffice(_ phrase: NounPhrase) -> Bool {
        if sentence.isAny(phrase.head, .family) {
            return phrase.core.contains { sentence.isAny($0, .possessiveEnding) }
        }
        return isOffice(phrase.head) || isTrade(phrase.head) || phrases.isCalling(phrase.head)
    }

    private func mayHaveEpithet(_ mention: SentenceReader.Mention, before end: Int) -> Bool {
        guard !sentence.isAny(end, .possessiveEnding), !sentence.tells(before: mention.tokens.lowerBound) else {
            return false
        }
        let before = sentence.start(withTitles: mention) - 1
        if before < sentence.tokens.lowerBound || sentence.isAny(before, .coordinator) { return true }
        return sentence.isAny(before, [.preposition, .comma]) && before > sentence.tokens.lowerBound
            && (sentence.isClosing(end) || sentence.isAny(end, .coordinator))
    }
}
