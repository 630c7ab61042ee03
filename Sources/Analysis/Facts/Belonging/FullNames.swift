import Model

/// The men of a text by their full names: English calls a wife by her husband's ("Mrs. John Ash").
struct FullNames {
    private var bearers: [String: EntityID] = [:]
    /// Names that several bear.
    private var shared: Set<String> = []
    /// How often each woman is named, and how often by more than the family name: "Mrs. Joe Ash", "Mrs. Joe".
    private var uses: [Int]
    private var fullUses: [Int]

    /// Fewer uses say too little.
    private static let fewestUses = 8
    /// One in so many uses must be by the full name.
    private static let usesPerFullUse = 4

    init(_ context: FactContext) {
        let (text, genders) = (context.text, context.genders)
        var givenNames: Set<Substring> = []
        for entity in text.entities where entity.type == .person && genders[Int(entity.id.index)] == .male {
            for name in Set([entity.name] + entity.aliases) where name.contains(" ") {
                if let known = bearers[name], known != entity.id { shared.insert(name) }
                bearers[name] = entity.id
                givenNames.insert(name.prefix { $0 != " " })
            }
        }
        uses = Array(repeating: 0, count: text.entities.count)
        fullUses = uses
        for mention in text.mentions where genders[Int(mention.entity.index)] == .female {
            uses[Int(mention.entity.index)] += 1
            let name = text.text.string(in: mention.range)
            if name.contains(where: \.isWhitespace) || givenNames.contains(name[...]) {
                fullUses[Int(mention.entity.index)] += 1
            }
        }
    }

    /// Whether the text often calls a woman by more than the family name. If "Mrs. Robert Ash" is rare beside "Mrs. Ash", they may be
    /// two women.
    func isOftenCalledInFull(_ wife: EntityID) -> Bool {
        let index = Int(wife.index)
        return uses[index] < Self.fewestUses || fullUses[index] * Self.usesPerFullUse >= uses[index]
    }

    /// Whose full name the words of `name` are; nil if nobody or several bear it.
    func bearer(of name: Range<Int>, in text: AnnotatedText) -> EntityID? {
        guard name.count > 1 else { return nil }
        let words = text.text.string(in: text.range(of: name))
        return shared.contains(words) ? nil : bearers[words]
    }

    /// Whether the word at `index` is a given name of men.
    func isMale(_ index: Int, in text: AnnotatedText) -> Bool {
        SortedWordList.givenNameGenders.gender(of: WordFolding.fold(text.string(text.tokens[index])[...])) == .male
    }
}
