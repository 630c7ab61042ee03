import ArgumentParser

/// Measures a model on the development text.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "evaluate", abstract: "Measure a trained model.")

    @OptionGroup var folders: DataOptions
    @OptionGroup var settings: TrainingSettings
    @OptionGroup var report: ReportOptions

    @Argument(help: "The model.")
    var model = "Sources/AnalysisData/Blobs/names.model"

    func run() throws {
        try report.measure(TrainedModel(try FileBytes.read(model)), settings: settings, folders: folders)
    }
}
