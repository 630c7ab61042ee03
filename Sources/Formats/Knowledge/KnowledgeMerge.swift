import Model

/// The knowledge files of two readers of one text as one.
///
/// All of the first file stays as it is, byte for byte. What only the second has is added: its tables with the comments above
/// them, its corrections as lines. Where both say something of one entity, what the second adds becomes lines too. Where they
/// contradict each other the first file's word is kept, and the contradiction is reported.
public struct KnowledgeMerge: Sendable {
    /// The merged file.
    public private(set) var bytes: [UInt8]
    /// What the files contradict each other in, a line each.
    public private(set) var conflicts: [String] = []

    private let first: KnowledgeNotes

    /// Merges the bytes of two files.
    ///
    /// - Throws: `TOMLError` for the second file; the first is to be read before (`KnowledgeFile.notes`), so that the caller knows
    ///   in which file the mistake is.
    public init(_ first: KnowledgeNotes, bytes: [UInt8], with second: [UInt8]) throws(TOMLError) {
        self.bytes = bytes
        self.first = first
        let notes = try KnowledgeFile.notes(in: second)
        var added: [Correction] = []
        for entity in notes.entities { added += additions(of: entity) }
        try addTables(of: second, notes)
        for correction in added + notes.corrections { try add(correction) }
    }

    // MARK: - Tables

    /// What a table of the second file says beyond the first file's table of that entity; nothing if only the second has it.
    private mutating func additions(of entity: KnowledgeNotes.EntityNote) -> [Correction] {
        guard let present = first.entities.first(where: { $0.name == entity.name }) else { return [] }
        var added: [Correction] = []
        if let type = entity.type, type != present.type {
            if let other = present.type {
                conflicts.append("“\(entity.name)”: \(other.definition.id), or \(type.definition.id)")
            } else {
                added.append(Correction(entity.name, .retype(type)))
            }
        }
        added += entity.aliases.filter { !present.aliases.contains($0) }.map { Correction(entity.name, .addAlias($0)) }
        added += entity.descriptions.filter { !present.descriptions.contains($0) }.reversed()
            .map { Correction(entity.name, .describe($0)) }
        return added
    }

    /// Adds the tables that only the second file has, before the first file's list of corrections if that comes last.
    private mutating func addTables(of second: [UInt8], _ notes: KnowledgeNotes) throws(TOMLError) {
        var parser = TOMLParser(second)
        let tables = try parser.tables()
        let starts = tables.map { Self.start(ofTableAtLine: $0.line, in: second) } + [second.count]
        var entities = notes.entities[...]
        var relations = notes.relations[...]
        var texts: [[UInt8]] = []
        for (index, table) in tables.enumerated() {
            var isNew = false
            if table.header == "[[entity]]", let entity = entities.popFirst() {
                isNew = !first.entities.contains { $0.name == entity.name }
            } else if table.header == "[[relation]]", let relation = relations.popFirst() {
                isNew = !first.relations.contains(relation)
            }
            if isNew { texts.append(Self.trimmed(second[starts[index]..<starts[index + 1]])) }
        }
        guard !texts.isEmpty else { return }
        let text = texts.joined(separator: Array("\n".utf8))
        var own = TOMLParser(bytes)
        if let list = try own.tables().last, list.name == "corrections" {
            let place = Self.start(ofTableAtLine: list.line, in: bytes)
            bytes.insert(contentsOf: Array(text) + Array("\n".utf8), at: place)
        } else {
            if let last = bytes.last { bytes += Array((last == UInt8(ascii: "\n") ? "\n" : "\n\n").utf8) }
            bytes += text
        }
    }

    /// Where a table starts: at its header, or at the comments right above it.
    private static func start(ofTableAtLine line: Int, in bytes: [UInt8]) -> Int {
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        var first = line - 1
        while first > 0, bytes[starts[first - 1]] == UInt8(ascii: "#") { first -= 1 }
        return starts[first]
    }

    /// Without empty lines at its end; with a line end.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let end = text.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") } ?? text.startIndex
        return Array(text[...end]) + [UInt8(ascii: "\n")]
    }

    // MARK: - Corrections

    private mutating func add(_ correction: Correction) throws(TOMLError) {
        if first.corrections.contains(where: correction.saysTheSame) { return }
        if let other = first.corrections.first(where: { Self.contradict($0, correction) }) {
            conflicts.append("\(CorrectionLine.text(of: other)), or \(CorrectionLine.text(of: correction))")
            return
        }
        bytes = try KnowledgeFileEdit.add(correction).applied(to: bytes) ?? bytes
    }

    /// Whether two corrections cannot both be meant.
    private static func contradict(_ one: Correction, _ other: Correction) -> Bool {
        guard one.entity == other.entity, one.change != other.change else { return false }
        switch (one.change, other.change) {
        case (.rename, .rename), (.merge, .merge), (.retype, .retype), (.name, .name), (.noName, _), (_, .noName):
            return true
        case (.addAlias(let alias), .dropAlias(let dropped)), (.dropAlias(let dropped), .addAlias(let alias)):
            return alias == dropped
        case (.split(let part, _), .split(let otherPart, _)): return part == otherPart
        default: return false
        }
    }
}
