extension Command {
    /// Commands of the search.
    static let searching: [Command] = [
        Command(
            "search", .searching, keys: ["/"], in: [.page], argument: "WORDS",
            help: "search as you type; a capital makes case count, ^R reads a pattern", unless: needsDocument
        ) { state, call in
            let effects = state.beginSearch(.forward)
            return effects + state.searchAtOnce(call.argument)
        },
        Command("search-backwards", .searching, keys: ["?"], argument: "WORDS", help: "search backwards") {
            state, call in
            state.leavePanelForPage()
            let effects = state.beginSearch(.backward)
            return effects + state.searchAtOnce(call.argument)
        },
        Command("search-next", .searching, keys: ["n"], help: "go to the next match", unless: needsSearch) {
            state, call in
            state.goToNextHit(step: 1, times: call.times)
        },
        Command("search-previous", .searching, keys: ["N"], help: "go to the match before", unless: needsSearch) {
            state, call in
            state.goToNextHit(step: -1, times: call.times)
        },
        Command("clear", .searching, keys: ["Esc"], help: "clear the search and the choice; in a panel, close it") {
            state, _ in
            state.clearOne()
        },
    ]
}

extension AppState {
    /// Runs a search whose words were given with the command.
    fileprivate mutating func searchAtOnce(_ words: String) -> [Effect] {
        guard !words.isEmpty else { return [] }
        prompt = nil
        let effects = searchAsTyped(words)
        return effects + confirmSearch(words)
    }

    /// Takes back one thing: the filter, the panel, or what is marked on the page.
    fileprivate mutating func clearOne() -> [Effect] {
        if isInPanel {
            guard panel?.options.filter.isEmpty == false else {
                closePanel()
                return []
            }
            panel?.options.filter = ""
            refreshPanel(keepingSelection: false)
            return []
        }
        reading.chosen = nil
        return search.query == nil ? [] : clearSearch()
    }
}
