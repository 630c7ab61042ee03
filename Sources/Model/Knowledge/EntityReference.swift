/// An entity, named so that it is found again in a later report of the analysis, where ids and offsets differ.
///
/// References to entities of one report are equal if they are to the same mention.
public struct EntityReference: Hashable, Sendable {
    /// Its name when it was referred to.
    public let name: String
    private let otherNames: [String]
    /// The start of one of its mentions; nil if it has none.
    private var mention: Int?

    /// A reference to the entity `id`, by the mention that starts at `place` or else by its first.
    public init(_ id: EntityID, in knowledge: KnowledgeView, at place: Int? = nil) {
        name = knowledge.name(of: id)
        otherNames = knowledge.aliases(of: id)
        mention = place ?? knowledge.mentions(of: id).first?.start
    }

    /// The entity in `base`: the one mentioned at the same place, if it still has one of the names, or else the one that
    /// has most of them.
    public func resolved(in base: KnowledgeBase) -> EntityID? {
        if let mention, let found = base.mention(at: mention), sharedNames(with: base[found.entity]) > 0 {
            return found.entity
        }
        var best: (id: EntityID, shared: Int)?
        for entity in base.entities {
            let shared = sharedNames(with: entity)
            if shared > best?.shared ?? 0 { best = (entity.id, shared) }
        }
        return best?.id
    }

    /// The same reference in a text whose bytes have moved as `offset` says.
    public func moved(by offset: (Int) -> Int) -> EntityReference {
        var moved = self
        moved.mention = mention.map(offset)
        return moved
    }

    /// How many names an entity has in common with this one; the name by which it was referred to counts for all others.
    private func sharedNames(with entity: Entity) -> Int {
        func has(_ name: String) -> Bool { entity.name == name || entity.aliases.contains(name) }
        return (has(name) ? otherNames.count + 1 : 0) + otherNames.count(where: has)
    }

    public static func == (left: EntityReference, right: EntityReference) -> Bool {
        left.mention == right.mention && (left.mention != nil || left.name == right.name)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(mention)
        if mention == nil { hasher.combine(name) }
    }
}
