import Model

/// Finds the passages of one sentence that say what its entities are.
///
/// Each construction names the sort of thing that its head noun must be, so that "In Leeds, the mayor …" does not make
/// Leeds a mayor.
struct DescriptionFinder {
    /// What is less sure is left out.
    private static let least = 0.4

    let sentence: SentenceReader
    let phrases: NounPhraseReader
    private(set) var candidates: [DescriptionCandidate] = []

    init(_ sentence: SentenceReader) {
        self.sentence = sentence
        phrases = NounPhraseReader(sentence)
    }

    /// Looks at every mention of the sentence.
    mutating func find() {
        for (index, mention) in sentence.mentions.enumerated() {
            appositionAfter(mention)
            appositionBefore(mention)
            roleBefore(mention)
            statement(mention)
            invertedStatement(mention)
            birth(mention)
            relativeClause(mention)
            examples(mention)
            if index == 0 { occasion(mention) }
        }
        pronounWithinSentence()
    }

    mutating func add(_ tokens: Range<Int>, to mention: SentenceReader.Mention, _ confidence: Double) {
        add(tokens, to: mention.entity, confidence * (0.75 + 0.25 * mention.confidence.share))
    }

    mutating func add(_ tokens: Range<Int>, to entity: EntityID, _ confidence: Double) {
        var tokens = tokens
        while let last = tokens.last, isDangling(last) { tokens = tokens.lowerBound..<last }
        if let opening = unclosed(in: tokens) { tokens = tokens.lowerBound..<opening }
        guard let first = tokens.first, let last = tokens.last else { return }
        let passage = TextRange(sentence.text.tokens[first].start, sentence.text.tokens[last].range.end)
        guard passage.count > 2, confidence >= Self.least,
            sentence.shape(last).contains(.word) || !sentence.shape(last).contains(.punctuation)
        else { return }
        candidates.append(DescriptionCandidate(entity: entity, passage: passage, confidence: confidence))
    }

    /// The bracket of `tokens` that does not close in them.
    private func unclosed(in tokens: Range<Int>) -> Int? {
        guard let opening = tokens.last(where: { sentence.isAny($0, .opening) }) else { return nil }
        return (opening..<tokens.upperBound).contains { sentence.isAny($0, .closing) } ? nil : opening
    }

    /// Words that must not end a passage.
    private func isDangling(_ index: Int) -> Bool {
        let classes = sentence.classes(index)
        if !classes.isDisjoint(with: [.role, .family]) { return false }
        return !classes.isDisjoint(with: [
            .naming, .preposition, .coordinator, .comma, .determiner, .dash, .copula, .auxiliary, .relative, .colon,
            .opening,
            .terminator, .subordinator, .quote, .example,
        ])
    }

    /// How well a head noun fits an entity: nil where it cannot be one.
    func fit(_ phrase: NounPhrase, _ type: EntityType) -> Double? {
        let core = phrase.core
        if core.contains(where: { sentence.isAny($0, .otherness) && !sentence.isAny($0, .oneOf) }) { return nil }
        if phrase.sort == .unknown {
            // "his glance turned back", "the German": no noun that could describe.
            if sentence.isAny(core.lowerBound, .possessive) { return nil }
            if sentence.isAny(core.lowerBound, .definite), core.count < 3 { return nil }
            // "a skeleton racer" is someone, though no list knows the word.
            let isAgent = sentence.ends(phrase.head, with: "er") || sentence.ends(phrase.head, with: "ist")
            if type == .place, isAgent { return nil }
        }
        // Another name ("the Festival of Angels") is no description.
        if type != .person, !sentence.isLowerCase(phrase.head), phrase.sort != .unknown || !phrase.isIndefinite {
            return nil
        }
        switch (type, phrase.sort) {
        case (.person, .person): return 1
        case (.person, .unknown): return phrase.isIndefinite ? 0.6 : 0.5
        case (.person, _): return nil
        case (.organisation, .organisation): return 1
        case (.organisation, .place): return 0.8
        case (.organisation, .work): return nil
        case (.organisation, .unknown), (.organisation, .event): return phrase.isIndefinite ? 0.75 : 0.5
        case (.organisation, .person): return nil
        case (.place, .place): return 1
        case (.place, .organisation): return 0.75
        case (.place, .unknown): return phrase.isIndefinite ? 0.7 : 0.5
        case (.place, _): return nil
        case (.group, .person), (.group, .organisation): return 0.8
        case (.group, .unknown): return phrase.isIndefinite ? 0.7 : 0.5
        case (.group, _): return nil
        case (_, .person): return type == .other ? 0.6 : nil
        case (_, .unknown): return phrase.isIndefinite ? 0.8 : 0.6
        default: return 1
        }
    }

    // MARK: Apposition

    /// "Velayati, a top adviser to the leader, …", "the SCO (a security bloc)", "Ann Lee, 45, a lawyer".
    private mutating func appositionAfter(_ last: SentenceReader.Mention) {
        var place = last.tokens.upperBound
        let mention = innermost(last)
        if sentence.isAny(place, .opening), let bracketed = bracketedPhrase(at: place, mention) {
            if let fit = fit(bracketed, mention.type) { add(bracketed.tokens, to: mention, 0.75 * fit) }
        }
        if sentence.isAny(place, .closing), sentence.isAny(mention.tokens.lowerBound - 1, .opening) { place += 1 }
        place = sentence.skippingBrackets(place)
        let mark = sentence.classes(place)
        guard mark.contains(.comma) || mark.contains(.dash) && sentence.shape(place).contains(.spaceBefore) else {
            return
        }
        place += 1
        if sentence.shape(place).contains(.digits), sentence.isAny(place + 1, .comma) { place += 2 }
        guard let phrase = appositive(at: place, of: mention), let fit = fit(phrase, mention.type) else { return }
        guard phrase.closing == .mark || phrase.closing == .clause && endsAtVerb(phrase) else { return }
        var confidence = 0.9 * fit
        // "In the battle of Kashii, a force …": what follows may be the subject of the sentence.
        if fit < 1, isInOpening(mention) { return }
        // "a stadium in Qatar, a venue for the cup": what follows speaks of the stadium.
        if phrase.sort == .unknown, sentence.isAny(mention.tokens.lowerBound - 1, .preposition) { return }
        if !phrase.hasDeterminer { confidence *= 0.95 }
        let isListed = isListed(mention, phrase)
        if isListed, !phrase.hasDeterminer, phrase.tokens.count == 1, sentence.isLowerCase(phrase.head) { return }
        if isListed { confidence *= phrase.sort == .person && mention.type == .person ? 0.8 : 0.5 }
        add(phrase.tokens, to: mention, confidence)
    }

    /// What follows "Leeds, Yorkshire," speaks of Leeds.
    func innermost(_ mention: SentenceReader.Mention) -> SentenceReader.Mention {
        let comma = mention.tokens.lowerBound - 1
        guard mention.type == .place, sentence.isAny(comma, .comma), let inner = sentence.mention(at: comma - 1),
            inner.type == .place
        else { return mention }
        return inner
    }

    /// Whether a mention stands in a prepositional phrase that opens the sentence.
    private func isInOpening(_ mention: SentenceReader.Mention) -> Bool {
        let start = sentence.tokens.lowerBound
        guard sentence.isAny(start, .preposition), mention.tokens.lowerBound - start < 9 else { return false }
        return !(start..<mention.tokens.lowerBound).contains {
            sentence.isAny($0, [.comma, .copula, .have, .finiteVerb, .auxiliary])
        }
    }

    private func endsAtVerb(_ phrase: NounPhrase) -> Bool { sentence.isAny(phrase.tokens.upperBound, .coordinator) }

    private func bracketedPhrase(at opening: Int, _ mention: SentenceReader.Mention) -> NounPhrase? {
        guard let phrase = appositive(at: opening + 1, of: mention), phrase.hasDeterminer,
            sentence.isAny(phrase.tokens.upperBound, [.closing, .comma, .colon])
        else { return nil }
        return phrase
    }

    /// The phrase at `place` where it can stand in apposition: with a determiner, or a role without one.
    private func appositive(at place: Int, of mention: SentenceReader.Mention) -> NounPhrase? {
        guard sentence.tokens.contains(place), !sentence.isAny(place, [.coordinator, .relative, .pronoun]),
            let phrase = phrases.phrase(at: place), !phrase.isPlural || mention.type != .person
        else { return nil }
        // "Mr. Speaker" is spoken to; "each of them" is nobody by name.
        if sentence.isAny(place, .honorific), !sentence.isAny(place, .role) { return nil }
        if sentence.isAny(place, .quantifier), !sentence.isAny(place, .oneOf) { return nil }
        // A name alone is no description; a name that ends the core ("the painter Ann Lee") is another entity.
        if let named = sentence.mention(at: phrase.head), phrase.sort == .unknown || named.type == .person {
            return nil
        }
        if phrase.hasDeterminer { return phrase }
        guard phrase.sort == .person, mention.type == .person else {
            let isSeat = sentence.isAny(phrase.head, .seat) && sentence.isWord(phrase.head + 1, Vocabulary.of)
            return phrase.sort != .unknown && (phrase.core.count > 1 || isSeat) && sentence.isLowerCase(phrase.head)
                && mention.type != .person
                && sentence.isLowerCase(phrase.core.lowerBound) && !phrase.isPlural ? phrase : nil
        }
        return phrase
    }

    /// "a, the b, and c" may be a list: another comma and "and" follow, or another name stands before.
    private func isListed(_ mention: SentenceReader.Mention, _ phrase: NounPhrase) -> Bool {
        let end = phrase.tokens.upperBound
        if sentence.isAny(end, .comma), sentence.isAny(end + 1, .coordinator) { return true }
        if sentence.isAny(end, .coordinator) { return true }
        // "the media and a government": the list goes on inside of the phrase.
        let joins = phrase.core.upperBound..<max(phrase.core.upperBound, end - 1)
        if joins.contains(where: {
            sentence.isAny($0, .coordinator) && sentence.isAny($0 + 1, [.definite, .indefinite])
        }),
            !sentence.isAny(phrase.core.upperBound, .relative)
        {
            return true
        }
        let before = mention.tokens.lowerBound - 1
        return sentence.isAny(before, .comma) && sentence.mention(at: before - 1)?.type == mention.type
    }

    /// "Iran's deputy oil minister, Abbas Shahri Moghaddam."
    private mutating func appositionBefore(_ mention: SentenceReader.Mention) {
        var comma = mention.tokens.lowerBound - 1
        if mention.type != .person, sentence.isAny(comma, .definite) { comma -= 1 }
        while sentence.isAny(comma, [.honorific, .role]), sentence.shape(comma).contains(.capitalised) { comma -= 1 }
        let mark = sentence.classes(comma)
        guard mark.contains(.comma) || mark.contains(.colon) || mark.contains(.dash), comma > sentence.tokens.lowerBound
        else { return }
        guard let phrase = phraseBefore(comma, mention.type), let fit = fit(phrase, mention.type),
            fit >= 0.8 || phrase.sort != .unknown
        else { return }
        // "under the title: …" says nothing.
        if mention.type != .person, !mark.contains(.comma), phrase.core.count < 3 { return }
        let end = mention.tokens.upperBound
        let isEnclosed = sentence.isClosing(sentence.isAny(end, .opening) ? sentence.skippingBrackets(end) : end)
        let isFronted =
            phrase.tokens.lowerBound == sentence.tokens.lowerBound && phrase.hasDeterminer
            && !sentence.isAny(end, .possessiveEnding)
        guard isEnclosed || isFronted, !phrase.isPlural else { return }
        // "Smith, the president, Jones, the minister, …" is a list.
        if phrase.tokens.lowerBound > sentence.tokens.lowerBound, sentence.isAny(phrase.tokens.lowerBound - 1, .comma),
            sentence.mention(at: phrase.tokens.lowerBound - 2) != nil
        {
            return
        }
        if sentence.isAny(end, .comma), sentence.isAny(end + 1, .coordinator), mark.contains(.comma) {
            add(phrase.tokens, to: mention, 0.5 * fit)
            return
        }
        // What follows the name may belong to it alone.
        let isAppositive =
            sentence.isAny(end, .comma) && sentence.isAny(end + 1, [.definite, .indefinite]) && !isFronted
        add(phrase.tokens, to: mention, (isAppositive ? 0.6 : 0.88) * fit)
    }

    /// The innermost phrase that ends right before `comma` and can name an entity of `type`: it starts at a determiner,
    /// a possessor or the sentence.
    private func phraseBefore(_ comma: Int, _ type: EntityType) -> NounPhrase? {
        var start = comma - 1
        while start >= sentence.tokens.lowerBound, comma - start < 24 {
            let classes = sentence.classes(start)
            if !classes.isDisjoint(with: [.comma, .terminator, .colon, .opening, .closing, .finiteVerb]) { return nil }
            var first: Int?
            if classes.contains(.possessiveEnding), let owner = sentence.mention(at: start - 1) {
                first = oneOf(before: owner.tokens.lowerBound) ?? owner.tokens.lowerBound
            } else if !classes.isDisjoint(with: [.definite, .indefinite, .possessive]) {
                first = oneOf(before: start) ?? start
            } else if start == sentence.tokens.lowerBound {
                first = start
            }
            if let first, let phrase = whole(first, comma), isNamed(phrase, by: type) {
                return phrase
            }
            start -= 1
        }
        return nil
    }

    /// Whether the head of a phrase is a noun for entities of `type`.
    private func isNamed(_ phrase: NounPhrase, by type: EntityType) -> Bool {
        // "the top division for Arsenal, Newcastle United, …" ends with the first of a list.
        if sentence.mention(at: phrase.tokens.upperBound - 1)?.type == type { return false }
        return switch type {
        case .person: phrase.sort == .person
        case .organisation: phrase.sort == .organisation || phrase.sort == .work
        case .place: phrase.sort == .place
        case .group: phrase.sort == .person || phrase.sort == .organisation
        case .event, .work, .product, .law, .other: phrase.sort == .work || phrase.sort == .event
        }
    }

    /// The place of "one" of "one of", where it stands before `start`.
    private func oneOf(before start: Int) -> Int? {
        var place = start - 1
        if sentence.isAny(place, .definite) { place -= 1 }
        guard sentence.isWord(place, Vocabulary.of), sentence.isAny(place - 1, .oneOf) else { return nil }
        return place - 1
    }

    private func whole(_ start: Int, _ end: Int) -> NounPhrase? {
        guard let phrase = phrases.phrase(at: start), phrase.tokens.upperBound == end,
            sentence.mention(at: phrase.head) == nil
        else { return nil }
        return phrase
    }
}
