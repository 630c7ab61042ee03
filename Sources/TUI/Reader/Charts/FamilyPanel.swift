import Model
import Page
import Screen

/// The family of a name as a tree: each generation further in than the one before.
struct FamilyPanel: Panel {
    static let id = "family"
    static let commands = [
        Command(
            opening: Self.self, .panels, keys: ["F"], in: [.panel],
            help: "show the family of the chosen name as a tree",
            unless: Command.needsPerson)
    ]

    let center: EntityReference

    var entity: EntityReference? { center }
    var shows: Set<PanelContent> { [.document, .knowledge] }
    var keyScopes: [Command.Scope] { [.chart, .panel] }

    static func make(in state: AppState) -> FamilyPanel? { state.entityAtHand.map { FamilyPanel(center: $0) } }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("The family of \(center.name)", .panelTitle)], "")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter who", "p passage", "z fill", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let id = center.resolved(in: state.knowledge.base) else { return PanelRows() }
        let known = state.known
        let tree = FamilyTree(of: known, around: id)
        guard !tree.rows.isEmpty else { return PanelRows([.text("The text tells of no family.", .dim)]) }
        return PanelRows(
            tree.rows.enumerated().map { index, row in
                let name = Excerpt.plain(known.name(of: row.entity))
                var spans = [PanelSpan(Self.lead(of: row, isPlain: state.settings.isPlain), .dim)]
                spans.append(PanelSpan(name, row.entity == id ? .chosenName : .text))
                let words = row.relation.map { Self.words(of: $0, beside: row.entity) } ?? ""
                return PanelRow(
                    spans, remark: words.isEmpty ? [] : [PanelSpan(words, .dim)],
                    target: .entity(EntityReference(row.entity, in: known)),
                    passages: row.relation?.passage.map { .passage($0) },
                    startsGroup: row.tie == nil && index > 0)
            })
    }

    func firstSelection(in state: AppState, rows: PanelRows) -> Int {
        (0..<rows.count).first { index in
            if case .entity(let reference) = rows[index].target { return reference == center }
            return false
        } ?? 0
    }

    func moved(by offset: (Int) -> Int) -> FamilyPanel { FamilyPanel(center: center.moved(by: offset)) }

    private static func lead(of row: FamilyTree.Row, isPlain: Bool) -> String {
        let indent = String(repeating: "   ", count: row.depth)
        guard !isPlain else { return indent }
        return switch row.tie {
        case .child: String(indent.dropLast(3)) + "└─ "
        case .spouse: indent + "= "
        case .sibling, .other: indent + "~ "
        case nil: indent
        }
    }

    /// What the text says of the one that the row is about ("elder son"), or after an arrow of the one that it hangs from.
    private static func words(of relation: Relation, beside entity: EntityID) -> String {
        let label = Excerpt.prefix(Excerpt.plain(relation.label), columns: 16)
        return relation.subject == entity ? label : "← \(label)"
    }
}
