import Model
import Page
import Screen

/// The matches of the search with their context.
struct ResultsPanel: Panel {
    static let id = "results"
    static let commands = [
        Command(
            opening: Self.self, .searching, keys: ["&"], help: "list all matches with their context",
            unless: Command.needsSearch)
    ]

    var shows: Set<PanelContent> { [.document, .search, .knowledge] }

    static func make(in state: AppState) -> ResultsPanel? {
        state.search.query == nil ? nil : ResultsPanel()
    }

    func isOver(in state: AppState) -> Bool { state.search.query == nil }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        let count = state.toldHits.count
        let found = count == 1 ? "1 match" : "\(count) matches"
        let isAll = state.search.isComplete && count == state.search.hits.count
        return (
            [PanelSpan("“\(state.search.query?.pattern ?? "")”", .panelTitle)], isAll ? found : "\(found) so far"
        )
    }

    func firstSelection(in state: AppState, rows: PanelRows) -> Int {
        let current = state.search.current.flatMap { rows.index(ofPlace: state.search.hits[$0].start) }
        return current ?? rows.choosable(from: 0, step: 1) ?? 0
    }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        guard !state.search.hits.isEmpty else {
            return PanelRows([.text(state.search.isComplete ? "No match." : "Searching …", .dim)])
        }
        let end = options.told(Self.id, beyond: state.known).end
        let told = state.search.hits(before: end)
        var rows = PassageRows.make(Array(told), in: document, width: width) { range, width in
            Excerpt(of: range, in: document, width: width).spans(match: Style(.text, .bold))
        }
        if let ahead = Ahead(state.search.hits[told.count...].lazy.map(\.end)) {
            let row = PanelRow.ahead(ahead, of: Self.id, called: ("match", "matches"))
            rows.append((told.isEmpty ? [] : [.blank]) + [row])
        }
        return rows
    }
}
