/// The settings as they are, and how the document is read: a row for each.
struct SettingsPanel: Panel {
    static let id = "settings"

    static func make(in state: AppState) -> SettingsPanel? { SettingsPanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("Settings", .panelTitle)], "as they are")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter other value", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        let settings = Setting.all.map { setting in
            let word = setting.word(in: state)
            return Self.row(
                setting.name, word, next: Self.value(after: word, of: setting.values), remark: setting.range,
                width: width)
        }
        let choices = Dictionary(uniqueKeysWithValues: state.reading.interpretation.choices.map { ($0.0, $0.1) })
        let interpretation = state.reading.interpretation.words.map { name, word in
            Self.row(
                name, word, next: Self.value(after: word, of: choices[name] ?? []), remark: "of this document",
                width: width)
        }
        return PanelRows(settings + interpretation)
    }

    /// The value comes first: what else it may be is left out if there is not room for both.
    private static func row(
        _ name: String, _ word: String, next: String?, remark: String, width: Int
    ) -> PanelRow {
        let fits = name.count + word.count + remark.count + 2 <= width
        return PanelRow(
            [PanelSpan("\(name)="), PanelSpan(word, .panelHeading)], remark: fits ? [PanelSpan(remark, .dim)] : [],
            target: next.map { .setting(name: name, value: $0) })
    }

    /// The value that follows `word` among those to choose from, the first after the last.
    private static func value(after word: String, of values: [String]) -> String? {
        guard let index = values.firstIndex(of: word) else { return values.first }
        return values[(index + 1) % values.count]
    }
}

extension AppState {
    /// Lists all settings with their values.
    mutating func showSettings() -> [Effect] { open(SettingsPanel.self) }
}
