import Model

/// The men of a text by their full names: English calls a wife by her husband's ("Mrs. John Ash").
struct FullNames {
    private var bearers: [String: EntityID] = [:]
    /// Names that several bear.
    private var shared: Set<String> = []

    init(_ text: AnnotatedText, _ genders: [Gender?]) {
        for entity in text.entities where entity.type == .person && genders[Int(entity.id.index)] == .male {
            for name in Set([entity.name] + entity.aliases) where name.contains(" ") {
                if let known = bearers[name], known != entity.id { shared.insert(name) }
                bearers[name] = entity.id
            }
        }
    }

    /// Whose full name the words of `name` are; nil if nobody or several bear it.
    func bearer(of name: Range<Int>, in text: AnnotatedText) -> EntityID? {
        guard name.count > 1 else { return nil }
        let words = text.text.string(in: text.range(of: name))
        return shared.contains(words) ? nil : bearers[words]
    }

    /// Whether the word at `index` is a given name of men.
    func isMale(_ index: Int, in text: AnnotatedText) -> Bool {
        SortedWordList.givenNameGenders.value(of: WordFolding.fold(text.string(text.tokens[index])[...])) == "m"
    }
}
