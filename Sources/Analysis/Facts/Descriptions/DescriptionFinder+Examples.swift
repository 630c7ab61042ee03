import Model

/// The names that examples are.
extension DescriptionFinder {
    /// "hardline sites such as Raja News", "singers like Ann Lee".
    mutating func examples(_ mention: SentenceReader.Mention) {
        var place = mention.tokens.lowerBound - 1
        if sentence.isAny(place, .definite) { place -= 1 }
        guard sentence.isWord(place, Vocabulary.as), sentence.isWord(place - 1, Vocabulary.such) else { return }
        let end = sentence.isAny(place - 2, .comma) ? place - 2 : place - 1
        var start = end - 1
        guard start >= sentence.tokens.lowerBound, sentence.mention(at: start) == nil else { return }
        let (sort, isPlural) = phrases.sort(of: start, from: start)
        guard isPlural || sort == .person else { return }
        while start - 1 >= sentence.tokens.lowerBound, end - start < 5,
            sentence.classes(start - 1).isEmpty, sentence.shape(start - 1).contains(.word), !isVerbLike(start - 1)
        {
            start -= 1
        }
        var phrase = NounPhrase(
            tokens: start..<end, core: start..<end, head: end - 1, sort: sort, isPlural: true, hasDeterminer: false,
            isIndefinite: false, closing: .mark)
        if sort == .unknown { phrase.isIndefinite = end - start > 1 }
        guard end - start > 1, let fit = fit(phrase, mention.type) else { return }
        add(start..<end, to: mention, 0.55 * fit)
    }
}
