import Model

/// Times that are taken for the first word of a name: "In May Odo Lind", "By March Ola Berg had left", "Today Hollis AG".
struct LeadingTimes {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let profiles: NameProfiles
    private let clauses: ClauseReader

    init(_ text: AnnotatedText, words: DocumentWords, profiles: NameProfiles) {
        self.text = text
        self.words = words
        self.profiles = profiles
        clauses = ClauseReader(text: text, words: words)
    }

    /// Whether the first word of a name is such a time.
    func begin(_ name: NameSpan) -> Bool {
        !isClause(name) && words.form(of: name.tokens.lowerBound + 1).lower != NameJoiner.hyphen
            && (isDate(name.tokens.lowerBound) || isTime(name) || isAdverbOfTime(name) || isDayOfMonth(name))
    }

    /// The month of "In May Odo Lind was sent a letter".
    private func isDate(_ index: Int) -> Bool {
        guard words.isListed(index, in: .month), index > 0, index + 1 < text.tokens.count else { return false }
        return Self.times.contains(words.form(of: index - 1).lower)
            && text.tokens[index + 1].shape.contains(.capitalised)
    }

    /// "On the twenty-fourth of August Pierre"
    private func isDayOfMonth(_ name: NameSpan) -> Bool {
        let (index, rest) = (name.tokens.lowerBound, name.tokens.dropFirst())
        guard words.isListed(index, in: .month), index > 1, words.form(of: index - 1).lower == ContextWords.of
        else {
            return false
        }
        if profiles.isSupported(rest, beside: profiles.uses(of: name.tokens)) { return true }
        // "On the first of May Odo Lind"
        let isDay =
            text.tokens[index - 2].shape.contains(.digits) || Self.days.contains(words.form(of: index - 2).lower)
        return isDay && rest.count > 1 && words.isListed(rest.lowerBound, in: .givenName)
    }

    /// "since June Farrant did not like it", where the text has June Farrant elsewhere, or where another subject follows after a comma
    private func isClause(_ name: NameSpan) -> Bool {
        guard words.isListed(name.tokens.lowerBound, in: .month), name.tokens.lowerBound > 0 else {
            return false
        }
        return profiles.uses(of: name.tokens) > 1 && clauses.isPredicate(name.tokens.upperBound)
            || clauses.isOpened(at: name.tokens.lowerBound - 1, by: name.tokens.upperBound)
    }

    /// "By March Ola Berg had left", "In Spring Acme Tiles sent the bill": what follows is a name elsewhere, or has two words and is no
    /// place ("In Spring Valley").
    private func isTime(_ name: NameSpan) -> Bool {
        let (index, rest) = (name.tokens.lowerBound, name.tokens.dropFirst())
        guard index > 0, Self.timePrepositions.contains(words.form(of: index - 1).lower),
            !clauses.isAgent(after: index - 1),
            words.isListed(index, in: .month) || Self.seasons.contains(words.form(of: index).lower),
            Gazetteer.standard.lists(of: name.tokens, in: text).isEmpty
        else { return false }
        return profiles.uses(of: rest) > 0 || rest.count == 1 && profiles.isFamilyName(rest.lowerBound)
            || rest.count > 1
                && (words.isListed(rest.lowerBound, in: .givenName)
                    || !words.isListed(name.tokens.upperBound - 1, in: NameTrimmer.heads))
    }

    /// "Today Hollis AG has nine workers"
    private func isAdverbOfTime(_ name: NameSpan) -> Bool {
        name.label != .miscellaneous && text.isAfterMark(name.tokens.lowerBound)
            && Self.adverbsOfTime.contains(words.form(of: name.tokens.lowerBound).lower)
            && Gazetteer.standard.lists(of: name.tokens, in: text).isEmpty
    }

    private static let days = WordHash.lowercasedWords(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth \
        sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth \
        twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first beginning middle end
        """)
    private static let seasons = Set(
        ["spring", "summer", "autumn", "winter", "easter", "christmas", "lent", "michaelmas", "whitsun"]
            .map(WordHash.lowercased))
    private static let timePrepositions = times.union(
        ["by", "before", "after", "from", "at", "over", "on", "through"].map(WordHash.lowercased))
    private static let adverbsOfTime = Set(
        [
            "today", "yesterday", "tomorrow", "tonight", "meanwhile", "later", "afterwards", "hereupon", "thereupon",
            "whereupon", "presently",
        ].map(WordHash.lowercased))
    private static let times = Set(
        ["in", "since", "until", "till", "during", "last", "next", "early", "late", "mid", "-"].map(WordHash.lowercased)
    )
}
