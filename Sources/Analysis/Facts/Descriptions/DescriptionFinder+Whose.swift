import Model

/// What somebody is to whomever "whose" means.
extension DescriptionFinder {
    /// No more words than these are between "whose" and the noun.
    private static let longestWhose = 6

    /// "the Sarn Bank, whose former governor, Ann Lee, was there", "Ash, whose lawyer Ann Lee left".
    mutating func whose(_ mention: SentenceReader.Mention) {
        guard mention.type == .person else { return }
        let start = sentence.start(withTitles: mention)
        let end = sentence.isAny(start - 1, .comma) ? start - 1 : start
        let reach = (sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, end)).suffix(Self.longestWhose)
        guard let whose = reach.last(where: { sentence.isWord($0, Vocabulary.whose) }),
            let owner = sentence.mention(at: sentence.isAny(whose - 1, .comma) ? whose - 2 : whose - 1),
            owner.entity != mention.entity, let phrase = phrases.phrase(at: whose + 1),
            phrase.tokens == phrase.core, phrase.tokens.upperBound == end, isLivelihood(phrase.head),
            end == start || sentence.isClosing(mention.tokens.upperBound)
        else { return }
        add(
            whose..<end, to: mention.entity, 0.85, head: phrase.head, owner: (whose, owner.entity),
            manner: .introduction)
    }
}
