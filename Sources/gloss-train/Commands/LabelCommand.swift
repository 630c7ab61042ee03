import Analysis
import ArgumentParser
import Model

/// Marks the names of raw text as the program finds them, so that the model for text in capitals can learn from it.
struct LabelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "label", abstract: "Mark the names of raw text, for --silver of the training.")

    @Argument(help: "Text in files of a paragraph a line.")
    var files: [String]

    @Option(help: "Write the marked text there.")
    var output: String

    @Option(help: "Where a name is less sure than that, in percent, the text is marked as unsure.")
    var leastConfidence = 65

    @Option(help: "The paragraphs of a document.")
    var paragraphs = 10

    func run() throws {
        let annotator = NameAnnotator()
        var lines: [UInt8] = []
        for file in files {
            let all = try FileBytes.lines(file)
            for start in stride(from: 0, to: all.count, by: paragraphs) {
                let text = all[start..<min(start + paragraphs, all.count)].joined(separator: "\n")
                let document = LabelledDocument(id: "\(start)", source: "silver", text: Array(text.utf8), names: [])
                var annotated = document.annotated()
                annotated.language = .english
                annotator.annotate(&annotated)
                let row = LabelledRow(document, names: annotated.names)
                lines += try row.taught(of: text, least: leastConfidence).line()
            }
        }
        try FileBytes.write(lines, to: output)
    }
}
