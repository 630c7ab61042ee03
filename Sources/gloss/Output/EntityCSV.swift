import Formats
import Model

/// The entities of documents as comma-separated values (RFC 4180): a row for each entity of each document.
struct EntityCSV: Sendable {
    /// The row that comes first.
    static let heading = "file,id,type,name,aliases,mentions,first,description\r\n"

    /// The path as it was given.
    let file: String

    /// The rows of one document.
    func rows(of knowledge: KnowledgeBase) -> String {
        knowledge.entities.map { entity in
            let mentions = knowledge.mentions(of: entity.id)
            let fields = [
                file, String(entity.id.index), entity.type.definition.id, entity.name,
                entity.aliases.joined(separator: "; "), String(mentions.count),
                mentions.first.map { String($0.start) } ?? "", entity.descriptions.first?.text ?? "",
            ]
            return fields.map(Self.field).joined(separator: ",") + "\r\n"
        }
        .joined()
    }

    /// A value in quotation marks if it needs them, without line breaks and controls.
    private static func field(_ value: String) -> String {
        let shown = ShownName.onOneLine(value)
        guard shown.contains(where: { $0 == "," || $0 == "\"" }) else { return shown }
        return "\"" + shown.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
