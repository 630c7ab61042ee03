extension Command {
    /// Commands that remember places and go back to them.
    static let places: [Command] = [
        Command(
            "mark", .places, keys: ["m"], argument: "LETTER", takesLetter: true,
            help: "mark this place with a letter; a capital one is found from every document", unless: needsDocument
        ) { state, call in
            call.argument.first.map { state.mark($0) } ?? []
        },
        Command(
            "go-to-mark", .places, keys: ["'"], argument: "LETTER", takesLetter: true,
            help: "go to the place marked with a letter; '' goes back"
        ) { state, call in
            guard let letter = call.argument.first else { return [] }
            return letter == "'" ? state.goBack(times: 1) : state.goToMark(letter)
        },
        Command(
            "time", .places, keys: ["T"], in: [.page], help: "say what is left, in pages and in your reading time",
            unless: needsDocument
        ) { state, _ in
            [.library(.tellPace, generation: state.reading.generation)]
        },
        Command("back", .places, keys: ["^O", "Backspace", "Alt-←"], help: "go back to where you were, with its panel")
        { state, call in
            state.goBack(times: call.times)
        },
        Command("forward", .places, keys: ["Alt-→"], help: "go forward again") { state, call in
            state.goForward(times: call.times)
        },
    ]
}

extension AppState {
    /// Goes back to the places before, the last first. The way ends for now at a place in another document.
    fileprivate mutating func goBack(times: Int) -> [Effect] {
        go(times: times, orSay: "Nothing to go back to.") { history, place in history.goBack(from: place) }
    }

    fileprivate mutating func goForward(times: Int) -> [Effect] {
        go(times: times, orSay: "Nothing to go forward to.") { history, place in history.goForward(from: place) }
    }

    private mutating func go(
        times: Int, orSay nothing: String, step: (inout History, History.Place) -> History.Place?
    ) -> [Effect] {
        for _ in 0..<times {
            guard let place = step(&history, placeNow) else {
                tell(nothing)
                return []
            }
            let effects = take(place)
            if !effects.isEmpty { return effects }
        }
        return []
    }
}
