extension Command {
    /// Commands about panels.
    static let panels: [Command] = [
        Command("group-next", .panels, keys: ["Tab"], in: [.panel], help: "go to the next part of the panel") {
            state, call in
            for _ in 0..<call.times { state.moveToGroup(step: 1) }
            return []
        },
        Command("group-previous", .panels, keys: ["S-Tab"], in: [.panel], help: "go to the part before") {
            state, call in
            for _ in 0..<call.times { state.moveToGroup(step: -1) }
            return []
        },
        Command(
            "passages", .panels, keys: ["p"], in: [.panel], help: "show the passages behind an entry",
            unless: needsPanel
        ) { state, _ in
            guard let row = state.panel?.selectedRow, let passages = row.passages ?? row.target else { return [] }
            return state.follow(passages)
        },
        Command(
            "fill-screen", .panels, keys: ["z"], in: [.panel], help: "let the panel fill the screen, or no longer",
            unless: needsPanel
        ) { state, _ in
            state.fillScreen()
            return []
        },
        Command(
            "filter", .panels, keys: ["/"], in: [.panel], help: "narrow the list by typing", unless: needsPanel
        ) { state, _ in
            state.beginFilter()
        },
        Command(
            "focus-page", .panels, keys: ["←", "h"], in: [.panel], help: "let the keys move the page; the panel stays"
        ) { state, _ in
            if state.split.page.height > 0 { state.focus = .page }
            return []
        },
        Command(
            "focus-panel", .panels, keys: ["l"], in: [.page], help: "let the keys move the panel again",
            unless: needsPanel
        ) { state, _ in
            state.focus = .panel
            return []
        },
        Command("close", .panels, keys: ["q"], help: "go back to the panel before or the page; from the page, quit") {
            state, _ in
            guard let panel = state.panel, state.reading.document != nil || !panel.openers.isEmpty else {
                return [.quit(status: 0)]
            }
            state.leavePanel()
            return []
        },
    ]
}

extension AppState {
    /// Lets panels fill the screen, or no longer.
    mutating func fillScreen() {
        panelFills.toggle()
        refreshLayout()
        refreshPanel(keepingSelection: true)
    }

    /// Opens a panel of a kind, if there is something to show in it.
    mutating func open(_ kind: any Panel.Type) -> [Effect] {
        guard let panel = kind.make(in: self) else {
            tell("Nothing to show yet.")
            return []
        }
        open(panel)
        return []
    }
}
