import Model
import Page

/// The text of a footnote, read without leaving the page.
struct FootnotePanel: Panel {
    static let id = "footnote"

    /// The note's text.
    let range: TextRange

    static func make(in state: AppState) -> FootnotePanel? {
        guard case .footnote(let range) = state.linkAtHand?.target else { return nil }
        return FootnotePanel(range: range)
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("Note", .panelTitle)], "")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter go there", "y copy", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let text = Excerpt.text(of: range, in: document)
        var rows = CellText.wrap(text, columns: width).map {
            PanelRow([PanelSpan($0)], target: .passage(range), continues: true)
        }
        rows[0].continues = false
        for link in document.links(in: range) {
            guard case .address(let address) = link.target else { continue }
            rows.append(.blank)
            rows += LinkPanel.rows(of: address, width: width)
        }
        return PanelRows(rows)
    }
}
