import ArgumentParser

@main
struct Gloss: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read, and know who and what the text is about.", version: "0.1.0",
        subcommands: [TextCommand.self, OutlineCommand.self, EntitiesCommand.self])

    static func main() {
        CommandRunner.run(Array(CommandLine.arguments.dropFirst()))
    }
}
