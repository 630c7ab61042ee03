import Model
import Page
import Screen

/// Who is where: a strip for each name, with a bar for each section.
struct PresencePanel: Panel {
    static let id = "presence"
    static let commands = [
        Command(
            opening: Self.self, .panels, keys: ["P"], help: "show who is where: a strip of the sections for each name",
            unless: Command.needsDocument)
    ]

    /// How many names are charted: what nobody would scroll through says nothing at a glance.
    private static let most = 200

    var filterPrompt: String? { "Name: " }
    var listsEntities: Bool { true }
    var shows: Set<PanelContent> { [.document, .knowledge] }

    static func make(in state: AppState) -> PresencePanel? { PresencePanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("Who is where", .panelTitle)], EntityListRow.remark(state.panel?.options ?? PanelOptions()))
    }

    func keyHints(in state: AppState) -> [String] { ["Enter sections", "/ filter", "s sort", "T type", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let known = state.known
        let wanted = EntityListRow.chosen(Array(known.entities), in: known, options: options) {
            known.mentions(of: $0).count
        }
        guard !wanted.isEmpty else { return EntityListRow.empty(state, options: options) }
        let isWanted = Set(wanted)
        let order: PresenceChart.Order = options.order == .count ? .count : .appearance
        let chart = PresenceChart(of: known, in: document, order: order, most: Self.most) { isWanted.contains($0) }
        return PanelRows(
            chart.rows.map { row in
                let target = PanelTarget.presence(EntityReference(row.entity, in: known))
                let name = Excerpt.plain(known.name(of: row.entity))
                guard !state.settings.isPlain else {
                    let sections = row.counts.count { $0 > 0 }
                    let text = "\(name): \(row.count) times, in \(sections) of \(chart.parts.count) sections"
                    return PanelRow([PanelSpan(text)], target: target)
                }
                return PanelRow([PanelSpan(name)], remark: Self.strip(of: row, in: chart, width: width), target: target)
            })
    }

    /// The bars, as many as leave a third of the row to the name, and the count.
    private static func strip(of row: PresenceChart.Row, in chart: PresenceChart, width: Int) -> [PanelSpan] {
        let count = String(row.count)
        let countSpan = PanelSpan(String(repeating: " ", count: max(1, 5 - count.count)) + count, .dim)
        let columns = width - max(16, width / 3) - 6
        guard columns >= 4 else { return [countSpan] }
        return [PanelSpan(Strip.bars(chart.cells(of: row, columns: columns)), .panelHeading), countSpan]
    }
}
