import Model
import Page
import Screen

/// Who belongs to whom: one name in the middle, and those that the text joins to it. Enter puts another one in the middle.
struct RelationsPanel: Panel {
    static let id = "relations"
    static let commands = [
        Command(
            opening: Self.self, .panels, keys: ["R"], help: "show who belongs to the chosen name, and how",
            unless: Command.needsName)
    ]

    private static let most = 100

    let center: EntityReference

    var entity: EntityReference? { center }
    var shows: Set<PanelContent> { [.document, .knowledge] }
    var keyScopes: [Command.Scope] { [.chart, .panel] }

    static func make(in state: AppState) -> RelationsPanel? {
        state.entityAtHand.map { RelationsPanel(center: $0) }
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan(center.name, .panelTitle)], "belongs to")
    }

    func keyHints(in state: AppState) -> [String] {
        ["Enter to the middle", "p passages", "F family", "z fill", "^O back", "q close"]
    }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let id = center.resolved(in: state.knowledge.base) else { return PanelRows() }
        let known = state.known
        let chart = RelationsChart(of: known, around: id, most: Self.most)
        guard !chart.neighbours.isEmpty else {
            return PanelRows([.text("The text joins nobody to this name.", .dim)])
        }
        let middle = EntityReference(id, in: known)
        let name = PanelSpan(Excerpt.plain(known.name(of: id)), .chosenName)
        var rows = PanelRows([PanelRow([name], target: .entity(middle))])
        var wasStated: Bool?
        for (index, neighbour) in chart.neighbours.enumerated() {
            let isLast = index + 1 == chart.neighbours.count
            let other = EntityReference(neighbour.entity, in: known)
            var spans = [PanelSpan(state.settings.isPlain ? "" : isLast ? "└─ " : "├─ ", .dim)]
            if let relation = neighbour.relations.first {
                spans.append(PanelSpan(Self.words(of: relation, around: id, in: known) + " ", .dim))
            }
            spans.append(PanelSpan(Excerpt.plain(known.name(of: neighbour.entity))))
            let isStated = !neighbour.relations.isEmpty
            if wasStated == true, !isStated { rows.append([Self.namedTogether(isPlain: state.settings.isPlain)]) }
            let count = neighbour.sentences.count
            rows.append(
                PanelRow(
                    spans, remark: count > 0 ? [PanelSpan("  \(count)", .dim)] : [], target: .relations(other),
                    passages: Self.passages(of: neighbour, middle: middle, other: other),
                    startsGroup: isStated != wasStated))
            wasStated = isStated
        }
        return rows
    }

    /// The row between those of whom the text states something and those that it only names together with the one in the middle.
    private static func namedTogether(isPlain: Bool) -> PanelRow {
        .text(isPlain ? "named together:" : "│  named together", .dim)
    }

    /// The first of those around; F shows the family of the one in the middle from the row above it.
    func firstSelection(in state: AppState, rows: PanelRows) -> Int { rows.choosable(from: 1, step: 1) ?? 0 }

    func moved(by offset: (Int) -> Int) -> RelationsPanel { RelationsPanel(center: center.moved(by: offset)) }

    /// What is stated of both; the arrow leads from the one that it is said of to the other.
    private static func words(of relation: Relation, around center: EntityID, in known: KnowledgeView) -> String {
        let words = Excerpt.plain(known.words(of: relation))
        return relation.subject == center ? "\(words) →" : "\(words) ←"
    }

    /// The sentences that name both, or else the passage that states what joins them.
    private static func passages(
        of neighbour: RelationsChart.Neighbour, middle: EntityReference, other: EntityReference
    ) -> PanelTarget? {
        if !neighbour.sentences.isEmpty { return .companions(middle, other) }
        return neighbour.relations.lazy.compactMap(\.passage).first.map { .passage($0) }
    }
}
