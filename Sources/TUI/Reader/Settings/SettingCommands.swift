extension Command {
    /// Commands that change the settings.
    static let settings: [Command] = [
        Command("measure-narrower", .program, keys: ["-"], help: "set the text narrower") { state, call in
            state.set(measure: state.presentMeasure - 2 * call.times)
        },
        Command("measure-wider", .program, keys: ["+", "="], help: "set the text wider") { state, call in
            state.set(measure: state.presentMeasure + 2 * call.times)
        },
        Command(
            "set", .program, argument: "NAME=VALUE", help: "set \(Setting.all.map(\.name).joined(separator: ", "))",
            completions: { _ in Setting.all.flatMap { setting in setting.values.map { "\(setting.name)=\($0)" } } }
        ) { state, call in
            state.set(call.argument)
        },
        Command("reload", .program, keys: ["^R"], help: "take the configuration as it is now") { _, _ in
            [.reloadConfiguration]
        },
    ]
}
