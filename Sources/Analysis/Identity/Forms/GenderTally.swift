/// What a text tells of somebody's gender, counted.
struct GenderTally: Sendable {
    /// How sure a gender is.
    enum Certainty: Sendable { case likely, certain }

    /// What titles, given names and words of kin tell: male, female.
    private var words = SIMD2<Int32>(0, 0)
    /// What pronouns after the name tell: male, female.
    private var pronouns = SIMD2<Int32>(0, 0)

    /// Counts a title, a given name or a word of kin.
    mutating func add(word gender: Gender, weight: Int32) { words[gender == .male ? 0 : 1] &+= weight }
    /// Counts a pronoun.
    mutating func add(pronoun gender: Gender) { pronouns[gender == .male ? 0 : 1] &+= 1 }

    /// Adds what is known of another name of the same person.
    mutating func add(_ other: GenderTally) {
        words &+= other.words
        pronouns &+= other.pronouns
    }

    /// The gender that is meant; nil if the text does not tell, or tells both.
    var gender: Gender? {
        // A title or a word of kin goes before pronouns, which may be of somebody named beside.
        if certainty == .certain, words[0] > 2 &* words[1] || words[1] > 2 &* words[0] {
            return words[0] > words[1] ? .male : .female
        }
        let counts = words &+ pronouns
        if counts[0] >= 2, counts[0] > 2 &* counts[1] { return .male }
        if counts[1] >= 2, counts[1] > 2 &* counts[0] { return .female }
        return nil
    }

    /// How sure `gender` is: certain if a title or a word of kin tells it.
    var certainty: Certainty { max(words[0], words[1]) >= 6 ? .certain : .likely }
}
