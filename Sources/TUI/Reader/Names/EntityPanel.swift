import Model

/// Who or what a name is: what the text says of it, with whom, when, and every place that names it.
struct EntityPanel: Panel {
    static let id = "entity"

    let reference: EntityReference

    static let commands = [
        Command(
            opening: Self.self, .names, keys: ["e"], help: "show who or what the chosen name is",
            unless: Command.needsName)
    ]

    var entity: EntityReference? { reference }
    var shows: Set<PanelContent> { [.knowledge, .elsewhere] }

    static func make(in state: AppState) -> EntityPanel? {
        state.entityAtHand.map { EntityPanel(reference: $0) }
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        guard let id = reference.resolved(in: state.knowledge.base) else {
            return ([PanelSpan(reference.name, .panelTitle)], "")
        }
        let known = state.known
        // Of a name that was told alone no other is told.
        let name = known.isKnown(id) ? known.name(of: id) : reference.name
        return ([PanelSpan(name, .panelTitle)], known.type(of: id).definition.id)
    }

    func keyHints(in state: AppState) -> [String] {
        ["Enter go", "* next", "c correct", "Tab group", "p passages", "^O back", "q close"]
    }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document, let id = reference.resolved(in: state.knowledge.base) else {
            return PanelRows([.text("Not in the text as far as it is analysed.", .dim)])
        }
        let maker = EntityRows(
            id: id, known: state.known, document: document, here: state.pageRange.start, options: options, width: width,
            isPlain: state.settings.isPlain, elsewhere: state.elsewhereRows(of: id, width: width))
        return maker.rows()
    }

    /// The first row that tells something: why the names are one is asked later.
    func firstSelection(in state: AppState, rows: PanelRows) -> Int {
        let first = rows.choosable(from: 0, step: 1) ?? 0
        guard first < rows.count, case .rest? = rows[first].target else { return first }
        return rows.choosable(from: first + 1, step: 1) ?? first
    }

    func moved(by offset: (Int) -> Int) -> EntityPanel { EntityPanel(reference: reference.moved(by: offset)) }
}
