import Model

/// "who" and "which" after a name.
extension DescriptionFinder {
    /// "Zarif, who travels to Moscow, …".
    mutating func relativeClause(_ mention: SentenceReader.Mention) {
        if mention.type == .group { return }
        var place = sentence.skippingBrackets(mention.tokens.upperBound)
        guard sentence.isAny(place, .comma), sentence.isAny(place + 1, .relative) else { return }
        place += 1
        let isPersonal = sentence.isWord(place, Vocabulary.who) || sentence.isWord(place, Vocabulary.whose)
        guard isPersonal == (mention.type == .person), isPersonal || sentence.isWord(place, Vocabulary.which) else {
            return
        }
        if sentence.isAny(place + 1, .copula) {
            // "who was the deputy chairman" describes as "was the deputy chairman" does.
            predicate(at: place + 1, of: mention.entity, type: mention.type, weight: 0.85)
            return
        }
        if isPersonal, !tellsWhat(at: place + 1) { return }
        // "which had derived a new importance from it" and "which could not but alarm her" tell what happened.
        if !isPersonal, sentence.isAny(place + 1, [.have, .auxiliary, .negation]) { return }
        let before = mention.tokens.lowerBound - 1
        if sentence.isAny(before, .coordinator) { return }
        let isGoverned = (max(before - 4, sentence.tokens.lowerBound)...max(before, sentence.tokens.lowerBound))
            .contains {
                $0 < mention.tokens.lowerBound && sentence.isAny($0, .preposition)
            }
        if !isPersonal, isGoverned { return }
        // The clause of a thing may speak of the whole sentence; that of a person hardly can.
        var end = place + 1
        while sentence.tokens.contains(end), end - place < 32,
            !sentence.isAny(end, [.comma, .terminator, .colon, .closing])
                && !sentence.isDash(end)
        {
            end += 1
        }
        guard end - place > 3, end - place < 32 else { return }
        add(place..<end, to: mention, isPersonal ? 0.62 : 0.5)
    }

    /// Whether the verb of a clause tells what somebody is or does for a living, and not what happened next.
    private func tellsWhat(at verb: Int) -> Bool {
        var place = verb
        var isState = false
        while sentence.isAny(place, [.have, .adverb, .participle, .copula]) {
            if sentence.isAny(place, [.participle, .copula]) { isState = true }
            place += 1
        }
        if isState { return sentence.isAny(place, [.definite, .indefinite, .naming]) }
        if sentence.isAny(place, [.serving, .founding]) { return true }
        // "who kept a shop", "who lived in Leeds", but not "who ran after them".
        return sentence.isAny(place, .living)
            && (sentence.isAny(place + 1, .determiner)
                || sentence.isAny(place + 1, .preposition) && !sentence.isAny(place + 1, .subordinator)
                || sentence.isAny(place + 1, .adverb))
    }
}
