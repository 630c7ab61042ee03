extension Command {
    /// Commands about notes; those that make them are commands of the selection.
    static let notes: [Command] = [
        Command(
            "delete-note", .selecting, keys: ["d"], in: [.notes], help: "delete the chosen note or highlight",
            unless: { state in
                if case .note? = state.panel?.selectedRow?.target { return nil }
                return "Choose a note first: B lists them."
            }
        ) { state, _ in
            guard case .note(let index, _)? = state.panel?.selectedRow?.target else { return [] }
            return state.removeNote(at: index)
        }
    ]
}
