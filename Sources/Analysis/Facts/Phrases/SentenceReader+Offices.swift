import Model

/// Rows of offices with their holders.
extension SentenceReader {
    /// An office before a name is no longer than this.
    private static let longestOffice = 12

    /// Whether the office that ends at `end` after a name is that of the next name: "the president of the board, Ann Lee, the head of
    /// the bank, Bob Orr, and others". Where the row begins with an office, each is before its holder.
    func isOfNextName(officeEndingAt end: Int, after name: Mention) -> Bool {
        let comma = start(withTitles: name) - 1
        guard isAny(end, .comma), let next = mention(startingAt: end + 1), next.type == .person,
            isClosing(next.tokens.upperBound) || isAny(next.tokens.upperBound, .coordinator),
            // "Eve Ash, Ann Lee, a judge, Bob Orr": no office is before the name.
            isAny(comma, .comma), mention(at: comma - 1)?.type != .person
        else { return false }
        var first = comma
        while first > tokens.lowerBound, comma - first < Self.longestOffice, !isAny(first - 1, .comma) { first -= 1 }
        // "Eve Ash, the mayor of the town, Ann Lee, the judge, Bob Orr": each name is before its office.
        if isAny(first - 1, .comma), mention(at: first - 2)?.type == .person { return false }
        return (first..<comma).contains { isAny($0, .role) }
    }
}
