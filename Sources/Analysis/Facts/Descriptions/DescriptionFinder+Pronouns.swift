import Model

/// Predicates whose subject is a pronoun.
extension DescriptionFinder {
    /// Longer lists of names are not searched for the one that a pronoun means.
    private static let mostMentions = 40

    /// The pronoun of which a sentence speaks is among so many words.
    private static let reachOfSubject = 8

    /// "… the fact that he is a top adviser to the leader": the pronoun is the one person named before it.
    mutating func pronounWithinSentence() {
        guard sentence.mentions.count < Self.mostMentions else { return }
        for index in sentence.tokens
        where sentence.isAny(index, .personPronoun) && sentence.isAny(index + 1, [.copula, .becoming, .serving]) {
            guard let person = antecedents.personBefore(index), agrees(index, with: person), !isSupposed(index) else {
                continue
            }
            predicate(at: index + 1, of: person, type: .person, weight: 0.78)
        }
    }

    /// Whether a noun for a thing ends the phrase after a verb: "It is a response" speaks of what was done.
    private func tellsKind(after verb: Int) -> Bool {
        var place = verb + 1
        while sentence.isAny(place, .adverb) { place += 1 }
        guard sentence.isAny(place, .determiner), let phrase = phrases.phrase(at: place) else { return true }
        return phrase.sort != .unknown
    }

    /// "She heard of Mr. Ash. He was a clerk": "a" tells that the sentence introduces somebody. That is the only one, or the only man, of
    /// the sentence before.
    private func introduced(at pronoun: Int, _ previous: PreviousSentence) -> EntityID? {
        guard sentence.isAny(pronoun + 1, .copula), sentence.isAny(pronoun + 2, .indefinite),
            let gender = sentence.gender(pronoun), let person = previous.onlyPerson(of: gender),
            sentence.gender(of: person) == gender
        else { return nil }
        return person
    }

    /// "He is a …", "It was a …", "For seven years he was a …" at the start of a sentence.
    mutating func pronounFromSentenceBefore() {
        let first = sentence.tokens.prefix(Self.reachOfSubject).first { sentence.isAny($0, .pronoun) }
        guard let start = first, antecedents.opensSentence(start) else { return }
        let verb = start + 1
        guard let previous = antecedents.previous, !sentence.isSpoken(start),
            sentence.isAny(verb, [.copula, .becoming, .serving, .have]) || sentence.isAny(verb, .adverb)
        else { return }
        if sentence.isAny(start, .personPronoun) {
            let known = previous.person(of: sentence.gender(start), in: sentence)
            guard
                let person = [known, introduced(at: start, previous)].lazy.compactMap({ $0 })
                    .first(where: { agrees(start, with: $0) })
            else { return }
            predicate(at: verb, of: person, type: .person, weight: 0.75)
        } else if sentence.isWord(start, Vocabulary.it), let thing = previous.thing, tellsKind(after: verb) {
            predicate(at: verb, of: thing.entity, type: thing.type, weight: 0.7)
        }
    }
}
