import Model

/// Whom a pronoun at the start of the next sentence means, where that is safe: the one person of this sentence, or its
/// subject where it is a thing.
struct PronounSubject {
    var person: EntityID?
    var thing: (entity: EntityID, type: EntityType)?
    var sentence: Int
    var block: Int

    init?(_ finder: DescriptionFinder, sentence: Int, block: Int, before: PronounSubject?) {
        self.sentence = sentence
        self.block = block
        let mentions = finder.sentence.mentions
        let people = mentions.filter { $0.type == .person }
        let start = finder.sentence.tokens.lowerBound
        if finder.sentence.isAny(start, .personPronoun) {
            // "He was born in Leeds." goes on with the person of the sentence before.
            if let before, before.block == block, before.sentence == sentence - 1 { person = before.person }
        } else if let first = people.first, finder.isSubject(first),
            people.allSatisfy({ $0.entity == first.entity }) || first.tokens.lowerBound - start < 4
        {
            person = first.entity
        }
        if let first = mentions.first, first.type != .person, first.tokens.lowerBound - start < 2,
            finder.isSubject(first)
        {
            thing = (first.entity, first.type)
        }
        if person == nil, thing == nil { return nil }
    }
}

extension DescriptionFinder {
    /// "He is a …", "It was a …" at the start of a sentence.
    mutating func findPronoun(at start: Int, _ subject: PronounSubject) {
        let verb = start + 1
        guard sentence.isAny(start, .pronoun),
            sentence.isAny(verb, [.copula, .becoming, .serving, .have]) || sentence.isAny(verb, .adverb)
        else { return }
        if sentence.isAny(start, .personPronoun) {
            guard let person = subject.person else { return }
            predicate(at: verb, of: person, type: .person, weight: 0.75)
        } else if sentence.isWord(start, Vocabulary.it), let thing = subject.thing {
            predicate(at: verb, of: thing.entity, type: thing.type, weight: 0.7)
        }
    }
}
