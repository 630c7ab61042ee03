import Model

/// Where names of institutions go on behind what the recogniser found, by what the text has elsewhere: "National Air" before "and Space
/// Museum", "Vale University" before "MRL", which is its Marine Research Laboratory.
struct InstitutionJoints {
    private let text: AnnotatedText
    private let words: DocumentWords
    /// What follows "and" in a name, by the words before and after it.
    private var tails: [UInt64: [UInt64]] = [:]
    /// The first words of a name with the first letters of the others.
    private var abbreviations: Set<UInt64> = []

    /// Reads `names`.
    init(_ names: [NameSpan], in text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        for name in names where name.label != .person && name.tokens.count > 3 {
            enterTail(of: name.tokens)
            if name.label == .organisation { enterAbbreviations(of: name.tokens) }
        }
    }

    /// Where the whole name ends, if `name` is only its first part; nil otherwise.
    func end(of name: NameSpan) -> Int? {
        let end = name.tokens.upperBound
        guard name.label != .person, end < text.tokens.count else { return nil }
        if isAbbreviation(end) {
            let letters = WordHash.lowercased(text.string(text.tokens[end]))
            return abbreviations.contains(WordHash.combined(words.key(of: name.tokens), letters)) ? end + 1 : nil
        }
        guard !tails.isEmpty, text.keywords[end] == Vocabulary.and, end + 1 < text.tokens.count,
            let tail = tails[joint(at: end)], end + 1 + tail.count <= text.tokens.count,
            zip(end + 1..<text.tokens.count, tail).allSatisfy({ words.form(of: $0).lower == $1 })
        else { return nil }
        return end + 1 + tail.count
    }

    /// "the Orle and Sarn Railroad", of which the recogniser found the first town; nil if `name` begins none.
    func railway(from name: NameSpan) -> NameSpan? {
        let (start, and) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard name.label != .person, start > 0, text.keywords[start - 1] == Vocabulary.the, and < text.tokens.count,
            text.keywords[and] == Vocabulary.and
        else { return nil }
        var end = and + 1
        while end < text.tokens.count, end - and <= Self.longestTown,
            text.tokens[end].shape.isSuperset(of: [.word, .capitalised])
        {
            if end > and + 1, Self.railways.contains(words.form(of: end).lower) {
                var whole = name
                whole.tokens = start..<end + 1
                whole.range = text.range(of: whole.tokens)
                whole.label = .organisation
                return whole
            }
            end += 1
        }
        return nil
    }

    /// "the Peter and Paul Fortress", of which the recogniser found the first given name; nil if `name` begins nothing of the kind.
    func foundation(from name: NameSpan) -> NameSpan? {
        let (first, and) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard name.tokens.count == 1, and + 2 < text.tokens.count, text.keywords[and] == Vocabulary.and,
            first > 0, text.keywords[first - 1] == Vocabulary.the,
            text.isListedGivenName(first), text.isListedGivenName(and + 1),
            (and + 1...and + 2).allSatisfy({ text.tokens[$0].shape.isSuperset(of: [.word, .capitalised]) })
        else { return nil }
        let head = words.form(of: and + 2).lower
        guard Self.buildings.contains(head) || Self.schools.contains(head) else { return nil }
        var whole = name
        whole.tokens = first..<and + 3
        whole.range = text.range(of: whole.tokens)
        whole.label = Self.schools.contains(head) ? .organisation : .place
        return whole
    }

    private static let buildings = WordHash.lowercasedWords("fortress cathedral church chapel monastery basilica abbey")
    private static let schools = WordHash.lowercasedWords("museum college university hospital foundation")

    /// The words of a railway's second town, with that for the railway.
    private static let longestTown = 4
    private static let railways = WordHash.lowercasedWords("railroad railway railways")

    private mutating func enterTail(of tokens: Range<Int>) {
        guard let and = tokens.dropFirst().dropLast().first(where: { text.keywords[$0] == Vocabulary.and }) else {
            return
        }
        tails[joint(at: and)] = (and + 1..<tokens.upperBound).map { words.form(of: $0).lower }
    }

    private mutating func enterAbbreviations(of tokens: Range<Int>) {
        guard tokens.allSatisfy({ text.tokens[$0].shape.isSuperset(of: [.word, .capitalised]) }) else { return }
        for split in tokens.lowerBound + 1..<tokens.upperBound - 1 {
            let letters = (split..<tokens.upperBound).compactMap { text.string(text.tokens[$0]).first }
            let prefix = words.key(of: tokens.lowerBound..<split)
            abbreviations.insert(WordHash.combined(prefix, WordHash.lowercased(String(letters))))
        }
    }

    private func joint(at and: Int) -> UInt64 {
        WordHash.combined(words.form(of: and - 1).lower, words.form(of: and + 1).lower)
    }

    private func isAbbreviation(_ index: Int) -> Bool {
        text.tokens[index].shape.isSuperset(of: [.word, .allCapitals, .spaceBefore])
    }
}
