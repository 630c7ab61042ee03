/// Who belongs to whom: one entity in the middle, and around it those that the text joins to it.
public struct RelationsChart: Hashable, Sendable {
    /// One of those around it.
    public struct Neighbour: Hashable, Sendable {
        public let entity: EntityID
        /// What the text states of both, the surest first, kin before all else; none if they are only named together.
        public let relations: [Relation]
        /// The sentences that name both, by offset.
        public let sentences: [TextRange]
    }

    public let center: EntityID
    /// Kin first, then others of whom the text states something, then those that are only named together with it: of these, peoples
    /// come last, for a text names them with everybody. Among equals, those with the most sentences come first.
    public let neighbours: [Neighbour]

    /// The chart around `center`, of at most `most` others.
    public init(of known: KnowledgeView, around center: EntityID, most: Int) {
        self.center = center
        var stated: [EntityID: [Relation]] = [:]
        for relation in known.relations(of: center) where relation.kind != .said {
            guard let other = relation.subject == center ? relation.object : relation.subject, other != center else {
                continue
            }
            stated[other, default: []].append(relation)
        }
        let companions = known.companions(of: center)
        let named = Set(companions.map(\.entity))
        let others = stated.keys.filter { !named.contains($0) }.sorted()
        let all =
            companions.map { Neighbour($0.entity, stated[$0.entity] ?? [], $0.sentences) }
            + others.map { Neighbour($0, stated[$0] ?? [], []) }
        let ranked = all.map { neighbour in
            let isPeople = known.type(of: neighbour.entity) == .group
            return (
                rank: neighbour.isKin ? 0 : neighbour.relations.isEmpty ? isPeople ? 3 : 2 : 1, neighbour: neighbour
            )
        }
        neighbours = ranked.sorted { left, right in
            let (one, other) = (left.neighbour, right.neighbour)
            return (left.rank, other.sentences.count, one.entity) < (right.rank, one.sentences.count, other.entity)
        }.prefix(max(0, most)).map(\.neighbour)
    }
}

extension KnowledgeView {
    /// What joins the two sides of `relation` in the words of the text; its kind if these only repeat the name of a side, as
    /// "Iranian" does of a people and its country.
    public func words(of relation: Relation) -> String {
        let names = [relation.subject, relation.object].compactMap { $0 }.map(name)
        return relation.label.isEmpty || names.contains(relation.label) ? relation.kind.id : relation.label
    }
}

extension RelationsChart.Neighbour {
    fileprivate init(_ entity: EntityID, _ relations: [Relation], _ sentences: [TextRange]) {
        self.entity = entity
        self.relations = relations.sorted {
            ($0.kind == .family ? 0 : 1, $1.confidence, $0.kind.rawValue) < (
                $1.kind == .family ? 0 : 1, $0.confidence, $1.kind.rawValue
            )
        }
        self.sentences = sentences
    }

    /// Whether the text states that they are kin.
    public var isKin: Bool { relations.first?.kind == .family }
}
