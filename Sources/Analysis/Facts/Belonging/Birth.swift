import Model

/// Whose child somebody is by a verb of being born: "Ann was born in Leeds to Tom Ash and his wife, Eve".
struct Birth {
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
    /// The verb and the names.
    var passage: TextRange
    var verb: TextRange

    /// The births of a sentence; nobody is born in a question or in what people say.
    static func all(in sentence: SentenceReader, _ antecedents: Antecedents) -> [Birth] {
        guard !sentence.isQuestion else { return [] }
        return sentence.tokens.compactMap { verb in
            guard sentence.isAny(verb, .born), !sentence.isSpoken(verb),
                let (start, child) = child(before: verb, sentence, antecedents),
                let to = link(after: verb, in: sentence),
                // "Ash was born in Hull, the daughter of Tom Ash" is not about a man of that name.
                sentence.gender(to - 1).map({ told in sentence.gender(of: child).map { $0 == told } ?? true }) ?? true
            else { return nil }
            let parents = Birth.parents(after: to, BelongingFinder(sentence, antecedents)).filter { $0.entity != child }
            guard let last = parents.last else { return nil }
            return Birth(
                child: child, parents: parents, passage: sentence.text.range(of: start..<last.tokens.upperBound),
                verb: sentence.text.tokens[verb].range)
        }
    }

    /// "Ann Ash was born", "Ann Ash (born", "She was born".
    private static func child(
        before verb: Int, _ sentence: SentenceReader, _ antecedents: Antecedents
    ) -> (start: Int, EntityID)? {
        let subject = verb - 1
        guard sentence.isAny(subject, [.copula, .opening]) else { return nil }
        if sentence.isAny(subject - 1, .personPronoun), sentence.isAny(subject, .copula) {
            return antecedents.subject(at: subject - 1).map { (subject - 1, $0) }
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
