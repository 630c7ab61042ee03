import Analysis
import ArgumentParser

/// Where what is measured of a model goes.
struct ReportOptions: ParsableArguments {
    @Option(help: "Write the table into this page of documentation too.")
    var report: String?

    @Option(help: "Write the names that were found into this folder, those of other capitals into folders in it.")
    var predictions: String?

    /// Measures a model on the development text, and prints what was found.
    func measure(_ trained: TrainedModels, settings: TrainingSettings, folders: DataOptions) throws {
        let annotator = NameAnnotator(models: trained.models)
        let development = try DevelopmentSet(folders)
        var recased: [(text: String, average: Double)] = []
        for casing in Recasing.Casing.allCases {
            let headings = development.copied { Recasing.headings($0, annotated: $1, casing: casing) }
            recased.append(("All sentences as \(casing)", headings.evaluate(annotator).average))
            if let predictions {
                try PredictionFile.write(headings, annotator: annotator, to: "\(predictions)/\(casing)")
            }
            let mixed = development.copied { Recasing.mixed($0, annotated: $1, casing: casing) }
            recased.append(("Every third sentence as \(casing), those alone", mixed.evaluate(annotator).average))
        }
        let lines = try RecognitionReport.lines(
            settings: settings, evaluation: development.evaluate(annotator), recased: recased,
            modelSize: trained.size, folder: folders.output)
        print(lines.joined(separator: "\n"))
        if let report { try RecognitionReport.write(lines, to: report) }
        if let predictions { try PredictionFile.write(development, annotator: annotator, to: predictions) }
    }
}
