import Model

extension Command {
    /// Commands that remember places and go back to them.
    static let places: [Command] = [
        Command(
            "mark", .places, keys: ["m"], argument: "LETTER", takesLetter: true, help: "mark this place with a letter"
        ) { state, call in
            guard let letter = call.argument.first, state.reading.document != nil else { return [] }
            state.marks[letter] = state.reading.top
            state.tell("Marked \(letter).")
            return []
        },
        Command(
            "go-to-mark", .places, keys: ["'"], argument: "LETTER", takesLetter: true,
            help: "go to the place marked with a letter; '' goes back"
        ) { state, call in
            guard let letter = call.argument.first else { return [] }
            if letter == "'" { return state.goBack(times: 1) }
            guard let place = state.marks[letter] else {
                state.tell("No mark \(letter).")
                return []
            }
            state.leavePanelForPage()
            state.rememberPlace()
            state.reading.chosen = nil
            state.reading.top = place
            return []
        },
        Command("back", .places, keys: ["^O", "Backspace", "Alt-←"], help: "go back to where you were, with its panel")
        { state, call in
            state.goBack(times: call.times)
        },
        Command("forward", .places, keys: ["Alt-→"], help: "go forward again") { state, call in
            for _ in 0..<call.times {
                guard let place = state.history.goForward(from: state.placeNow) else {
                    state.tell("Nothing to go forward to.")
                    return []
                }
                state.take(place)
            }
            return []
        },
    ]
}

extension AppState {
    /// Goes back to the places before, the last first.
    fileprivate mutating func goBack(times: Int) -> [Effect] {
        for _ in 0..<times {
            guard let place = history.goBack(from: placeNow) else {
                tell("Nothing to go back to.")
                return []
            }
            take(place)
        }
        return []
    }
}
