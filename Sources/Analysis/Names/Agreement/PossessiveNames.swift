/// Finds the names that end in "'s" themselves: "McDonald’s", "St Paul’s".
///
/// A name that is never without "'s", and after which somewhere no noun follows ("McDonald’s sold bread", "in St Paul’s."), keeps it.
struct PossessiveNames {
    private static let fewest = 2

    private let text: AnnotatedText
    private let words: DocumentWords

    init(_ text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
    }

    /// `names`, those that end so with their ending, and no other organisation or place with it.
    func completed(_ names: [NameSpan]) -> [NameSpan] {
        var uses: [UInt64: (all: Int, possessive: Int, alone: Int)] = [:]
        for name in names where mayEndSo(name) {
            let tokens = stem(of: name)
            let isPossessive = isEnding(tokens.upperBound)
            let isAlone = isPossessive && endsPhrase(tokens.upperBound + 1)
            uses[key(tokens), default: (0, 0, 0)].all += 1
            if isPossessive { uses[key(tokens), default: (0, 0, 0)].possessive += 1 }
            if isAlone { uses[key(tokens), default: (0, 0, 0)].alone += 1 }
        }
        return names.map { name in
            guard mayEndSo(name) else { return name }
            var tokens = stem(of: name)
            if isEnding(tokens.upperBound), let use = uses[key(tokens)],
                use.all >= Self.fewest || isSaint(tokens), use.possessive == use.all, use.alone * 2 >= use.all
            {
                tokens = tokens.lowerBound..<tokens.upperBound + 1
            }
            guard tokens != name.tokens else { return name }
            var name = name
            if name.label == .person { name.label = .place }
            name.tokens = tokens
            name.range = text.range(of: tokens)
            return name
        }
    }

    /// The tokens of a name without "'s" at their end.
    private func stem(of name: NameSpan) -> Range<Int> {
        name.tokens.count > 1 && isEnding(name.tokens.upperBound - 1) ? name.tokens.dropLast() : name.tokens
    }

    private func mayEndSo(_ name: NameSpan) -> Bool {
        name.label == .organisation || name.label == .place || name.label == .person && isSaint(stem(of: name))
    }

    private func key(_ tokens: Range<Int>) -> UInt64 {
        tokens.reduce(0) { WordHash.combined($0, words.form(of: $1).lower) }
    }

    /// "St Paul": a church or a town that is called so has the ending more often than not.
    private func isSaint(_ tokens: Range<Int>) -> Bool {
        tokens.count > 1 && Self.saints.contains(words.form(of: tokens.lowerBound).lower)
    }

    private static let saints = Set(["st", "st.", "saint"].map(WordHash.lowercased))

    private func isEnding(_ index: Int) -> Bool {
        index < text.tokens.count && text.tokens[index].length > 1
            && Vocabulary.standard.classes(of: text.keywords[index]).contains(.possessiveEnding)
    }

    /// Whether the token at `index` is a mark, a preposition, a conjunction or a verb: no noun that is somebody's.
    private func endsPhrase(_ index: Int) -> Bool {
        guard index < text.tokens.count else { return true }
        let token = text.tokens[index]
        if token.shape.contains(.punctuation) || token.shape.contains(.sentenceStart) { return true }
        let classes = Vocabulary.standard.classes(of: text.keywords[index])
        return !classes.isDisjoint(with: [.preposition, .coordinator, .copula, .have, .saying, .finiteVerb])
    }
}
