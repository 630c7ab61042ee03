import Model

extension Command {
    /// Commands that select a stretch of the text, and do something with it.
    static let selecting: [Command] = [
        Command(
            "select", .selecting, keys: ["v"], in: [.page],
            help: "select from the chosen name, the match or the top of the page", unless: needsDocument
        ) { state, _ in
            state.beginSelection()
            return []
        },
        move("select-right", keys: ["l", "→", "Space"], help: "a letter on") { steps, _, place in
            steps.glyphEnd(at: place)
        },
        move("select-left", keys: ["h", "←", "Backspace"], help: "a letter back") { steps, _, place in
            steps.glyph(before: place)
        },
        move("select-word", keys: ["w"], help: "to the next word") { steps, _, place in
            steps.wordStart(after: place)
        },
        move("select-word-end", keys: ["e"], help: "to the end of the word") { steps, _, place in
            steps.wordEnd(after: place)
        },
        move("select-word-back", keys: ["b"], help: "to the word before") { steps, _, place in
            steps.wordStart(before: place)
        },
        move("select-sentence", keys: [")"], help: "to the next sentence") { steps, document, place in
            steps.sentenceStart(after: place, in: document)
        },
        move("select-sentence-back", keys: ["("], help: "to the start of the sentence") { steps, document, place in
            steps.sentenceStart(before: place, in: document)
        },
        move("select-paragraph", keys: ["}"], help: "to the end of the paragraph") { steps, document, place in
            let block = document.block(at: steps.glyphEnd(at: place))
            return steps.glyph(before: block?.range.end ?? document.text.count)
        },
        move("select-paragraph-back", keys: ["{"], help: "to the start of the paragraph") { _, document, place in
            let block = document.block(at: place)
            if let block, block.range.start < place { return block.range.start }
            return document.block(before: place)?.range.start ?? 0
        },
        Command("select-down", .selecting, keys: ["j", "↓"], in: [.selection], help: "a line down") { state, call in
            state.moveSelection(rows: call.times)
            return []
        },
        Command("select-up", .selecting, keys: ["k", "↑"], in: [.selection], help: "a line up") { state, call in
            state.moveSelection(rows: -call.times)
            return []
        },
        Command(
            "select-row-start", .selecting, keys: ["^", "Home"], in: [.selection], help: "to the start of the line"
        ) { state, _ in
            state.moveSelection(toEndOfRow: false)
            return []
        },
        Command("select-row-end", .selecting, keys: ["$", "End"], in: [.selection], help: "to the end of the line") {
            state, _ in
            state.moveSelection(toEndOfRow: true)
            return []
        },
        Command("select-other-end", .selecting, keys: ["o"], in: [.selection], help: "go to the other end") {
            state, _ in
            state.exchangeEnds()
            return []
        },
        Command("select-copy", .selecting, keys: ["y"], in: [.selection], help: "copy what is selected") { state, _ in
            guard let document = state.reading.document, let range = state.takeSelection() else { return [] }
            return state.copy(document.text.string(in: range))
        },
        Command("highlight", .selecting, keys: ["H"], in: [.selection], help: "highlight what is selected") {
            state, _ in
            state.highlightSelection()
        },
        Command(
            "note", .selecting, keys: ["N"], in: [.selection],
            help: "write a note on what is selected; ^E in $EDITOR"
        ) { state, _ in
            state.askForNote()
        },
        Command(
            "mark-name", .selecting, keys: ["c"], in: [.selection], help: "say that what is selected is a name"
        ) { state, _ in
            state.markSelectionAsName()
        },
        Command("select-none", .selecting, keys: ["Esc", "v", "q"], in: [.selection], help: "select nothing") {
            state, _ in
            state.selection = nil
            return []
        },
    ]

    private static func move(
        _ id: String, keys: [String], help: String, _ step: @escaping @Sendable (TextSteps, Document, Int) -> Int
    ) -> Command {
        Command(id, .selecting, keys: keys, in: [.selection], help: help) { state, call in
            state.moveSelection(times: call.times, step)
            return []
        }
    }
}
