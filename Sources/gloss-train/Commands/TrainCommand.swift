import ArgumentParser

/// Trains the name recogniser and measures it.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Train the name recogniser, and measure it.")

    @OptionGroup var folders: DataOptions
    @OptionGroup var settings: TrainingSettings
    @OptionGroup var report: ReportOptions

    @Option(help: "Write the model there instead of into the data target.")
    var model: String?

    @Option(parsing: .upToNextOption, help: "Training files to leave out.")
    var without: [String] = []

    @Option(help: "Text labelled by a program, as the training files are written.")
    var silver: String?

    func run() throws {
        var documents: [LabelledDocument] = []
        for name in Corpus.trainingFiles where !without.contains(name) {
            documents += try Corpus.documents(jsonLines: "\(folders.data)/train/\(name).jsonl", source: name)
        }
        if let silver { documents += try Corpus.documents(jsonLines: silver, source: "silver") }
        documents = Recasing(seed: 11).applied(to: documents)
        let trained = TrainedModel(NameTraining(settings, documents: documents).run())
        try FileBytes.write(trained.bytes, to: model ?? "\(folders.output)/Blobs/names.model")
        try report.measure(trained, settings: settings, folders: folders)
    }
}
