import Analysis

/// Writes what was measured into a page of documentation, between the two marks that it holds.
struct RecognitionReport {
    private static let begin = "<!-- measured by gloss-train: begin -->"
    private static let end = "<!-- measured by gloss-train: end -->"

    /// A page without the marks.
    struct MarksMissing: Error { let path: String }

    /// Replaces what is between the marks of the page at `path` by `lines`.
    static func write(_ lines: [String], to path: String) throws {
        let page = try FileBytes.read(path).split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard let first = page.firstIndex(of: begin), let last = page.firstIndex(of: end), first < last else {
            throw MarksMissing(path: path)
        }
        let new = page[...first] + [""] + lines + [""] + page[last...]
        try FileBytes.write(Array(new.joined(separator: "\n").utf8), to: path)
    }

    /// The settings, the table, the recased text and the sizes.
    static func lines(
        settings: TrainingSettings, evaluation: Evaluation, recased: [(text: String, average: Double)], modelSize: Int,
        folder: String
    ) throws -> [String] {
        var lines = [
            "Settings: \(settings.choicePasses) passes to choose features, \(settings.passes) with the \(settings.rows) that are kept, "
                + "first steps of \(settings.step), \(settings.folds) folds for the second pass (\(settings.secondPasses) passes), "
                + "features that occur \(settings.minimumCount) times or more; costs \(settings.missCost) "
                + "and \(settings.otherCost).",
            "",
            "Precision, recall and **F1** in percent: exact range and class, raw text in.", "",
        ]
        lines += EvaluationTable.text(evaluation).split(separator: "\n").map(String.init)
        lines += [""]
        for (text, average) in recased {
            lines.append("- \(text): average F1 \(EvaluationTable.decimal(average)).")
        }
        let gazetteer = try FileBytes.read("\(folder)/Blobs/gazetteer.bin").count
        let clusters = try FileBytes.read("\(folder)/Blobs/clusters.bin").count
        lines.append(
            "- Bytes: model \(modelSize), clusters \(clusters), lists \(gazetteer), together \(modelSize + clusters + gazetteer)."
        )
        return lines
    }
}
