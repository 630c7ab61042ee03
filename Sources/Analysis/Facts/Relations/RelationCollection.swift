import Model

/// The relations of a text, each statement once: where it is surest, then first. Sayings are counted.
struct RelationCollection {
    /// What makes two relations the same statement.
    private struct Key: Hashable {
        let kind: Relation.Kind
        let subject: EntityID
        let object: EntityID?
        let label: String
    }

    /// The relations in the order in which they were first stated.
    private(set) var all: [Relation] = []
    private var places: [Key: Int] = [:]
    private var kin: Set<[EntityID]> = []

    /// Takes a relation, or counts it where the same is known.
    mutating func add(_ relation: Relation) {
        if relation.kind == .family { kin.insert(Self.pair(relation)) }
        let label = relation.kind == .said ? "" : relation.label.lowercased()
        let key = Key(kind: relation.kind, subject: relation.subject, object: relation.object, label: label)
        guard let place = places[key] else {
            places[key] = all.count
            all.append(relation)
            return
        }
        let count = all[place].count + 1
        if relation.kind != .said, relation.confidence > all[place].confidence { all[place] = relation }
        all[place].count = count
    }

    /// Whether some statement tells how the two of `relation` are related.
    func tellsKin(of relation: Relation) -> Bool { kin.contains(Self.pair(relation)) }

    private static func pair(_ relation: Relation) -> [EntityID] {
        [relation.subject, relation.object ?? relation.subject].sorted()
    }
}
