import Page
import Screen

/// The themes: the screen shows the one that is chosen in the list, and Enter keeps it.
struct ThemePanel: Panel {
    static let id = "themes"
    static let commands = [
        Command(opening: Self.self, .program, keys: ["^T"], help: "choose the colours from a list that shows each")
    ]

    static func make(in state: AppState) -> ThemePanel? { ThemePanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("Themes", .panelTitle)], "as you see")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter keep", "q as it was"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        var rows = PanelRows(
            Theme.Name.allCases.map { name in
                PanelRow(
                    [PanelSpan(name.rawValue)], remark: [PanelSpan(Self.words(for: name), .dim)],
                    target: .setting(name: "theme", value: name.rawValue))
            })
        rows.append(.blank)
        rows.append(PanelRow([PanelSpan("person", .person), PanelSpan(" "), PanelSpan("organisation", .organisation)]))
        rows.append(PanelRow([PanelSpan("place", .place), PanelSpan(" "), PanelSpan("people", .group)]))
        rows.append(PanelRow([PanelSpan("event or work", .event), PanelSpan(" "), PanelSpan("link", .link)]))
        rows.append(PanelRow([PanelSpan("match", .searchHit), PanelSpan(" "), PanelSpan("highlight", .highlighted)]))
        return rows
    }

    func firstSelection(in state: AppState, rows: PanelRows) -> Int {
        Theme.Name.allCases.firstIndex(of: state.settings.theme) ?? 0
    }

    func previewedTheme(by target: PanelTarget) -> Theme.Name? {
        guard case .setting(_, let value) = target else { return nil }
        return Theme.Name(rawValue: value)
    }

    private static func words(for name: Theme.Name) -> String {
        switch name {
        case .terminal: "its own colours"
        case .auto: "as the terminal is"
        case .dark: "light on dark"
        case .light: "dark on light"
        case .highContrast: "strong contrast"
        case .sepia: "brown on cream"
        case .monochrome: "no colours"
        case .own: "your [theme]"
        }
    }
}
