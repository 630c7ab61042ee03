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

    /// Takes "name=value" and says what the setting is now; without a name, lists all. A name without a value asks, or
    /// turns on what is on or off.
    mutating func set(_ words: String) -> [Effect] {
        let parts = words.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == " " }
        let typed = parts.count == 2 ? parts[1].filter { !$0.isWhitespace } : nil
        guard let name = parts.first, !name.isEmpty else {
            return showSettings()
        }
        if let (name, implied) = reading.interpretation.named(name) {
            return setInterpretation(name, to: typed ?? implied)
        }
        guard let (setting, implied) = Setting.named(name) else {
            let names = (Setting.all.map(\.name) + reading.interpretation.words.map(\.name)).joined(separator: ", ")
            tell("There is no setting “\(name)”; there are \(names).", isError: true)
            return []
        }
        var changed = settings
        if let word = typed ?? implied {
            guard let value = setting.value(word), setting.set(value, in: &changed) else {
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
        if other.showsLines != former.showsLines || other.wrapsLines != former.wrapsLines { reading.columnsBefore = 0 }
        refreshLayout()
        refreshPanel(keepingSelection: true)
        return other.usesMouse == former.usesMouse ? [] : [.useMouse(other.usesMouse)]
    }
}
