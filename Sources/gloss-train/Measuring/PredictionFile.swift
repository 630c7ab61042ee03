import Analysis
import Model

/// Names found in labelled text, one JSON object a line, as `score.py` of the data reads them.
struct PredictionFile {
    /// Writes a file for each source into `folder`.
    static func write(_ set: DevelopmentSet, annotator: some Annotator, to folder: String) throws {
        for (name, documents) in set.sources {
            var lines: [UInt8] = []
            for (document, annotated) in documents {
                var text = annotated
                annotator.annotate(&text)
                lines += try LabelledRow(document, names: text.names).line()
            }
            try FileBytes.write(lines, to: "\(folder)/\(name).jsonl")
        }
    }
}
