import Analysis
import Model

/// Names found in labelled text, one JSON object a line, as `score.py` of the data reads them.
struct PredictionFile {
    private static let labels = ["PER", "ORG", "LOC", "MISC"]

    /// Writes a file for each source into `folder`.
    static func write(_ set: DevelopmentSet, annotator: some Annotator, to folder: String) throws {
        for (name, documents) in set.sources {
            var lines = ""
            for (document, annotated) in documents {
                var text = annotated
                annotator.annotate(&text)
                lines += line(document, names: text.names) + "\n"
            }
            try FileBytes.write(Array(lines.utf8), to: "\(folder)/\(name).jsonl")
        }
    }

    private static func line(_ document: LabelledDocument, names: [NameSpan]) -> String {
        // Offsets count scalars: a scalar starts at each byte that is no continuation.
        var scalars = [0]
        for byte in document.text { scalars.append(scalars[scalars.count - 1] + (byte & 0xC0 == 0x80 ? 0 : 1)) }
        func offset(_ place: Int) -> Int {
            place < document.text.count ? scalars[place + 1] - 1 : scalars[document.text.count]
        }
        let entities = names.map { name in
            let label = labels[Int(name.label.rawValue)]
            let confidence = Int((name.confidence.share * 100).rounded())
            return
                "{\"start\":\(offset(name.range.start)),\"end\":\(offset(name.range.end)),\"type\":\"\(label)\",\"confidence\":\(confidence)}"
        }
        return "{\"id\":\"\(document.id)\",\"entities\":[\(entities.joined(separator: ","))]}"
    }
}
