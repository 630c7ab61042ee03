import ArgumentParser

/// Measures the speed of the analysis.
struct SpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speed", abstract: "Measure the words that the analysis reads in a second of processor time.")

    @Argument(help: "A folder of labelled text (.jsonl) or plain text (.txt).")
    var folder: String

    @Option(help: "Cut the files into documents of so many words, not one text for each file.")
    var words: Int?

    func run() throws { try SpeedMeasuring.run(folder: folder, size: words) }
}
