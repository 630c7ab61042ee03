/// Something that `:set` changes. One row is all there is to it.
struct Setting: Sendable {
    /// Its name.
    let name: String
    /// Values to choose from, for completion.
    let values: [String]
    /// Takes a value; says whether it was understood.
    let apply: @Sendable (inout AppState, String) -> Bool

    /// All settings.
    static let all: [Setting] = [
        Setting(name: "measure", values: ["60", "70", "80", "100"]) { state, value in
            guard let columns = Int(value) else { return false }
            state.set(measure: columns)
            return true
        },
        toggle("names", \.showsNames),
        toggle("ahead", \.hidesAhead, isInverted: true),
        toggle("regex", \.searchesPatterns),
        toggle("mouse", \.usesMouse),
    ]

    private static func toggle(
        _ name: String, _ path: WritableKeyPath<Settings, Bool> & Sendable, isInverted: Bool = false
    ) -> Setting {
        Setting(name: name, values: ["on", "off"]) { state, value in
            guard let isOn = isOn(value) else { return false }
            state.settings[keyPath: path] = isOn != isInverted
            return true
        }
    }

    /// Whether a word says on or off; nil where it says neither.
    static func isOn(_ word: String) -> Bool? {
        switch word {
        case "on", "yes", "true", "1": true
        case "off", "no", "false", "0": false
        default: nil
        }
    }
}

extension AppState {
    /// The measure that the text has now, which a narrow screen may hold below the one that is set.
    var presentMeasure: Int { min(settings.measure, split.measure) }

    /// Changes the measure and says so.
    mutating func set(measure: Int) {
        settings.measure = measure
        refreshLayout()
        refreshPanel(keepingSelection: true)
        tell("Measure: \(settings.measure) columns")
    }

    /// Takes "name=value"; without a value, says what the settings are.
    mutating func set(_ words: String) -> [Effect] {
        let parts = words.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == " " }
        guard let setting = Setting.all.first(where: { $0.name == parts[0] }), parts.count == 2 else {
            tell("Settings: " + Setting.all.map { "\($0.name)=\($0.values[0])" }.joined(separator: " "))
            return []
        }
        let mouse = settings.usesMouse
        guard setting.apply(&self, parts[1].filter { !$0.isWhitespace }) else {
            tell("\(setting.name) is \(setting.values.joined(separator: ", ")).", isError: true)
            return []
        }
        refreshPanelForNewData()
        return settings.usesMouse == mouse ? [] : [.useMouse(settings.usesMouse)]
    }
}
