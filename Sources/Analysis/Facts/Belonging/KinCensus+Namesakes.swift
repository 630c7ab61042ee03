import Model

/// Relatives whom the text names together by one surname: "Mrs. and Miss Ash", "the Miss Ashes".
extension KinCensus {
    private static let weightOfNamesakes = 2.0
    /// More unmarried women of one surname may be of several families.
    private static let mostSisters = 6

    private static let miss = Vocabulary.standard.keyword("miss")
    private static let misses = Vocabulary.standard.keyword("misses")
    private static let mistresses = Vocabulary.standard.keywords("mrs mrs.")

    /// Takes mothers and daughters, and sisters, each once.
    mutating func addNamesakes(in text: AnnotatedText, _ surnames: Surnames) {
        var mothers: Set<Substring> = []
        var sisters: Set<Substring> = []
        for index in text.tokens.indices.dropFirst(2).dropLast() {
            let title = text.keywords[index]
            guard title == Self.miss || title == Self.misses, text.tokens[index].shape.contains(.capitalised) else {
                continue
            }
            let name = text.string(text.tokens[index + 1])[...]
            if title == Self.miss, text.keywords[index - 1] == Vocabulary.and,
                Self.mistresses.contains(text.keywords[index - 2]), mothers.insert(name).inserted
            {
                addMother(named: name, at: index, in: text, surnames)
            }
            guard let surname = Self.surname(of: name, isPlural: title == Self.miss, surnames),
                sisters.insert(surname).inserted
            else { continue }
            addSisters(of: surname, at: index, in: text, surnames)
        }
    }

    /// "Mrs. and Miss Ash" are mother and daughter if the text somewhere gives the one or the other such a relative.
    private mutating func addMother(named name: Substring, at index: Int, in text: AnnotatedText, _ surnames: Surnames)
    {
        guard let mother = surnames.bearer(of: name, called: text.keywords[index - 2]),
            let daughter = surnames.bearer(of: name, called: Self.miss), mother != daughter,
            roles.count(mother, .child, .female) + roles.count(daughter, .parent, .female) > 0
        else { return }
        let place = Self.place(of: index - 2..<index + 2, in: text)
        count(mother, daughter, .parent, place) { tally, _ in tally.named += place.weight }
    }

    /// "the Miss Ashes" are sisters, whoever of the unmarried women of the name has a given name; or both, if there are two.
    private mutating func addSisters(of surname: Substring, at index: Int, in text: AnnotatedText, _ surnames: Surnames)
    {
        var sisters = surnames.unmarriedWomen(of: surname)
        if sisters.count > 2 { sisters = sisters.filter { !surnames.isKnownBySurname($0) } }
        guard (2...Self.mostSisters).contains(sisters.count) else { return }
        let place = Self.place(of: index..<index + 2, in: text)
        for (number, one) in sisters.enumerated() {
            for other in sisters[(number + 1)...] {
                count(one, other, .sibling, place) { tally, _ in tally.named += place.weight }
            }
        }
    }

    /// The surname of "Misses Ash", "Miss Ashes" and "Miss Lees".
    private static func surname(of name: Substring, isPlural: Bool, _ surnames: Surnames) -> Substring? {
        guard isPlural else { return surnames.isBorne(name) ? name : nil }
        return ["s", "es"].lazy.filter { name.hasSuffix($0) }.map { name.dropLast($0.count) }
            .first { surnames.isBorne($0) }
    }

    private static func place(of tokens: Range<Int>, in text: AnnotatedText) -> Place {
        let passage = text.range(of: tokens)
        return Place(
            statement: passage, passage: passage, noun: passage, label: "", isEditors: true, weight: weightOfNamesakes)
    }
}
