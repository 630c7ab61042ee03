import Model

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
        let further = options.told(Self.id, beyond: known)
        // Whoever asks for the next name is told nothing more of those before it.
        let view = { @Sendable (id: EntityID) in known.isKnown(id) ? known : further }
        // The names that were asked for come last, the newest just above the row that asks for the next.
        let ids =
            EntityListRow.chosen(Array(known.entities), in: known, options: options) { known.mentions(of: $0).count }
            + EntityListRow.told(further.entities.filter { !known.isKnown($0) }, in: further, options: options)
        let ahead = further.entitiesAhead
        guard !ids.isEmpty || ahead != nil else { return EntityListRow.empty(state, options: options) }
        let (isPlain, sections) = (state.settings.isPlain, document.chapters)
        var rows = ids.isEmpty ? EntityListRow.empty(state, options: options) : PanelRows()
        rows.append(count: ids.count) { index in
            let id = ids[index]
            return EntityListRow.make(
                id, count: view(id).mentions(of: id).count, in: view(id), sections: sections, width: width,
                isPlain: isPlain)
        }
        if let ahead { rows.append(.ahead(ahead, of: Self.id, called: ("name", "names"))) }
        return rows
    }
}
