/// One change that the reader made to what the analysis finds: a value that is one line of the knowledge file.
///
/// Entities are named and places are quoted, not numbered, because the next analysis numbers them anew and the text may be
/// edited.
public struct Correction: Hashable, Sendable {
    /// What is changed.
    public enum Change: Hashable, Sendable {
        /// It has this name.
        case rename(String)
        /// It is the same as the entity of this name, of which it becomes a part.
        case merge(into: String)
        /// Some of its mentions are of another entity of this name, which is made if there is none.
        case split(Part, into: String)
        /// It is of this type.
        case retype(EntityType)
        /// It has this name too: every place that has these words is a mention of it.
        case addAlias(String)
        /// It does not have this name: the places that have it are of another entity.
        case dropAlias(String)
        /// It is no name at all.
        case noName
        /// These words, which the analysis passed over, are the name of something of this type.
        case name(EntityType)
        /// The reader's words for what it is.
        case describe(String)
    }

    /// Mentions of an entity.
    public enum Part: Hashable, Sendable {
        /// The mention at one place.
        case place(Quotation)
        /// Those that write the name so.
        case spelling(String)
        /// That at one place and all that follow.
        case from(Quotation)
    }

    /// A name of the entity that is changed; for `Change.name` the words.
    public var entity: String
    /// What is changed.
    public var change: Change

    /// Makes a correction.
    public init(_ entity: String, _ change: Change) {
        self.entity = entity
        self.change = change
    }
}

/// A correction that was applied, with what was there before it.
public struct AppliedCorrection: Hashable, Sendable {
    /// The correction.
    public var correction: Correction
    /// The name or the type that it took the place of; for a split, the entity that the mentions were taken for.
    public var before: String

    /// Makes it.
    public init(_ correction: Correction, before: String) {
        self.correction = correction
        self.before = before
    }
}
