extension Command {
    /// Commands that choose a name or a link on the page, and open it.
    static let choosing: [Command] = [
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
    ]
}
