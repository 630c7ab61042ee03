/// Everyone and everything that the text names.
struct AllEntitiesPanel: Panel {
    static let id = "entities"
    static let commands = [
        Command(
            opening: Self.self, .names, keys: ["X"], help: "list all names in the text", unless: Command.needsDocument)
    ]

    var filterPrompt: String? { "Name: " }
    var listsEntities: Bool { true }
    var shows: Set<PanelContent> { [.knowledge] }

    static func make(in state: AppState) -> AllEntitiesPanel? { AllEntitiesPanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("Names", .panelTitle)], EntityListRow.remark(state.panel?.options ?? PanelOptions()))
    }

    func keyHints(in state: AppState) -> [String] { ["Enter open", "/ filter", "s sort", "T type", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let known = state.known
        let ids = EntityListRow.chosen(Array(known.entities), in: known, options: options) {
            known.mentions(of: $0).count
        }
        guard !ids.isEmpty else { return EntityListRow.empty(state, options: options) }
        let isPlain = state.settings.isPlain
        var rows = PanelRows()
        rows.append(count: ids.count) { index in
            let id = ids[index]
            return EntityListRow.make(
                id, count: known.mentions(of: id).count, in: known, document: document, width: width, isPlain: isPlain)
        }
        return rows
    }
}
