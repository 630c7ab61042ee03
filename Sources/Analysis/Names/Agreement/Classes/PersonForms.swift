import Model

/// Persons by the form of their names.
struct PersonForms: ClassReader {
    let text: AnnotatedText
    let words: DocumentWords
    let styles: StyledNames
    let characters: CharacterNames

    func label(of name: NameSpan, _ profile: NameProfile) -> NameSpan.Label? {
        isIrish(name) || isSovereign(name) || isBynamed(name) || styles.isStyled(name)
            || characters.contains(name.tokens)
            ? .person : nil
    }

    /// "O’Hara": hardly anything but a person is called so, unless a list knows it.
    private func isIrish(_ name: NameSpan) -> Bool {
        guard name.range.count > 4, text.text[name.range.start] == UInt8(ascii: "O"),
            !words.isListed(name.tokens.lowerBound, in: Self.things)
        else { return false }
        let rest = text.text.string(in: name.range).dropFirst()
        return rest.first.map { "'’".contains($0) } == true && rest.dropFirst().first?.isUppercase == true
            && !rest.contains(" ")
    }

    /// "Urban VI", where the text has "Pope Urban" as well.
    private func isSovereign(_ name: NameSpan) -> Bool {
        name.tokens.count == 2 && text.isNumeral(name.tokens.upperBound - 1)
            && words.cases(of: words.form(of: name.tokens.lowerBound)).afterTitle > 0
    }

    /// "Alfred the Great"
    private func isBynamed(_ name: NameSpan) -> Bool {
        name.tokens.count == 3 && (name.label == .miscellaneous || name.label == .place)
            && text.isListedGivenName(name.tokens.lowerBound)
            && text.keywords[name.tokens.lowerBound + 1] == Vocabulary.the
            && ContextWords.bynames.contains(words.form(of: name.tokens.upperBound - 1).lower)
    }

    private static let things: Gazetteer.Lists = [.organisationName, .organisation, .city, .place, .region]
}
