/// What a text tells of somebody's gender, counted.
struct GenderTally: Sendable {
    /// How sure a gender is.
    enum Certainty: Sendable { case likely, certain }

    /// What titles and words of kin tell: male, female.
    private var words = SIMD2<Int32>(0, 0)
    /// What lists say of given names, short and long: male, female.
    private var lists = SIMD2<Int32>(0, 0)
    /// What pronouns after the name tell: male, female.
    private var pronouns = SIMD2<Int32>(0, 0)

    /// Whether the text tells nothing of a gender.
    var isUntold: Bool { !isToldByWords && pronouns == .zero }

    /// Whether a title, a given name or a word of kin tells it.
    var isToldByWords: Bool { told != .zero }

    private var told: SIMD2<Int32> { words &+ lists }

    /// Counts a given name that a list has.
    mutating func add(listed gender: Gender) { lists[gender == .male ? 0 : 1] &+= 3 }
    /// Counts a title or a word of kin.
    mutating func add(word gender: Gender, weight: Int32) { words[gender == .male ? 0 : 1] &+= weight }
    /// Counts a pronoun.
    mutating func add(pronoun gender: Gender) { pronouns[gender == .male ? 0 : 1] &+= 1 }

    /// Adds what is known of another name of the same person.
    mutating func add(_ other: GenderTally) {
        words &+= other.words
        lists &+= other.lists
        pronouns &+= other.pronouns
    }

    /// The gender that is meant; nil if the text does not tell, or tells both.
    var gender: Gender? {
        // Pronouns may be of somebody named beside: only many of them go before a title, a given name or a word of kin.
        if let leading = Self.leading(told), told.max() >= 3 {
            let against = pronouns[leading == .male ? 1 : 0]
            let isOverruled = against >= 10 && against > 3 &* (pronouns &+ told)[leading == .male ? 0 : 1]
            return isOverruled ? (leading == .male ? .female : .male) : leading
        }
        return Self.leading(told &+ pronouns)
    }

    /// The gender for which more than twice as much speaks as for the other.
    private static func leading(_ counts: SIMD2<Int32>) -> Gender? {
        if counts[0] >= 2, counts[0] > 2 &* counts[1] { return .male }
        if counts[1] >= 2, counts[1] > 2 &* counts[0] { return .female }
        return nil
    }

    /// How sure `gender` is: certain if a title or a word of kin tells it.
    var certainty: Certainty { max(words[0], words[1]) >= 6 ? .certain : .likely }
}
