extension Command {
    /// Commands about links and the clipboard.
    static let links: [Command] = [
        Command("copy", .links, keys: ["y"], help: "copy the chosen link, passage or name, or the paragraph") {
            state, _ in
            guard let text = state.textToCopy, !text.isEmpty else { return [] }
            return state.copy(text)
        },
        Command(
            "open-link", .links, keys: ["O"],
            help: "open the chosen link: a file of the same folder here, an address with $BROWSER"
        ) { state, _ in
            if let address = state.addressAtHand { return state.open(address: address) }
            if let link = state.linkAtHand { return state.follow(link) }
            state.tell("Choose a link first: Tab.")
            return []
        },
    ]
}
