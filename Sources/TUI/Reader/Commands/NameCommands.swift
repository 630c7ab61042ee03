import Model

extension Command {
    /// Commands about names.
    static let names: [Command] = [
        Command("name-next", .names, keys: ["Tab"], in: [.page], help: "choose the next name or link") { state, call in
            state.chooseNext(step: 1, times: call.times)
            return []
        },
        Command("name-previous", .names, keys: ["S-Tab"], in: [.page], help: "choose the name or link before") {
            state, call in
            state.chooseNext(step: -1, times: call.times)
            return []
        },
        Command(
            "choose", .names, keys: ["Enter"], help: "open what is chosen; with nothing chosen, go down a line"
        ) { state, call in
            if state.isInPanel { return state.openSelectedRow() }
            if let effects = state.openChoice() { return effects }
            state.scroll(by: call.times)
            return []
        },
        Command("hints", .names, keys: ["F"], in: [.page], help: "put a letter on every name and link, to open one") {
            state, _ in
            state.showHints()
            return []
        },
        Command(
            "entity", .names, keys: ["e"], help: "show who or what the chosen name is", unless: needsName
        ) { state, _ in state.open(EntityPanel.self) },
        Command("mention-next", .names, keys: ["*"], help: "go to the next mention of the chosen name") { state, call in
            state.goToMention(step: 1, times: call.times)
            return []
        },
        Command("mention-previous", .names, keys: ["#"], help: "go to the mention before") { state, call in
            state.goToMention(step: -1, times: call.times)
            return []
        },
        Command("entities-here", .names, keys: ["x"], help: "list the names on this page", unless: needsDocument) {
            state, _ in state.open(EntitiesHerePanel.self)
        },
        Command("entities", .names, keys: ["X"], help: "list all names in the text", unless: needsDocument) {
            state, _ in state.open(AllEntitiesPanel.self)
        },
        Command(
            "ahead", .names, keys: ["A"], help: "show in panels what lies ahead of this page, or no longer"
        ) { state, _ in
            state.settings.hidesAhead.toggle()
            state.refreshPanelForNewData()
            state.tell(state.settings.hidesAhead ? "Panels tell nothing of what lies ahead." : "Panels tell all.")
            return []
        },
    ]
}
