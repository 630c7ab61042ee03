import Model

/// Reads what follows a word that may be a name or a common word ("Hope", "May"): before a verb it is a subject, and a name.
struct ClauseReader {
    let text: AnnotatedText
    let words: DocumentWords
    private let vocabulary = Vocabulary.standard

    /// Whether the token at `index` is a verb that has a subject before it: "held", "was", "mended"; not "you", "come".
    func isVerb(_ index: Int) -> Bool {
        guard text.tokens.indices.contains(index) else { return false }
        let classes = vocabulary.classes(of: text.keywords[index])
        if !classes.isDisjoint(with: [.copula, .have, .saying, .finiteVerb]) { return true }
        let form = words.form(of: index)
        if Self.irregularPasts.contains(form.lower) { return true }
        let token = text.tokens[index]
        guard token.shape.contains(.word), !token.shape.contains(.capitalised), token.length > 4 else { return false }
        return text.text.withBytes { $0[token.range.end - 2..<token.range.end].elementsEqual("ed".utf8) }
    }

    /// Whether the token at `index` is a verb that one subject has: "had", and "drives" before "it" or "the road".
    func isOfThirdPerson(_ index: Int) -> Bool {
        guard index + 1 < text.tokens.count else { return false }
        let word = text.string(text.tokens[index])
        if classes(index).contains(.have) { return word != "have" }
        return text.tokens[index].shape.contains(.word) && !text.tokens[index].shape.contains(.capitalised)
            && word.hasSuffix("s") && !word.hasSuffix("ss") && classes(index).isEmpty
            && !classes(index + 1).isDisjoint(with: WordClass.determiner.union(.pronoun))
    }

    /// Whether the token at `index` is a verb with a subject before it, or an auxiliary: "did not like".
    func isPredicate(_ index: Int) -> Bool {
        isVerb(index)
            || text.keywords.indices.contains(index)
                && vocabulary.classes(of: text.keywords[index]).contains(.auxiliary)
    }

    /// Whether the token at `index` is a verb for what people do, rather than for what things are or have.
    func isAct(_ index: Int) -> Bool {
        isVerb(index)
            && vocabulary.classes(of: text.keywords[index]).isDisjoint(with: [.copula, .have, .auxiliary, .becoming])
    }

    /// Whether the token at `index` is an adverb that is between a subject and its verb ("never", "often").
    func isFrequency(_ index: Int) -> Bool {
        text.tokens.indices.contains(index) && Self.frequencies.contains(words.form(of: index).lower)
    }

    /// Whether whoever is named after the token at `by` did what a verb says: "It was founded by August Lind", "a letter written by May
    /// Lind"; but not "It had closed by May".
    func isAgent(after by: Int) -> Bool {
        guard by > 1, text.keywords[by] == Vocabulary.by else { return false }
        if Self.makings.contains(words.form(of: by - 1).lower) { return true }
        return isVerb(by - 1) && vocabulary.classes(of: text.keywords[by - 2]).contains(.copula)
    }

    /// Whether the conjunction at `index` begins a sentence with a clause that has its verb at `verb` and ends at a comma, after which
    /// another subject comes: "Until August Lind came, there was no school."
    func isOpened(at index: Int, by verb: Int) -> Bool {
        guard text.tokens[index].shape.contains(.sentenceStart), isPredicate(verb),
            Self.conjunctions.contains(words.form(of: index).lower)
        else { return false }
        let rest = (verb + 1..<max(verb + 1, min(text.tokens.count - 1, verb + Self.mostWordsOfClause)))
            .prefix { !text.tokens[$0].shape.contains(.sentenceStart) }
        guard let comma = rest.first(where: { classes($0).contains(.comma) }) else { return false }
        return words.form(of: comma + 1).lower == Self.there
            || !classes(comma + 1).isDisjoint(with: [.pronoun, .definite, .indefinite, .possessive, .quantifier])
    }

    private func classes(_ index: Int) -> WordClass { vocabulary.classes(of: text.keywords[index]) }

    /// Conjunctions that are before the time of something as well.
    static let conjunctions = WordHash.lowercasedWords("since until till before after")
    private static let mostWordsOfClause = 24
    private static let there = WordHash.lowercased("there")
    /// What only somebody does, before "by".
    private static let makings = WordHash.lowercasedWords(
        """
        founded built written painted composed designed invented discovered edited translated directed drawn owned led \
        played sung signed run
        """)
    private static let frequencies = Set(
        ["never", "always", "often", "seldom", "once", "only", "still", "also", "then", "soon", "already"]
            .map(WordHash.lowercased))
    private static let irregularPasts = Set(
        [
            "held", "left", "came", "went", "took", "gave", "made", "knew", "saw", "stood", "sat", "told", "ran",
            "kept", "put",
            "let", "got", "fed", "shut", "woke", "rode", "swam", "lay", "laid", "paid", "read", "felt", "found", "hid",
            "bit",
            "swore", "tore", "wept", "drank", "sang", "rang", "rose", "fell", "spoke", "wrote", "ate", "slept", "drew",
            "flew", "grew",
            "threw", "broke", "chose", "drove", "wore", "bought", "caught", "taught", "brought", "thought", "fought",
            "began", "sold", "lent",
            "spent", "stuck", "struck", "swept", "swung", "sank", "stole", "froze", "forgave", "understood", "went",
            "built",
            "burnt", "shook", "sent", "led", "met", "won", "lost", "bent", "hit", "cut", "set", "did",
        ].map(WordHash.lowercased))
}
