import ArgumentParser

/// `gloss documentation`, for `make docs`: what is written of the program outside of it, from its own tables.
struct DocumentationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documentation", abstract: "Print a part of the project's documents.", shouldDisplay: false)

    /// The parts.
    enum Part: String, CaseIterable, ExpressibleByArgument {
        /// docs/keys.md.
        case markdown
        /// Sections of the manual page gloss(1).
        case options, commands, keys
        /// Sections of the manual page gloss-config(5).
        case configuration, presets
        /// The list of components.
        case spdx
    }

    @Argument(help: "markdown, for docs/keys.md; spdx, for the list of components; or a section of a manual page.")
    var part: Part

    func run() throws {
        let text =
            switch part {
            case .markdown: KeyDocumentation.markdown
            case .options: CommandDocumentation.options
            case .commands: CommandDocumentation.commands
            case .keys: KeyDocumentation.manual
            case .configuration: ConfigurationDocumentation.keys
            case .presets: ConfigurationDocumentation.presets
            case .spdx: ComponentList.spdx
            }
        try StandardOutput.write(text)
    }
}
