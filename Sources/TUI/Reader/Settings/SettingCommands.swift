extension Command {
    /// Commands that change the settings.
    static let settings: [Command] = [
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
    ]
}
