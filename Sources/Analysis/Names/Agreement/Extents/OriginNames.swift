import Model

/// Persons who are called by where they are from, as sovereigns and saints are: "Anne of Austria", if the text says so more than
/// once, or has another Anne of another place; and by what their house is called, which is their own short name besides: "Sir Oswald of
/// Sarn", who is "Sarn".
struct OriginNames {
    private let words: DocumentWords
    private var counts: [UInt64: Int] = [:]
    /// The pairs with each given name.
    private var origins: [UInt64: Set<UInt64>] = [:]
    /// The pairs that a title is before.
    private var titled: Set<UInt64> = []

    /// The persons among `names`, which are in order.
    init(_ names: [NameSpan], words: DocumentWords) {
        self.words = words
        for (first, second) in zip(names, names.dropFirst()) where isOrigin(second, of: first) {
            counts[key(first, second), default: 0] += 1
            if second.label == .place {
                origins[words.form(of: first.tokens.upperBound - 1).lower, default: []].insert(key(first, second))
            }
            if hasTitle(first) { titled.insert(key(first, second)) }
        }
    }

    /// Whether a name and the next are one.
    func join(_ first: NameSpan, _ second: NameSpan) -> Bool {
        guard isOrigin(second, of: first) else { return false }
        let isRepeated = counts[key(first, second), default: 0] > 1
        if second.label != .place { return isRepeated && titled.contains(key(first, second)) }
        return isRepeated || origins[words.form(of: first.tokens.upperBound - 1).lower, default: []].count > 1
    }

    private func isOrigin(_ second: NameSpan, of person: NameSpan) -> Bool {
        let of = person.tokens.upperBound
        guard person.label == .person, second.label == .place || second.tokens.count == 1,
            person.tokens.count == 1 || person.tokens.count == 2 && hasTitle(person),
            second.tokens.lowerBound == of + 1, words.form(of: of).lower == ContextWords.of
        else { return false }
        return words.isListed(of - 1, in: .givenName)
    }

    /// Whether a name begins with a title, or one is before it.
    private func hasTitle(_ name: NameSpan) -> Bool {
        let first = name.tokens.lowerBound
        if name.tokens.count > 1 { return Self.titles.contains(words.form(of: first).lower) }
        return first > 0 && Self.titles.contains(words.form(of: first - 1).lower)
    }

    /// Titles of those who are called by their house.
    static let titles = StyledNames.ranks.union(WordHash.lowercasedWords("sir dame don brother friar"))

    private func key(_ first: NameSpan, _ second: NameSpan) -> UInt64 {
        words.key(of: first.tokens.upperBound - 1..<second.tokens.upperBound)
    }
}
