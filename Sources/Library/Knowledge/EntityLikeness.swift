import Model

/// Whether entities of two documents are the same one, which names alone do not say.
public struct EntityLikeness: Hashable, Sendable {
    /// The type.
    public var type: EntityType
    /// The fullest name.
    public var name: String
    /// What its document says it is; empty if nothing.
    public var description: String
    /// The names of those named beside it.
    public var companions: Set<String>

    /// An entity of the document that is read.
    public init(type: EntityType, name: String, description: String, companions: [String]) {
        self.type = type
        self.name = name
        self.description = description
        self.companions = Set(companions.map(NameKey.of))
    }

    /// An entity of the library.
    public init(_ entity: EntityElsewhere) {
        self.init(
            type: entity.type, name: entity.name, description: entity.description, companions: entity.companions)
    }

    /// Whether both are surely one: of one type, with one full name, and described alike or seen in the same company. A place
    /// of that name is one without more.
    public func isSurely(_ other: EntityLikeness) -> Bool {
        let words = NameKey.words(of: name)
        guard type == other.type, words == NameKey.words(of: other.name) else { return false }
        if type == .place { return true }
        guard words.count > 1 else { return false }
        return !companions.isDisjoint(with: other.companions)
            || !Self.tellingWords(description).isDisjoint(with: Self.tellingWords(other.description))
    }

    /// The words of a description that tell something: not the short ones, which are articles and prepositions.
    private static func tellingWords(_ description: String) -> Set<String> {
        Set(NameKey.words(of: description).filter { $0.count > 3 })
    }
}
