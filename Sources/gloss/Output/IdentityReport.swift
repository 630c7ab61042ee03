import Formats
import Model

/// Prints why the names of each entity are taken for one.
struct IdentityReport {
    private static let mostPassage = 100

    let document: Document
    let knowledge: KnowledgeBase

    /// The entities of several names, those mentioned most first; only those of which a name holds `name`, if it is not empty.
    func text(of name: String) -> String {
        let wanted = name.lowercased()
        let entities = knowledge.entitiesByMentions.filter { entity in
            wanted.isEmpty
                ? !entity.reasons.isEmpty
                : ([entity.name] + entity.aliases).contains { $0.lowercased().contains(wanted) }
        }
        return entities.map(section).joined(separator: "\n")
    }

    private func section(of entity: Entity) -> String {
        let count = knowledge.mentions(of: entity.id).count
        var lines = [
            "\(ShownName.onOneLine(entity.name))  \(entity.type.definition.id), \(count) \(count == 1 ? "mention" : "mentions")"
        ]
        for reason in entity.reasons {
            let places = reason.places.map { ", at \($0) \($0 == 1 ? "place" : "places")" } ?? ""
            lines.append(
                "  \(ShownName.onOneLine(reason.name)) = \(ShownName.onOneLine(reason.other)): \(reason.meaning)\(places)"
            )
            lines.append("      \(reason.passage.start): \(passage(reason.passage))")
        }
        for other in entity.perhapsSame {
            lines.append("  perhaps the same as \(ShownName.onOneLine(knowledge[other].name))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The words of a passage; of a single name, the sentence around it.
    private func passage(_ range: TextRange) -> String {
        let sentence = knowledge.sentence(at: range.start)
        let shown = sentence.map { $0.contains(range) && $0.count <= 4 * Self.mostPassage ? $0 : range } ?? range
        let text = ShownName.onOneLine(document.text.string(in: shown))
        return text.count <= Self.mostPassage ? text : text.prefix(Self.mostPassage) + "…"
    }
}
