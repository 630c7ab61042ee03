import Model

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
