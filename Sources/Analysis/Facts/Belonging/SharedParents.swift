import Model

/// Brothers and sisters whom the text does not call so, but whose one parent it names: what follows from two statements.
///
/// The words are an editor's and are in brackets ("[sister]"); the passage is the statement of the parent.
struct SharedParents {
    /// More children than these are no family.
    private static let mostChildren = 12
    private static let confidence = 0.6
    /// Such children may have other parents, and a great-grandson is no grandson.
    private static let otherChildren: Set<String> = ["adopted", "adoptive", "foster", "spiritual", "dear", "great"]

    private let genders: [Gender?]

    init(genders: [Gender?]) { self.genders = genders }

    /// The relations that follow from `relations`.
    func siblings(from relations: [Relation]) -> [Relation] {
        var children: [EntityID: [(child: EntityID, relation: Relation)]] = [:]
        var parents: [EntityID] = []
        for relation in relations where relation.kind == .family {
            guard let object = relation.object, let kind = KinWords.kind(of: relation),
                !Self.isOfOtherChildren(relation.label),
                kind == .child || kind == .parent
            else {
                continue
            }
            let (child, parent) = kind == .child ? (relation.subject, object) : (object, relation.subject)
            if children[parent] == nil { parents.append(parent) }
            guard children[parent]?.contains(where: { $0.child == child }) != true else { continue }
            children[parent, default: []].append((child, relation))
        }
        return parents.flatMap { siblings(among: children[$0] ?? []) }
    }

    private func siblings(among children: [(child: EntityID, relation: Relation)]) -> [Relation] {
        guard children.count <= Self.mostChildren else { return [] }
        var found: [Relation] = []
        for (index, one) in children.enumerated() {
            for other in children[(index + 1)...] {
                // Two names in one line of a cast list are one child's.
                if let end = one.relation.passage?.end, end == other.relation.passage?.end { continue }
                guard let gender = genders[Int(other.child.index)] else { continue }
                found.append(
                    Relation(
                        .family, subject: other.child, object: one.child,
                        label: gender == .male ? "[brother]" : "[sister]", passage: other.relation.passage,
                        confidence: Confidence(
                            min(Self.confidence, one.relation.confidence.share, other.relation.confidence.share))))
            }
        }
        return found
    }

    /// Whether a label speaks of children who have other parents ("adopted daughter").
    static func isOfOtherChildren(_ label: String) -> Bool {
        label.lowercased().split { $0 == " " || $0 == "-" }.contains { otherChildren.contains(String($0)) }
    }
}
