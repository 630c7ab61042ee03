import ArgumentParser
import Formats
import Model

/// `gloss outline`: the sections of a document.
struct OutlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outline", abstract: "Print a document's sections.",
        discussion: "Each line has a section's place in percent and its title, indented by its level.")

    @Argument(help: "The document; - reads standard input.", completion: .file())
    var file: String

    @Flag(help: "Print one JSON object, with the offsets of each section in bytes.")
    var json = false

    @OptionGroup
    var arguments: DocumentArguments

    func run() throws {
        let document = try OpenedDocument.whole(file, options: arguments.options(UserConfiguration.reported())).document
        if json {
            try StandardOutput.write(KnowledgeJSON(file: file, document: document).outlineLine())
        } else {
            var table = TextTable(columns: [.right, .left])
            for section in document.outline.sections {
                let title = section.title.isEmpty ? "(untitled)" : section.title
                table.add([
                    percent(section.range.start, of: document.text.count),
                    String(repeating: "  ", count: max(0, section.level - 1)) + ShownName.of(title),
                ])
            }
            try StandardOutput.write(table.text(width: StandardOutput.columns))
        }
    }

    private func percent(_ offset: Int, of count: Int) -> String {
        "\(count > 0 ? offset * 100 / count : 0)%"
    }
}
