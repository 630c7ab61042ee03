import Model

/// Peoples that a list knows.
struct ListedPeoples: ClassReader {
    let text: AnnotatedText
    let words: DocumentWords

    func label(of name: NameSpan, _ profile: NameProfile) -> NameSpan.Label? {
        isPeople(name, profile) ? .miscellaneous : nil
    }

    /// "the Goths", "the Seminoles": a word that a list knows as a people's, or the plural of one, after "the", is no organisation.
    private func isPeople(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
        guard name.label == .organisation || name.label == .person, profile.parts[0] == 0,
            profile.votes[0] + profile.votes[1] == 0, !text.tokens[first].shape.contains(.allCapitals),
            first > 0
        else { return false }
        let word = text.string(text.tokens[first])
        if name.tokens.count == 1, EntityTyper.isPeopleOfHistory(word.lowercased()) { return true }
        guard Vocabulary.standard.classes(of: text.keywords[first - 1]).contains(.definite) || name.tokens.count > 1
        else { return false }
        if profile.listed[3] > 0 {
            return profile.listed[1] == 0 && !words.isListed(last, in: [.city, .country])
        }
        guard name.tokens.count == 1, name.label == .organisation, profile.listed == .zero else { return false }
        return word.hasSuffix("s") && Gazetteer.standard.lists(String(word.dropLast())).contains(.demonym)
    }
}
