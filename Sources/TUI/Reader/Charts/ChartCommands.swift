import Model
import Page

extension Command {
    /// Commands of the charts.
    static let charts: [Command] = [
        Command(
            "compare", .panels, keys: ["w"], in: [.presence],
            help: "compare the chosen name with one or two others, and show where they meet; again to leave it out"
        ) { state, _ in
            guard let reference = state.panel?.selectedRow?.target?.entity else { return [] }
            state.compare(reference)
            return []
        },
        Command(
            "sections-right", .panels, keys: ["→", "l"], in: [.presence],
            help: "show the chart section by section, and the next sections"
        ) { state, call in
            for _ in 0..<call.times { state.showSections(further: true) }
            return []
        },
        Command(
            "sections-left", .panels, keys: ["←", "h"], in: [.presence],
            help: "show the sections before, the whole chart again, then let the keys move the page"
        ) { state, call in
            for _ in 0..<call.times { state.showSections(further: false) }
            return []
        },
        Command("right", .panels, keys: ["→", "l"], in: [.chart], help: "show what is cut at the right") {
            state, call in
            for _ in 0..<call.times { state.moveChart(right: true) }
            return []
        },
        Command(
            "left", .panels, keys: ["←", "h"], in: [.chart],
            help: "show what is to the left again, then let the keys move the page"
        ) { state, call in
            for _ in 0..<call.times { state.moveChart(right: false) }
            return []
        },
        Command("zoom-in", .panels, keys: ["+", "="], in: [.timeline], help: "show years, then days") { state, _ in
            state.zoomTimeline(by: -1)
            return []
        },
        Command("zoom-out", .panels, keys: ["-"], in: [.timeline], help: "show years, then centuries") { state, _ in
            state.zoomTimeline(by: 1)
            return []
        },
    ]
}

extension AppState {
    /// How many names are compared.
    private static let mostCompared = 3

    /// Puts a name beside those that are compared, or takes it away.
    fileprivate mutating func compare(_ reference: EntityReference) {
        guard var compared = panel?.options.compared else { return }
        if let index = compared.firstIndex(of: reference) {
            compared.remove(at: index)
        } else {
            guard compared.count < Self.mostCompared else {
                return tell("Three are enough to compare: w takes one away.")
            }
            compared.append(reference)
        }
        panel?.options.compared = compared
        refreshPanelForNewData()
        if compared.count == 1 { tell("\(reference.name) and who else? w on another name.") }
    }

    /// Shows the next sections of a chart, or those before.
    fileprivate mutating func showSections(further: Bool) {
        guard let open = panel, let area = split.panel else { return }
        let columns = PresencePanel.columns(in: listWidth(in: area))
        guard let document = reading.document, columns > 0 else { return }
        let count = PresenceChart.partCount(of: document)
        switch (open.options.firstSection, further) {
        case (nil, true): panel?.options.firstSection = count > columns ? 0 : nil
        case (let first?, true): panel?.options.firstSection = max(0, min(first + columns / 2, count - columns))
        case (nil, false):
            if split.page.height > 0 { focus = .page }
        case (let first?, false): panel?.options.firstSection = first > 0 ? max(0, first - columns / 2) : nil
        }
        refreshPanel(keepingSelection: true)
    }

    /// Moves the rows of a chart sideways by half of its width, as far as one of those in sight is cut.
    fileprivate mutating func moveChart(right: Bool) {
        guard let open = panel, let area = split.panel else { return }
        let width = listWidth(in: area)
        let present = open.options.column
        guard right || present > 0 else {
            if split.page.height > 0 { focus = .page }
            return
        }
        if right {
            let hidden = open.rowsInSight(panelListRows).map { $0.columnsCut(in: width, from: present) }.max() ?? 0
            panel?.options.column += min(hidden, max(1, width / 2))
        } else {
            panel?.options.column = max(0, present - max(1, width / 2))
        }
        refreshPanel(keepingSelection: true)
    }

    /// Shows the dates day by day, by years or by centuries.
    fileprivate mutating func zoomTimeline(by step: Int) {
        let all = PanelOptions.Scale.allCases
        guard let present = panel?.options.scale, let index = all.firstIndex(of: present),
            all.indices.contains(index + step)
        else { return }
        panel?.options.scale = all[index + step]
        refreshPanel(keepingSelection: false)
    }
}

extension Command {
    /// Why what is about people cannot be run now.
    static let needsPerson: @Sendable (AppState) -> String? = { state in
        guard let reference = state.entityAtHand else { return needsName(state) }
        guard let id = reference.resolved(in: state.knowledge.base) else { return nil }
        let type = state.known.type(of: id)
        guard type != .person else { return nil }
        return "\(Excerpt.plain(reference.name)) is of the type \(type.definition.id): only people have a family."
    }
}
