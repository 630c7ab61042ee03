import ArgumentParser

/// Trains the name recogniser and measures it.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Train the name recogniser, and measure it.")

    @OptionGroup var folders: DataOptions
    @OptionGroup var settings: TrainingSettings
    @OptionGroup var report: ReportOptions

    @Option(help: "Write the models into this folder instead of the data target.")
    var models: String?

    @Flag(help: "Keep the model for plain text, and train only the one for headlines and text in capitals.")
    var keepsPlain = false

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
        let blobs = "\(folders.output)/Blobs"
        let kept = keepsPlain ? try FileBytes.read("\(blobs)/names.model") : nil
        let (plain, recased) = NameTraining(settings, documents: documents).run(keeping: kept)
        try FileBytes.write(plain, to: "\(models ?? blobs)/names.model")
        try FileBytes.write(recased, to: "\(models ?? blobs)/recased.model")
        try report.measure(TrainedModels(plain: plain, recased: recased), settings: settings, folders: folders)
    }
}
