/// The family of an entity, as far as the text states it: who is whose child, wife or husband, brother or sister.
public struct FamilyTree: Hashable, Sendable {
    /// How one belongs to another.
    public enum Tie: Hashable, Sendable {
        case child, spouse, sibling
        /// Kin of another kind: a cousin, an aunt, a father-in-law.
        case other
    }

    /// A member of the family.
    public struct Row: Hashable, Sendable {
        public let entity: EntityID
        /// Generations below the first.
        public let depth: Int
        /// How it belongs to one of the rows above; nil for those that nobody is above.
        public let tie: Tie?
        /// What the text states of it and that one; nil if it follows from what it states of others.
        public let relation: Relation?
    }

    /// How many members are drawn.
    private static let most = 200

    /// The members from the eldest down, each followed by those that belong to it.
    public private(set) var rows: [Row] = []

    private var ties: [EntityID: [(tie: Tie, other: EntityID, relation: Relation)]] = [:]
    private var parents: [EntityID: [EntityID]] = [:]
    private var visited: Set<EntityID> = []

    /// The tree of `center`'s family; without rows if the text states no kin of it.
    public init(of known: KnowledgeView, around center: EntityID) {
        let members = gather(from: center, in: known)
        guard members.count > 1 else { return }
        for member in members where !visited.contains(member) {
            visit(eldest(above: member), depth: 0, tie: nil, relation: nil)
        }
        // What was gathered is of no use any more.
        (ties, parents, visited) = ([:], [:], [])
    }

    /// The family from `center` outward; what the text states of its members becomes their ties.
    private mutating func gather(from center: EntityID, in known: KnowledgeView) -> [EntityID] {
        var members = [center]
        var isMember: Set = [center]
        var next = 0
        while next < members.count, members.count < Self.most {
            let member = members[next]
            next += 1
            for relation in known.relations(of: member) where relation.kind == .family {
                guard let object = relation.object, object != relation.subject else { continue }
                let isSubject = relation.subject == member
                let other = isSubject ? object : relation.subject
                let word = KinTie(relation.label)
                switch (word, isSubject) {
                case (.child, true), (.parent, false):
                    if !parents[member, default: []].contains(other) { parents[member, default: []].append(other) }
                case (.child, false), (.parent, true): ties[member, default: []].append((.child, other, relation))
                case (.spouse, _): ties[member, default: []].append((.spouse, other, relation))
                case (.sibling, _): ties[member, default: []].append((.sibling, other, relation))
                case (.other, _): ties[member, default: []].append((.other, other, relation))
                }
                // Of other kin the family is not that of the one in the middle.
                if word != .other || member == center, isMember.insert(other).inserted { members.append(other) }
            }
        }
        return members
    }

    /// The eldest of those above a member, by first parents, or by those of a wife or husband.
    private func eldest(above member: EntityID) -> EntityID {
        var (eldest, passed) = (member, Set([member]))
        while true {
            let near = [eldest] + (ties[eldest] ?? []).filter { $0.tie == .sibling }.map(\.other)
            let above = near.lazy.flatMap { parents[$0] ?? [] }.first { !passed.contains($0) && !visited.contains($0) }
            guard let above else { return eldest }
            passed.insert(above)
            eldest = above
        }
    }

    private mutating func visit(_ member: EntityID, depth: Int, tie: Tie?, relation: Relation?) {
        guard visited.insert(member).inserted else { return }
        rows.append(Row(entity: member, depth: depth, tie: tie, relation: relation))
        let own = ties[member] ?? []
        var couple = [member]
        for one in own where one.tie == .spouse && visited.insert(one.other).inserted {
            rows.append(Row(entity: one.other, depth: depth, tie: .spouse, relation: one.relation))
            couple.append(one.other)
        }
        for parent in couple {
            for one in ties[parent] ?? [] where one.tie == .child {
                visit(one.other, depth: depth + 1, tie: .child, relation: one.relation)
            }
        }
        for parent in couple {
            // One whose parents are drawn is below them.
            for one in ties[parent] ?? []
            where one.tie == .sibling && (parents[one.other] ?? []).allSatisfy({ !visited.contains($0) }) {
                visit(one.other, depth: depth, tie: .sibling, relation: one.relation)
            }
        }
        for one in own where one.tie == .other && visited.insert(one.other).inserted {
            rows.append(Row(entity: one.other, depth: depth, tie: .other, relation: one.relation))
        }
    }

    public static func == (left: FamilyTree, right: FamilyTree) -> Bool { left.rows == right.rows }

    public func hash(into hasher: inout Hasher) { hasher.combine(rows) }
}

/// What the words of a statement of kin say of its subject: "second daughter" that it is a child.
enum KinTie: Hashable {
    case child, parent, spouse, sibling, other

    init(_ label: String) {
        let words = label.lowercased().split { !$0.isLetter && $0 != "-" }
        switch words.last ?? "" {
        case "son", "daughter", "child", "sons", "daughters", "children", "stepson", "stepdaughter": self = .child
        case "father", "mother", "parent", "papa", "mamma", "stepfather", "stepmother": self = .parent
        case "husband", "wife", "spouse", "widow", "widower", "married", "marries", "bride", "bridegroom":
            self = .spouse
        case "brother", "sister", "brothers", "sisters", "half-brother", "half-sister", "twin": self = .sibling
        default: self = .other
        }
    }
}
