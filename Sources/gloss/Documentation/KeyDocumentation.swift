import Reader

/// The key commands as documents show them, made from the commands' own rows.
enum KeyDocumentation {
    /// The commands as Markdown tables, a heading for each group.
    static var markdown: String {
        var text = """
            # Keys and commands

            <!-- Written by `make docs` from the command rows of Sources/TUI/Reader. -->

            `^F` is Ctrl with F, `S-Tab` Shift with Tab, `Alt-→` Alt with an arrow. A number typed before a key is its count, as in
            `less` and `vi`. Every command can be run by its name at the `:` prompt, and given other keys in the
            [configuration](configuration.md).

            """
        for group in Command.Group.allCases {
            text += "\n## \(group.rawValue)\n\n| keys | does | name |\n|---|---|---|\n"
            for command in Command.all where command.group == group {
                let keys = command.keys.map { "`\($0)`" }.joined(separator: " ")
                text += "| \(keys) | \(cell(help(of: command))) | `\(cell(name(of: command)))` |\n"
            }
        }
        return text
    }

    /// The commands as the manual page shows them, in the language of man(7).
    static var manual: String {
        var text = ""
        for group in Command.Group.allCases {
            text += ".SS \(group.rawValue)\n"
            for command in Command.all where command.group == group {
                let keys = command.keys.isEmpty ? ":" + name(of: command) : command.keys.joined(separator: "  ")
                let help = "\(ManualText.escaped(help(of: command))) (\(ManualText.italic(command.id)))"
                text += ManualText.item(ManualText.bold(keys), help)
            }
        }
        return text
    }

    /// What it does, and where its keys work if that is only on the page or only in a panel.
    private static func help(of command: Command) -> String {
        switch command.scopes {
        case [.page]: "\(command.help) (on the page)"
        case [.panel]: "\(command.help) (in a panel)"
        case [.shelf]: "\(command.help) (on the shelf)"
        case [.selection]: "\(command.help) (while selecting)"
        case [.presence]: "\(command.help) (in who is where)"
        case [.chart]: "\(command.help) (in charts)"
        case [.timeline]: "\(command.help) (in what happened when)"
        case [.notes]: "\(command.help) (in the list of notes)"
        case [.vocabulary]: "\(command.help) (in the list of words)"
        default: command.help
        }
    }

    /// Text in which nothing ends the cell of a table.
    private static func cell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }

    private static func name(of command: Command) -> String {
        command.argument.map { "\(command.id) \($0)" } ?? command.id
    }
}
