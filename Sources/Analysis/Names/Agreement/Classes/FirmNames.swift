import Model

/// Finds the companies that the recogniser takes for persons or places: those in a row with others ("Volkert, Ansaldi and Brandt & Sohn"
/// are three firms if the last is one), and those that the text names with their kind ("Northgate" beside "Northgate Steel").
struct FirmNames: ClassReader {
    private let text: AnnotatedText
    private let words: DocumentWords
    /// The single words that are in a row with a firm.
    private var firms: Set<UInt64> = []
    /// The names before the kind of a company.
    private var stems: Set<UInt64> = []

    /// Reads `names`, which are in order.
    init(_ names: [NameSpan], in text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        for name in names
        where name.tokens.count > 1 && name.label == .organisation
            && (isKind(name.tokens.upperBound - 1) || words.form(of: name.tokens.upperBound - 1).lower == Self.group)
        {
            stems.insert(words.key(of: name.tokens.dropLast()))
        }
        for row in NameRows(names, in: text).rows where row.count > 2 && names[row].contains(where: isFirm) {
            for name in names[row] where name.tokens.count == 1 {
                firms.insert(words.form(of: name.tokens.lowerBound).lower)
            }
        }
    }

    func label(of name: NameSpan, _ profile: NameProfile) -> NameSpan.Label? {
        hold(name, profile) ? .organisation : nil
    }

    /// Whether the name has the form of a firm's, or seems a person's or a place's and is a firm's, of whom the text says nothing
    /// that is said of persons and places.
    private func hold(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        if name.label == .person || name.label == .organisation, isCompany(name.tokens) { return true }
        guard name.label == .person || name.label == .place, profile.votes[0] == 0, profile.parts[0] == 0 else {
            return false
        }
        let isStem = stems.contains(words.key(of: name.tokens))
        if name.label == .place { return isStem && isNowhere(name, profile) }
        // "Mirelle Dax" beside "Mirelle Dax SA" is as likely the founder.
        if isStem, name.tokens.count > 1, !text.beginsWithGivenName(name.tokens) { return true }
        return name.tokens.count == 1 && firms.contains(words.form(of: name.tokens.lowerBound).lower)
            && !text.isListedGivenName(name.tokens.lowerBound)
    }

    /// Whether nothing is in or at the name anywhere, and no list knows it as a place's.
    private func isNowhere(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        let places: Gazetteer.Lists = [.city, .region, .country, .place, .demonym]
        return profile.votes[2] == 0
            && words.cases(of: words.form(of: name.tokens.upperBound - 1)).afterPreposition == 0
            && Gazetteer.standard.lists(of: name.tokens, in: text).isDisjoint(with: places)
    }

    /// Whether the last of several words is the legal form or the kind of a company ("Hollis AG", "Mudd Brewing", "Holm & Daughters"),
    /// and no family name.
    private func isCompany(_ tokens: Range<Int>) -> Bool {
        guard tokens.count > 1, let last = tokens.last, text.tokens[last].shape.contains(.capitalised) else {
            return false
        }
        if Self.openings.contains(words.form(of: tokens.lowerBound).lower) { return true }
        // "Dunlop & Pike", but not "Mr. & Mrs. Ash".
        if tokens.dropFirst().contains(where: { words.form(of: $0).lower == NameJoiner.ampersand }) {
            return !words.isListed(tokens.lowerBound, in: .title)
        }
        return Gazetteer.Lists(rawValue: words.form(of: last).lists).isDisjoint(with: [.surname, .givenName])
            && isKind(last)
    }

    private func isKind(_ index: Int) -> Bool {
        words.isListed(index, in: .companySuffix)
            || ShortNameEvidence.kindsOfCompanies.contains(text.string(text.tokens[index]).lowercased())
    }

    private func isFirm(_ name: NameSpan) -> Bool {
        guard name.label == .organisation, name.tokens.count > 1 else { return false }
        let last = words.form(of: name.tokens.upperBound - 1)
        return last.isListed(in: .companySuffix)
            || name.tokens.dropFirst().contains { words.form(of: $0).lower == NameJoiner.ampersand }
            || Gazetteer.standard.lists(of: name.tokens, in: text).contains(.organisationName)
    }

    private static let group = WordHash.lowercased("group")
    /// What names of firms and papers begin with: "Maison Perrin", "Daily Mercury".
    private static let openings = WordHash.lowercasedWords("daily maison weingut bodegas cantina editorial éditions")
}
