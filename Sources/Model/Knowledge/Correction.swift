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
    /// Other names of the entity, by which it is found when that one has left the text.
    public var otherNames: [String]
    /// The same for the entity that `Change.merge` and `Change.split` name.
    public var otherNamesOfTarget: [String]

    /// Makes a correction.
    public init(
        _ entity: String, _ change: Change, otherNames: [String] = [], otherNamesOfTarget: [String] = []
    ) {
        self.entity = entity
        self.change = change
        self.otherNames = otherNames
        self.otherNamesOfTarget = otherNamesOfTarget
    }

    /// The entity that it is joined to, or that mentions are given to; nil for any other change.
    public var target: String? {
        switch change {
        case .merge(let name), .split(_, let name): name
        default: nil
        }
    }

    /// Whether both change the same in the same way, by whatever other names their entities are found.
    public func saysTheSame(as other: Correction) -> Bool { entity == other.entity && change == other.change }

    /// All that it says, in a fixed order.
    public var words: [String] {
        let said: [String] =
            switch change {
            case .rename(let name): ["rename", name]
            case .merge(let name): ["merge", name]
            case .split(.spelling(let words), let name): ["spelling", words, name]
            case .split(.place(let place), let name): ["place", place.before, place.exact, place.after, name]
            case .split(.from(let place), let name): ["from", place.before, place.exact, place.after, name]
            case .retype(let type): ["retype", type.definition.id]
            case .addAlias(let alias): ["add", alias]
            case .dropAlias(let alias): ["drop", alias]
            case .noName: ["no-name"]
            case .name(let type): ["name", type.definition.id]
            case .describe(let words): ["describe", words]
            }
        return [entity] + said + otherNames + otherNamesOfTarget
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
