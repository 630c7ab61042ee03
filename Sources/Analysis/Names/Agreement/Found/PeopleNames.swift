import Model

/// Finds the singular of a people's name that the recogniser left out: "a Cuman arrow", where the text has "the Cumans".
struct PeopleNames {
    private static let confidence = Confidence(0.75)

    let text: AnnotatedText
    let words: DocumentWords

    /// `names`, in order, with these between them.
    func added(to names: [NameSpan]) -> [NameSpan] {
        let singulars = Set(names.compactMap(singular))
        guard !singulars.isEmpty else { return names }
        var insertion = NameInsertion(between: names)
        for index in text.tokens.indices.dropFirst() where singulars.contains(words.form(of: index).lower) {
            let tokens = index..<index + 1
            guard text.tokens[index].shape.contains(.capitalised), insertion.isFree(tokens),
                classes(index - 1).contains(.indefinite)
            else { continue }
            insertion.add(
                NameSpan(
                    tokens: tokens, range: text.range(of: tokens), label: .miscellaneous, confidence: Self.confidence))
        }
        return insertion.finished()
    }

    /// The word without "s" of a plural after "the" that is no person's, place's or organisation's; nil for other names.
    private func singular(of name: NameSpan) -> UInt64? {
        let index = name.tokens.lowerBound
        guard name.label == .miscellaneous, name.tokens.count == 1, index > 0, classes(index - 1).contains(.definite),
            text.tokens[index].length > 4
        else { return nil }
        let word = text.string(text.tokens[index])
        return word.hasSuffix("s") && !word.hasSuffix("ss") ? WordHash.lowercased(String(word.dropLast())) : nil
    }

    private func classes(_ index: Int) -> WordClass { Vocabulary.standard.classes(of: text.keywords[index]) }
}
