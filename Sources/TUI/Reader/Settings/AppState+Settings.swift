/// Changing the settings.
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

    /// Takes "name=value" and says what the setting is now; without a value, says what it is, and without a name, what
    /// all are.
    mutating func set(_ words: String) -> [Effect] {
        let parts = words.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == " " }
        guard let name = parts.first, !name.isEmpty else {
            tell(Setting.all.map { "\($0.name)=\($0.value(self))" }.joined(separator: " "))
            return []
        }
        guard let setting = Setting.all.first(where: { $0.name == name }) else {
            let names = Setting.all.map(\.name).joined(separator: ", ")
            tell("There is no setting “\(name)”; there are \(names).", isError: true)
            return []
        }
        let mouse = settings.usesMouse
        if parts.count == 2, !setting.apply(&self, parts[1].filter { !$0.isWhitespace }) {
            tell("\(setting.name) is \(setting.range).", isError: true)
            return []
        }
        tell("\(setting.name)=\(setting.value(self))")
        return settings.usesMouse == mouse ? [] : [.useMouse(settings.usesMouse)]
    }
}
