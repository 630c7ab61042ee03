import Model

/// Reads noun phrases without knowing every word's part of speech: function words, marks and endings bound them, and
/// lists of nouns tell what the head is.
struct NounPhraseReader {
    let sentence: SentenceReader
    /// Phrases are cut at a good place before this many tokens.
    private static let longest = 32

    init(_ sentence: SentenceReader) { self.sentence = sentence }

    /// What no noun phrase's core holds.
    private static let coreBoundary: WordClass = [
        .preposition, .relative, .copula, .have, .auxiliary, .subordinator, .pronoun, .negation, .comma, .opening,
        .closing, .quote, .dash, .terminator, .colon, .participle, .objectPronoun,
    ]

    /// The phrase that starts at `start`, or nil where none can.
    func phrase(at start: Int) -> NounPhrase? {
        var place = start
        while sentence.isAny(place, .adverb), !sentence.isAny(place, .role) { place += 1 }
        let first = place
        var isOneOf = false
        if sentence.isAny(place, .oneOf), sentence.isWord(place + 1, Vocabulary.of) {
            isOneOf = true
            place += 2
        }
        let hasDeterminer = isOneOf || sentence.isAny(place, .determiner)
        let isIndefinite = isOneOf || sentence.isAny(place, .indefinite)
        while sentence.isAny(place, .determiner), !sentence.isClosing(place) { place += 1 }
        guard var (head, end) = core(from: place) else { return nil }
        // "a very good kind of woman".
        if Vocabulary.kinds.contains(sentence.text.keywords[head]), sentence.isWord(head + 1, Vocabulary.of),
            sentence.isLowerCase(head + 2), sort(of: head + 2) == .person
        {
            (head, end) = (head + 2, head + 3)
        }
        var phrase = NounPhrase(
            tokens: first..<end, core: first..<end, head: head, sort: .unknown, isPlural: false,
            hasDeterminer: hasDeterminer || startsWithPossessor(place, head), isIndefinite: isIndefinite, closing: .mark
        )
        let (sort, isPlural) = sort(of: head, from: place)
        phrase.sort = sort
        phrase.isPlural = isPlural && !isOneOf
        (phrase.tokens, phrase.closing) = extended(first..<end)
        return phrase
    }

    private func startsWithPossessor(_ start: Int, _ head: Int) -> Bool {
        guard start < head else { return false }
        return (start..<head).contains { sentence.isAny($0, .possessiveEnding) && !sentence.isAny($0, .quote) }
    }

    /// The head and the end of the modifiers and head that start at `start`.
    private func core(from start: Int) -> (head: Int, end: Int)? {
        var place = start
        var head: Int?
        while sentence.tokens.contains(place) {
            let classes = sentence.classes(place)
            if classes.contains(.possessiveEnding), head != nil, !sentence.shape(place).contains(.spaceBefore) {
                place += 1
                continue
            }
            if classes.contains(.comma), joinsAdjectives(place, start: start) {
                place += 1
                continue
            }
            if classes.contains(.coordinator) {
                guard head != nil, goesOnAfterCoordinator(place, start: start) else { break }
                place += 1
                continue
            }
            if classes.contains(.adverb), classes.isDisjoint(with: [.role, .roleModifier]) {
                if head != nil { break }
                place += 1
                continue
            }
            if classes.contains(.dash), !sentence.shape(place).contains(.spaceBefore), head != nil,
                !sentence.shape(place + 1).contains(.spaceBefore),
                !sentence.shape(place + 1).isDisjoint(with: [.word, .digits])
            {
                // "Soviet-born": what follows the hyphen is no word of its own.
                head = place + 1
                place += 2
                continue
            }
            let isNoun = !classes.isDisjoint(with: [.role, .family, .membership, .roleModifier])
            if !classes.isDisjoint(with: Self.coreBoundary), !isNoun { break }
            if classes.contains(.finiteVerb), !isNoun { break }
            if !classes.isDisjoint(with: [.definite, .indefinite, .possessive]), place > start { break }
            if !classes.isDisjoint(with: [.quantifier, .oneOf]), place > start, !isAfterPossessor(place),
                !(sentence.isWord(place, Vocabulary.most) && sentence.isAny(place - 1, .coordinator)),
                !classes.contains(.roleModifier)
            {
                break
            }
            if let head, sentence.isLowerCase(place), isPostmodifier(place, after: head) { break }
            guard !sentence.shape(place).contains(.punctuation) else { break }
            head = place
            place += 1
        }
        guard let head, !isVerbForm(head) else { return nil }
        return (head, head + 1)
    }

    /// A past tense or an adverb at the end of a core shows that it is none ("the Court stated").
    private func isVerbForm(_ index: Int) -> Bool {
        sentence.isLowerCase(index) && (sentence.ends(index, with: "ed") || sentence.ends(index, with: "ly"))
            && sort(of: index) == .unknown
    }

    /// "Iran's most prominent figures", "the company's many shops".
    private func isAfterPossessor(_ index: Int) -> Bool { sentence.isAny(index - 1, .possessiveEnding) }

    /// "a tall, quiet man": a comma between two modifiers, neither of which can be the head.
    private func joinsAdjectives(_ comma: Int, start: Int) -> Bool {
        // "an English, North American and European tour".
        if comma > start, sentence.mention(at: comma - 1)?.type == .group,
            sentence.mention(at: comma + 1)?.type == .group
        {
            return true
        }
        if joinsModifiers(comma, start: start) { return true }
        guard comma > start, sentence.isLowerCase(comma + 1), sentence.classes(comma + 1).isEmpty,
            sentence.isLowerCase(comma - 1), isAdjective(comma - 1), isAdjective(comma + 1)
        else { return false }
        return sentence.shape(comma + 2).contains(.word)
    }

    /// "a stout, well-grown girl": between "a" and the noun for a person that it leads to, such words can only be modifiers.
    private func joinsModifiers(_ comma: Int, start: Int) -> Bool {
        func isModifier(_ index: Int) -> Bool {
            let isHyphen = sentence.isAny(index, .dash) && !sentence.shape(index).contains(.spaceBefore)
            return isHyphen
                || sentence.isLowerCase(index) && sort(of: index) == .unknown
                    && sentence.classes(index).isSubset(of: [.bareAdjective, .generic, .adverb])
        }
        guard comma > start, sentence.isAny(start - 1, .indefinite), (start..<comma).allSatisfy(isModifier) else {
            return false
        }
        var place = comma + 1
        while place - comma < 6, isModifier(place) { place += 1 }
        return place > comma + 1 && sentence.isLowerCase(place) && sort(of: place) == .person
    }

    /// Whether the word at `index` ends like an adjective.
    func isAdjective(_ index: Int) -> Bool {
        let endings: [StaticString] = ["al", "ic", "ous", "ive", "ful", "less", "ble", "ed", "ish", "born"]
        return sentence.isAny(index, .born)
            || endings.contains { sentence.ends(index, with: $0) } && sort(of: index) == .unknown
    }

    /// Whether "and" joins two nouns or modifiers of one core ("writer and poet") and not two phrases or clauses.
    private func goesOnAfterCoordinator(_ index: Int, start: Int) -> Bool {
        let next = index + 1
        guard sentence.shape(next).contains(.word) else { return false }
        if sentence.mention(at: next) != nil, sentence.mention(at: index - 1) == nil { return false }
        let classes = sentence.classes(next)
        if !classes.isDisjoint(with: [.role, .roleModifier]) { return true }
        // "the highest and most prestigious award".
        if sentence.isWord(next, Vocabulary.most), sentence.ends(index - 1, with: "st") { return true }
        let stops = WordClass.determiner.union(Self.coreBoundary).union([
            .adverb, .oneOf, .finiteVerb, .becoming, .saying,
        ])
        guard classes.isDisjoint(with: stops) else { return false }
        // A verb may follow: "a lawyer and works in Leeds". A noun that ends the phrase, or one that is listed, is none.
        return !sentence.lists(next).isDisjoint(with: [.role, .demonym]) || sentence.isClosing(next + 1)
            || sentence.isAny(next + 1, [.preposition, .role]) && !sentence.ends(next, with: "s")
                && !sentence.ends(next, with: "ed")
    }

    /// Whether a participle after the head begins what hangs on it ("a company based in Leeds").
    private func isPostmodifier(_ index: Int, after head: Int) -> Bool {
        let classes = sentence.classes(index)
        if !classes.isDisjoint(with: [.locating, .naming, .born, .founding, .serving, .leading]),
            classes.isDisjoint(with: .role)
        {
            return true
        }
        if classes.contains(.trailing), sentence.isAny(index + 1, .preposition) { return true }
        let isParticiple =
            sentence.ends(index, with: "ed") || sentence.ends(index, with: "ing") || sentence.ends(index, with: "en")
        return isParticiple
            && (joinsParticiples(index + 1)
                || sentence.isAny(index + 1, [.preposition, .definite, .indefinite, .possessive, .adverb])
                || sentence.isClosing(index + 1))
            && isNoun(head)
    }

    /// "written and directed by": two participles share what follows.
    private func joinsParticiples(_ coordinator: Int) -> Bool {
        sentence.isAny(coordinator, .coordinator)
            && (sentence.ends(coordinator + 1, with: "ed") || sentence.ends(coordinator + 1, with: "en"))
    }

    private func isNoun(_ index: Int) -> Bool {
        !sentence.isAny(index, [.roleModifier]) || sentence.isAny(index, .role)
    }

    /// The phrase with the prepositional phrases, clauses and infinitives that hang on its head.
    private func extended(_ core: Range<Int>) -> (Range<Int>, NounPhrase.Closing) {
        var end = core.upperBound
        var safeEnd = end
        while sentence.tokens.contains(end) {
            if end - core.lowerBound > Self.longest { return (core.lowerBound..<safeEnd, .mark) }
            let classes = sentence.classes(end)
            if classes.contains(.terminator), isInside(end) {
                end += 1
                continue
            }
            if classes.contains(.comma), let next = address(after: end) ?? roles(after: end) {
                end = next
                safeEnd = next
                continue
            }
            if !classes.isDisjoint(with: [.comma, .closing, .opening, .dash, .terminator, .colon]) {
                return (core.lowerBound..<end, .mark)
            }
            if classes.contains(.quote) {
                // "a 1941 jazz “boogie” standard" goes on; "a version of the song “Fragile”" has said enough.
                let opens = sentence.shape(end).contains(.spaceBefore) && end == core.upperBound
                return (core.lowerBound..<end, opens ? .words : .mark)
            }
            let isClause =
                !classes.isDisjoint(with: .relative)
                || classes.contains(.preposition) && sentence.isAny(end + 1, .relative)
                || isPostmodifier(end, after: end - 1)
            // "a law he signed in 2010" leaves the pronoun out.
            let isContact =
                classes.contains(.pronoun) && !sentence.isAny(end + 1, .comma)
                && sentence.isAny(core.upperBound - 1, [.organisationNoun, .placeNoun, .workNoun, .eventNoun, .role])
            let isInfinitive =
                sentence.isWord(end, Vocabulary.to) && !sentence.isAny(end + 1, .determiner)
                && sentence.isLowerCase(end + 1)
            if isClause || isInfinitive || isContact {
                let clause = clauseEnd(from: end + 1, start: core.lowerBound)
                return clause.map { (core.lowerBound..<$0, .mark) } ?? (core.lowerBound..<safeEnd, .mark)
            }
            if classes.contains(.preposition), beginsClause(end) { return (core.lowerBound..<end, .clause) }
            if classes.contains(.preposition) {
                guard let next = prepositional(from: end) else { return (core.lowerBound..<end, .words) }
                end = next
                safeEnd = end
                continue
            }
            if classes.contains(.coordinator) {
                guard let next = coordinated(at: end) else { return (core.lowerBound..<end, .clause) }
                end = next
                safeEnd = end
                continue
            }
            if !classes.isDisjoint(with: [.subordinator, .negation, .adverb, .participle]) {
                return (core.lowerBound..<end, .clause)
            }
            return (core.lowerBound..<end, .words)
        }
        return (core.lowerBound..<min(end, sentence.tokens.upperBound), .mark)
    }

    /// A stop inside of the sentence belongs to an abbreviation.
    private func isInside(_ index: Int) -> Bool {
        sentence.isAny(index, .terminator) && index + 1 < sentence.tokens.upperBound && sentence.isLowerCase(index + 1)
    }

    /// "after he left", "since the war began": the words after the preposition are a clause.
    private func beginsClause(_ index: Int) -> Bool {
        guard sentence.isAny(index, .subordinator) else { return false }
        if sentence.isAny(index + 1, [.pronoun, .personPronoun]) { return true }
        guard sentence.isWord(index, Vocabulary.as), let named = sentence.mention(at: index + 1) else { return false }
        return !sentence.isAny(named.tokens.upperBound, .possessiveEnding) && named.type == .person
    }

    /// The end of the prepositional phrase at `index`.
    private func prepositional(from index: Int) -> Int? {
        var place = index + 1
        while sentence.isAny(place, .preposition), !sentence.isAny(place, .adverb) { place += 1 }
        // "by then-President of …": the hyphen belongs to the adverb.
        while sentence.isAny(place, [.determiner, .adverb, .oneOf, .objectPronoun])
            || sentence.isAny(place, .dash) && !sentence.shape(place).contains(.spaceBefore)
        {
            place += 1
        }
        if sentence.isAny(place, .possessiveEnding), sentence.isAny(place, .quote) { return nil }
        if let (last, end) = core(from: place) {
            // "responsible for protecting the north": what is done has an object of its own.
            if sentence.ends(last, with: "ing"), sentence.isAny(end, .determiner) {
                return prepositional(from: end - 1)
            }
            return end
        }
        return place > index + 1 ? place : nil
    }

    /// The end of what "and" at `index` adds to the phrase ("of France and of Spain"), or nil where a clause follows.
    private func coordinated(at index: Int) -> Int? {
        let next = index + 1
        let classes = sentence.classes(next)
        if !classes.isDisjoint(with: [
            .copula, .have, .auxiliary, .finiteVerb, .pronoun, .negation, .subordinator, .becoming, .adverb, .relative,
        ]) {
            return nil
        }
        if classes.contains(.preposition) { return prepositional(from: next) }
        if sentence.isLowerCase(next), classes.isEmpty,
            sentence.ends(next, with: "ed") || sentence.ends(next, with: "s")
        {
            return nil
        }
        return prepositional(from: index)
    }

    /// The end of a clause inside of the phrase: the next mark; nil where it grows too long.
    private func clauseEnd(from index: Int, start: Int) -> Int? {
        var place = index
        while sentence.tokens.contains(place) {
            if place - start > Self.longest { return nil }
            if sentence.isAny(place, [.comma, .closing, .terminator, .colon, .opening]), !isInside(place) {
                return place
            }
            if sentence.isAny(place, .dash), sentence.shape(place).contains(.spaceBefore) { return place }
            if sentence.isAny(place, .quote), !sentence.isAny(place, .possessiveEnding) { return place }
            if sentence.isAny(place, .subordinator), sentence.isAny(place + 1, .pronoun) { return place }
            if sentence.isAny(place, .coordinator), sentence.isAny(place + 1, [.relative, .pronoun]) { return place }
            place += 1
        }
        return place
    }

    /// What the head at `index` names, and whether it is a plural.
    func sort(of head: Int, from start: Int) -> (NounPhrase.Sort, isPlural: Bool) {
        let single = sort(of: head)
        if single != .unknown { return (single, isPluralForm(head) && single != .person || isFamilyPlural(head)) }
        if isPluralForm(head), let range = singular(head) {
            let sort = sort(word: text(range), classes: Vocabulary.standard.classes(of: keyword(range)))
            if sort != .unknown { return (sort, true) }
        }
        // "writer and poet": either noun tells.
        if head - 2 >= start, sentence.isAny(head - 1, .coordinator) { return (sort(of: head - 2), false) }
        return (.unknown, isPluralForm(head))
    }

    private func isFamilyPlural(_ index: Int) -> Bool { sentence.isAny(index, .family) && isPluralForm(index) }

    private func isPluralForm(_ index: Int) -> Bool {
        sentence.ends(index, with: "s") && !sentence.ends(index, with: "ss") && !sentence.ends(index, with: "us")
            && !sentence.ends(index, with: "is") || sentence.ends(index, with: "men")
    }

    private func singular(_ index: Int) -> TextRange? {
        let range = sentence.text.tokens[index].range
        return range.count > 3 ? TextRange(range.start, range.end - 1) : nil
    }

    private func text(_ range: TextRange) -> String { sentence.text.text.string(in: range) }

    private func keyword(_ range: TextRange) -> Keyword {
        sentence.text.text.withBytes { Vocabulary.standard.keyword($0, in: range) }
    }

    func sort(of index: Int) -> NounPhrase.Sort {
        guard sentence.tokens.contains(index) else { return .unknown }
        let range = sentence.text.tokens[index].range
        let known = sort(word: text(range), classes: sentence.classes(index))
        guard known == .unknown, let hyphen = lastPart(of: range) else { return known }
        // "singer-songwriter", "co-founder": the last part is the head.
        return sort(word: text(hyphen), classes: Vocabulary.standard.classes(of: keyword(hyphen)))
    }

    private func lastPart(of range: TextRange) -> TextRange? {
        sentence.text.text.withBytes { bytes in
            var place = range.end - 1
            while place > range.start, bytes[place] != 0x2D { place -= 1 }
            return place > range.start ? TextRange(place + 1, range.end) : nil
        }
    }

    private func sort(word: String, classes: WordClass) -> NounPhrase.Sort {
        if classes.contains(.organisationNoun) { return .organisation }
        if classes.contains(.placeNoun) { return .place }
        if classes.contains(.workNoun) { return .work }
        if classes.contains(.eventNoun) { return .event }
        if !classes.isDisjoint(with: [.role, .family]) { return .person }
        if classes.contains(.bareAdjective) { return .unknown }
        let lists = Gazetteer.standard.lists(word)
        // WordNet knows a person for many an adjective ("a sensitive", "a radical"): those that matter are keywords.
        let isAdjective = ["ive", "al", "ous", "ful", "ic", "ly", "ble", "ed"].contains { word.hasSuffix($0) }
        if lists.contains(.role), !isAdjective { return .person }
        if lists.contains(.organisationHead) { return .organisation }
        if lists.contains(.placeHead) { return .place }
        if lists.contains(.workHead) { return .work }
        if lists.contains(.eventHead) { return .event }
        return .unknown
    }
}
