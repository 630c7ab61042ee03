import Model

/// A passage that may say what an entity is.
struct DescriptionCandidate {
    var entity: EntityID
    /// The bytes of the passage, trimmed.
    var passage: TextRange
    /// Whom the pronoun that begins a passage means.
    enum Owner {
        case entity(EntityID)
        /// "my", said by whoever tells the text.
        case narrator
    }

    /// The bytes of the pronoun that begins the passage, and whom it means.
    var owner: (pronoun: TextRange, meant: Owner)?
    /// The head noun: passages with the same one support each other.
    var head: TextRange
    var confidence: Double
}
