import Model
import Page

/// Who and what the page that is shown names, or a chapter that was chosen in the contents.
struct EntitiesHerePanel: Panel {
    static let id = "entities-here"
    static let commands = [
        Command(
            opening: Self.self, .names, keys: ["x"],
            help: "list the names on this page, or in the chapter chosen in the contents", unless: Command.needsDocument
        )
    ]

    var filterPrompt: String? { "Name: " }
    var listsEntities: Bool { true }
    var shows: Set<PanelContent> { [.knowledge, .page] }

    /// The chapter; nil for the page that is shown.
    var part: TextRange?

    static func make(in state: AppState) -> EntitiesHerePanel? {
        guard let document = state.reading.document else { return nil }
        guard state.isInPanel, let open = state.panel, let target = open.selectedRow?.target else {
            return EntitiesHerePanel()
        }
        return EntitiesHerePanel(part: open.panel.part(at: target, in: document))
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        let remark = EntityListRow.remark(state.panel?.options ?? PanelOptions())
        guard let part, let document = state.reading.document else {
            return ([PanelSpan("Names on this page", .panelTitle)], remark)
        }
        let titles = ToldTitle(document: document, end: state.known.end)
        let title = titles.name(of: document.outline.section(at: part.start))
        return ([PanelSpan(title.isEmpty ? "Names" : "Names in \(title)", .panelTitle)], remark)
    }

    func keyHints(in state: AppState) -> [String] { ["Enter open", "/ filter", "s sort", "T type", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let known = state.known
        let further = options.told(Self.id, beyond: known)
        let range = part ?? state.pageRange
        let here = further.entities(in: range)
        let counts = Dictionary(uniqueKeysWithValues: here.map { ($0.entity, $0.count) })
        let ids =
            EntityListRow.chosen(here.map(\.entity).filter(known.isKnown), in: known, options: options) {
                counts[$0] ?? 0
            }
            + EntityListRow.told(
                here.map(\.entity).filter { !known.isKnown($0) }, in: further, options: options)
        let ahead = further.entitiesAhead(in: range)
        guard !ids.isEmpty || ahead != nil else { return EntityListRow.empty(state, options: options) }
        let (isPlain, sections) = (state.settings.isPlain, document.chapters)
        var rows = PanelRows()
        rows.append(count: ids.count) { index in
            let id = ids[index]
            return EntityListRow.make(
                id, count: counts[id] ?? 0, in: known.isKnown(id) ? known : further, sections: sections, width: width,
                isPlain: isPlain)
        }
        if let ahead { rows.append(.ahead(ahead, of: Self.id, called: ("name", "names"))) }
        return rows
    }

    func moved(by offset: (Int) -> Int) -> EntitiesHerePanel {
        EntitiesHerePanel(part: part.map { TextRange(offset($0.start), offset($0.end)) })
    }
}
