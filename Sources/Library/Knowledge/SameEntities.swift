import Model

/// Entities of several documents that have one name and type, of which those that are surely one are marked.
public struct SameEntities: Hashable, Sendable {
    /// The entities, the best first. The first is what the others are compared with.
    public private(set) var entities: [EntityElsewhere]

    /// The name.
    public var name: String { first.name }
    /// The best of the entities.
    public var first: EntityElsewhere { entities[0] }

    private init(_ first: EntityElsewhere) {
        var first = first
        first.isSure = true
        entities = [first]
    }

    /// Groups `found` by full name and type, in its order.
    public static func groups(of found: [EntityElsewhere]) -> [SameEntities] {
        var groups: [SameEntities] = []
        var places: [String: Int] = [:]
        for entity in found {
            let key = "\(entity.type.definition.id) \(NameKey.of(entity.name))"
            if let place = places[key] {
                groups[place].add(entity)
            } else {
                places[key] = groups.count
                groups.append(SameEntities(entity))
            }
        }
        return groups
    }

    /// Adds an entity of the same name: surely the same if it is that of any that surely is.
    private mutating func add(_ entity: EntityElsewhere) {
        var entity = entity
        let likeness = EntityLikeness(entity)
        entity.isSure = entities.contains { $0.isSure && EntityLikeness($0).isSurely(likeness) }
        entities.append(entity)
    }
}
