/// How far two words are apart, in letters inserted, left out or changed (Levenshtein).
public enum EditDistance {
    /// The distance. O(length × length) for words, which are short.
    @inlinable public static func between<Letter: Equatable>(_ first: [Letter], _ second: [Letter]) -> Int {
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for place in second.indices {
                let changed = diagonal + (letter == second[place] ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(changed, diagonal + 1, row[place] + 1)
            }
        }
        return row[second.count]
    }

    /// Whether the distance in bytes is `limit` or less.
    public static func isAtMost(_ limit: Int, between first: String, and second: String) -> Bool {
        let (first, second) = (Array(first.utf8), Array(second.utf8))
        return abs(first.count - second.count) <= limit && between(first, second) <= limit
    }
}
