import Model

/// Counts what the names of each person, and the words beside them, tell of the person's gender.
struct GenderCensus {
    /// How many tokens after a name are searched for a pronoun.
    private static let reach = 12
    /// A title or a word for a relative tells more than a pronoun, which may mean somebody else.
    private static let weightOfTitle = 4
    /// So does a given name, once.
    private static let weightOfGivenName = 6
    /// How many times more must speak for one gender than for the other.
    private static let lead = 2

    private var male: [Int]
    private var female: [Int]

    init(_ text: AnnotatedText) {
        male = Array(repeating: 0, count: text.entities.count)
        female = male
        for (index, entity) in text.entities.enumerated() where entity.type == .person {
            guard let gender = Self.gender(ofGivenName: entity.name) else { continue }
            add(gender, Self.weightOfGivenName, to: index)
        }
        var token = 0
        for (index, mention) in text.mentions.enumerated()
        where text.entities[Int(mention.entity.index)].type == .person {
            while token < text.tokens.count, text.tokens[token].range.end <= mention.start { token += 1 }
            var end = token
            while end < text.tokens.count, text.tokens[end].start < mention.range.end { end += 1 }
            guard end > token else { continue }
            let next = index + 1 < text.mentions.count ? text.mentions[index + 1].start : Int.max
            count(token..<end, of: Int(mention.entity.index), before: next, in: text)
        }
    }

    /// The gender of each entity.
    var genders: [Gender?] {
        zip(male, female).map { male, female in
            if male >= 2, male >= Self.lead * female { return .male }
            if female >= 2, female >= Self.lead * male { return .female }
            return nil
        }
    }

    private static func gender(ofGivenName name: String) -> Gender? {
        guard let first = name.split(separator: " ").first else { return nil }
        return switch SortedWordList.givenNameGenders.value(of: WordFolding.fold(first)) {
        case "m": .male
        case "f": .female
        default: nil
        }
    }

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
            add(gender, Self.weightOfTitle, to: entity)
            return
        }
        for place in name.upperBound..<min(name.upperBound + Self.reach, text.tokens.count) {
            let token = text.tokens[place]
            if token.start >= next || token.shape.contains(.sentenceStart) { return }
            guard vocabulary.isPronoun(text.keywords[place]), let gender = vocabulary.gender(of: text.keywords[place])
            else { continue }
            add(gender, 1, to: entity)
            return
        }
    }

    private mutating func add(_ gender: Gender, _ weight: Int, to entity: Int) {
        switch gender {
        case .male: male[entity] += weight
        case .female: female[entity] += weight
        }
    }
}
