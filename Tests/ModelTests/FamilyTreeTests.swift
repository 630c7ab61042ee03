import Model
import Testing

@Suite struct FamilyTreeTests {
    private static let names = ["Anna", "Bern", "Clara", "Dora", "Emil", "Franz"]

    /// A family of those names; each statement is who is what of whom.
    private func known(_ statements: [(Int, String, Int)]) -> KnowledgeView {
        let entities = Self.names.indices.map { Entity(id: EntityID($0), type: .person, name: Self.names[$0]) }
        let mentions = Self.names.indices.map { Mention(TextRange($0 * 10, $0 * 10 + 4), of: EntityID($0)) }
        let relations = statements.map { subject, label, object in
            Relation(
                .family, subject: EntityID(subject), object: EntityID(object), label: label, passage: nil,
                confidence: .certain)
        }
        return KnowledgeBase(entities: entities, mentions: mentions, relations: relations).all
    }

    private func drawn(_ tree: FamilyTree) -> [String] {
        tree.rows.map { row in
            let sign = row.tie.map { [.child: "└ ", .spouse: "= ", .sibling: "~ ", .other: "? "][$0] ?? "" } ?? ""
            return String(repeating: "  ", count: row.depth) + sign + Self.names[Int(row.entity.index)]
        }
    }

    @Test func childrenAreBelowTheirParentsWhoeverIsInTheMiddle() {
        let known = known([(1, "husband", 0), (2, "elder daughter", 0), (3, "mother", 4), (3, "daughter", 1)])
        #expect(
            drawn(FamilyTree(of: known, around: EntityID(0)))
                == ["Anna", "= Bern", "  └ Clara", "  └ Dora", "    └ Emil"])
        #expect(
            drawn(FamilyTree(of: known, around: EntityID(4)))
                == ["Bern", "= Anna", "  └ Dora", "    └ Emil", "  └ Clara"])
    }

    @Test func siblingsAndOtherKinAreBesideThem() {
        let known = known([(1, "brother", 0), (2, "cousin", 0)])
        #expect(drawn(FamilyTree(of: known, around: EntityID(0))) == ["Anna", "~ Bern", "? Clara"])
    }

    @Test func siblingsWhoseParentIsKnownAreBelowIt() {
        let known = known([(0, "father", 1), (2, "sister", 1), (0, "father", 2), (3, "brother", 2)])
        #expect(
            drawn(FamilyTree(of: known, around: EntityID(2)))
                == ["Anna", "  └ Bern", "  └ Clara", "  ~ Dora"])
    }

    @Test func aTextThatContradictsItselfMakesNoEndlessTree() {
        let known = known([(0, "son", 1), (1, "son", 0), (0, "wife", 1)])
        #expect(drawn(FamilyTree(of: known, around: EntityID(0))).count == 2)
    }

    @Test func withoutKinThereIsNoTree() {
        #expect(FamilyTree(of: known([]), around: EntityID(0)).rows.isEmpty)
    }
}
