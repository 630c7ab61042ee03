extension Command {
    /// Commands about names; those that open panels are rows of the panels.
    static let names: [Command] = [
        Command("mention-next", .names, keys: ["*"], help: "go to the next mention of the chosen name") { state, call in
            state.goToMention(step: 1, times: call.times)
            return []
        },
        Command("mention-previous", .names, keys: ["#"], help: "go to the mention before") { state, call in
            state.goToMention(step: -1, times: call.times)
            return []
        },
        Command(
            "ahead", .names, keys: ["A"], help: "tell what lies ahead of the furthest place read, or no longer"
        ) { state, _ in
            let hidesAhead = !state.hidesAhead
            state.settings.hidesAhead = hidesAhead
            state.tell(hidesAhead ? "Nothing of what lies ahead is told." : "All is told, what lies ahead too.")
            return []
        },
        Command(
            "sort", .panels, keys: ["s"], in: [.panel], help: "sort names by count, or by place", unless: needsNameList
        ) { state, _ in
            let isByCount = state.panel?.options.order == .count
            state.panel?.options.order = isByCount ? .place : .count
            state.refreshPanel(keepingSelection: false)
            return []
        },
        Command(
            "type", .panels, keys: ["T"], in: [.panel], help: "list the names of one type, then of the next",
            unless: needsNameList
        ) { state, _ in
            state.listNextType()
            return []
        },
        Command(
            "analysis", .program, argument: "on|off", help: "look for names, or stop looking",
            completions: { _ in ["on", "off"] }
        ) { state, call in
            state.setAnalysis(Setting.isOn(call.argument) ?? !state.knowledge.isWanted)
        },
    ]
}

extension AppState {
    /// Lists the entities of the next type that occurs, after the last all again.
    fileprivate mutating func listNextType() {
        let types = known.types
        let present = panel?.options.type
        panel?.options.type = present.map { present in types.first { $0.rawValue > present.rawValue } } ?? types.first
        refreshPanel(keepingSelection: false)
    }
}
