import Model

/// The names of ships: "HMS Ardent" and "the Ardent", "the schooner *Martha Pell*", "the steamer Queen Adelaide".
struct VesselNames {
    private let text: AnnotatedText
    private let words: DocumentWords
    /// The words of ships' names: those that "HMS" or "the schooner" is before somewhere, and those that do what ships do.
    private var known: Set<UInt64> = []
    /// The words that "HMS" is before somewhere, and that are in no person's name: "Kelly" alone is the ship.
    private var prefixed: Set<UInt64> = []
    /// The words of names that are set in italics after "the" somewhere.
    private var setOff: Set<UInt64> = []

    /// Looks for the ships among `names`.
    init(_ names: [NameSpan], in text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        var afterArticle: Set<UInt64> = []
        var withRank: Set<UInt64> = []
        var signs: [UInt64: Int] = [:]
        var bearers: Set<UInt64> = []
        for name in names {
            let tokens = withTitle(name.tokens)
            let first = tokens.lowerBound
            if hasPrefix(tokens) {
                known.insert(words.form(of: first + 1).lower)
                prefixed.insert(words.form(of: first + 1).lower)
            }
            if name.label == .person, tokens.count > 1 || first > 0 && isTitle(first - 1) {
                bearers.formUnion(tokens.map { words.form(of: $0).lower })
            }
            let weight = weight(of: name, withTitle: tokens)
            if weight > 0 { signs[words.key(of: tokens), default: 0] += weight }
            if isSetOff(tokens, label: name.label) { setOff.insert(words.key(of: tokens)) }
            guard first > 0 else { continue }
            if isVesselNoun(first - 1), tokens.count == 1 || isTitle(first) {
                if tokens.count == 1 || Self.titles.contains(words.form(of: first).lower) {
                    known.insert(words.key(of: tokens))
                } else {
                    withRank.insert(words.key(of: tokens))
                }
            } else if isTitle(first), isArticle(first - 1) {
                afterArticle.insert(words.key(of: tokens))
            }
        }
        // One "the Abbess’s boat" makes no ship of her.
        known.formUnion(signs.filter { $0.value > 1 }.keys)
        // "The destroyer General Ash" is a ship's if the text has "the General Ash" as well; "the ship Captain Ash commanded" is not.
        known.formUnion(withRank.intersection(afterArticle))
        prefixed.subtract(bearers)
    }

    /// The ship at `name`, with the title that belongs to it; nil for what is not a ship.
    func vessel(_ name: NameSpan) -> NameSpan? {
        let tokens = withTitle(name.tokens)
        let key = words.key(of: tokens)
        let isEmphasised = isEmphasised(tokens)
        let isKnown =
            known.contains(key) && (isAfterArticle(tokens) || isEmphasised)
            || name.label != .place && prefixed.contains(key)
        guard isKnown || setOff.contains(key) && isEmphasised || hasPrefix(tokens) else { return nil }
        var vessel = name
        vessel.label = .miscellaneous
        // A ship that is called like a country is not the country.
        let isPlace = words.isListed(tokens.lowerBound, in: [.country, .city, .region])
        if isTitle(tokens.lowerBound) || isKnown && (isEmphasised || isPlace) { vessel.sense = .vessel }
        if tokens != name.tokens {
            vessel.tokens = tokens
            vessel.range = text.range(of: tokens)
        }
        return vessel
    }

    /// Whether the name is set in italics after "the" or "schooner", as those of ships are.
    private func isSetOff(_ tokens: Range<Int>, label: NameSpan.Label) -> Bool {
        (label == .person || label == .miscellaneous) && isAfterArticle(tokens) && isEmphasised(tokens)
    }

    private func isEmphasised(_ tokens: Range<Int>) -> Bool {
        text.emphasisIndex(around: text.range(of: tokens)) != nil
    }

    /// The tokens of a name with the titles before it that ships bear ("Queen Adelaide"), if "the" or a word for ships is before them.
    private func withTitle(_ tokens: Range<Int>) -> Range<Int> {
        var first = tokens.lowerBound
        while first > 0, text.tokens[first - 1].shape.contains(.capitalised),
            text.tokens[first].shape.contains(.spaceBefore), isTitle(first - 1),
            !text.tokens[first - 1].shape.contains(.sentenceStart) || isEmphasised(first - 1..<tokens.upperBound)
        {
            first -= 1
        }
        let titled = first..<tokens.upperBound
        return first < tokens.lowerBound && (isAfterArticle(titled) || isEmphasised(titled)) ? titled : tokens
    }

    /// How much a use speaks for a ship: 2 if nothing else is needed.
    private func weight(of name: NameSpan, withTitle tokens: Range<Int>) -> Int {
        if isSaidToBeShip(name.tokens) || isOnBoard(tokens) { return 2 }
        return (isShipByItsActs(name) ? name.tokens.count : 0) + (isPersonWithArticle(name) ? 1 : 0)
    }

    /// Whether a name after "the" does or has what ships do or have: "The Robert Stroud sailed from Leith", "the captain of the
    /// Robert Stroud", "the Rachel’s crew".
    private func isShipByItsActs(_ name: NameSpan) -> Bool {
        let (first, next) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard name.label != .organisation, name.label != .place || name.tokens.count == 1, name.tokens.count <= 2,
            first > 0, next < text.tokens.count, isArticle(first - 1), !isTitle(first)
        else { return false }
        if ContextWords.voyages.contains(words.form(of: next).lower) { return true }
        if first > 2, words.form(of: first - 2).lower == ContextWords.of {
            return isPartOfShip(first - 3) || isCaptain(endingAt: first - 3)
        }
        return classes(next).contains(.possessiveEnding) && next + 1 < text.tokens.count && isPartOfShip(next + 1)
    }

    /// Whether a captain is named in the words that end at a token: "Captain Ash of the Rachel".
    private func isCaptain(endingAt last: Int) -> Bool {
        let named = (max(0, last - Self.longestName)...last).reversed()
            .prefix { text.tokens[$0].shape.contains(.capitalised) }
        return named.dropFirst().contains { Self.captains.contains(words.form(of: $0).lower) }
    }

    /// "The Ellen Rooke was old", "took the Ellen Rooke out", "I will buy the Ellen.": nobody has "the" before the full name, and no woman
    /// before the given name, unless a noun is after it.
    private func isPersonWithArticle(_ name: NameSpan) -> Bool {
        let (first, next) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard name.tokens.count <= 2, first > 0, next < text.tokens.count, isArticle(first - 1),
            name.label == .person || name.label == .miscellaneous && name.tokens.count == 2,
            text.isListedGivenName(first),
            name.tokens.count == 1 ? isWomansName(first) : words.isListed(next - 1, in: .surname)
        else { return false }
        return isFollowed(byMarkOr: [.copula, .have, .auxiliary], at: next)
            || Self.ways.contains(words.form(of: next).lower)
    }

    /// Whether a word is a woman's given name, and no rank or calling ("the Palmer").
    private func isWomansName(_ index: Int) -> Bool {
        let form = words.form(of: index)
        return words.cases(of: form).small == 0 && !form.isListed(in: [.title, .role])
            && SortedWordList.givenNameGenders.gender(of: text.string(text.tokens[index]).lowercased()) == .female
    }

    /// "A large ship, the Rachel, was seen", "the Moss, a small packet schooner,", "The Rachel was a steamer".
    private func isSaidToBeShip(_ tokens: Range<Int>) -> Bool {
        let (first, next) = (tokens.lowerBound, tokens.upperBound)
        guard first > 0, isArticle(first - 1) else { return false }
        if first > 2, classes(first - 2).contains(.comma), isVesselNoun(first - 3) { return true }
        guard next + 2 < text.tokens.count, !classes(next).isDisjoint(with: [.comma, .copula]),
            !classes(next + 1).isDisjoint(with: [.definite, .indefinite])
        else { return false }
        return (next + 2..<min(text.tokens.count, next + 7))
            .prefix { text.tokens[$0].shape.contains(.word) && !classes($0).contains(.preposition) }
            .contains(where: isVesselNoun)
    }

    /// "Aboard the Rachel", "on board the Rachel", "crossed on the Rachel".
    private func isOnBoard(_ tokens: Range<Int>) -> Bool {
        let first = tokens.lowerBound
        guard first > 1, isArticle(first - 1), endsPhrase(tokens.upperBound) else { return false }
        let before = words.form(of: first - 2).lower
        guard first > 2 else { return before == Self.aboard }
        let earlier = words.form(of: first - 3).lower
        return before == Self.aboard || before == Self.board && earlier == Self.on
            || before == Self.on && Self.passages.contains(earlier)
    }

    /// Whether no noun that the name could belong to comes next ("aboard the Sarn ferry").
    private func endsPhrase(_ index: Int) -> Bool {
        index == text.tokens.count
            || isFollowed(
                byMarkOr: [
                    .preposition, .coordinator, .subordinator, .relative, .pronoun, .copula, .have, .auxiliary,
                ], at: index)
    }

    /// Whether the token at `index` is a mark that ends a name, or a word of one of `ends`.
    private func isFollowed(byMarkOr ends: WordClass, at index: Int) -> Bool {
        let after = classes(index)
        return text.tokens[index].shape.contains(.punctuation) && after.isDisjoint(with: [.possessiveEnding, .dash])
            || !after.isDisjoint(with: ends)
    }

    private func isPartOfShip(_ index: Int) -> Bool { ContextWords.shipNouns.contains(words.form(of: index).lower) }

    private func classes(_ index: Int) -> WordClass { Vocabulary.standard.classes(of: text.keywords[index]) }

    private func hasPrefix(_ tokens: Range<Int>) -> Bool {
        tokens.count == 2 && ContextWords.vesselPrefixes.contains(words.form(of: tokens.lowerBound).lower)
    }

    private func isAfterArticle(_ tokens: Range<Int>) -> Bool {
        tokens.lowerBound > 0 && (isArticle(tokens.lowerBound - 1) || isVesselNoun(tokens.lowerBound - 1))
    }

    private func isArticle(_ index: Int) -> Bool { classes(index).contains(.definite) }

    private func isTitle(_ index: Int) -> Bool {
        Self.titles.contains(words.form(of: index).lower)
            || words.isListed(index, in: .title)
    }

    private func isVesselNoun(_ index: Int) -> Bool { ContextWords.vessels.contains(words.form(of: index).lower) }

    /// So many words are between "Captain" and "of" at most.
    private static let longestName = 3
    private static let captains = WordHash.lowercasedWords("captain capt. capt skipper")
    private static let aboard = WordHash.lowercased("aboard")
    private static let (on, board) = (WordHash.lowercased("on"), WordHash.lowercased("board"))
    private static let passages = WordHash.lowercasedWords(
        "crossed sailed travelled traveled embarked passage crossing voyage cruise sailing")
    private static let ways = WordHash.lowercasedWords("out off to into through")
    /// Titles that ships bear as often as persons beside a word for ships.
    private static let titles = WordHash.lowercasedWords(
        "queen king lady lord princess prince duke duchess earl countess sir saint st")
}
