import Model

/// Names that a kind in the plural leads to: its examples, its members, or all that there are.
extension DescriptionFinder {
    /// How a kind leads to names.
    private enum Lead {
        /// "such as", "namely": the names are what the noun says, whatever that is.
        case naming
        /// "including", "like": only a noun for such things tells what the names are.
        case holding
        /// "include", "are": the same, and the noun is the subject of the verb.
        case stating
        /// "two singles in the north: Aro and Bo": the same, and there are as many names as it says.
        case counting
    }

    /// A kind with its modifiers and its place is no longer than this.
    private static let longestKind = 12
    private static let longestTitle = 4

    /// "hardline sites such as Raja News", "the two regions, namely Aro and Bo", "other towns in the valley include Aro and Bo".
    mutating func examples(_ first: SentenceReader.Mention) {
        guard let (end, lead) = lead(to: first),
            let kind = kind(endingAt: end, of: first.type, lead) ?? subjectKind(before: end, of: first.type)
                ?? kind(beforeAside: end, of: first.type, lead)
        else {
            others(first)
            return
        }
        let row = examples(from: first, lead)
        if lead == .stating, !isStatement(kind, verb: end, row) { return }
        if lead == .counting, sentence.number(kind.tokens.lowerBound) != sentence.row(from: first).count { return }
        let weight = kind.tokens.count > 1 ? 0.7 : 0.5
        for mention in row { add(kind.tokens, to: mention, weight, head: kind.head, manner: .example) }
    }

    /// The names of the row from `first` on, without those whose possessions are meant.
    private func examples(from first: SentenceReader.Mention, _ lead: Lead) -> [SentenceReader.Mention] {
        var row = sentence.row(from: first, mayBeOpen: true)
        // "parties such as Aro, and Bo left": another clause may follow the comma.
        let end = sentence.skippingBrackets(first.tokens.upperBound)
        if row.count == 2, sentence.isAny(end, .comma), sentence.isAny(end + 1, .coordinator) { row = [first] }
        return row.filter { !sentence.isAny($0.tokens.upperBound, .possessiveEnding) && !isPartOfName($0) }
    }

    /// "conservatives such as Sarn Whip Ann Lee": a name or a title follows right after the name.
    private func isPartOfName(_ mention: SentenceReader.Mention) -> Bool {
        let next = mention.tokens.upperBound
        return sentence.mention(at: next) != nil || sentence.shape(next).isSuperset(of: [.word, .capitalised])
    }

    // MARK: What leads to the names

    /// What is before `first`, and where the words for its kind end.
    private func lead(to first: SentenceReader.Mention) -> (end: Int, Lead)? {
        var place = first.tokens.lowerBound - 1
        while sentence.isAny(place, [.definite, .honorific, .role, .membership, .roleModifier, .quote]),
            sentence.mention(at: place) == nil, first.tokens.lowerBound - place <= Self.longestTitle
        {
            place -= 1
        }
        // "including former Police member Ann Lee".
        if first.type == .person, let body = sentence.mention(at: place), body.type != .person,
            sentence.isAny(place + 1, [.role, .membership])
        {
            place = body.tokens.lowerBound - 1
            while sentence.isAny(place, .roleModifier) { place -= 1 }
        }
        let isMarked = sentence.isAny(place, [.comma, .colon])
        if isMarked { place -= 1 }
        guard sentence.tokens.contains(place) else { return nil }
        let word = sentence.text.keywords[place]
        if Vocabulary.namely.contains(word) { return (withoutMark(place), .naming) }
        if Vocabulary.instance.contains(word), sentence.isWord(place - 1, Vocabulary.for) {
            return (withoutMark(place - 1), .holding)
        }
        if Vocabulary.includes.contains(word) { return (subjectEnd(before: beforeAuxiliaries(place)), .stating) }
        // A plural right before the mark is read with the row ("rowAfterKind").
        guard !isMarked else {
            return phrases.sort(of: place, from: place).isPlural ? nil : (place + 1, .counting)
        }
        if word == Vocabulary.as { return suchAs(place).map { ($0, .naming) } }
        if Vocabulary.including.contains(word) { return (withoutMark(place), .holding) }
        // "icy moons, among them Aro", "icy moons, among which Aro".
        if word == Vocabulary.them || word == Vocabulary.which, sentence.isWord(place - 1, Vocabulary.among) {
            return (withoutMark(place - 1), .holding)
        }
        if Vocabulary.forExample.contains(word) { return (withoutMark(place), .holding) }
        if word == Vocabulary.like {
            // "homelands (like Aro and Bo)".
            if sentence.isAny(place - 1, .opening) { return (withoutMark(place), .naming) }
            return isComparison(place, before: first) ? (withoutMark(place), .holding) : nil
        }
        guard sentence.isAny(place, .copula) else { return nil }
        // "a gang of dogs (one of which is Aro)".
        if sentence.isWord(place - 1, Vocabulary.which) || sentence.isWord(place - 1, Vocabulary.whom),
            sentence.isWord(place - 2, Vocabulary.of), sentence.isWord(place - 3, Vocabulary.one)
        {
            return (withoutMark(place - 3), .holding)
        }
        return (beforeAuxiliaries(place), .stating)
    }

    /// Whether "like" is a preposition; "Boys like Tom." has no other verb.
    private func isComparison(_ like: Int, before first: SentenceReader.Mention) -> Bool {
        let end = sentence.row(from: first).last?.tokens.upperBound ?? like
        return sentence.isAny(end, Self.predicates)
            || (sentence.tokens.lowerBound..<like).contains {
                sentence.isAny($0, Self.predicates.union([.preposition, .meeting]))
            }
    }

    private static let predicates: WordClass = [.copula, .have, .auxiliary, .finiteVerb, .saying, .becoming]

    /// "The films did well and included Aro": where the subject of a second verb ends; `verb` itself if that is the first.
    private func subjectEnd(before verb: Int) -> Int {
        guard sentence.isAny(verb - 1, .coordinator), sentence.mention(at: verb - 2) == nil,
            let subject = phrases.phrase(at: sentence.tokens.lowerBound), subject.hasDeterminer
        else { return verb }
        if subject.isPlural { return subject.core.upperBound }
        // "The films proved dull and included Aro": a past tense follows the noun.
        let noun = subject.core.first {
            phrases.sort(of: $0, from: $0).isPlural && sentence.isLowerCase($0)
                && (sentence.hasPastEnding($0 + 1) || sentence.isAny($0 + 1, .finiteVerb))
        }
        return noun.map { $0 + 1 } ?? verb
    }

    private func withoutMark(_ end: Int) -> Int { sentence.isAny(end - 1, [.comma, .opening]) ? end - 1 : end }

    private func beforeAuxiliaries(_ verb: Int) -> Int {
        var place = verb
        while sentence.isAny(place - 1, [.have, .adverb]) { place -= 1 }
        return place
    }

    /// Where the kind ends in "sites such as" and in "such sites as", whose "as" is at `place`.
    private func suchAs(_ place: Int) -> Int? {
        if sentence.isWord(place - 1, Vocabulary.such) { return withoutMark(place - 1) }
        let isSuch = (place - Self.longestTitle..<place - 1).contains { sentence.isWord($0, Vocabulary.such) }
        return isSuch ? place : nil
    }

    // MARK: The kind

    /// The nearest noun in the plural before `end` that things of `type` can be, with its modifiers and what says where they are.
    private func kind(endingAt end: Int, of type: EntityType, _ lead: Lead) -> (tokens: Range<Int>, head: Int)? {
        var head = end - 1
        while sentence.tokens.contains(head), end - head < Self.longestKind {
            if let named = sentence.mention(at: head) {
                // "Other Homelands (like Aro)", but not "other parts of the Netherlands such as Aro": Aro is not one of the Netherlands.
                if lead == .naming, head == end - 1, isNameOfKind(head, of: type) {
                    let start = modifierStart(ofPlural: head)
                    let isSome =
                        sentence.isAny(start - 1, [.otherness, .quantifier]) || sentence.number(start - 1) != nil
                    return isSome ? (start..<head + 1, head) : nil
                }
                head = named.tokens.lowerBound - 1
                continue
            }
            if let opening = bracket(endingAt: head) {
                head = opening - 1
                continue
            }
            let bounds: WordClass = [
                .comma, .colon, .terminator, .quote, .opening, .closing, .relative, .copula, .have, .auxiliary,
                .finiteVerb, .coordinator,
            ]
            guard !sentence.isAny(head, bounds), !sentence.isDash(head) else {
                return lead == .stating ? kindOfClause(type) : nil
            }
            if isKind(head, of: type, isNearest: head == end - 1, lead) {
                return kind(of: head, end, type)
            }
            // "writers beside better-known names, such as Ann Lee": these are the names.
            if head == end - 1, lead == .naming, type == .person, isUnknownPlural(head) { return nil }
            head -= 1
        }
        return nil
    }

    /// "Films in which he appeared include Aro": the plural that opens the sentence, of which a clause after "which" tells more.
    private func kindOfClause(_ type: EntityType) -> (tokens: Range<Int>, head: Int)? {
        let start = sentence.tokens.lowerBound
        guard let relative = (start..<start + Self.longestTitle).first(where: { sentence.isAny($0, .relative) }) else {
            return nil
        }
        let head = sentence.isAny(relative - 1, .preposition) ? relative - 2 : relative - 1
        guard head >= start, head - start < 3, head == start || sentence.isLowerCase(head),
            sentence.mention(at: head) == nil
        else { return nil }
        let (sort, isPlural) = phrases.sort(of: head, from: head)
        guard isPlural, isKind(sort, head, of: type) else { return nil }
        return (max(modifierStart(ofPlural: head), start)..<head + 1, head)
    }

    /// The place of the bracket that closes at `index` and opens a few words before.
    private func bracket(endingAt index: Int) -> Int? {
        guard sentence.isAny(index, .closing) else { return nil }
        return (index - Self.longestKind..<index).last { sentence.isAny($0, .opening) }
    }

    private func isKind(_ head: Int, of type: EntityType, isNearest: Bool, _ lead: Lead) -> Bool {
        // "Volcanoes such as Aro".
        // "Sarnian Homelands (like Aro)".
        let isWord =
            sentence.isLowerCase(head) || head == sentence.tokens.lowerBound && (lead == .naming || isNearest)
            || lead == .naming && isNearest && type != .person && sentence.shape(head).contains(.capitalised)
        guard isWord, !sentence.isAny(head, .family) else { return false }
        let (sort, isPlural) = phrases.sort(of: head, from: head)
        guard isPlural || phrases.isUnchanged(head) else { return false }
        if isKind(sort, head, of: type) { return true }
        // "the settlement of disputes, such as the Court": the Court is a settlement, not a dispute.
        let isObject = (type == .organisation || type == .place) && sentence.isWord(head - 1, Vocabulary.of)
        let isAnything = type != .person && type != .group && lead == .naming && isNearest && !isObject
        return isAnything && sort == .unknown && sentence.classes(head).isEmpty
            && !sentence.isWord(head, Vocabulary.others)
    }

    /// The subject of "Several countries signed it in May, including Aro", where nothing else can be what the names are of.
    private func subjectKind(before comma: Int, of type: EntityType) -> (tokens: Range<Int>, head: Int)? {
        guard sentence.isAny(comma, .comma), Vocabulary.including.contains(sentence.text.keywords[comma + 1]) else {
            return nil
        }
        let start = sentence.tokens.lowerBound
        let plural = (start..<min(start + Self.longestKind, comma)).first {
            phrases.sort(of: $0, from: $0).isPlural && sentence.mention(at: $0) == nil
        }
        guard let head = plural, sentence.isLowerCase(head), !sentence.isAny(head, .family),
            isKind(phrases.sort(of: head, from: head).0, head, of: type), type != .person || !saysNothing(head)
        else { return nil }
        let first = modifierStart(ofPlural: head)
        var subject = first
        // "Over eighty players", "The best players".
        while sentence.isAny(subject - 1, [.determiner, .preposition, .adverb]) { subject -= 1 }
        let isElsewhere = (head + 1..<comma).contains {
            phrases.sort(of: $0, from: $0).isPlural && sentence.isLowerCase($0)
                && !sentence.isAny($0 - 1, .coordinator) || sentence.number($0) != nil
                || sentence.isAny($0, [.quantifier, .objectPronoun, .comma, .relative])
        }
        return subject == start && !isElsewhere ? (first..<head + 1, head) : nil
    }

    /// "several experts on law and trade, many of them with ties to schools, such as Ann": the one kind that the clause has before the
    /// aside.
    private func kind(beforeAside end: Int, of type: EntityType, _ lead: Lead) -> (tokens: Range<Int>, head: Int)? {
        guard lead == .naming || lead == .holding,
            let aside = (sentence.tokens.lowerBound..<end).last(where: isAside)
        else { return nil }
        var heads: [Int] = []
        var place = aside - 1
        while place >= sentence.tokens.lowerBound, aside - place < Self.longestKind * 2,
            !sentence.isAny(place, [.copula, .have, .auxiliary, .finiteVerb, .terminator, .relative])
        {
            if sentence.mention(at: place) == nil, isKind(place, of: type, isNearest: false, lead) {
                heads.append(place)
            }
            place -= 1
        }
        guard heads.count == 1, let head = heads.first else { return nil }
        return kind(of: head, head + 1, type)
    }

    /// Whether the comma at `index` begins an aside on several: ", many of them", ", most of whom".
    private func isAside(_ index: Int) -> Bool {
        sentence.isAny(index, .comma) && sentence.isAny(index + 1, .quantifier)
            && sentence.isWord(index + 2, Vocabulary.of)
            && (sentence.isWord(index + 3, Vocabulary.them) || sentence.isWord(index + 3, Vocabulary.whom))
    }

    /// "one of only three songs to do so, the others being “Aro” and “Bo”".
    private mutating func others(_ first: SentenceReader.Mention) {
        var being = first.tokens.lowerBound - 1
        while sentence.isAny(being, [.definite, .quote]) { being -= 1 }
        let isOthers =
            sentence.isWord(being - 1, Vocabulary.others) || sentence.isWord(being - 1, Vocabulary.other)
        guard sentence.isWord(being, Vocabulary.being), isOthers, sentence.isAny(being - 2, .definite),
            let one = (sentence.tokens.lowerBound..<being).last(where: {
                sentence.isWord($0, Vocabulary.one) && sentence.isWord($0 + 1, Vocabulary.of)
            }), let phrase = phrases.phrase(at: one), sentence.isLowerCase(phrase.head),
            isKind(phrase.sort, phrase.head, of: first.type)
        else { return }
        let row = sentence.row(from: first)
        // "one of four songs, the others being “Aro” and “Bo”" leaves one out.
        let number = (one + 2...phrase.head).compactMap { sentence.number($0) }.first
        guard number.map({ $0 == row.count + 1 }) ?? true else { return }
        let start = modifierStart(ofPlural: phrase.head)
        for mention in row { add(start..<phrase.head + 1, to: mention, 0.6, head: phrase.head, manner: .row) }
    }

    private func isUnknownPlural(_ index: Int) -> Bool {
        let (sort, isPlural) = phrases.sort(of: index, from: index)
        return isPlural && sort == .unknown && sentence.isLowerCase(index)
    }

    private func kind(of head: Int, _ end: Int, _ type: EntityType) -> (tokens: Range<Int>, head: Int)? {
        var start = modifierStart(ofPlural: head)
        // "Kent's towns".
        if sentence.isAny(start - 1, .possessiveEnding) {
            if let owner = sentence.mention(at: start - 2) {
                start = owner.tokens.lowerBound
            } else if sentence.isLowerCase(start - 2), sentence.isAny(start - 3, .definite) {
                // "some of the firm's games".
                start -= 3
            }
        }
        let follows =
            head + 1 < end && Vocabulary.whereabouts.contains(sentence.text.keywords[head + 1])
            && (head + 2..<end).allSatisfy(isWhere)
        let tokens = start..<(follows ? end : head + 1)
        let isTelling = tokens.count > 1 && !sentence.isAny(head, .generic)
        guard isTelling || type != .person || !saysNothing(head) else { return nil }
        return (tokens, head)
    }

    /// Whether the word at `index` can be one of a place: no verb, and no preposition that leads elsewhere.
    private func isWhere(_ index: Int) -> Bool {
        if sentence.mention(at: index) != nil { return true }
        if sentence.isAny(index, .preposition) {
            return Vocabulary.whereabouts.contains(sentence.text.keywords[index])
        }
        return !isVerbLike(index) && !sentence.isAny(index, [.adverb, .pronoun, .participle, .relative])
    }

    /// Whether a kind begins its clause, and the names end it: "its towns are Aro and Bo", but not "of its towns are Aro and Bo known".
    private func isStatement(
        _ kind: (tokens: Range<Int>, head: Int), verb: Int, _ row: [SentenceReader.Mention]
    ) -> Bool {
        var first = kind.tokens.lowerBound
        while sentence.isAny(first - 1, .determiner) || sentence.isAny(first - 1, .otherness)
            || sentence.isAny(first - 1, .oneOf)
        {
            first -= 1
        }
        // "Some of its towns include Aro".
        if sentence.isWord(first - 1, Vocabulary.of), sentence.isAny(first - 2, [.quantifier, .oneOf]) { first -= 2 }
        guard
            first == sentence.tokens.lowerBound
                || sentence.isAny(first - 1, [.comma, .colon, .coordinator, .adverb, .quote])
        else { return false }
        guard sentence.isAny(verb, .copula) else { return true }
        let isDefinite =
            sentence.isAny(first, [.definite, .possessive])
            || kind.tokens.contains { sentence.isAny($0, .possessiveEnding) }
        return isDefinite && row.count > 1
            && sentence.isClosing(row.last.map { sentence.skippingBrackets($0.tokens.upperBound) } ?? 0)
    }
}
