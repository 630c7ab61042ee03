import Model

/// Beings of tales.
struct BeingNames: ClassReader {
    let words: DocumentWords

    func label(of name: NameSpan, _ profile: NameProfile) -> NameSpan.Label? { isBeing(name, profile) ? .person : nil }

    /// "the Leopard-man"; "the Snow Queen", if the text always calls her so.
    private func isBeing(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        let last = name.tokens.upperBound - 1
        guard name.label == .miscellaneous, profile.listed == .zero else { return false }
        if name.tokens.count == 3, words.form(of: last - 1).lower == NameJoiner.hyphen {
            return Self.humans.contains(words.form(of: last).lower)
        }
        return name.tokens.count == 2 && profile.uses > 1 && profile.afterArticle * 4 >= profile.uses * 3
            && profile.votes[1] + profile.votes[2] + profile.votes[3] == 0
            && (Self.humans.contains(words.form(of: last).lower) || Self.beings.contains(words.form(of: last).lower))
    }

    private static let humans = WordHash.lowercasedWords("man woman boy girl")
    private static let beings = WordHash.lowercasedWords(
        "king queen prince princess knight maiden witch wizard fairy giant dwarf lady")
}
