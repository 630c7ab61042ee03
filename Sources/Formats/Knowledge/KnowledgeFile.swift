import Model

/// The knowledge file beside a text: `NAME.gloss.toml`, which a reader may write by hand.
///
/// It is TOML with the arrays of tables `[[entity]]` and `[[relation]]`. docs/knowledge-file.md describes it.
public enum KnowledgeFile {
    /// How many bytes a knowledge file may have.
    private static let sizeLimit = 16 << 20

    /// The path of the knowledge file of the document at `path`: its extension replaced ("a/b.txt" → "a/b.gloss.toml").
    public static func path(beside path: String) -> String {
        let nameStart = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
        let name = path[nameStart...]
        // A leading dot begins a hidden name, not an extension.
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return path + ".gloss.toml" }
        return String(path[..<dot]) + ".gloss.toml"
    }

    /// What the knowledge file of the document at `path` says; nil if there is none.
    ///
    /// - Throws: `TOMLError`, with line 0 if the file cannot be opened.
    public static func notes(beside path: String) throws(TOMLError) -> KnowledgeNotes? {
        let bytes: TextBuffer
        do {
            bytes = try SourceBytes.open(path: self.path(beside: path)).allBytes(limit: sizeLimit)
        } catch {
            if error.kind == .missing { return nil }
            throw TOMLError(line: 0, error.description)
        }
        let result = bytes.withBytes { bytes in
            Result { () throws(TOMLError) in try notes(in: bytes) }
        }
        return try result.get()
    }

    /// What a file's bytes say.
    public static func notes(in bytes: some Sequence<UInt8>) throws(TOMLError) -> KnowledgeNotes {
        var parser = TOMLParser(bytes)
        var notes = KnowledgeNotes()
        for table in try parser.tables() {
            switch table.isElement ? table.name : "" {
            case "entity": notes.entities.append(try entity(table))
            case "relation": notes.relations.append(try relation(table))
            default:
                throw TOMLError(
                    line: table.line, "there is no table \(table.header); write [[entity]] or [[relation]]")
            }
        }
        return notes
    }

    private static func entity(_ table: TOMLTable) throws(TOMLError) -> KnowledgeNotes.EntityNote {
        try table.allow(["name", "aliases", "type", "description"])
        var type: EntityType?
        if let id = try table.string("type") {
            type = EntityType(id: id)
            if type == nil {
                let known = EntityType.allCases.map(\.definition.id).joined(separator: ", ")
                throw TOMLError(line: table.line(of: "type"), "\"\(id)\" is no type; the types are \(known)")
            }
        }
        return KnowledgeNotes.EntityNote(
            name: try table.requiredString("name"), aliases: try table.strings("aliases"), type: type,
            descriptions: try table.strings("description"))
    }

    private static func relation(_ table: TOMLTable) throws(TOMLError) -> KnowledgeNotes.RelationNote {
        try table.allow(["subject", "kind", "object", "text"])
        let id = try table.requiredString("kind")
        guard let kind = Relation.Kind.allCases.first(where: { $0.id == id }) else {
            let known = Relation.Kind.allCases.map(\.id).joined(separator: ", ")
            throw TOMLError(
                line: table.line(of: "kind"), "\"\(id)\" is no kind of relation; the kinds are \(known)")
        }
        return KnowledgeNotes.RelationNote(
            kind: kind, subject: try table.requiredString("subject"), object: try table.string("object"),
            label: try table.string("text") ?? "")
    }
}
