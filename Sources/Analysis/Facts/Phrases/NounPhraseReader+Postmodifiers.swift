import Model

/// Which words after the head of a phrase begin what hangs on it.
extension NounPhraseReader {
    /// Whether a participle after the head begins what hangs on it ("a company based in Leeds").
    func isPostmodifier(_ index: Int, after head: Int) -> Bool {
        let classes = sentence.classes(index)
        // "the longest serving chairman", "the first elected president".
        if sentence.isAny(index, .serving),
            sentence.ends(index - 1, with: "est") || sort(of: head) == .unknown && sort(of: index + 1) == .person
        {
            return false
        }
        if leadsToObject(index, of: head) || isAdjectivePhrase(index, after: head) { return true }
        if !classes.isDisjoint(with: [.locating, .naming, .born, .founding, .serving, .leading]),
            classes.isDisjoint(with: .role)
        {
            return true
        }
        if classes.contains(.trailing), sentence.isAny(index + 1, .preposition) { return true }
        // "the former track being the first" is a clause.
        if classes.contains(.participle) { return false }
        // "a public building", "a brief uprising", while "a firm building a dam" builds one.
        let isKnownNoun =
            classes.contains(.placeNoun)
            || !classes.isDisjoint(with: [.eventNoun, .workNoun]) && sort(of: head, from: head).0 == .unknown
        if isKnownNoun, !sentence.isAny(index + 1, .determiner) { return false }
        let isParticiple =
            sentence.hasPastEnding(index) || sentence.ends(index, with: "ing") || isIrregular(index)
            || sentence.ends(index, with: "en") && !sentence.ends(index, with: "men")
        // "one of the firms comprising Sarn".
        if sentence.ends(index, with: "ing"), sentence.mention(at: index + 1)?.tokens.lowerBound == index + 1,
            sort(of: head, from: head).0 != .unknown, sentence.isLowerCase(head)
        {
            return true
        }
        // "the browser passed its rival" is a clause.
        let hasObject =
            !sentence.hasPastEnding(index) && sentence.isAny(index + 1, [.definite, .indefinite, .possessive])
        return isParticiple
            && (joinsParticiples(index + 1) || hasObject || sentence.isAny(index + 1, [.preposition, .adverb])
                || sentence.isClosing(index + 1))
            && isNoun(head)
    }

    /// "a bridge built in 1790": a participle that is a past tense as well.
    private func isIrregular(_ index: Int) -> Bool {
        sentence.tokens.contains(index) && Vocabulary.irregularParticiples.contains(sentence.text.keywords[index])
    }

    /// "written and directed by": two participles share what follows.
    private func joinsParticiples(_ coordinator: Int) -> Bool {
        sentence.isAny(coordinator, .coordinator)
            && (sentence.hasPastEnding(coordinator + 1) || sentence.ends(coordinator + 1, with: "en"))
    }

    private func isNoun(_ index: Int) -> Bool {
        !sentence.isAny(index, [.roleModifier]) || sentence.isAny(index, .role)
    }

    /// "a reporter covering crime", "a lawyer representing families": what somebody does, and to whom or what.
    private func leadsToObject(_ index: Int, of head: Int) -> Bool {
        sentence.ends(index, with: "ing") && sentence.isLowerCase(index) && sentence.classes(index).isEmpty
            && sort(of: head) == .person && sort(of: index) == .unknown && sentence.isLowerCase(index + 1)
            && sort(of: index + 1) != .person
    }

    /// "a blogger critical of the state", "an official familiar with the case": an adjective that a preposition follows.
    private func isAdjectivePhrase(_ index: Int, after head: Int) -> Bool {
        sentence.isLowerCase(index) && sort(of: head) == .person && sort(of: index) == .unknown
            && !sentence.hasPastEnding(index) && !sentence.isAny(index, .coordinator)
            && (isAdjective(index) || sentence.isAny(index, .bareAdjective)
                || Vocabulary.adjectivesOfPhrases.contains(sentence.text.keywords[index]))
            && sentence.isAny(index + 1, .preposition)
    }
}
