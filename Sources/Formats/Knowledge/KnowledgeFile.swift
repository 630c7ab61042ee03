import Model

/// The knowledge file beside a text: `NAME.gloss.toml`, which a reader may write by hand.
///
/// It is TOML with the arrays of tables `[[entity]]` and `[[relation]]`, and the corrections that were made while reading, one a
/// line, in `[corrections]`. docs/knowledge-file.md describes it.
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

    /// What the knowledge file at `path` says; nil if there is none.
    ///
    /// - Throws: `TOMLError`, with line 0 if the file cannot be opened.
    public static func notes(at path: String) throws(TOMLError) -> KnowledgeNotes? {
        guard let bytes = try bytes(at: path) else { return nil }
        return try notes(in: bytes)
    }

    /// The bytes of the knowledge file at `path`; nil if there is none.
    ///
    /// - Throws: `TOMLError` of line 0 if the file cannot be opened.
    public static func bytes(at path: String) throws(TOMLError) -> [UInt8]? {
        do {
            return try SourceBytes.open(path: path).allBytes(limit: sizeLimit).withBytes { Array($0) }
        } catch {
            if error.kind == .missing { return nil }
            throw TOMLError(line: 0, error.description)
        }
    }

    /// What a file's bytes say.
    public static func notes(in bytes: some Sequence<UInt8>) throws(TOMLError) -> KnowledgeNotes {
        var parser = TOMLParser(bytes)
        var notes = KnowledgeNotes()
        for table in try parser.tables() {
            switch table.header {
            case "[[entity]]": notes.entities.append(try entity(table))
            case "[[relation]]": notes.relations.append(try relation(table))
            case "[corrections]":
                try table.allow(["changes"])
                for line in try table.tables("changes") {
                    notes.corrections.append(try CorrectionLine.correction(line))
                }
            default:
                throw TOMLError(
                    line: table.line,
                    "there is no table \(table.header); write [[entity]], [[relation]] or [corrections]")
            }
        }
        return notes
    }

    private static func entity(_ table: TOMLTable) throws(TOMLError) -> KnowledgeNotes.EntityNote {
        try table.allow(["name", "aliases", "type", "description"])
        return KnowledgeNotes.EntityNote(
            name: try table.requiredString("name"), aliases: try table.strings("aliases"),
            type: try type(of: table, key: "type"), descriptions: try table.strings("description"))
    }

    /// The type that a key names; nil if the key is missing.
    static func type(of table: TOMLTable, key: String) throws(TOMLError) -> EntityType? {
        guard let id = try table.string(key) else { return nil }
        guard let type = EntityType(id: id) else {
            let known = EntityType.allCases.map(\.definition.id).joined(separator: ", ")
            throw TOMLError(line: table.line(of: key), "\"\(id)\" is no type; the types are \(known)")
        }
        return type
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
