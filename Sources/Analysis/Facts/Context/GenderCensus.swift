import Model

/// Counts what the names of each person, and the words beside them, tell of the person's gender.
struct GenderCensus {
    /// How many tokens after a name are searched for a pronoun.
    private static let reach = 12
    /// What a title or a word for a relative tells, and once the given name.
    private static let weights = (title: 4, givenName: 6)
    /// The least that must speak for a gender, and how many times more than for the other.
    private static let least = (count: 2, lead: 2)

    /// What speaks for either gender.
    private struct Votes {
        var male = 0
        var female = 0

        var gender: Gender? {
            if male >= least.count, male >= least.lead * female { return .male }
            if female >= least.count, female >= least.lead * male { return .female }
            return nil
        }

        mutating func add(_ gender: Gender, _ weight: Int) {
            switch gender {
            case .male: male += weight
            case .female: female += weight
            }
        }
    }

    /// Titles, given names and words for relatives, which leave no doubt whose they are.
    private var words: [Votes]
    /// Pronouns, which may mean somebody else.
    private var pronouns: [Votes]

    init(_ text: AnnotatedText) {
        words = Array(repeating: Votes(), count: text.entities.count)
        pronouns = words
        for (index, entity) in text.entities.enumerated() where entity.type == .person {
            guard let gender = Self.gender(ofGivenName: entity.name) else { continue }
            words[index].add(gender, Self.weights.givenName)
        }
        text.forEachMention(of: .person) { index, tokens in
            let next = index + 1 < text.mentions.count ? text.mentions[index + 1].start : Int.max
            count(tokens, of: Int(text.mentions[index].entity.index), before: next, in: text)
        }
    }

    /// The gender of each entity: what the words tell, or else the pronouns.
    var genders: [Gender?] { zip(words, pronouns).map { $0.gender ?? $1.gender } }

    private static func gender(ofGivenName name: String) -> Gender? {
        guard let first = name.utf8.split(separator: UInt8(ascii: " "), maxSplits: 1).first,
            // "Kim Dong-hyun": the family name is before the given name.
            !PersonName(name).hasFamilyNameFirst
        else { return nil }
        return SortedWordList.givenNameGenders.gender(of: WordFolding.fold(Substring(first)))
    }

    /// "Anneke Vos is a banker. She …": after a definition, the pronoun that opens the next sentence tells the gender.
    private mutating func countDefinition(
        of entity: Int, _ name: Range<Int>, nextSentence start: Int, in text: AnnotatedText
    ) {
        let vocabulary = Vocabulary.standard
        guard text.tokens[name.lowerBound].shape.contains(.sentenceStart), name.upperBound + 1 < text.tokens.count,
            vocabulary.classes(of: text.keywords[name.upperBound]).contains(.copula),
            vocabulary.classes(of: text.keywords[name.upperBound + 1]).contains(.indefinite),
            vocabulary.classes(of: text.keywords[start]).contains(.personPronoun),
            let gender = vocabulary.gender(of: text.keywords[start])
        else { return }
        pronouns[entity].add(gender, Self.least.count)
    }

    /// "Wenna was the eldest daughter of a king": what the noun after the verb at `verb` tells.
    private func genderStated(after verb: Int, in text: AnnotatedText) -> Gender? {
        let vocabulary = Vocabulary.standard
        func classes(_ index: Int) -> WordClass { vocabulary.classes(of: text.keywords[index]) }
        guard verb + Self.longestStatement < text.tokens.count, classes(verb).contains(.copula),
            !classes(verb + 1).isDisjoint(with: [.definite, .indefinite]), !text.speech.holds(verb)
        else { return nil }
        for noun in verb + 2..<verb + Self.longestStatement {
            if let gender = vocabulary.gender(of: text.keywords[noun]), classes(noun).contains(.family) {
                // But not "the mother tongue".
                return classes(noun + 1).isDisjoint(with: [.preposition, .terminator, .comma, .relative]) ? nil : gender
            }
            guard text.tokens[noun].shape.contains(.word), !text.tokens[noun].shape.contains(.capitalised),
                classes(noun).isSubset(of: WordClass.modifying.union([.roleModifier, .generic, .adverb]))
            else { return nil }
        }
        return nil
    }

    /// "was the eldest and only daughter" has so many words.
    private static let longestStatement = 6

    private mutating func count(_ name: Range<Int>, of entity: Int, before next: Int, in text: AnnotatedText) {
        let vocabulary = Vocabulary.standard
        for place in [name.lowerBound, name.lowerBound - 1] where place >= 0 {
            guard
                place == name.lowerBound
                    ? name.count > 1
                    : text.tokens[place].shape.contains(.capitalised)
                        || vocabulary.classes(of: text.keywords[place]).contains(.family),
                let gender = vocabulary.gender(of: text.keywords[place])
            else { continue }
            words[entity].add(gender, Self.weights.title)
            return
        }
        if let gender = genderStated(after: name.upperBound, in: text) { words[entity].add(gender, Self.least.count) }
        for place in name.upperBound..<min(name.upperBound + Self.reach, text.tokens.count) {
            let token = text.tokens[place]
            if token.start >= next { return }
            if token.shape.contains(.sentenceStart) {
                countDefinition(of: entity, name, nextSentence: place, in: text)
                return
            }
            guard vocabulary.isPronoun(text.keywords[place]), let gender = vocabulary.gender(of: text.keywords[place])
            else { continue }
            pronouns[entity].add(gender, 1)
            return
        }
    }
}
