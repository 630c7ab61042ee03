import Model

/// The profiles of all names of a document.
struct NameProfiles {
    private var profiles: [NameProfile] = []
    private var indices: [UInt64: Int] = [:]
    private let words: DocumentWords
    /// The last words of full names of persons that do not begin with a month.
    private var families: Set<UInt64> = []

    /// Counts `names`, which are in order.
    init(_ names: [NameSpan], in text: AnnotatedText, words: DocumentWords, _ workers: ParallelChunks) {
        self.words = words
        let contexts = NameContexts(text, words: words)
        for run in workers.map(names, in: text, { Self.counted($0, contexts, words) }) {
            for (key, profile) in run { add(profile, to: key) }
        }
        for index in profiles.indices { profiles[index].listed = listed(profiles[index].first, in: text) }
        for name in names where name.tokens.count > 1 { countParts(of: name, in: text) }
    }

    /// The profiles of a run of names, by their keys.
    private static func counted(
        _ names: [(name: NameSpan, sentence: Sentence)], _ contexts: NameContexts, _ words: DocumentWords
    ) -> [UInt64: NameProfile] {
        names.reduce(into: [:]) { profiles, use in
            let key = words.key(of: use.name.tokens)
            profiles[key, default: NameProfile()].add(contexts.profile(use.name, in: use.sentence))
        }
    }

    private mutating func add(_ profile: NameProfile, to key: UInt64) {
        if let index = indices[key] {
            profiles[index].add(profile)
        } else {
            indices[key] = profiles.count
            profiles.append(profile)
        }
    }

    /// The profile of the name that is written with `tokens`; nil if it is no name of the document.
    func profile(of tokens: Range<Int>) -> NameProfile? { indices[words.key(of: tokens)].map { profiles[$0] } }

    /// Times that `tokens` are a name by themselves.
    func uses(of tokens: Range<Int>) -> Int { Int(profile(of: tokens)?.uses ?? 0) }

    /// Whether `tokens` are a name by themselves, far more often than the `uses` of the longer one.
    func isSupported(_ tokens: Range<Int>, beside uses: Int) -> Bool { self.uses(of: tokens) >= max(2, 3 * uses) }

    /// Whether `tokens` are a name by themselves before their own place.
    func isNamedBefore(_ tokens: Range<Int>) -> Bool {
        profile(of: tokens).map { $0.first.lowerBound < tokens.lowerBound } ?? false
    }

    /// Whether the token at `index` is the family name of somebody with a full name.
    func isFamilyName(_ index: Int) -> Bool { families.contains(words.form(of: index).lower) }

    /// What the lists know the words of `tokens` as. A phrase tells more than a word, which may be many things.
    private func listed(_ tokens: Range<Int>, in text: AnnotatedText) -> SIMD4<Float> {
        let lists = Gazetteer.standard.lists(of: tokens, in: text)
        let weight: Float = tokens.count > 1 ? 1 : 0.5
        var listed = SIMD4<Float>.zero
        if !lists.isDisjoint(with: [.organisationName, .organisation]) {
            listed[ContextWords.prizes.contains(words.form(of: tokens.upperBound - 1).lower) ? 3 : 1] = weight
        }
        if lists.contains(.country) { listed[2] = 1 }
        if !lists.isDisjoint(with: [.place, .region]) { listed[2] = max(listed[2], weight / 2) }
        if lists.contains(.demonym) { listed[3] = 1 }
        if tokens.count > 1, lists.isEmpty, Self.isFullName(tokens, in: text) { listed[0] = 0.6 }
        return listed
    }

    /// Whether the first word is a given name and the last a surname, and no place or organisation is called like it.
    private static func isFullName(_ tokens: Range<Int>, in text: AnnotatedText) -> Bool {
        let first = Gazetteer.standard.lists(of: tokens.lowerBound..<tokens.lowerBound + 1, in: text)
        let last = Gazetteer.standard.lists(of: tokens.upperBound - 1..<tokens.upperBound, in: text)
        let heads: Gazetteer.Lists = [.placeHead, .organisationHead, .eventHead, .workHead, .companySuffix, .role]
        return first.contains(.givenName) && last.contains(.surname) && last.isDisjoint(with: heads)
    }

    /// "Anna" and "Ash" are parts of "Anna Ash"; "Barton" is one of "Barton Park", which is no "Park".
    private mutating func countParts(of name: NameSpan, in text: AnnotatedText) {
        // "Artemis V" is no person's family name.
        if name.label == .person, name.tokens.count == 2,
            RomanNumeral(name.tokens.upperBound - 1, of: text) != nil
        {
            return
        }
        let label = Int(name.label.rawValue)
        if name.label == .person,
            !words.isListed(name.tokens.lowerBound, in: .month)
        {
            families.insert(words.form(of: name.tokens.upperBound - 1).lower)
        }
        let ends =
            name.label == .person ? [name.tokens.lowerBound, name.tokens.upperBound - 1] : [name.tokens.lowerBound]
        for end in ends {
            guard let index = indices[words.key(of: end..<end + 1)] else { continue }
            profiles[index].parts[label] += 1
        }
    }
}
