import Analysis

/// Writes what was measured into a page of documentation, between the two marks that it holds.
struct RecognitionReport {
    private static let begin = "<!-- measured by gloss-train: begin -->"
    private static let end = "<!-- measured by gloss-train: end -->"

    /// A page without the marks.
    struct MarksMissing: Error { let path: String }

    /// Replaces what stands between the marks of the page at `path` by `lines`.
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
        options: TrainingOptions, evaluation: Evaluation, recased: [(casing: String, average: Double)], modelSize: Int
    ) throws -> [String] {
        var lines = [
            "Settings: \(options.passes) passes, \(options.seeds) seeds averaged, \(options.folds) folds for the second pass "
                + "(\(options.secondPasses) passes), features that occur \(options.minimumCount) times or more, "
                + "\(options.rows) + \(options.secondRows) kept; costs \(options.missCost) and \(options.otherCost); "
                + "\(options.recased) of 1,000 sentences in capitals and as many as headlines.", "",
            "Precision, recall and **F1** in percent: exact range and class, raw text in.", "",
        ]
        lines += EvaluationTable.text(evaluation).split(separator: "\n").map(String.init)
        lines += [""]
        for (casing, average) in recased {
            lines.append("- All sentences written as \(casing): average F1 \(EvaluationTable.decimal(average)).")
        }
        let gazetteer = try FileBytes.read("\(options.output)/Blobs/gazetteer.bin").count
        let clusters = try FileBytes.read("\(options.output)/Blobs/clusters.bin").count
        lines.append(
            "- Bytes: model \(modelSize), clusters \(clusters), lists \(gazetteer), together \(modelSize + clusters + gazetteer)."
        )
        return lines
    }
}
