/// Changing the settings.
extension AppState {
    /// The measure that the text has now, which a narrow screen may hold below the one that is set.
    var presentMeasure: Int { min(settings.measure, split.measure) }

    /// Changes the measure and says so.
    mutating func set(measure: Int) -> [Effect] {
        var changed = settings
        changed.measure = measure
        let effects = take(changed)
        tell("Measure: \(settings.measure) columns")
        return effects
    }

    /// Takes "name=value" and says what the setting is now; without a value, says what it is, and without a name, what
    /// all are.
    mutating func set(_ words: String) -> [Effect] {
        let parts = words.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == " " }
        guard let name = parts.first, !name.isEmpty else {
            tell(Setting.all.map { "\($0.name)=\($0.word(in: self))" }.joined(separator: " "))
            return []
        }
        guard let setting = Setting.all.first(where: { $0.name == name }) else {
            let names = Setting.all.map(\.name).joined(separator: ", ")
            tell("There is no setting “\(name)”; there are \(names).", isError: true)
            return []
        }
        var changed = settings
        if parts.count == 2 {
            let value = setting.value(parts[1].filter { !$0.isWhitespace })
            guard let value, setting.set(value, in: &changed) else {
                tell("\(setting.name) is \(setting.range).", isError: true)
                return []
            }
        }
        let effects = take(changed)
        tell("\(setting.name)=\(setting.word(in: self))")
        return effects
    }

    /// Takes other settings, and gives what is to be done because of them.
    mutating func take(_ other: Settings) -> [Effect] {
        let former = settings
        guard other != former else { return [] }
        settings = other
        refreshLayout()
        refreshPanel(keepingSelection: true)
        return (other.usesMouse == former.usesMouse ? [] : [.useMouse(other.usesMouse)])
            + (other.theme == former.theme ? [] : [.useTheme(other.theme)])
    }
}
