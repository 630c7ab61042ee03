import ArgumentParser

/// `gloss documentation`, for `make docs`: what is written of the commands outside of the program.
struct DocumentationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documentation", abstract: "Print what the documents of the project say of the key commands.",
        shouldDisplay: false)

    /// The forms in which the commands are printed.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case markdown, manual
    }

    @Argument(help: "markdown, for docs/keys.md, or manual, for the manual page.")
    var form: Form

    func run() throws {
        switch form {
        case .markdown: try StandardOutput.write(KeyDocumentation.markdown)
        case .manual: try StandardOutput.write(KeyDocumentation.manual)
        }
    }
}
