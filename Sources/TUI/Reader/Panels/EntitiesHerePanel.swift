import Model

/// Who and what the page that is shown names.
struct EntitiesHerePanel: Panel {
    static let id = "entities-here"
    var filterPrompt: String? { "Name: " }
    var listsEntities: Bool { true }

    /// The part of the text that was on the page when the panel was opened.
    let range: TextRange

    static func make(in state: AppState) -> EntitiesHerePanel? {
        state.reading.document.map { _ in EntitiesHerePanel(range: state.pageRange) }
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("Names on this page", .panelTitle)], EntityListRow.remark(state.panel?.view ?? PanelView()))
    }

    func keyHints(in state: AppState) -> [String] { ["Enter open", "/ filter", "s sort", "T type", "q close"] }

    func rows(in state: AppState, view: PanelView, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let base = state.visibleKnowledge
        let here = base.entities(in: range)
        let counts = Dictionary(uniqueKeysWithValues: here.map { ($0.entity, $0.count) })
        let ids = EntityListRow.chosen(here.map(\.entity), in: base, view: view) { counts[$0] ?? 0 }
        guard !ids.isEmpty else { return EntityListRow.empty(state, view: view) }
        let isPlain = state.settings.isPlain
        var rows = PanelRows()
        rows.append(count: ids.count) { index in
            EntityListRow.make(
                ids[index], count: counts[ids[index]] ?? 0, in: base, document: document, width: width,
                isPlain: isPlain)
        }
        return rows
    }
}
