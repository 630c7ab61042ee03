import Formats
import Model
import Reader

/// What `gloss entities` prints of each file.
struct EntityReport: Sendable {
    /// What one file comes to.
    struct Output: Sendable {
        /// What goes to standard output; nothing if the file cannot be read.
        var bytes: [UInt8] = []
        /// What goes to standard error, a line each: why the file, or a part of it, could not be read.
        var problems: [String] = []
        /// What goes to standard error, a line each, and is no failure.
        var remarks: [String] = []
    }

    /// What is printed.
    enum Form: Sendable {
        /// One row for each entity.
        case table
        /// A JSON object, with or without the text.
        case json(withText: Bool)
        /// A row of comma-separated values for each entity.
        case csv
        /// Who is named together with whom, as GraphML.
        case graph
        /// Why names are taken for one, of the entities whose names hold this one; of all if it is empty.
        case reasons(named: String)
    }

    /// How the files are read.
    let options: ReadOptions
    let form: Form
    /// Whether the file's name is written above its table.
    let hasHeadings: Bool
    /// The columns to which tables are cut; nil if they are not.
    let width: Int?

    /// What comes before the output of all files, and after it.
    var frame: (head: String, tail: String) {
        switch form {
        case .csv: (EntityCSV.heading, "")
        case .graph: (EntityGraph.head, EntityGraph.tail)
        case .table, .json, .reasons: ("", "")
        }
    }

    /// Reads and analyses the file at `path`, the one of this `number`.
    func output(for path: String, number: Int) -> Output {
        var output = Output()
        do {
            let opened = try OpenedDocument.whole(path, options: options)
            if let problem = opened.notesProblem { output.problems.append(problem) }
            let corrections = opened.notes.corrections
            let (knowledge, unplaced) = opened.document.analysed(with: opened.notes)
            if !unplaced.isEmpty {
                output.remarks.append(remark(on: unplaced.map { corrections[$0] }, of: path))
            }
            if let remark = knowledge.remark { output.remarks.append("\(ShownName.of(path)): \(remark)") }
            switch form {
            case .json(let withText):
                output.bytes = KnowledgeJSON(file: path, document: opened.document)
                    .entitiesLine(knowledge, withText: withText)
            case .csv: output.bytes = Array(EntityCSV(file: path).rows(of: knowledge).utf8)
            case .graph: output.bytes = Array(EntityGraph(file: path, number: number).graph(of: knowledge).utf8)
            case .table: output.bytes = headed(table(of: knowledge), path)
            case .reasons(let name):
                output.bytes = headed(
                    IdentityReport(document: opened.document, knowledge: knowledge).text(of: name), path)
            }
        } catch {
            output.problems.append(error.description)
        }
        return output
    }

    private func remark(on lost: [Correction], of path: String) -> String {
        let count = lost.count == 1 ? "1 correction has" : "\(lost.count) corrections have"
        let words = lost.map { CorrectionWords.sentence($0) }.joined(separator: "; ")
        return "\(ShownName.of(path)): \(count) no place in the text: \(ShownName.onOneLine(words))"
    }

    private func headed(_ text: String, _ path: String) -> [UInt8] {
        Array(((hasHeadings ? "\(ShownName.of(path))\n" : "") + text + (hasHeadings ? "\n" : "")).utf8)
    }

    /// One row for each entity, those mentioned most first.
    private func table(of knowledge: KnowledgeBase) -> String {
        var table = TextTable(columns: [.right, .left, .left, .left])
        for entity in knowledge.entitiesByMentions {
            var names = entity.name
            if !entity.aliases.isEmpty { names += " (\(entity.aliases.joined(separator: ", ")))" }
            let description = entity.descriptions.first?.shown ?? ""
            table.add([
                String(knowledge.mentions(of: entity.id).count), entity.type.definition.id, ShownName.onOneLine(names),
                ShownName.onOneLine(description),
            ])
        }
        return table.text(width: width)
    }
}
