import Model

/// A people and a land that are one people's name: "African American", which the recogniser takes for two.
struct DoublePeoples {
    let text: AnnotatedText
    let words: DocumentWords

    /// Whether two names that follow each other are one people's.
    func join(_ first: NameSpan, _ second: NameSpan) -> Bool {
        first.label == .miscellaneous && second.label == .miscellaneous && first.tokens.count == 1
            && second.tokens.count == 1 && first.tokens.upperBound == second.tokens.lowerBound
            && words.isListed(first.tokens.lowerBound, in: .demonym)
            && Self.lands.contains(words.form(of: second.tokens.lowerBound).lower)
            && text.tokens[second.tokens.lowerBound].shape.contains(.spaceBefore)
    }

    private static let lands = WordHash.lowercasedWords("american americans canadian canadians australian australians")
}
