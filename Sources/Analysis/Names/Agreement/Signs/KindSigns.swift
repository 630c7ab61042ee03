import Model

/// What a text says beside a name that it is the name of: "Orlo is an English rock band", "a firm called Orlo", "the rock band Orlo".
struct KindSigns {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let clauses: ClauseReader

    init(_ text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        clauses = ClauseReader(text: text, words: words)
    }

    /// The class that a noun says, if it is no calling: an organisation or a place.
    func label(ofNoun index: Int) -> NameSpan.Label? {
        let noun = classes(index)
        if noun.contains(.role) { return nil }
        if noun.contains(.organisationNoun) || ContextWords.organisations.contains(words.form(of: index).lower) {
            return .organisation
        }
        return noun.contains(.placeNoun) ? .place : nil
    }

    /// The same, but for nouns of what is read and of houses, which tell these as well as whoever makes or has them, of stars, and
    /// for "a wonderful place".
    private func plainLabel(ofNoun index: Int) -> NameSpan.Label? {
        isSmallWord(index) && !Self.ambiguous.contains(words.form(of: index).lower) ? label(ofNoun: index) : nil
    }

    /// What the text says that `name` is: "Orlo (once Vard) is an English rock band from Sarn", "a firm called Orlo".
    func stated(_ name: Range<Int>, in sentence: Range<Int>) -> NameSpan.Label? {
        labelOfPredicate(of: name, in: sentence) ?? labelBeforeNaming(name, in: sentence)
    }

    /// Whether the noun right before a name says that it is an organisation's: "the American rock band Orlo". "The firm Ann Lind left"
    /// says nothing of her.
    func isOrganisation(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        if isAtWork(name, in: sentence) { return true }
        let noun = name.lowerBound - 1
        guard noun > sentence.lowerBound, plainLabel(ofNoun: noun) == .organisation,
            !classes(noun - 1).contains(.preposition)
        else { return false }
        let isCompound = isSmallWord(noun - 1) && classes(noun - 1).isDisjoint(with: .determiner)
        let isOfPeople = words.form(of: noun - 1).isListed(in: .demonym)
        if isOfPeople || isCompound && isPhrase(noun - 1, in: sentence) { return true }
        return !classes(noun - 1).isDisjoint(with: [.definite, .indefinite])
            && !text.isListedGivenName(name.lowerBound) && !clauses.isPredicate(name.upperBound)
    }

    /// "Norsound, which operates nine ferries,": what only a body does.
    private func isAtWork(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let comma = name.upperBound
        return comma + 2 < sentence.upperBound && classes(comma).contains(.comma)
            && words.form(of: comma + 1).lower == ContextWords.which
            && Self.businesses.contains(words.form(of: comma + 2).lower)
    }

    /// Whether a determiner or a people's name is before the small words that end at `index`.
    private func isPhrase(_ index: Int, in sentence: Range<Int>) -> Bool {
        var first = index
        while first > sentence.lowerBound, index - first < Self.mostModifiers, isSmallWord(first),
            classes(first).isDisjoint(with: .determiner)
        {
            first -= 1
        }
        return !classes(first).isDisjoint(with: .determiner) || words.form(of: first).isListed(in: .demonym)
    }

    /// "Orlo is an English rock band", "Orlo (1990) was a bank that"; not "the head of Orlo is a bank clerk".
    private func labelOfPredicate(of name: Range<Int>, in sentence: Range<Int>) -> NameSpan.Label? {
        guard opensClause(name.lowerBound, in: sentence) else { return nil }
        let verb = endOfBracket(at: name.upperBound, in: sentence)
        guard verb + 2 < sentence.upperBound, classes(verb).contains(.copula),
            classes(verb + 1).contains(.indefinite)
        else { return nil }
        var index = verb + 2
        while index < min(sentence.upperBound, verb + 2 + Self.longestPredicate) {
            if let label = plainLabel(ofNoun: index), endsPhrase(index + 1, in: sentence) { return label }
            if isWork(index, in: sentence) { return .miscellaneous }
            // "a 1993 film"
            guard
                isSmallWord(index) || isJoint(index) || text.tokens[index].shape.contains(.digits)
                    || words.form(of: index).isListed(in: [.demonym, .country]),
                classes(index).isDisjoint(with: [.preposition, .relative, .copula])
            else { return nil }
            index += 1
        }
        return nil
    }

    /// "a film directed by", "a novel of 1902"; not "a film, stage and television actor".
    private func isWork(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard isSmallWord(index), Self.works.contains(words.form(of: index).lower),
            endsPhrase(index + 1, in: sentence)
        else { return false }
        return index + 1 == sentence.upperBound || classes(index + 1).isDisjoint(with: [.coordinator, .comma])
    }

    private func opensClause(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound else { return true }
        let first = classes(index - 1).contains(.definite) ? index - 2 : index - 1
        return first < sentence.lowerBound || text.tokens[first].shape.contains(.punctuation)
    }

    /// The token after a bracket that opens at `index`; `index` if none does.
    private func endOfBracket(at index: Int, in sentence: Range<Int>) -> Int {
        guard index < sentence.upperBound, words.form(of: index).lower == ContextWords.openBracket else { return index }
        let reach = index..<min(sentence.upperBound, index + Self.longestBracket)
        return reach.first { words.form(of: $0).lower == ContextWords.closeBracket }.map { $0 + 1 } ?? index
    }

    private func endsPhrase(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index < sentence.upperBound else { return true }
        if text.tokens[index].shape.contains(.punctuation) { return !isJoint(index) }
        return !classes(index).isDisjoint(with: [.preposition, .relative, .coordinator])
            || Self.participles.contains(words.form(of: index).lower)
    }

    /// "a band called Orlo", "His first band was called Orlo"
    private func labelBeforeNaming(_ name: Range<Int>, in sentence: Range<Int>) -> NameSpan.Label? {
        let naming = name.lowerBound - 1
        guard naming > sentence.lowerBound, classes(naming).contains(.naming) else { return nil }
        let noun = classes(naming - 1).contains(.copula) ? naming - 2 : naming - 1
        return noun >= sentence.lowerBound ? plainLabel(ofNoun: noun) : nil
    }

    private func isSmallWord(_ index: Int) -> Bool {
        let shape = text.tokens[index].shape
        return shape.contains(.word) && !shape.contains(.capitalised)
    }

    /// A hyphen or a slash
    private func isJoint(_ index: Int) -> Bool { Self.joints.contains(words.form(of: index).lower) }

    private func classes(_ index: Int) -> WordClass { Vocabulary.standard.classes(of: text.keywords[index]) }

    private static let ambiguous = WordHash.lowercasedWords(
        """
        journal magazine newspaper periodical weekly daily place site location area station office court hospital museum gallery \
        library church house unit asteroid planet moon comet galaxy crater constellation
        """)
    private static let works = WordHash.lowercasedWords(
        "film novel album song sitcom opera musical poem novella documentary memoir videogame soundtrack")
    private static let businesses = WordHash.lowercasedWords(
        """
        operates operated owns owned employs employed sells sold manufactures manufactured publishes oversees regulates
        """)
    private static let mostModifiers = 3
    private static let longestPredicate = 12
    private static let longestBracket = 16
    private static let joints = WordHash.lowercasedWords("- / –")
    private static let participles = WordHash.lowercasedWords(
        """
        directed written starring produced composed released published featuring recorded based headquartered founded formed \
        established created owned run located situated known called led active
        """)
}
