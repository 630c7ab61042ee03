/// The word that someone meant who wrote another.
enum ClosestWord {
    /// The one of `known` that is the fewest changes of a letter away from `word` (Levenshtein's distance); nil if none is
    /// as near as a third of the word.
    static func of(_ word: String, among known: [String]) -> String? {
        // Nobody mistypes a word of this length.
        guard word.count <= 40 else { return nil }
        let candidates = known.map { (word: $0, distance: distance(word, $0)) }
        guard let closest = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
        return closest.distance <= max(1, word.count / 3) ? closest.word : nil
    }

    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let changed = diagonal + (letter == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
