import Model

/// A passage that may say what an entity is.
struct DescriptionCandidate {
    var entity: EntityID
    /// The bytes of the passage, trimmed.
    var passage: TextRange
    var confidence: Double
}
