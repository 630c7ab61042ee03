import Model

/// Tells the month or day that is somebody's given name from a date: "met April Lind", "In August May Lind sang", "The minister,
/// Tuesday Lind, spoke"; not "In May Lind sang".
struct CalendarNames {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let pairs: NamePairs
    private let clauses: ClauseReader

    init(_ text: AnnotatedText, words: DocumentWords, pairs: NamePairs) {
        self.text = text
        self.words = words
        self.pairs = pairs
        clauses = ClauseReader(text: text, words: words)
    }

    /// Whether a token is a month or a day.
    func hold(_ index: Int) -> Bool { words.isListed(index, in: .month) }

    /// Whether a month or a day before the last word of a person's name is the given name.
    func isGivenName(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard hold(index), token.length > 2, token.shape.contains(.capitalised),
            index > 0 || token.shape.contains(.sentenceStart), text.tokens[index + 1].shape.contains(.spaceBefore)
        else { return false }
        if token.shape.contains(.sentenceStart) { return isSubject(index) }
        let before = index - 1
        if pairs.hold(index, index + 1) {
            // "since June Farrant did not like it"
            let isClause =
                ClauseReader.conjunctions.contains(words.form(of: before).lower) && clauses.isPredicate(index + 2)
            return hold(before) || isClause || isDayOfMonth(before) || !mayBeDate(after: before)
        }
        if isDayOfMonth(before) || clauses.isOpened(at: before, by: index + 2) { return !isDay(index) }
        if text.tokens[before].shape.contains(.punctuation) { return isApposition(index, comma: before) }
        if clauses.isAgent(after: before) { return true }
        // "In April May Lind sang", "on Monday June Lind wept"
        if hold(before) { return !isDay(index) }
        if text.tokens[before].length == 4, text.tokens[before].shape.contains(.digits) { return !isDay(index) }
        return clauses.isAct(before) && !text.tokens[before].shape.contains(.capitalised)
            && (!isDay(index) || isFirstMention(index + 1) && !classes(before).contains(.saying))
    }

    /// Whether the name opens a statement: "April Lind sang."; but "May God forgive him" and, where the text has named Lind before,
    /// "Tuesday Lind left for Rome".
    private func isSubject(_ index: Int) -> Bool {
        guard index + 2 < text.tokens.count,
            clauses.isAct(index + 2) || classes(index + 2).contains(.copula) || clauses.isOfThirdPerson(index + 2)
        else { return false }
        return pairs.hold(index, index + 1) || !isDay(index) || isFirstMention(index + 1)
    }

    /// Whether the text has the word nowhere before: whoever is named the first time is named in full.
    private func isFirstMention(_ index: Int) -> Bool {
        words.form(of: index).start == text.tokens[index].start
    }

    /// Whether a token is the number of a day after its month: "On June 4 April Lind followed."
    private func isDayOfMonth(_ index: Int) -> Bool {
        index > 0 && text.tokens[index].length <= 2 && text.tokens[index].shape.contains(.digits) && hold(index - 1)
    }

    /// Whether a month or day after the token at `index` is likely that of a date.
    private func mayBeDate(after index: Int) -> Bool {
        text.tokens[index].shape.contains(.digits) || Self.timeWords.contains(words.form(of: index).lower)
    }

    /// Whether a name of two words is between commas after a word for what people do: "The minister, Tuesday Lind, spoke."
    func isApposition(_ index: Int, comma: Int) -> Bool {
        guard comma > 0, index + 2 < text.tokens.count, classes(comma).contains(.comma),
            classes(index + 2).contains(.comma)
        else { return false }
        return !classes(comma - 1).isDisjoint(with: [.role, .family])
    }

    private func isDay(_ index: Int) -> Bool { Self.days.contains(words.form(of: index).lower) }

    private func classes(_ index: Int) -> WordClass { Vocabulary.standard.classes(of: text.keywords[index]) }

    private static let days = WordHash.lowercasedWords(
        "monday tuesday wednesday thursday friday saturday sunday")
    private static let timeWords = WordHash.lowercasedWords(
        """
        in since until till during last next early late mid by before after from this of on each every through
        """)
}
