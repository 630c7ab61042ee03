import Model

/// Whose child somebody is: "Ann was born in Leeds to Tom Ash and his wife, Eve", "Ann's parents were Tom Ash and Eve Orr".
struct Parentage {
    /// More words than these are not between the verb and "to".
    private static let longestPlace = 14
    /// More words than these do not tell which child somebody is ("the third of the seven children").
    private static let longestChildhood = 8
    private static let notOfChildhood: WordClass = [
        .family, .relative, .copula, .have, .auxiliary, .finiteVerb, .pronoun, .coordinator,
    ]
    /// Nor between the two parents.
    private static let longestApposition = 12

    var child: EntityID
    var parents: [SentenceReader.Mention]
    /// The words from the child to the parents.
    var passage: TextRange
    /// The verb or noun that tells it.
    var word: TextRange

    /// What a sentence tells of people's parents; nothing in a question or in what people say.
    static func all(_ finder: BelongingFinder) -> [Parentage] {
        let sentence = finder.sentence
        guard !sentence.isQuestion else { return [] }
        return sentence.tokens.compactMap { word in
            guard !sentence.isSpoken(word) else { return nil }
            if sentence.isAny(word, .born) { return birth(at: word, finder) }
            if sentence.isAny(word, .copula) { return childhood(of: word, finder) }
            return sentence.isWord(word, Vocabulary.parents) ? parents(at: word, finder) : nil
        }
    }

    private init?(
        _ child: (start: Int, entity: EntityID), _ parents: [SentenceReader.Mention], word: Int,
        in sentence: SentenceReader
    ) {
        let parents = parents.filter { $0.entity != child.entity }
        guard let last = parents.last else { return nil }
        self.child = child.entity
        self.parents = parents
        passage = sentence.text.range(of: child.start..<last.tokens.upperBound)
        self.word = sentence.text.tokens[word].range
    }

    /// "Ann Ash was born in Hull to Tom Ash", "Ann Ash was born in Hull, the daughter of Tom Ash".
    private static func birth(at verb: Int, _ finder: BelongingFinder) -> Parentage? {
        let sentence = finder.sentence
        guard let child = child(before: verb, finder), let to = link(after: verb, in: sentence),
            agrees(to - 1, with: child.entity, in: sentence)
        else { return nil }
        return Parentage(child, parents(after: to, finder), word: verb, in: sentence)
    }

    /// "Ann Ash is the eldest of three children of Tom Ash, a clerk, and Eve Orr"; a row of names is read as any relatives are.
    private static func childhood(of verb: Int, _ finder: BelongingFinder) -> Parentage? {
        let sentence = finder.sentence
        guard let child = child(before: verb + 1, finder), let of = childhood(after: verb, in: sentence),
            agrees(of - 1, with: child.entity, in: sentence)
        else { return nil }
        let parents = parents(after: of, finder)
        guard parents.count == 2, sentence.isAny(parents[0].tokens.upperBound, .comma) else { return nil }
        return Parentage(child, parents, word: of - 1, in: sentence)
    }

    /// "Ann's parents were Tom Ash, a clerk, and Eve Orr", "Her parents, Tom and Eve Ash, left".
    private static func parents(at noun: Int, _ finder: BelongingFinder) -> Parentage? {
        let sentence = finder.sentence
        guard sentence.isAny(noun + 1, [.copula, .comma]) else { return nil }
        let owner: (Int, EntityID)?
        if sentence.isAny(noun - 1, .possessive), sentence.gender(noun - 1) != nil {
            owner = finder.antecedents.owner(of: noun - 1).map { (noun - 1, $0) }
        } else if sentence.isAny(noun - 1, .possessiveEnding), let person = sentence.mention(at: noun - 2),
            person.type == .person
        {
            owner = (person.tokens.lowerBound, person.entity)
        } else {
            owner = nil
        }
        let parents = parents(after: noun + 1, finder)
        guard let owner, parents.count == 2 else { return nil }
        return Parentage(owner, parents, word: noun, in: sentence)
    }

    /// "Ash was born in Hull, the daughter of Tom Ash" is not about a man of that name.
    private static func agrees(_ noun: Int, with child: EntityID, in sentence: SentenceReader) -> Bool {
        guard let told = sentence.gender(noun), let known = sentence.gender(of: child) else { return true }
        return told == known
    }

    /// "Ann Ash was born", "Ann Ash (born", "She was born".
    private static func child(before verb: Int, _ finder: BelongingFinder) -> (start: Int, entity: EntityID)? {
        let sentence = finder.sentence
        let subject = verb - 1
        guard sentence.isAny(subject, [.copula, .opening]) else { return nil }
        if sentence.isAny(subject - 1, .personPronoun), sentence.isAny(subject, .copula) {
            return finder.antecedents.subject(at: subject - 1).map { (subject - 1, $0) }
        }
        guard
            let person = sentence.mentions.last(where: {
                $0.type == .person && sentence.skippingBrackets($0.tokens.upperBound) == subject
                    || $0.tokens.upperBound == subject
            }), person.type == .person, Clause(sentence).isSubject(person)
        else { return nil }
        return (person.tokens.lowerBound, person.entity)
    }

    /// The place of "to" after the verb, with no more than a date and a place between them.
    private static func link(after verb: Int, in sentence: SentenceReader) -> Int? {
        var place = verb + 1
        while place - verb <= longestPlace, sentence.tokens.contains(place) {
            if sentence.isWord(place, Vocabulary.to) { return place }
            if sentence.isAny(place, .comma), let of = childhood(after: place, in: sentence) { return of }
            let ends: WordClass = [
                .terminator, .colon, .copula, .have, .auxiliary, .finiteVerb, .relative, .pronoun, .coordinator,
                .closing,
                .subordinator,
            ]
            // "born c. 1947", "Aug. 1808".
            let isAbbreviation = sentence.shape(place + 1).contains(.digits) || sentence.isAny(place - 1, .calendar)
            if sentence.isAny(place, ends), !sentence.isAny(place, .preposition),
                !(sentence.isAny(place, .terminator) && isAbbreviation)
            {
                return nil
            }
            place += 1
        }
        return nil
    }

    /// The place of "of" in ", the youngest daughter of Tom Ash", ", one of the five children of Tom Ash".
    private static func childhood(after comma: Int, in sentence: SentenceReader) -> Int? {
        var noun = comma + 1
        guard sentence.isAny(noun, [.definite, .indefinite, .oneOf]) else { return nil }
        while noun - comma <= longestChildhood, KinWords.kind(at: noun, in: sentence) != .child,
            !sentence.isWord(noun, Vocabulary.child)
        {
            guard sentence.isLowerCase(noun), !sentence.isAny(noun, notOfChildhood) else { return nil }
            noun += 1
        }
        return noun - comma <= longestChildhood && sentence.isWord(noun + 1, Vocabulary.of) ? noun + 1 : nil
    }

    /// One or two parents: "to Tom and Eve Ash", "to Tom Ash, a clerk, and his wife, Eve".
    private static func parents(after to: Int, _ finder: BelongingFinder) -> [SentenceReader.Mention] {
        let sentence = finder.sentence
        // "born to rule".
        guard
            !sentence.isLowerCase(to + 1)
                || sentence.isAny(to + 1, .determiner.union([.role, .roleModifier, .honorific])),
            let first = finder.person(after: to)
        else { return [] }
        let end = sentence.skippingBrackets(first.tokens.upperBound)
        let isDoubtful = sentence.isAny(first.tokens.upperBound, .possessiveEnding)
        guard !isDoubtful else { return [] }
        let limit = end + longestApposition
        let link = (end..<limit).first { sentence.isAny($0, [.coordinator, .terminator, .colon]) }
        guard let link, sentence.isAny(link, .coordinator),
            link == end || sentence.isAny(end, .comma) && sentence.isAny(link - 1, .comma)
                || sentence.isAny(end, .comma) && link == end + 1,
            let second = partner(after: link, finder),
            sentence.isClosing(second.tokens.upperBound)
                || sentence.isAny(second.tokens.upperBound, [.opening, .preposition, .relative])
        else { return [first] }
        return [first, second]
    }

    /// "and Eve Ash", "and his wife, Eve".
    private static func partner(after link: Int, _ finder: BelongingFinder) -> SentenceReader.Mention? {
        let sentence = finder.sentence
        guard sentence.isAny(link + 1, .possessive) else { return finder.person(after: link) }
        guard let noun = (link + 2...link + 4).first(where: { sentence.isAny($0, .family) }),
            KinWords.kind(at: noun, in: sentence) == .spouse
        else { return nil }
        return finder.person(after: sentence.isAny(noun + 1, .comma) ? noun + 1 : noun)
    }
}
