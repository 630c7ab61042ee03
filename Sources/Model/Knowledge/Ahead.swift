/// What a list leaves out because it lies ahead of the reader: how much, and where the next of it is.
public struct Ahead: Hashable, Sendable {
    /// How many entries the list would have more.
    public let count: Int
    /// The offset up to which one has to know the text to be told the next entry.
    public let next: Int

    /// What is left out, by the offsets up to which one has to know the text for each entry; nil if nothing is.
    public init?(_ places: some Sequence<Int>) {
        var count = 0
        var next = Int.max
        for place in places {
            count += 1
            next = min(next, place)
        }
        guard count > 0 else { return nil }
        self.count = count
        self.next = next
    }

    /// `count` entries, of which the next is told to whoever knows the text up to `next`.
    public init(count: Int, next: Int) {
        self.count = count
        self.next = next
    }
}

/// What lies ahead. None of this says more than a number and a place.
extension KnowledgeView {
    /// What is told to somebody who knows the text up to `offset` too.
    public func told(to offset: Int) -> KnowledgeView { KnowledgeView(base, end: max(end, offset)) }

    /// The entities that are named later.
    public var entitiesAhead: Ahead? {
        guard end < .max else { return nil }
        return Ahead(
            base.entities.lazy.compactMap { entity in
                guard let first = base.mentions(of: entity.id).first, first.start >= end else { return nil }
                return first.range.end
            })
    }

    /// The entities that are named in `range`, and not before it, but later than what is known.
    public func entitiesAhead(in range: TextRange) -> Ahead? {
        guard range.end > end else { return nil }
        var seen: Set<EntityID> = []
        for mention in mentions(in: range) { seen.insert(mention.entity) }
        return Ahead(
            base.mentions(in: TextRange(max(range.start, min(end, range.end)), range.end)).lazy
                .filter { $0.start >= end && seen.insert($0.entity).inserted }.map(\.range.end))
    }

    /// The mentions of an entity.
    public func mentionsAhead(of id: EntityID) -> Ahead? {
        let all = base.mentions(of: id)
        let told = mentions(of: id).count
        guard told < all.count else { return nil }
        let next = all[told]
        return Ahead(count: all.count - told, next: base.sentence(at: next.start)?.end ?? next.range.end)
    }

    /// What is said of an entity.
    public func descriptionsAhead(of id: EntityID) -> Ahead? {
        Ahead(base[id].descriptions.lazy.compactMap(\.passage).filter { $0.start >= end }.map(\.end))
    }

    /// The relations of an entity, but for what it says.
    public func relationsAhead(of id: EntityID) -> Ahead? {
        guard end < .max else { return nil }
        let told = Set(relations(of: id))
        return Ahead(
            base.all.relations(of: id).lazy.filter { $0.kind != .said && !told.contains($0) }.map { relation in
                let sides = [relation.subject] + (relation.object.map { [$0] } ?? [])
                let names = sides.compactMap { base.mentions(of: $0).first?.range.end }
                return max(relation.passage?.end ?? 0, names.max() ?? 0)
            })
    }

    /// The sentences in which an entity speaks.
    public func statementsAhead(of id: EntityID) -> Ahead? {
        Ahead(
            base.relations(from: id).lazy.filter { $0.kind == .said }.compactMap(\.passage)
                .filter { $0.start >= end }.map { base.sentence(at: $0.start)?.end ?? $0.end })
    }

    /// Those named in the same sentences as an entity.
    public func companionsAhead(of id: EntityID) -> Ahead? {
        guard end < .max else { return nil }
        let told = Set(companions(of: id).map(\.entity))
        return Ahead(
            base.all.companions(of: id).lazy.filter { !told.contains($0.entity) }.compactMap { $0.sentences.first?.end }
        )
    }

    /// The sentences that name both entities.
    public func sentencesAhead(naming one: EntityID, and other: EntityID) -> Ahead? {
        guard end < .max else { return nil }
        let told = sentences(naming: one, and: other).count
        return Ahead(base.all.sentences(naming: one, and: other).dropFirst(told).map(\.end))
    }

    /// The dates.
    public var timesAhead: Ahead? { Ahead(base.times.lazy.filter { $0.range.start >= end }.map(\.range.end)) }

    /// The dates in the sentences that name an entity.
    public func timesAhead(with id: EntityID) -> Ahead? {
        guard end < .max else { return nil }
        let told = Set(times(with: id))
        return Ahead(
            base.all.times(with: id).lazy.filter { !told.contains($0) }.map { time in
                base.sentence(at: time.range.start)?.end ?? time.range.end
            })
    }
}
