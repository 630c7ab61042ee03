import Page

/// Something that `:set` changes. One row is all there is to it.
struct Setting: Sendable {
    let name: String
    /// Values to choose from, for completion.
    let values: [String]
    /// What it may be set to, for a message.
    let range: String
    /// The value that it has.
    let value: @Sendable (AppState) -> String
    /// Takes a value; says whether it was understood.
    let apply: @Sendable (inout AppState, String) -> Bool

    static let all: [Setting] = [
        Setting(
            name: "measure", values: ["60", "70", "80", "100"],
            range: "a number of columns, \(Settings.measures.lowerBound) to \(Settings.measures.upperBound)",
            value: { String($0.settings.measure) }
        ) { state, value in
            guard let columns = Int(value), Settings.measures.contains(columns) else { return false }
            state.set(measure: columns)
            return true
        },
        Setting(
            name: "names", values: NameMarks.allCases.map(\.rawValue), range: "off, quiet or full",
            value: { $0.settings.names.rawValue }
        ) { state, value in
            guard let names = NameMarks(rawValue: value) ?? isOn(value).map({ $0 ? .full : .off }) else { return false }
            state.settings.names = names
            return true
        },
        toggle("ahead", value: { !$0.hidesAhead }) { $0.settings.hidesAhead = !$1 },
        toggle("regex", \.searchesPatterns),
        toggle("mouse", \.usesMouse),
    ]

    private static func toggle(_ name: String, _ path: WritableKeyPath<Settings, Bool> & Sendable) -> Setting {
        toggle(name, value: { $0.settings[keyPath: path] }) { $0.settings[keyPath: path] = $1 }
    }

    private static func toggle(
        _ name: String, value: @escaping @Sendable (AppState) -> Bool,
        set: @escaping @Sendable (inout AppState, Bool) -> Void
    ) -> Setting {
        Setting(name: name, values: ["on", "off"], range: "on or off", value: { value($0) ? "on" : "off" }) {
            state, word in
            guard let isOn = isOn(word) else { return false }
            set(&state, isOn)
            return true
        }
    }

    /// Whether a word says on or off; nil if it says neither.
    static func isOn(_ word: String) -> Bool? {
        switch word {
        case "on", "yes", "true", "1": true
        case "off", "no", "false", "0": false
        default: nil
        }
    }
}
