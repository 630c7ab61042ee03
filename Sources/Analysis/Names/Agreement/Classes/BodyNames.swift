import Model

/// Organisations by the form of their names: councils, newspapers, courts of law, clubs.
struct BodyNames: ClassReader {
    let text: AnnotatedText
    let words: DocumentWords

    func label(of name: NameSpan, _ profile: NameProfile) -> NameSpan.Label? {
        isBody(name, profile) || isForeignBody(name, profile) || isNewspaper(name) || isCourt(name) || isClub(name)
            ? .organisation : nil
    }

    /// "Marine Research Council": nothing but an organisation is called so, unless a list knows it or it is a medal or journal of one.
    private func isBody(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        let last = words.form(of: name.tokens.upperBound - 1)
        return name.label == .miscellaneous && name.tokens.count > 2 && profile.listed[0] + profile.listed[2] == 0
            && last.tokenShape.contains(.capitalised) && Self.bodies.contains(last.lower)
            && !name.tokens.contains { words.form(of: $0).lower == ContextWords.of }
    }

    /// "Institut de Sarn": what bodies are called by in languages that put the word first.
    private func isForeignBody(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        name.tokens.count > 2 && profile.listed[0] + profile.listed[2] == 0
            && Self.foreignBodies.contains(words.form(of: name.tokens.lowerBound).lower)
    }

    /// "the Sarn Courier", which the recogniser takes for a place.
    private func isNewspaper(_ name: NameSpan) -> Bool {
        let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
        return name.label == .place && name.tokens.count > 1 && first > 0
            && text.keywords[first - 1] == Vocabulary.the
            && text.tokens[last].shape.contains(.capitalised) && Self.newspapers.contains(words.form(of: last).lower)
    }

    /// "Leeds City", which the recogniser takes for a person.
    private func isClub(_ name: NameSpan) -> Bool {
        name.label == .person && name.tokens.count == 2
            && ContextWords.clubs.contains(words.form(of: name.tokens.upperBound - 1).lower)
            && words.isListed(name.tokens.lowerBound, in: .city) && !text.isListedGivenName(name.tokens.lowerBound)
    }

    /// "Sarn District Court", in which somebody is sued: no house.
    private func isCourt(_ name: NameSpan) -> Bool {
        name.label == .place && words.form(of: name.tokens.upperBound - 1).lower == Self.court
            && CourtNames.holds(name.tokens.map { text.string(text.tokens[$0]).lowercased() })
    }

    private static let bodies = WordHash.lowercasedWords(
        "agency association authority board bureau commission committee council federation foundation institute ministry society"
    )
    private static let foreignBodies = WordHash.lowercasedWords(
        """
        institut instituto istituto université universität universidad universidade università ministère ministerio ministero \
        académie academia accademia banque banco banca fundación fondation fondazione hochschule comité comisión partido partito
        """)
    private static let newspapers = WordHash.lowercasedWords(
        "courier gazette herald tribune times chronicle journal telegraph examiner inquirer enquirer advertiser argus")
    private static let court = WordHash.lowercased("court")
}
