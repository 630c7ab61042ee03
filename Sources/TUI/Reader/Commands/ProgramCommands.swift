import Model

extension Command {
    /// The key that the status line names for help.
    static let helpKey = "F1"

    /// Commands about the program itself.
    static let program: [Command] = [
        Command("help", .program, keys: [helpKey, "H"], help: "show the keys and commands") { state, _ in
            state.open(HelpPanel.self)
        },
        Command("command", .program, keys: [":"], help: "type a command; Tab completes it") { state, _ in
            state.prompt = PromptState(.command)
            return []
        },
        Command("measure-narrower", .program, keys: ["-"], help: "set the text narrower") { state, call in
            state.set(measure: state.presentMeasure - 2 * call.times)
            return []
        },
        Command("measure-wider", .program, keys: ["+", "="], help: "set the text wider") { state, call in
            state.set(measure: state.presentMeasure + 2 * call.times)
            return []
        },
        Command(
            "set", .program, argument: "NAME=VALUE", help: "set \(Setting.all.map(\.name).joined(separator: ", "))",
            completions: { _ in Setting.all.flatMap { setting in setting.values.map { "\(setting.name)=\($0)" } } }
        ) { state, call in
            state.set(call.argument)
        },
        Command(
            "follow", .program, argument: "on|off", help: "read what is appended to the file as it comes",
            completions: { _ in ["on", "off"] }
        ) { state, call in
            state.reading.isFollowing = Setting.isOn(call.argument) ?? !state.reading.isFollowing
            if state.reading.isFollowing { state.showEnd() }
            state.tell(state.reading.isFollowing ? "Following." : "No longer following.")
            return [.follow(state.reading.isFollowing, generation: state.reading.generation)]
        },
        Command(
            "analysis", .program, argument: "on|off", help: "look for names, or stop looking",
            completions: { _ in ["on", "off"] }
        ) { state, call in
            state.knowledge.isWanted = Setting.isOn(call.argument) ?? !state.knowledge.isWanted
            guard state.knowledge.isWanted else {
                state.knowledge.isRunning = false
                return [.stopAnalysis]
            }
            return state.startAnalysis()
        },
        Command("redraw", .program, keys: ["^L"], help: "paint the screen anew") { _, _ in [.redraw] },
        Command("suspend", .program, keys: ["^Z"], help: "suspend the program; fg continues it") { _, _ in [.suspend] },
        Command("quit", aliases: ["q"], .program, keys: ["Q"], help: "quit") { _, _ in [.quit(status: 0)] },
    ]
}
