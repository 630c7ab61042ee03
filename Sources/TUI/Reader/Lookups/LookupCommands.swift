extension Command {
    /// Commands that look words up.
    static let lookups: [Command] = [
        Command(
            "look-up", .names, keys: ["K"], in: [.page, .panel, .selection], argument: "WORD",
            help: "look up the chosen word or name, or one that you type", unless: needsDocument
        ) { state, call in
            call.argument.isEmpty ? state.lookUpAtHand() : state.lookUp(typed: call.argument)
        },
        Command(
            "vocabulary", .panels, keys: ["V"], help: "list the words that you looked up, each with its sentence",
            unless: needsDocument
        ) { state, _ in
            state.lookup.forgetVocabulary()
            state.open(VocabularyPanel())
            return [.library(.listLookups, generation: state.reading.generation)]
        },
        Command(
            "forget-word", .panels, keys: ["d"], in: [.vocabulary], help: "take the word off the list"
        ) { state, _ in
            state.forgetLookup()
        },
    ]
}
