/// Finds the names that end in "'s" themselves: "McDonald’s", "St Paul’s".
///
/// A name that is never without "'s", and after which somewhere no noun follows ("McDonald’s sold bread", "in St Paul’s."), keeps it.
struct PossessiveNames {
    private static let fewest = 2

    /// How a name is used.
    private struct Uses {
        var all = 0
        var possessive = 0
        /// Uses with "'s" and no noun after it.
        var alone = 0
        /// Uses that the recogniser takes for a person's, and how many of these are those of a house or a firm, and its acts.
        var persons = 0
        var houses = 0
        var subjects = 0
        /// Uses that leave little doubt of a firm: "Lund’s sells bread", "Gatterby’s sold the bell".
        var sure = 0
        /// Whether a longer name of a person begins or ends with it.
        var isPartOfName = false

        mutating func count(isPossessive: Bool, isAlone: Bool) {
            all += 1
            if isPossessive { possessive += 1 }
            if isAlone { alone += 1 }
        }

        mutating func count(person isHouse: Bool, isSubject: Bool) {
            persons += 1
            if isHouse || isSubject { houses += 1 }
            if isSubject { subjects += 1 }
        }

        /// Whether what seems a person is a house or a firm: "Sotheby’s sold the bell", "at Sotheby’s", if nothing is called so without
        /// the ending. Whoever has the name as well ("Marie Duval runs Duval’s") is named otherwise, and so is what follows most uses.
        var isHouse: Bool {
            guard persons > 0, houses > 0, possessive == all else { return false }
            if all > PossessiveNames.fewest { return isPartOfName ? alone == all : alone * 3 >= all * 2 }
            return alone == all && !isPartOfName && (houses == persons || all == PossessiveNames.fewest)
        }
    }

    private let text: AnnotatedText
    private let words: DocumentWords
    private let clauses: ClauseReader

    init(_ text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        clauses = ClauseReader(text: text, words: words)
    }

    /// `names`, those that end so with their ending, and no other organisation or place with it.
    func completed(_ names: [NameSpan]) -> [NameSpan] {
        let possessive = Set(names.map { stem(of: $0) }.filter { isEnding($0.upperBound) }.map { key($0) })
        guard !possessive.isEmpty else { return names }
        var uses: [UInt64: Uses] = [:]
        for name in names {
            let tokens = stem(of: name)
            guard possessive.contains(key(tokens)) else { continue }
            var known = uses[key(tokens)] ?? Uses()
            known.count(
                isPossessive: isEnding(tokens.upperBound),
                isAlone: isEnding(tokens.upperBound) && endsPhrase(tokens.upperBound + 1))
            if name.label == .person { known.count(person: isHouse(tokens), isSubject: isSubject(tokens)) }
            if isSure(tokens) { known.sure += 1 }
            uses[key(tokens)] = known
        }
        // "Lloyd’s" beside "Lloyd’s of London"
        for name in names where name.tokens.count > 2 && isEnding(name.tokens.lowerBound + 1) {
            uses[key(name.tokens.prefix(1))]?.count(isPossessive: true, isAlone: true)
        }
        for name in names where name.label == .person && name.tokens.count > 1 {
            for end in [name.tokens.lowerBound, name.tokens.upperBound - 1] {
                uses[key(end..<end + 1)]?.isPartOfName = true
            }
        }
        return names.map { name in
            var tokens = stem(of: name)
            guard let use = uses[key(tokens)] else { return name }
            guard mayEndSo(name) || name.label == .person && (use.isHouse || isSure(tokens)) else { return name }
            let isFirm = use.possessive == use.all && use.alone * 2 >= use.all || isSure(tokens)
            if isEnding(tokens.upperBound), use.all >= Self.fewest || isSaint(tokens) || use.sure > 0, isFirm {
                tokens = tokens.lowerBound..<tokens.upperBound + 1
            }
            guard tokens != name.tokens else { return name }
            var name = name
            if name.label == .person || use.isHouse || name.label == .place && isSingle(tokens) {
                let isKnown = Gazetteer.standard.lists(of: tokens, in: text).contains(.organisationName)
                name.label = isKnown || isSingle(tokens) || use.subjects > 0 ? .organisation : .place
            }
            name.tokens = tokens
            name.range = text.range(of: tokens)
            return name
        }
    }

    /// "Wetherby’s": a shop, an inn or a club that is called after somebody, unlike "St Paul’s".
    private func isSingle(_ tokens: Range<Int>) -> Bool { tokens.count == 2 && isEnding(tokens.upperBound - 1) }

    /// The tokens of a name without "'s" at their end.
    private func stem(of name: NameSpan) -> Range<Int> {
        name.tokens.count > 1 && isEnding(name.tokens.upperBound - 1) ? name.tokens.dropLast() : name.tokens
    }

    private func mayEndSo(_ name: NameSpan) -> Bool {
        name.label == .organisation || name.label == .place || name.label == .person && isSaint(stem(of: name))
    }

    /// "at Sotheby’s" and no noun after it: not "a friend of Ann’s".
    private func isHouse(_ tokens: Range<Int>) -> Bool {
        tokens.lowerBound > 0 && Self.locating.contains(words.form(of: tokens.lowerBound - 1).lower)
            && isEnding(tokens.upperBound) && endsPhrase(tokens.upperBound + 1)
            && !isCoordinator(tokens.upperBound + 1)
    }

    /// "by Dell’s and Tarn’s divisions"
    private func isCoordinator(_ index: Int) -> Bool {
        index < text.tokens.count && Vocabulary.standard.classes(of: text.keywords[index]).contains(.coordinator)
    }

    /// "Sotheby’s sold the bell": a verb for what people do follows, not "is"; in speech "’s" is as likely "has".
    private func isSubject(_ tokens: Range<Int>) -> Bool {
        let next = tokens.upperBound + 1
        guard isEnding(tokens.upperBound), next < text.tokens.count, !text.tokens[next].shape.contains(.capitalised),
            !text.speech.holds(next)
        else { return false }
        return clauses.isAct(next)
            || !Vocabulary.standard.classes(of: text.keywords[next]).isDisjoint(with: [.have, .auxiliary])
    }

    /// "Lund’s sells bread", and "Gatterby’s sold the bell" if that is not a given name: only a firm does so.
    private func isSure(_ tokens: Range<Int>) -> Bool {
        let next = tokens.upperBound + 1
        guard isEnding(tokens.upperBound), next + 1 < text.tokens.count, tokens.count == 1, !text.speech.holds(next),
            tokens.lowerBound == 0 || words.form(of: tokens.lowerBound - 1).lower != ContextWords.of
        else { return false }
        if ContextWords.makings.contains(words.form(of: next).lower) { return true }
        // "Hobb’s, which sells paint,"
        if next + 2 < text.tokens.count, text.keywords[next + 1] == Vocabulary.which,
            ContextWords.makings.contains(words.form(of: next + 2).lower)
        {
            return true
        }
        return isSubject(tokens)
            && !Vocabulary.standard.classes(of: text.keywords[next + 1]).isDisjoint(with: .determiner)
            && !text.isListedGivenName(tokens.lowerBound)
    }

    private static let locating = Set(
        ["at", "in", "into", "from", "outside", "near", "by"].map(WordHash.lowercased))

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
        return !classes.isDisjoint(with: [
            .preposition, .coordinator, .copula, .have, .saying, .finiteVerb, .auxiliary, .pronoun, .definite,
            .indefinite, .relative,
        ]) || clauses.isAct(index)
    }
}
