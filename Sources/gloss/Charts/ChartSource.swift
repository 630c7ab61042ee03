import Formats
import Model

/// What a chart is drawn of.
struct ChartSource {
    let document: Document
    let known: KnowledgeView
    /// The file's name, for a document without a title.
    let name: String

    /// What the document is called, safe to show.
    var title: String {
        ShownName.onOneLine(document.metadata.title ?? name.split(separator: "/").last.map(String.init) ?? name)
    }

    /// What an entity is called, safe to show.
    func name(of entity: EntityID) -> String { ShownName.onOneLine(known.name(of: entity)) }

    /// Words of the text on one line, safe to show.
    func shown(_ text: String) -> String { ShownName.onOneLine(text) }

    /// The words of a passage on one line, safe to show.
    func words(of range: TextRange) -> String { ShownName.onOneLine(document.text.string(in: range)) }

    /// The most named entity one of whose names holds `name`, whatever its case.
    func entity(named name: String) throws(CommandFailure) -> EntityID {
        let wanted = name.lowercased()
        let fitting = known.entities.filter { id in
            wanted.isEmpty
                || ([known.name(of: id)] + known.aliases(of: id)).contains { $0.lowercased().contains(wanted) }
        }
        let most = fitting.min { left, right in
            (known.mentions(of: right).count, left) < (known.mentions(of: left).count, right)
        }
        guard let most else {
            let what = name.isEmpty ? "no name was found in" : "no name holds \"\(ShownName.of(name))\" in"
            throw CommandFailure("\(what) \(ShownName.of(self.name))")
        }
        return most
    }
}
