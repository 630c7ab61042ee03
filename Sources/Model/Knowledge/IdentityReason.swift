/// Why two names of a text are taken for one entity.
public struct IdentityReason: Hashable, Sendable {
    /// The name that was added.
    public var name: String
    /// The fuller name that it was added to.
    public var other: String
    /// What speaks for it, in words for the reader.
    public var meaning: String
    /// The passage that it rests on.
    public var passage: TextRange
    /// At how many places it was decided one by one, since the name fits others too; nil if all its places are meant.
    public var places: Int?

    /// Makes a reason.
    public init(name: String, other: String, meaning: String, passage: TextRange, places: Int? = nil) {
        self.name = name
        self.other = other
        self.meaning = meaning
        self.passage = passage
        self.places = places
    }
}
