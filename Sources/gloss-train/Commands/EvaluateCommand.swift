import ArgumentParser

/// Measures a model on the development text.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "evaluate", abstract: "Measure a trained model.")

    @OptionGroup var folders: DataOptions
    @OptionGroup var settings: TrainingSettings
    @OptionGroup var report: ReportOptions

    @Argument(help: "The folder of the models.")
    var models = "Sources/AnalysisData/Blobs"

    func run() throws {
        let trained = TrainedModels(
            plain: try FileBytes.read("\(models)/names.model"), recased: try FileBytes.read("\(models)/recased.model"))
        try report.measure(trained, settings: settings, folders: folders)
    }
}
