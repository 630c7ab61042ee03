import Model

/// Finds names of the lists that the recogniser left out: organisations of several words, as which hardly anything else is known;
/// given names before family names ("English defender Kyle Walker"); words for peoples ("Inuit hunters"); and what missions are
/// called.
struct ListedNames {
    private static let confidence = Confidence(0.8)

    let text: AnnotatedText
    let words: DocumentWords

    /// `names`, in order, with those of the lists between them.
    func added(to names: [NameSpan]) -> [NameSpan] {
        var insertion = NameInsertion(between: names)
        for (number, sentence) in text.sentences.enumerated() where words.casings[number] == .plain {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                let known = insertion.nextName(from: index)
                if let known, index >= known.lowerBound {
                    index = known.upperBound
                    continue
                }
                let limit = min(known?.lowerBound ?? .max, sentence.tokens.upperBound)
                guard let name = name(from: index, limit: limit) else {
                    index += 1
                    continue
                }
                insertion.add(name)
                index = name.tokens.upperBound
            }
        }
        return insertion.finished()
    }

    private func name(from start: Int, limit: Int) -> NameSpan? {
        guard isCapitalised(start) else { return nil }
        if let end = endOfDesignation(from: start, limit: limit) { return span(start..<end, .miscellaneous) }
        if let end = end(from: start, limit: limit) { return span(start..<end, .organisation) }
        if let end = endOfHyphenedName(from: start, limit: limit) { return span(start..<end, .person) }
        guard !text.tokens[start].shape.contains(.sentenceStart) else { return nil }
        if isMission(start, limit: limit) { return span(start..<start + 1, .miscellaneous) }
        guard isAlone(start) else { return nil }
        if isFullName(start, limit: limit) { return span(start..<start + 2, .person) }
        return isPeople(start) ? span(start..<start + 1, .miscellaneous) : nil
    }

    private func span(_ tokens: Range<Int>, _ label: NameSpan.Label) -> NameSpan {
        NameSpan(tokens: tokens, range: text.range(of: tokens), label: label, confidence: Self.confidence)
    }

    /// Whether a small word is before the token, or a word for a people.
    private func isAlone(_ index: Int) -> Bool {
        guard index > 0, text.tokens[index].shape.contains(.spaceBefore) else { return false }
        return text.tokens[index - 1].shape.contains(.word)
            && (!isCapitalised(index - 1) || words.isListed(index - 1, in: [.demonym, .title]))
    }

    /// Whether a given name and a family name are here; or one of them and any word with a capital after a word for what people are
    /// ("captain Andreas Granqvist", "bandleader Dex Harmon").
    private func isFullName(_ start: Int, limit: Int) -> Bool {
        guard start + 1 < limit, isCapitalised(start + 1), text.tokens[start + 1].shape.contains(.word),
            !text.tokens[start + 1].shape.contains(.sentenceStart), !continuesName(start + 2, joined: start + 1),
            !words.isListed(start, in: [.title, .month, .country, .demonym]),
            classes(start - 1).isDisjoint(with: [.definite, .indefinite, .possessive, .quantifier]),
            !words.isListed(start + 1, in: Self.heads), words.form(of: start).length > 2,
            words.form(of: start + 1).length > 2
        else { return false }
        let (isFamily, isAfterRole) = (words.isListed(start + 1, in: .surname), classes(start - 1).contains(.role))
        return text.isListedGivenName(start)
            ? isFamily || isAfterRole : isFamily && isAfterRole && !words.isListed(start, in: Self.things)
    }

    /// Whether a single word that no list knows is before a word for what flies ("the Hestia mission").
    private func isMission(_ index: Int, limit: Int) -> Bool {
        guard index > 0, index + 1 < limit, !isCapitalised(index - 1), !isCapitalised(index + 1),
            text.tokens[index].shape.isSuperset(of: [.word, .spaceBefore])
        else { return false }
        return ContextWords.missionNouns.contains(words.form(of: index + 1).lower)
            && !words.isListed(index, in: [.demonym, .country, .title, .role, .month])
            && words.cases(of: words.form(of: index)).small == 0
    }

    /// Where a Korean name ends that begins at `start` ("Ban Ki-won"); nil if none does.
    private func endOfHyphenedName(from start: Int, limit: Int) -> Int? {
        let end = start + 4
        guard end <= limit, text.tokens[start].length <= 5, words.form(of: start + 2).lower == Self.hyphen,
            isCapitalised(start + 1), text.tokens[start + 1].shape.contains(.spaceBefore),
            [start + 2, start + 3].allSatisfy({ !text.tokens[$0].shape.contains(.spaceBefore) }),
            text.tokens[start + 3].shape.contains(.word), !isCapitalised(start + 3)
        else { return nil }
        let given = [start + 1, start + 3].map { text.string(text.tokens[$0]).lowercased() }.joined(separator: "-")
        return EastAsianNames.hasFamilyNameFirst([text.string(text.tokens[start]).lowercased(), given]) ? end : nil
    }

    /// Where the designation of a machine ends that begins at `start`: "the MQ-9", "B-52 bombers"; nil if none does.
    private func endOfDesignation(from start: Int, limit: Int) -> Int? {
        let token = text.tokens[start]
        guard token.shape.contains(.allCapitals) || token.length == 1, token.length <= 4, start + 2 < limit,
            words.form(of: start + 1).lower == Self.hyphen, text.tokens[start + 2].shape.contains(.digits),
            text.tokens[start + 2].length <= 4,
            !text.tokens[start + 1].shape.contains(.spaceBefore), !text.tokens[start + 2].shape.contains(.spaceBefore)
        else { return nil }
        let end = start + 3
        if end < text.tokens.count, ContextWords.machines.contains(words.form(of: end).lower) { return end }
        guard start > 0, end < text.tokens.count, !classes(start - 1).isDisjoint(with: [.definite, .indefinite])
        else { return nil }
        // "the K-12 system" is no machine.
        return text.tokens[end].shape.contains(.punctuation) || ClauseReader(text: text, words: words).isVerb(end)
            ? end : nil
    }

    private func classes(_ index: Int) -> WordClass { Vocabulary.standard.classes(of: text.keywords[index]) }

    /// Whether the token is a word for a people and hardly anything else.
    private func isPeople(_ index: Int) -> Bool {
        words.isListed(index, in: .demonym)
            && !words.isListed(index, in: [.city, .country, .region, .place, .givenName, .surname, .month])
            && words.form(of: index).length > 3 && words.cases(of: words.form(of: index)).small == 0
            && index + 1 < text.tokens.count && isWordForPeople(index + 1)
    }

    private func isWordForPeople(_ index: Int) -> Bool {
        guard !isCapitalised(index) else { return false }
        return !classes(index).isDisjoint(with: [.role, .generic])
            || ContextWords.peopleNouns.contains(words.form(of: index).lower)
    }

    private static let hyphen = WordHash.lowercased("-")
    private static let things: Gazetteer.Lists = [.city, .region, .place, .organisationName, .organisation, .role]
    private static let heads: Gazetteer.Lists = [
        .placeHead, .organisationHead, .eventHead, .workHead, .companySuffix, .month, .demonym, .country,
    ]

    /// Where the longest organisation of the lists ends that starts with the token at `start`; nil if none does.
    private func end(from start: Int, limit: Int) -> Int? {
        let form = words.form(of: start)
        guard form.tokenShape.contains(.capitalised), form.row & Gazetteer.Lists.startsPhrase.rawValue != 0,
            !continuesName(start - 1, joined: start)
        else { return nil }
        let longest = min(start + Gazetteer.longestPhrase, limit)
        guard longest - start > 1 else { return nil }
        for end in stride(from: longest, to: start + 1, by: -1) where isCapitalised(end - 1) {
            guard Gazetteer.standard.lists(of: start..<end, in: text).contains(.organisationName) else { continue }
            return continuesName(end, joined: end) ? nil : end
        }
        return nil
    }

    /// Whether the token at `index`, which is outside, is part of the same run of capitals.
    private func continuesName(_ index: Int, joined: Int) -> Bool {
        guard text.tokens.indices.contains(index), !text.tokens[joined].shape.contains(.sentenceStart) else {
            return false
        }
        let shape = text.tokens[index].shape
        return shape.contains(.capitalised) && !shape.contains(.sentenceStart)
    }

    private func isCapitalised(_ index: Int) -> Bool { text.tokens[index].shape.contains(.capitalised) }
}
