import Model

/// A people and a land that are one people's name, and a part of a country with the country: "African American", "Central Sarn", each of
/// which the recogniser takes for two.
struct DoublePeoples {
    let text: AnnotatedText
    let words: DocumentWords

    /// Whether two names that follow each other are one.
    func join(_ first: NameSpan, _ second: NameSpan) -> Bool {
        guard first.tokens.count == 1, first.tokens.upperBound == second.tokens.lowerBound,
            first.label == second.label, text.tokens[second.tokens.lowerBound].shape.contains(.spaceBefore)
        else { return false }
        let (part, land) = (words.form(of: first.tokens.lowerBound), words.form(of: second.tokens.lowerBound).lower)
        if first.label == .place { return ContextWords.directions.contains(part.lower) }
        return first.label == .miscellaneous && second.tokens.count == 1 && part.isListed(in: .demonym)
            && Self.lands.contains(land)
    }

    private static let lands = WordHash.lowercasedWords("american americans canadian canadians australian australians")
}
