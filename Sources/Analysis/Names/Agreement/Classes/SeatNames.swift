import Model

/// Places that somebody or something of the text is called by: the Bishop of Sarn, Sarn University, the University of Sarn. "In Sarn" is
/// the place then, whatever else "Sarn" alone may be; and so it is beside Upper Sarn.
struct SeatNames: ClassReader {
    private let text: AnnotatedText
    private let words: DocumentWords
    private var seats: Set<UInt64> = []
    /// Those by which nobody is called: "Sarn" alone is the town.
    private var towns: Set<UInt64> = []
    /// The names of houses and parks without what they are: "Sarn" of Sarn Park.
    private var estates: Set<UInt64> = []
    /// Those of which there is an upper or a new one, with what tells these apart.
    private var prefixed: [UInt64: Set<UInt64>] = [:]
    /// Those that a duke or the like is called by.
    private var peers: Set<UInt64> = []
    private let clauses: ClauseReader

    /// Reads `names`, and the titles before them.
    init(_ names: [NameSpan], in text: AnnotatedText, words: DocumentWords, isPeerage: (Int) -> Bool) {
        self.text = text
        self.words = words
        clauses = ClauseReader(text: text, words: words)
        for name in names {
            let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
            if name.tokens.count == 1, first > 1, words.form(of: first - 1).lower == ContextWords.of,
                isPeerage(first - 2)
            {
                enterSeat(first, title: first - 2)
            } else if name.tokens.count == 3, words.form(of: first + 1).lower == ContextWords.of, isPeerage(first) {
                enterSeat(last, title: first)
            } else if name.tokens.count == 2, Self.prefixes.contains(words.form(of: first).lower) {
                prefixed[words.form(of: last).lower, default: []].insert(words.form(of: first).lower)
            } else if name.label == .place, name.tokens.count == 2, Self.houses.contains(words.form(of: last).lower) {
                estates.insert(words.form(of: first).lower)
            } else if name.label != .person, name.tokens.count == 2, isInstitution(last) {
                towns.insert(words.form(of: first).lower)
            } else if name.label == .organisation, name.tokens.count == 3, isInstitution(first),
                words.form(of: first + 1).lower == ContextWords.of
            {
                towns.insert(words.form(of: last).lower)
            }
        }
    }

    private mutating func enterSeat(_ place: Int, title: Int) {
        seats.insert(words.form(of: place).lower)
        if Self.peerTitles.contains(words.form(of: title).lower) { peers.insert(words.form(of: place).lower) }
    }

    /// The peer, or the place by what is before it, whoever else has the name.
    func label(of name: NameSpan, _ profile: NameProfile) -> NameSpan.Label? {
        if isPeer(name, profile) { return .person }
        return isInside(name) ? .place : nil
    }

    /// Whether a single word that the recogniser takes for something else is the peer: "Sarn took the cup", where the text has the Duke of
    /// Sarn; and "Sarn had kept sixty", if nothing is in or of Sarn.
    private func isPeer(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        let (index, next) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard name.label != .person, name.tokens.count == 1, peers.contains(words.form(of: index).lower),
            index == 0 || isPlain(index - 1)
        else { return false }
        if clauses.isAct(next) { return true }
        return clauses.isPredicate(next) && profile.votes[2] == 0
            && words.cases(of: words.form(of: index)).afterPreposition == 0
    }

    /// Whether a word is before a subject.
    private func isPlain(_ index: Int) -> Bool {
        Vocabulary.standard.classes(of: text.keywords[index])
            .isDisjoint(with: [.definite, .preposition, .possessive, .indefinite])
    }

    /// Whether a single word is the place.
    func hold(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        guard name.tokens.count == 1, name.label != .place else { return false }
        let word = words.form(of: name.tokens.lowerBound).lower
        if name.label == .organisation {
            return estates.contains(word) && profile.votes[2] > 0 && profile.votes[1] + profile.votes[0] == 0
        }
        let kinds = prefixed[word]?.count ?? 0
        let others = kinds + (towns.contains(word) ? 1 : 0)
        if profile.votes[0] == 0, profile.votes[2] > 0 || others > 1,
            towns.contains(word) && profile.parts[0] == 0 || kinds > 0
        {
            return true
        }
        return isInside(name)
    }

    /// Whether a single word is the place, by what is before it, whoever else has the name.
    private func isInside(_ name: NameSpan) -> Bool {
        let (index, word) = (name.tokens.lowerBound, words.form(of: name.tokens.lowerBound).lower)
        return name.tokens.count == 1 && (seats.contains(word) || towns.contains(word)) && index > 0
            && isPlace(after: index - 1)
    }

    /// Whether what is before a name says that it is a place: "in", "the treaty of".
    private func isPlace(after index: Int) -> Bool {
        let word = words.form(of: index).lower
        if ContextWords.inside.contains(word) { return true }
        return index > 0
            && ContextTable.standard.entry(words.form(of: index - 1).lower, .beforePreposition(word))
                .map { $0.votes[2] > 0 } ?? false
    }

    private func isInstitution(_ index: Int) -> Bool { Self.institutions.contains(words.form(of: index).lower) }

    private static let peerTitles = WordHash.lowercasedWords(
        "duke duchess earl marquess marquis viscount count countess baron laird")
    private static let prefixes = WordHash.lowercasedWords("upper lower new north south east west port fort lake")
    private static let houses = WordHash.lowercasedWords("park house hall abbey castle court manor grange priory lodge")
    private static let institutions = WordHash.lowercasedWords(
        "university college hospital cathedral airport museum observatory")
}
