import ArgumentParser
import Platform

/// The program: reads its arguments and runs the command that they name.
@main
struct Gloss: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read, and know who and what the text is about.",
        usage: """
            gloss [<options>] [<file>]
            gloss <subcommand> ...
            """,
        discussion: """
            `gloss read --help` lists the options; F1 lists the keys while you read. `gloss --version --verbose` names the \
            libraries that the program is linked with.
            """, version: "0.1.0",
        subcommands: [
            ReadCommand.self, TextCommand.self, OutlineCommand.self, EntitiesCommand.self, ChartCommand.self,
            LibraryCommand.self, WhoCommand.self, SearchCommand.self, IndexCommand.self, NotesCommand.self,
            KnowledgeCommand.self, ConfigCommand.self, DoctorCommand.self, DocumentationCommand.self,
            PictureCommand.self,
        ],
        defaultSubcommand: ReadCommand.self)

    static func main() {
        if let path = plainPath() {
            CommandRunner.run { try ReadingSession(ReadingRequest(paths: [path])).run() }
        }
        if Set(arguments) == ["--version", "--verbose"] {
            CommandRunner.run {
                try StandardOutput.write(ComponentList.text)
                return 0
            }
        }
        if arguments.count == 2, arguments[0] == "--generate-completion-script",
            let shell = CompletionShell(rawValue: arguments[1])
        {
            CommandRunner.run {
                try StandardOutput.write(CompletionScript.text(for: shell))
                return 0
            }
        }
        CommandRunner.run(arguments)
    }

    /// The arguments, as `FileName` has them: any may be the name of a file.
    private static var arguments: [String] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0].map { FileName.string(of: $0) } }
    }

    /// The document, if the arguments are nothing but its path.
    ///
    /// This is what nearly every start is, and it goes past the argument parser, which takes longer to set up than the
    /// first page takes to show.
    private static func plainPath() -> String? {
        guard CommandLine.argc == 2, let argument = CommandLine.unsafeArgv[1] else { return nil }
        let path = FileName.string(of: argument)
        guard !path.hasPrefix("+"), !path.hasPrefix("-") || path == "-" else { return nil }
        // No command has a dot or a slash in its name, nearly every path has.
        if path.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }) { return path }
        let commands = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        return commands.contains(path) ? nil : path
    }
}
