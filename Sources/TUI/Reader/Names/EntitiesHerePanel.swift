/// Who and what the page that is shown names.
struct EntitiesHerePanel: Panel {
    static let id = "entities-here"
    static let commands = [
        Command(
            opening: Self.self, .names, keys: ["x"], help: "list the names on this page", unless: Command.needsDocument)
    ]

    var filterPrompt: String? { "Name: " }
    var listsEntities: Bool { true }
    var shows: Set<PanelContent> { [.knowledge, .page] }

    static func make(in state: AppState) -> EntitiesHerePanel? {
        state.reading.document.map { _ in EntitiesHerePanel() }
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("Names on this page", .panelTitle)], EntityListRow.remark(state.panel?.options ?? PanelOptions()))
    }

    func keyHints(in state: AppState) -> [String] { ["Enter open", "/ filter", "s sort", "T type", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let known = state.known
        let here = known.entities(in: state.pageRange)
        let counts = Dictionary(uniqueKeysWithValues: here.map { ($0.entity, $0.count) })
        let ids = EntityListRow.chosen(here.map(\.entity), in: known, options: options) { counts[$0] ?? 0 }
        guard !ids.isEmpty else { return EntityListRow.empty(state, options: options) }
        let isPlain = state.settings.isPlain
        var rows = PanelRows()
        rows.append(count: ids.count) { index in
            EntityListRow.make(
                ids[index], count: counts[ids[index]] ?? 0, in: known, document: document, width: width,
                isPlain: isPlain)
        }
        return rows
    }
}
