extension Command {
    /// All commands, in the order of help: those of each subject, and those that open the panels.
    package static let all: [Command] = {
        let rows =
            moving + choosing + names + lookups + corrections + panels + charts + searching + selecting + notes + places
            + links
            + shelf
            + settings + files + documents + program
        let openers = PanelRegistry.all.flatMap { $0.commands }
        return Group.allCases.flatMap { group in (rows + openers).filter { $0.group == group } }
    }()

    /// The command of that id or alias.
    static func named(_ name: String) -> Command? {
        all.first { $0.id == name || $0.aliases.contains(name) }
    }
}
