import Model

/// Finds the companies in a row with others: "Volkert, Ansaldi and Brandt & Sohn" are three firms if the last is one.
struct RowNames {
    private let text: AnnotatedText
    private let words: DocumentWords
    /// The single words that are in a row with a firm.
    private var firms: Set<UInt64> = []

    /// Reads `names`, which are in order.
    init(_ names: [NameSpan], in text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        var start = 0
        while start < names.count {
            var end = start + 1
            while end < names.count, areJoined(names[end - 1], names[end]) { end += 1 }
            if end - start > 2, names[start..<end].contains(where: isFirm) {
                for name in names[start..<end] where name.tokens.count == 1 {
                    firms.insert(words.form(of: name.tokens.lowerBound).lower)
                }
            }
            start = end
        }
    }

    /// Whether a word that seems a person's name is a firm's, of whom the text says nothing that is said of persons.
    func hold(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        guard name.label == .person, name.tokens.count == 1, profile.votes[0] == 0, profile.parts[0] == 0 else {
            return false
        }
        let word = text.string(text.tokens[name.tokens.lowerBound]).lowercased()
        return firms.contains(words.form(of: name.tokens.lowerBound).lower)
            && SortedWordList.givenNameGenders.value(of: word) == nil
    }

    /// Whether nothing but a comma or "and" is between two names.
    private func areJoined(_ first: NameSpan, _ second: NameSpan) -> Bool {
        let gap = first.tokens.upperBound..<second.tokens.lowerBound
        return (1...2).contains(gap.count)
            && gap.allSatisfy {
                !Vocabulary.standard.classes(of: text.keywords[$0]).isDisjoint(with: [.comma, .coordinator])
            }
    }

    private func isFirm(_ name: NameSpan) -> Bool {
        guard name.label == .organisation, name.tokens.count > 1 else { return false }
        let last = words.form(of: name.tokens.upperBound - 1)
        return last.lists & Gazetteer.Lists.companySuffix.rawValue != 0
            || name.tokens.dropFirst().contains { words.form(of: $0).lower == Self.ampersand }
            || Gazetteer.standard.lists(of: name.tokens, in: text).contains(.organisationName)
    }

    private static let ampersand = WordHash.lowercased("&")
}
