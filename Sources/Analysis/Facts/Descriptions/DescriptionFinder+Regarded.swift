import Model

/// What somebody is heard to be, or made.
extension DescriptionFinder {
    /// What another clause begins with, or is known by.
    private static let otherClauses: WordClass = [
        .copula, .have, .auxiliary, .finiteVerb, .relative, .pronoun, .coordinator, .saying,
    ]
    /// More words than these are not between a name and "as".
    private static let longestAddition = 8

    /// "I had heard of Ann Lee in town as a rich and grim lady", "They hired Ann Lee as the new manager".
    mutating func regarded(_ mention: SentenceReader.Mention) {
        guard mention.type == .person, isRegarded(mention) else { return }
        var link = mention.tokens.upperBound
        while link - mention.tokens.upperBound < Self.longestAddition,
            sentence.isLowerCase(link) && !sentence.isWord(link, Vocabulary.as) || sentence.isDash(link),
            !sentence.isAny(link, Self.otherClauses)
        {
            link += 1
        }
        guard sentence.isWord(link, Vocabulary.as), let phrase = phrases.phrase(at: link + 1), phrase.sort == .person,
            !phrase.isPlural, !sentence.isAny(link + 1, .possessive), sentence.mention(at: phrase.head) == nil,
            phrase.isIndefinite || isOffice(phrase.head), let fit = fit(phrase, .person),
            !sentence.isAny(phrase.head, .family),
            // "heard of Ann as a small boy": who was one then, is not told.
            !Vocabulary.young.contains(sentence.text.keywords[phrase.head])
        else { return }
        add(withoutDate(phrase), to: mention, 0.75 * fit, head: phrase.head)
    }

    /// "succeeded Ann as judge on May 5" tells when the other became one.
    private func withoutDate(_ phrase: NounPhrase) -> Range<Int> {
        let date = (phrase.core.upperBound..<phrase.tokens.upperBound).first {
            sentence.isAny($0, .preposition)
                && (sentence.isAny($0 + 1, .calendar) || sentence.shape($0 + 1).contains(.digits))
        }
        return phrase.tokens.lowerBound..<(date ?? phrase.tokens.upperBound)
    }

    /// Whether the verb before a name lets "as" tell what the bearer is: "heard of Ann", "hired Ann".
    private func isRegarded(_ mention: SentenceReader.Mention) -> Bool {
        let verb = sentence.start(withTitles: mention) - 1
        if sentence.isWord(verb, Vocabulary.of) { return sentence.isWord(verb - 1, Vocabulary.heard) }
        guard sentence.isLowerCase(verb), !sentence.isWord(verb, Vocabulary.heard),
            Vocabulary.acquaintance.contains(sentence.text.keywords[verb])
        else { return false }
        // "had not hired Ann", "refused to hire".
        return !sentence.isAny(verb - 1, [.negation, .definite, .indefinite, .possessive])
    }
}
