import Formats
import Model

/// Who is named together with whom, as GraphML (http://graphml.graphdrawing.org), which Gephi, yEd and networkx read: a graph
/// for each document, a node for each entity, an edge for each pair that sentences name together, weighted by their number.
struct EntityGraph: Sendable {
    /// What comes before the graphs.
    static let head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="name" for="node" attr.name="name" attr.type="string"/>
        <key id="type" for="node" attr.name="type" attr.type="string"/>
        <key id="mentions" for="node" attr.name="mentions" attr.type="int"/>
        <key id="weight" for="edge" attr.name="weight" attr.type="int"/>

        """
    /// What comes after them.
    static let tail = "</graphml>\n"

    /// The path as it was given: the id of the graph.
    let file: String
    /// What the ids of nodes begin with, so that they differ from document to document.
    let number: Int

    /// The graph of one document.
    func graph(of knowledge: KnowledgeBase) -> String {
        var lines = ["<graph id=\"\(Self.escaped(file))\" edgedefault=\"undirected\">"]
        for entity in knowledge.entities {
            let count = knowledge.mentions(of: entity.id).count
            lines.append(
                "<node id=\"\(id(of: entity.id))\"><data key=\"name\">\(Self.escaped(entity.name))</data>"
                    + "<data key=\"type\">\(entity.type.definition.id)</data>"
                    + "<data key=\"mentions\">\(count)</data></node>")
        }
        let view = knowledge.all
        for entity in knowledge.entities {
            for companion in view.companions(of: entity.id) where entity.id < companion.entity {
                lines.append(
                    "<edge source=\"\(id(of: entity.id))\" target=\"\(id(of: companion.entity))\">"
                        + "<data key=\"weight\">\(companion.sentences.count)</data></edge>")
            }
        }
        return (lines + ["</graph>", ""]).joined(separator: "\n")
    }

    private func id(of entity: EntityID) -> String { "n\(number)-\(entity.index)" }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in ShownName.onOneLine(text) {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
