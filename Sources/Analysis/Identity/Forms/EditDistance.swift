/// How far two words are apart, in letters inserted, left out or changed (Levenshtein).
enum EditDistance {
    /// Whether the distance is `limit` or less. O(length × limit) for words, which are short.
    static func isAtMost(_ limit: Int, between first: String, and second: String) -> Bool {
        let (first, second) = (Array(first.utf8), Array(second.utf8))
        guard abs(first.count - second.count) <= limit else { return false }
        var row = Array(0...second.count)
        for (index, byte) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for place in second.indices {
                let changed = diagonal + (byte == second[place] ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(changed, diagonal + 1, row[place] + 1)
            }
        }
        return row[second.count] <= limit
    }
}
