extension Command {
    /// Commands that correct what the analysis finds; those that open panels are rows of the panels.
    static let corrections: [Command] = [
        Command(
            "undo", .names, keys: ["u"], in: [.panel],
            help: "take back the last correction, also one of an earlier day; on the page :undo"
        ) { state, _ in
            if state.isInPanel, let panel = state.panel, panel.panel is CorrectionsPanel {
                return state.undoCorrection(at: panel.selection)
            }
            return state.undoCorrection()
        }
    ]
}
