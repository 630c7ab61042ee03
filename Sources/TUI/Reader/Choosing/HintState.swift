/// Letters on visible names and links.
struct HintState: Hashable, Sendable {
    /// One name or link.
    struct Hint: Hashable, Sendable {
        /// The letters; none is the beginning of another.
        var letters: [Character]
        /// What they choose.
        var choice: Choice
    }
    /// All, by place.
    var hints: [Hint]
    /// What was typed so far.
    var typed: [Character] = []

    /// The hints that what was typed so far may still mean.
    var visible: [Hint] { hints.filter { $0.letters.starts(with: typed) } }
}

extension HintState {
    private static let alphabet: [Character] = Array("asdfghjklqwertyuiopzxcvbnm")

    /// `count` different sequences of letters, the shortest first, none of which begins another.
    ///
    /// As few letters as possible are kept back to begin longer sequences, so that most names have a letter of their own.
    static func letters(count: Int) -> [[Character]] {
        var complete: [[Character]] = []
        var open: [[Character]] = [[]]
        while complete.count < count {
            let candidates = open.flatMap { begin in alphabet.map { begin + [$0] } }
            let missing = count - complete.count
            guard missing > candidates.count else { return complete + Array(candidates.prefix(missing)) }
            // Each candidate that is kept back gives room to a whole alphabet, less itself.
            let kept = min(candidates.count, (missing - candidates.count + alphabet.count - 2) / (alphabet.count - 1))
            complete += candidates.dropLast(kept)
            open = Array(candidates.suffix(kept))
        }
        return complete
    }
}
