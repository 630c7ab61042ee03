import Model

/// A passage that may say what an entity is.
struct DescriptionCandidate {
    /// Whom a pronoun of a passage means.
    enum Owner {
        case entity(EntityID)
        /// "my", said by whoever tells the text.
        case narrator
    }

    /// What a reader is shown in brackets, since the passage alone does not tell it.
    enum Reading {
        /// The owner whom the pronoun in these bytes means.
        case owner(TextRange, Owner)
        /// What follows from the passage, in an editor's words: whose relative the entity is.
        case editors(String, EntityID)
    }

    var entity: EntityID
    /// The bytes of the passage, trimmed.
    var passage: TextRange
    var reading: Reading?
    /// The head noun: passages with the same one support each other.
    var head: TextRange
    var confidence: Double
    /// An editor's words before a passage that is said of several: "one of the".
    var preface: String?
    /// Whether it is a noun alone, which says less than a noun with more words.
    var isBare = false
    /// Whether it is what somebody calls another, which counts where several do.
    var isHearsay = false
    /// Whether it may hold for a scene only, unless it introduces somebody or several passages say it.
    var isOfScene = false
    /// Whether it is the name with a rank or a kind, which says least of all and counts where several passages have it.
    var isName = false
    /// What it gains over others, since the whole text tells it and not one passage.
    var gain: Double?
}
