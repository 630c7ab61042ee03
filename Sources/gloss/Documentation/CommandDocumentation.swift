import ArgumentParser

/// The commands of the shell as the manual page shows them, made from what `--help` says of them.
enum CommandDocumentation {
    /// What `gloss FILE` takes.
    static var options: String {
        CommandHelp(ReadCommand.self).entries.map(item).joined()
    }

    /// The other commands, each with those of its options that `gloss FILE` does not have.
    static var commands: String {
        let shared = Set(CommandHelp(ReadCommand.self).entries.map(\.label).filter { $0.hasPrefix("-") })
        let others = Gloss.configuration.subcommands.filter { $0 != ReadCommand.self && $0.configuration.shouldDisplay }
        return others.map { section(of: $0, named: "gloss", without: shared) }.joined()
    }

    /// What a command takes; of a command that only holds others, what those take.
    private static func section(
        of command: any ParsableCommand.Type, named parent: String, without shared: Set<String>
    ) -> String {
        let name = "\(parent) \(command.configuration.commandName ?? command._commandName)"
        let parts = command.configuration.subcommands
        guard parts.isEmpty else { return parts.map { section(of: $0, named: name, without: shared) }.joined() }
        let help = CommandHelp(command)
        var text = ".SS \(ManualText.escaped(name))\n\(label(help.usage))\n.PP\n"
        for paragraph in help.paragraphs { text += ManualText.escaped(paragraph) + "\n" }
        return text + help.entries.filter { !shared.contains($0.label) }.map(item).joined()
    }

    private static func item(_ entry: CommandHelp.Entry) -> String {
        ManualText.item(label(entry.label), ManualText.escaped(entry.help))
    }

    /// What is typed, in bold, and what something is put in place of, in italics.
    private static func label(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            result += typed(rest[..<start]) + ManualText.italic(rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
        }
        return result + typed(rest)
    }

    private static func typed(_ text: Substring) -> String { text.isEmpty ? "" : ManualText.bold(text) }
}
