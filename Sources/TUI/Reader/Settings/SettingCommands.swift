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
            "lines", .moving, keys: ["S"], in: [.page],
            help: "show the text in the lines that it has, or as prose again", unless: needsDocument
        ) { state, _ in
            var changed = state.settings
            changed.showsLines.toggle()
            let effects = state.take(changed)
            let back = state.keyMap.keys(of: "lines").first.map { " \($0) goes back." } ?? ""
            state.tell(changed.showsLines ? "The lines as they are.\(back)" : "Prose again.")
            return effects
        },
        Command(
            "set", .program, argument: "NAME=VALUE", help: "set \(Setting.all.map(\.name).joined(separator: ", "))",
            completions: { state in
                let rows = Setting.all.map { ($0.name, $0.values) } + state.reading.interpretation.choices
                return rows.flatMap { name, values in values.map { "\(name)=\($0)" } }
            }
        ) { state, call in
            state.set(call.argument)
        },
        Command("reload", .program, keys: ["^R"], help: "take the configuration as it is now") { _, _ in
            [.reloadConfiguration]
        },
    ]
}
