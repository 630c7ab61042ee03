import Model

/// A statement that somebody is somebody's: "Prince Vasíli's daughter Hélène", "Planchet, his lackey".
struct Belonging {
    /// Who is described.
    var person: SentenceReader.Mention
    /// Whose relative, servant or the like that is; nil if it is the narrator's.
    var owner: EntityID?
    /// The pronoun that means the owner, if no name does.
    var pronoun: Int?
    /// The noun ("daughter").
    var noun: Int
    /// The noun with its modifiers ("second daughter").
    var label: Range<Int>
    /// The owner and the label, as a description of the person.
    var passage: Range<Int>
    var confidence: Double
    /// Whether the owner is only likely: whoever the narration speaks of.
    var isLikely = false
    /// Whether the words do not show whose relative it is, so that an editor's must: "Ash left two sons, Bob and Tom".
    var isEditors = false
    /// Whether the noun is said of several: "his sons, Bob and Tom".
    var isPlural = false

    /// The tokens from the first word of the statement to the last.
    var statement: Range<Int> {
        min(passage.lowerBound, person.tokens.lowerBound)..<max(passage.upperBound, person.tokens.upperBound)
    }

    /// How the person is related to the owner; nil for servants, friends and the like.
    func kin(in sentence: SentenceReader) -> KinWords.Kind? { KinWords.kind(at: noun, in: sentence) }

    /// The statement as a relation: of kin, or of what somebody is to the owner. Nil for friends and the like.
    func relation(in sentence: SentenceReader) -> Relation? {
        let isKin = sentence.isAny(noun, .family) || kin(in: sentence) != nil
        guard let owner, isKin || !sentence.isAny(noun, .generic) else { return nil }
        let text = sentence.text
        return Relation(
            isKin ? .family : .role, subject: person.entity, object: owner,
            label: text.text.string(in: text.range(of: label)), passage: text.range(of: statement),
            confidence: Confidence(confidence))
    }
}
