import Model

/// Elections with their years and months, which tell those of one country apart: "1994" or "May 1994" before "Sarnian general election",
/// and "parliamentary election" after "2019 Sarnian".
struct ElectionNames {
    let text: AnnotatedText
    let words: DocumentWords

    /// The election that a name is the name, or the first words, of, from no token before `limit` on; nil if no year is before it.
    func election(of name: NameSpan, after limit: Int) -> NameSpan? {
        guard name.label != .person, let tokens = startsAtYear(name.tokens, after: limit), let end = end(of: tokens),
            tokens.lowerBound..<end != name.tokens
        else { return nil }
        var election = name
        election.tokens = tokens.lowerBound..<end
        election.range = text.range(of: election.tokens)
        election.label = .miscellaneous
        return election
    }

    private func startsAtYear(_ tokens: Range<Int>, after limit: Int) -> Range<Int>? {
        var first = tokens.lowerBound
        if isYear(first) {
            guard tokens.count > 1 else { return nil }
        } else if first > limit, isYear(first - 1) {
            first -= 1
        } else {
            return nil
        }
        if first > limit, words.isListed(first - 1, in: .month) { first -= 1 }
        return first..<tokens.upperBound
    }

    private func isYear(_ index: Int) -> Bool {
        text.tokens[index].length == 4 && text.tokens[index].shape.contains(.digits)
    }

    /// Where the election ends: the words that say what is elected may follow.
    private func end(of tokens: Range<Int>) -> Int? {
        if isElection(tokens.upperBound - 1) { return tokens.upperBound }
        var end = tokens.upperBound
        while end < text.tokens.count, end < tokens.upperBound + 2, Self.kinds.contains(words.form(of: end).lower) {
            end += 1
        }
        return end < text.tokens.count && isElection(end) ? end + 1 : nil
    }

    private func isElection(_ index: Int) -> Bool { Self.elections.contains(words.form(of: index).lower) }

    private static let elections = WordHash.lowercasedWords(
        "election elections by-election referendum primary primaries")
    private static let kinds = WordHash.lowercasedWords(
        """
        general federal parliamentary presidential regional local municipal legislative state provincial gubernatorial mayoral \
        special snap national district council leadership congressional senatorial communal constitutional
        """)
}
