import Model

/// The word that someone meant who wrote another.
enum ClosestWord {
    /// The one of `known` that is the fewest changes of a letter away from `word`; nil if none is
    /// as near as a third of the word.
    static func of(_ word: String, among known: [String]) -> String? {
        // Nobody mistypes a word of this length.
        guard word.count <= 40 else { return nil }
        let candidates = known.map { (word: $0, distance: EditDistance.between(Array(word), Array($0))) }
        guard let closest = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
        return closest.distance <= max(1, word.count / 3) ? closest.word : nil
    }
}
