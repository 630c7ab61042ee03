import Model

/// Persons who are called by where they are from, as sovereigns and saints are: "Anne of Austria", if the text says so more than
/// once, or has another Anne of another place.
struct OriginNames {
    private let words: DocumentWords
    private var counts: [UInt64: Int] = [:]
    /// The pairs with each given name.
    private var origins: [UInt64: Set<UInt64>] = [:]

    /// The persons among `names`, which are in order.
    init(_ names: [NameSpan], words: DocumentWords) {
        self.words = words
        for (first, second) in zip(names, names.dropFirst()) where isOrigin(second, of: first) {
            counts[key(first, second), default: 0] += 1
            origins[words.form(of: first.tokens.lowerBound).lower, default: []].insert(key(first, second))
        }
    }

    /// Whether a name and the next are one.
    func join(_ first: NameSpan, _ second: NameSpan) -> Bool {
        isOrigin(second, of: first)
            && (counts[key(first, second), default: 0] > 1
                || origins[words.form(of: first.tokens.lowerBound).lower, default: []].count > 1)
    }

    private func isOrigin(_ place: NameSpan, of person: NameSpan) -> Bool {
        let of = person.tokens.upperBound
        guard person.label == .person, place.label == .place, person.tokens.count == 1,
            place.tokens.lowerBound == of + 1, words.form(of: of).lower == ContextWords.of
        else { return false }
        return words.isListed(person.tokens.lowerBound, in: .givenName)
    }

    private func key(_ first: NameSpan, _ second: NameSpan) -> UInt64 {
        words.key(of: first.tokens.lowerBound..<second.tokens.upperBound)
    }
}
