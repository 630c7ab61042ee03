import Model

extension Command {
    /// Commands about names and panels.
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
        Command("entity", .names, keys: ["e"], help: "open the panel of the chosen name") { state, _ in
            guard let panel = EntityPanel.make(in: state) else {
                state.tell("Choose a name first: Tab.")
                return []
            }
            state.open(panel)
            return []
        },
        Command("entities-here", .names, keys: ["x"], help: "list the names on this page") { state, _ in
            state.open(EntitiesHerePanel.make(in: state))
        },
        Command("entities", .names, keys: ["X"], help: "list all names in the text") { state, _ in
            state.open(AllEntitiesPanel.make(in: state))
        },
        Command("mention-next", .names, keys: ["*"], help: "go to the next mention of the chosen name") { state, call in
            state.goToMention(step: 1, times: call.times)
            return []
        },
        Command("mention-previous", .names, keys: ["#"], help: "go to the mention before") { state, call in
            state.goToMention(step: -1, times: call.times)
            return []
        },
        Command("contents", .names, keys: ["t"], help: "list the sections") { state, _ in
            state.open(ContentsPanel.make(in: state))
        },
        Command("passages", .names, keys: ["p"], in: [.panel], help: "show the passages behind an entry") { state, _ in
            guard let row = state.panel?.selectedRow else { return [] }
            guard let passages = row.passages ?? row.target else { return [] }
            return state.follow(passages)
        },
        Command("filter", .names, keys: ["/"], in: [.panel], help: "narrow the list by typing") { state, _ in
            state.beginFilter()
            return []
        },
        Command("sort", .names, keys: ["s"], in: [.panel], help: "sort names by count, or by place") { state, _ in
            guard state.panel?.panel.listsEntities == true else { return [] }
            state.changeOrder()
            return []
        },
        Command("type", .names, keys: ["T"], in: [.panel], help: "list the names of one type, then of the next") {
            state, _ in
            guard state.panel?.panel.listsEntities == true else { return [] }
            state.listNextType()
            return []
        },
        Command(
            "ahead", .names, keys: ["A"], help: "show in panels what lies ahead of this page, or no longer"
        ) { state, _ in
            state.settings.hidesAhead.toggle()
            state.refreshPanelForNewData()
            state.tell(state.settings.hidesAhead ? "Panels tell nothing of what lies ahead." : "Panels tell all.")
            return []
        },
        Command("group-next", .names, keys: ["Tab"], in: [.panel], help: "go to the next part of the panel") {
            state, call in
            for _ in 0..<call.times { state.moveToGroup(step: 1) }
            return []
        },
        Command("group-previous", .names, keys: ["S-Tab"], in: [.panel], help: "go to the part before") { state, call in
            for _ in 0..<call.times { state.moveToGroup(step: -1) }
            return []
        },
        Command(
            "focus-page", .names, keys: ["←", "h"], in: [.panel], help: "let the keys move the page, the panel stays"
        ) { state, _ in
            if state.split.page.height > 0 { state.focus = .page }
            return []
        },
        Command("focus-panel", .names, keys: ["→", "l"], in: [.page], help: "let the keys move the panel again") {
            state, _ in
            if state.panel != nil { state.focus = .panel }
            return []
        },
        Command("close", .names, keys: ["q"], help: "close the panel; with none open, quit") { state, _ in
            guard state.panel != nil else { return [.quit(status: 0)] }
            state.closePanel()
            return []
        },
    ]
}

extension AppState {
    /// Opens a panel, where there is one to open.
    fileprivate mutating func open(_ newPanel: (any Panel)?) -> [Effect] {
        guard let newPanel else {
            tell("Nothing to show yet.")
            return []
        }
        open(newPanel)
        return []
    }

    /// Lists the entities in the other order.
    fileprivate mutating func changeOrder() {
        let order = panel?.view.order
        panel?.view.order = order == .count ? .place : .count
        refreshPanel(keepingSelection: false)
    }

    /// Lists the entities of the next type that occurs, after the last all again.
    fileprivate mutating func listNextType() {
        let types = typesPresent
        let present = panel?.view.type
        let next = present.map { present in types.first { $0.rawValue > present.rawValue } } ?? types.first
        panel?.view.type = next
        refreshPanel(keepingSelection: false)
    }

    private var typesPresent: [EntityType] {
        let types = Set(knowledge.base.entities.map(\.type))
        return EntityType.allCases.filter(types.contains)
    }
}
