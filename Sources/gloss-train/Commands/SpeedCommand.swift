import ArgumentParser

/// Measures the speed of the analysis.
struct SpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speed", abstract: "Measure the words that the analysis reads in a second of processor time.")

    @Argument(help: "A folder of labelled text.")
    var folder: String

    @Flag(help: "Analyse every document by itself, not those of a file as one text.")
    var documents = false

    func run() throws { try SpeedMeasuring.run(folder: folder, separately: documents) }
}
