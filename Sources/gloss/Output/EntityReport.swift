import Analysis
import Formats
import Model

/// What `gloss entities` prints of each file.
struct EntityReport: Sendable {
    /// What one file comes to.
    struct Output: Sendable {
        /// What goes to standard output; nothing if the file cannot be read.
        var bytes: [UInt8] = []
        /// What goes to standard error, a line each.
        var problems: [String] = []
    }

    /// How the files are read.
    let options: ReadOptions
    /// Whether the output is JSON; otherwise a table.
    let isJSON: Bool
    /// Whether the JSON holds the text.
    let withText: Bool
    /// Whether the file's name is written above its table.
    let hasHeadings: Bool
    /// The columns to which tables are cut; nil if they are not.
    let width: Int?

    /// Reads and analyses the file at `path`.
    func output(for path: String) -> Output {
        var output = Output()
        do {
            let opened = try OpenedDocument.whole(path, options: options)
            if let problem = opened.notesProblem { output.problems.append(problem) }
            let knowledge = AnalysisPipeline.standard(notes: opened.notes).analyse(opened.document)
            if isJSON {
                output.bytes = KnowledgeJSON(file: path, document: opened.document)
                    .entitiesLine(knowledge, withText: withText)
            } else {
                let heading = hasHeadings ? "\(ShownName.of(path))\n" : ""
                output.bytes = Array((heading + table(of: knowledge) + (hasHeadings ? "\n" : "")).utf8)
            }
        } catch {
            output.problems.append(error.description)
        }
        return output
    }

    /// One row for each entity, those mentioned most first.
    private func table(of knowledge: KnowledgeBase) -> String {
        let entities = knowledge.entities.sorted {
            (knowledge.mentions(of: $1.id).count, $0.id) < (knowledge.mentions(of: $0.id).count, $1.id)
        }
        var table = TextTable(columns: [.right, .left, .left, .left])
        for entity in entities {
            var names = entity.name
            if !entity.aliases.isEmpty { names += " (\(entity.aliases.joined(separator: ", ")))" }
            let description = entity.descriptions.first?.text ?? ""
            table.add([
                String(knowledge.mentions(of: entity.id).count), entity.type.definition.id, oneLine(names),
                oneLine(description),
            ])
        }
        return table.text(width: width)
    }

    private func oneLine(_ text: String) -> String {
        ShownName.of(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
}
