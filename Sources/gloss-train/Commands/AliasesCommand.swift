import ArgumentParser

/// Groups the gold mentions of labelled documents.
struct AliasesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aliases", abstract: "Group the given names of labelled documents, for the scorer of the data.")

    @Argument(help: "A file of gold mentions.")
    var data: String

    @Argument(help: "The file that the groups are written to.")
    var output: String

    func run() throws { try AliasMeasuring.run(data: data, output: output) }
}
