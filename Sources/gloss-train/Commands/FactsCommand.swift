import ArgumentParser

/// Lists entities with what the analysis says of them.
struct FactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts", abstract: "List the entities of labelled text with what the analysis says of them.")

    @Argument(help: "Files of labelled text.")
    var files: [String]

    @Option(help: "How many entities are listed, chosen at random; all unless given.")
    var sample: Int?

    @Option(help: "The seed of the choice.")
    var seed: UInt64 = 1

    @Flag(help: "List only entities that have a description.")
    var described = false

    @Flag(help: "Show the sentences that name each entity.")
    var sentences = false

    func run() throws { try FactListing(self).run() }
}
