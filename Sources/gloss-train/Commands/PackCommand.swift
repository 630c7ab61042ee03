import ArgumentParser

/// Packs the word lists and the clusters into the tables of the program.
struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "Pack the word lists and clusters; build anew after it.")

    @OptionGroup var folders: DataOptions

    func run() throws {
        try ListPacking.run(folders)
        try ClusterPacking.run(folders)
    }
}
