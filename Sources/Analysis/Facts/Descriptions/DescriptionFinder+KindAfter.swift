import Model

/// A kind or an affiliation right after a name.
extension DescriptionFinder {
    /// "the Orion spacecraft", "the SLS (Space Launch System) rocket": what a thing is, after its name.
    mutating func kindAfter(_ mention: SentenceReader.Mention) {
        switch mention.type {
        case .work, .product, .event, .law, .other: break
        case .person, .organisation, .place, .group: return
        }
        let start = sentence.skippingBrackets(mention.tokens.upperBound)
        var head = start
        while head - start < 4, sentence.isLowerCase(head), sentence.classes(head).isSubset(of: .modifying) {
            let (sort, isPlural) = phrases.sort(of: head, from: head)
            let next = head + 1
            // "the Sarn Cup campaign" is a campaign for it.
            if Vocabulary.pursuits.contains(sentence.text.keywords[head]) { return }
            // "the Sarnix version of the program" is a version of that.
            if sentence.isWord(next, Vocabulary.of) { return }
            // "the MTV film Heights": the kind is that of the name after it.
            if isThing(sort), !isPlural,
                sentence.mention(startingAt: sentence.isAny(next, .quote) ? next + 1 : next) == nil,
                !(sentence.isLowerCase(next) && isThing(phrases.sort(of: next)))
            {
                add(start..<next, to: mention, next - start > 1 ? 0.6 : 0.5, head: head)
                return
            }
            head += 1
        }
    }

    private func isThing(_ sort: NounPhrase.Sort) -> Bool { sort == .work || sort == .event }

    /// "Ann Lee of the Brookings Institution", "Ann Lee from Reuters", "Mr. Ash, of Leeds": where somebody belongs.
    mutating func affiliation(_ mention: SentenceReader.Mention) {
        var link = mention.tokens.upperBound
        let comma = sentence.isAny(link, .comma)
        if comma { link += 1 }
        guard mention.type == .person, sentence.isWord(link, Vocabulary.of) || sentence.isWord(link, Vocabulary.from),
            let owner = sentence.mention(at: sentence.isAny(link + 1, .definite) ? link + 2 : link + 1),
            owner.type == .organisation
                || owner.type == .place && (comma || sentence.isTitle(mention.tokens.lowerBound - 1)),
            sentence.isClosing(owner.tokens.upperBound)
                || !comma && sentence.isAny(owner.tokens.upperBound, .coordinator)
        else { return }
        add(link..<owner.tokens.upperBound, to: mention, 0.55)
    }
}
