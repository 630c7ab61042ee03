import Model

/// Who or what a name stands for: what the text says of it, with whom, when, and every place that names it.
struct EntityPanel: Panel {
    static let id = "entity"

    /// Whom it is about.
    let reference: EntityReference

    var entity: EntityReference? { reference }

    static func make(in state: AppState) -> EntityPanel? {
        state.entityAtHand.map { EntityPanel(reference: $0) }
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        let base = state.knowledge.base
        guard let id = reference.resolved(in: base) else { return ([PanelSpan(reference.name, .panelTitle)], "") }
        return ([PanelSpan(base[id].name, .panelTitle)], base[id].type.definition.id)
    }

    func keyHints(in state: AppState) -> [String] {
        ["Enter go", "* next", "Tab group", "p passages", "^O back", "q close"]
    }

    func rows(in state: AppState, view: PanelView, width: Int) -> PanelRows {
        guard let document = state.reading.document, let id = reference.resolved(in: state.knowledge.base) else {
            return PanelRows([.text("Not in the text as far as it is analysed.", .dim)])
        }
        let maker = EntityRows(
            id: id, base: state.visibleKnowledge, document: document, view: view, width: width,
            isPlain: state.settings.isPlain)
        return maker.rows()
    }

}
