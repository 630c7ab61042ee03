import Model

extension Command {
    /// Commands about the documents that were read.
    static let shelf: [Command] = [
        Command("shelf", .places, keys: ["L"], help: "list the documents that were read") { state, _ in
            state.shelf.entries = nil
            state.open(ShelfPanel())
            return [.library(.listShelf, generation: state.reading.generation)]
        },
        Command(
            "forget", .places, keys: ["d"], in: [.shelf],
            help: "forget the document: its place, its marks, what is known of it"
        ) { state, _ in
            state.forgetChosen()
        },
    ]
}

extension AppState {
    /// Has the chosen document of the shelf forgotten.
    fileprivate mutating func forgetChosen() -> [Effect] {
        guard case .document(let id, let path) = panel?.selectedRow?.target else { return [] }
        shelf.take((shelf.entries ?? []).filter { $0.id != id })
        if path == reading.memory.path { reading.memory.path = nil }
        refreshPanel(keepingSelection: true)
        tell("Forgotten.")
        return [.library(.forget(id), generation: reading.generation)]
    }
}
