import Page
import Screen

/// The keys and commands, from the command rows.
struct HelpPanel: Panel {
    static let id = "help"
    /// The key that the status line names for help.
    static let key = "F1"
    static let commands = [
        Command(opening: Self.self, .program, keys: [key, "H"], help: "show the keys and commands")
    ]

    var filterPrompt: String? { "Help: " }
    var shows: Set<PanelContent> { [] }

    /// The column at which what a command does begins.
    private static let keysWidth = 17

    static func make(in state: AppState) -> HelpPanel? { HelpPanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("Keys and commands", .panelTitle)], "")
    }

    func keyHints(in state: AppState) -> [String] { ["/ filter", "Enter do it", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        var rows = PanelRows()
        for group in Command.Group.allCases {
            let commands = Command.all.filter { $0.group == group && Self.matches($0, options.filter, state.keyMap) }
            guard !commands.isEmpty else { continue }
            if rows.count > 0 { rows.append(.blank) }
            rows.append(PanelRow([PanelSpan(group.rawValue, .panelHeading)], startsGroup: true))
            for command in commands {
                let role: Role = command.isEnabled(in: state) ? .text : .dim
                rows.append(Self.rows(of: command, role: role, keyMap: state.keyMap, width: width))
            }
        }
        return rows.count == 0 ? PanelRows([.text("No such key or command.", .dim)]) : rows
    }

    private static func matches(_ command: Command, _ filter: String, _ keyMap: KeyMap) -> Bool {
        guard !filter.isEmpty else { return true }
        // A key is matched as it is, since "G" is not "g"; words are not.
        if keyMap.keys(of: command.id).contains(filter) { return true }
        let words = "\(command.id) \(command.help)".lowercased()
        return filter.lowercased().split(separator: " ").allSatisfy { words.contains($0) }
    }

    private static func rows(of command: Command, role: Role, keyMap: KeyMap, width: Int) -> [PanelRow] {
        let keys = keyMap.keys(of: command.id).joined(separator: " ")
        let name = keys.isEmpty ? ":\(command.id)" + (command.argument.map { " \($0)" } ?? "") : keys
        let target = PanelTarget.command(command.id)
        let column = min(keysWidth, max(8, width / 3))
        let texts = CellText.wrap(command.help, columns: max(8, width - column))
        var rows: [PanelRow] = []
        var first = name
        if CellText.columns(of: name) >= column {
            rows.append(PanelRow([PanelSpan(name, role, .bold)], target: target))
            first = ""
        }
        for text in texts {
            let padding = String(repeating: " ", count: max(0, column - CellText.columns(of: first)))
            rows.append(
                PanelRow(
                    [PanelSpan(first, role, .bold), PanelSpan(padding + text, role)], target: target,
                    continues: !rows.isEmpty))
            first = ""
        }
        return rows
    }
}
