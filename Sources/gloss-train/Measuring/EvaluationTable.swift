import Analysis

/// A measurement as a table of Markdown.
struct EvaluationTable {
    /// The table by source and class: precision, recall and F1 in percent.
    static func text(_ evaluation: Evaluation) -> String {
        var lines = ["| source | all | person | organisation | place | other |", "|---|---|---|---|---|---|"]
        for source in evaluation.sources {
            let kinds = Evaluation.kinds(of: source.name)
            let cells = (0..<4).map { kinds.contains($0) ? cell(source.counts[$0]) : "–" }
            lines.append("| \(source.name) | \(cell(Evaluation.micro(source))) | \(cells.joined(separator: " | ")) |")
        }
        lines.append("| average F1 | **\(decimal(evaluation.average))** | | | | |")
        return lines.joined(separator: "\n")
    }

    private static func cell(_ counts: Counts) -> String {
        guard counts.gold > 0 else { return "–" }
        return "\(decimal(counts.precision * 100)) \(decimal(counts.recall * 100)) **\(decimal(counts.f1 * 100))**"
    }

    /// A number with one decimal.
    static func decimal(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
}
