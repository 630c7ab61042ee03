import Model
import Page

/// The sentences that name two entities.
struct CompanionsPanel: Panel {
    static let id = "passages"

    /// The one.
    let first: EntityReference
    /// The other.
    let second: EntityReference

    var entity: EntityReference? { first }

    static func make(in state: AppState) -> CompanionsPanel? {
        guard let reference = state.entityAtHand, let id = reference.resolved(in: state.knowledge.base),
            let companion = state.knowledge.base.companions(of: id).first
        else { return nil }
        return CompanionsPanel(
            first: reference, second: EntityReference(companion.entity, in: state.knowledge.base))
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan(first.name, .panelTitle)], "passages")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "^O back", "q close"] }

    func rows(in state: AppState, view: PanelView, width: Int) -> PanelRows {
        let base = state.visibleKnowledge
        guard let document = state.reading.document, let one = first.resolved(in: base),
            let other = second.resolved(in: base)
        else { return PanelRows() }
        let sentences = base.companions(of: one).first { $0.entity == other }?.sentences ?? []
        var rows = PanelRows([PanelRow([PanelSpan("with ", .dim), PanelSpan(second.name)], target: .entity(second))])
        for sentence in sentences {
            rows.append(.blank)
            rows.append(Self.rows(of: sentence, in: document, width: width))
        }
        if sentences.isEmpty { rows.append([.blank, .text("No sentence names both.", .dim)]) }
        return rows
    }

    func firstSelection(in state: AppState, rows: PanelRows) -> Int { rows.choosable(from: 1, step: 1) ?? 0 }

    private static func rows(of sentence: TextRange, in document: Document, width: Int) -> [PanelRow] {
        let target = PanelTarget.passage(sentence)
        let text = Excerpt.plain(document.text.string(in: sentence))
        var rows = CellText.wrap(text, columns: width).map {
            PanelRow([PanelSpan($0)], target: target, continues: true)
        }
        rows[0].continues = false
        let place = PlaceName.passage(at: sentence.start, in: document)
        rows.append(
            PanelRow(remark: [PanelSpan(Excerpt.prefix(place, columns: width), .dim)], target: target, continues: true))
        return rows
    }
}
