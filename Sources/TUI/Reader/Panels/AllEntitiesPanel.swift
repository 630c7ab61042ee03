import Model

/// Everyone and everything that the text names.
struct AllEntitiesPanel: Panel {
    static let id = "entities"
    var filterPrompt: String? { "Name: " }
    var listsEntities: Bool { true }

    static func make(in state: AppState) -> AllEntitiesPanel? { AllEntitiesPanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("Names", .panelTitle)], EntityListRow.remark(state.panel?.view ?? PanelView()))
    }

    func keyHints(in state: AppState) -> [String] { ["Enter open", "/ filter", "s sort", "T type", "q close"] }

    func rows(in state: AppState, view: PanelView, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let base = state.visibleKnowledge
        // Without spoilers, an entity that is named only further on is not in the list.
        let all = base.entities.map(\.id).filter { !base.mentions(of: $0).isEmpty || !state.settings.hidesAhead }
        let ids = EntityListRow.chosen(all, in: base, view: view) { base.mentions(of: $0).count }
        guard !ids.isEmpty else { return EntityListRow.empty(state, view: view) }
        let isPlain = state.settings.isPlain
        var rows = PanelRows()
        rows.append(count: ids.count) { index in
            let id = ids[index]
            return EntityListRow.make(
                id, count: base.mentions(of: id).count, in: base, document: document, width: width, isPlain: isPlain)
        }
        return rows
    }
}
