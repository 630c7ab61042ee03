import Model
import Page
import Screen

/// Where one entity is: a bar for each section, each leading to its first mention there.
struct PresenceInSectionsPanel: Panel {
    static let id = "presence-in-sections"

    let reference: EntityReference

    var entity: EntityReference? { reference }
    var shows: Set<PanelContent> { [.document, .knowledge] }
    var keyScopes: [Command.Scope] { [.chart, .panel] }

    static func make(in state: AppState) -> PresenceInSectionsPanel? {
        state.entityAtHand.map { PresenceInSectionsPanel(reference: $0) }
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan(reference.name, .panelTitle)], "by section")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "^O back", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document, let id = reference.resolved(in: state.knowledge.base) else {
            return PanelRows()
        }
        let known = state.known
        let chart = PresenceChart(of: known, in: document, most: 1) { $0 == id }
        guard let row = chart.rows.first else { return PanelRows([.text("It is not named.", .dim)]) }
        let most = row.counts.max() ?? 0
        let titles = ToldTitle(document: document, end: known.end)
        let mentions = known.mentions(of: id)
        var rows = PanelRows()
        var without = 0
        for (part, count) in zip(chart.parts, row.counts) {
            guard count > 0 else {
                without += 1
                continue
            }
            rows.append(Self.gap(without))
            without = 0
            let percent = "\(part.range.start * 100 / max(1, document.text.count))%"
            let title = part.section.title.isEmpty ? "" : titles.name(of: part.section)
            let name = title.isEmpty ? "from \(percent)" : title
            let first = mentions.partitionIndex { $0.start >= part.range.start }
            let remark =
                state.settings.isPlain
                ? [PanelSpan(PanelSpan.count(count))] : PanelSpan.bar(count, of: most, columns: max(4, width / 3))
            rows.append(PanelRow([PanelSpan(name)], remark: remark, target: .passage(mentions[first].range)))
        }
        return rows
    }

    /// A row for the chapters that do not name it, so many one after another; a longer gap takes no more room.
    private static func gap(_ count: Int) -> [PanelRow] {
        count == 0 ? [] : [.text(count == 1 ? "1 section without" : "\(count) sections without", .dim)]
    }

    func firstSelection(in state: AppState, rows: PanelRows) -> Int { rows.choosable(from: 0, step: 1) ?? 0 }

    func moved(by offset: (Int) -> Int) -> PresenceInSectionsPanel {
        PresenceInSectionsPanel(reference: reference.moved(by: offset))
    }
}
