import Model

/// Predicates whose subject is a pronoun.
extension DescriptionFinder {
    /// Longer lists of names are not searched for the one that a pronoun means.
    private static let mostMentions = 40

    /// "… the fact that he is a top adviser to the leader": the pronoun is the one person named before it.
    mutating func pronounWithinSentence() {
        guard sentence.mentions.count < Self.mostMentions else { return }
        for index in sentence.tokens
        where sentence.isAny(index, .personPronoun) && sentence.isAny(index + 1, [.copula, .becoming, .serving]) {
            let people = sentence.mentions.filter { $0.type == .person && $0.tokens.upperBound <= index }
            guard let first = people.first, people.allSatisfy({ $0.entity == first.entity }),
                agrees(index, with: first.entity), !sentence.isSpoken(index),
                !isSupposed(index), !isFronted(first), !isTakenForSomebody(index, by: first),
                // "Ann did not know that she was a nurse" speaks of somebody else.
                !(first.tokens.upperBound..<index).contains(where: { sentence.isAny($0, .negation) })
            else { continue }
            predicate(at: index + 1, of: first.entity, type: .person, weight: 0.78)
        }
    }

    /// "Ann concluded that she was a nurse": somebody else, of whom she thinks; "Ann said that she was a nurse" speaks of herself.
    private func isTakenForSomebody(_ index: Int, by mention: SentenceReader.Mention) -> Bool {
        sentence.isAny(index - 1, .reporting) && mention.tokens.upperBound == index - 2
            && !sentence.isAny(index - 2, .saying) && Clause(sentence).isSubject(mention)
    }

    /// "To Ann, indeed, she was a friend": whoever a phrase before the clause names is not its subject.
    private func isFronted(_ mention: SentenceReader.Mention) -> Bool {
        let start = sentence.tokens.lowerBound
        return sentence.isAny(start, .preposition) && sentence.isAny(mention.tokens.upperBound, .comma)
            && (start + 1..<max(start + 1, mention.tokens.lowerBound)).allSatisfy {
                sentence.isAny($0, [.definite, .honorific, .role, .bareAdjective])
            }
    }

    /// Whether a noun for a thing ends the phrase after a verb: "It is a response" speaks of what was done.
    private func tellsKind(after verb: Int) -> Bool {
        var place = verb + 1
        while sentence.isAny(place, .adverb) { place += 1 }
        guard sentence.isAny(place, .determiner), let phrase = phrases.phrase(at: place) else { return true }
        return phrase.sort != .unknown
    }

    /// "He is a …", "It was a …" at the start of a sentence.
    mutating func pronounFromSentenceBefore() {
        let start = sentence.tokens.lowerBound
        let verb = start + 1
        guard let previous = antecedents.previous, sentence.isAny(start, .pronoun), !sentence.isSpoken(start),
            sentence.isAny(verb, [.copula, .becoming, .serving, .have]) || sentence.isAny(verb, .adverb)
        else { return }
        if sentence.isAny(start, .personPronoun) {
            guard let person = previous.person(of: sentence.gender(start), in: sentence), agrees(start, with: person)
            else { return }
            predicate(at: verb, of: person, type: .person, weight: 0.75)
        } else if sentence.isWord(start, Vocabulary.it), let thing = previous.thing, tellsKind(after: verb) {
            predicate(at: verb, of: thing.entity, type: thing.type, weight: 0.7)
        }
    }
}
