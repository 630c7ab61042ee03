import Model

/// A change to the corrections in a knowledge file, which leaves every other byte of it as it is: what a reader wrote there by
/// hand, and her comments.
public enum KnowledgeFileEdit: Hashable, Sendable {
    /// A correction is added after the others.
    case add(Correction)
    /// The last line that says this is taken away.
    case remove(Correction)

    private static let newList = "[corrections]\nchanges = [\n"

    /// The bytes of the file after the change; nil if they are already what they should be.
    ///
    /// - Throws: `TOMLError` if the file has a mistake: then it is the reader's to mend, and nothing may be lost in it.
    public func applied(to bytes: [UInt8]) throws(TOMLError) -> [UInt8]? {
        _ = try KnowledgeFile.notes(in: bytes)
        var parser = TOMLParser(bytes)
        let table = try parser.tables().last { $0.name == "corrections" }
        switch self {
        case .add(let correction): return Self.adding(CorrectionLine.text(of: correction), to: bytes, table)
        case .remove(let correction): return try Self.removing(correction, from: bytes, table)
        }
    }

    private static func adding(_ line: String, to bytes: [UInt8], _ table: TOMLTable?) -> [UInt8] {
        let element = Array("  \(line),\n".utf8)
        guard let table else {
            var result = bytes
            if let last = result.last {
                if last != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
                result.append(UInt8(ascii: "\n"))
            }
            return result + Array(newList.utf8) + element + Array("]\n".utf8)
        }
        switch table.values["changes"]?.value {
        case .tables(let tables, let endsInComma, let end)?:
            var result = bytes
            insert(element, before: end, in: &result)
            if !endsInComma, let last = tables.last { result.insert(UInt8(ascii: ","), at: last.bytes.upperBound) }
            return result
        case .array(_, let end)?:
            var result = bytes
            insert(element, before: end, in: &result)
            return result
        default:
            // The table is there, and has no list yet.
            var place = 0
            for _ in 0..<table.line { place = lineEnd(from: place, in: bytes) }
            var result = bytes
            let isEnded = place == 0 || bytes[place - 1] == UInt8(ascii: "\n")
            result.insert(
                contentsOf: Array((isEnded ? "" : "\n").utf8) + Array("changes = [\n".utf8) + element
                    + Array("]\n".utf8), at: place)
            return result
        }
    }

    /// Inserts a line before the closing bracket at `end`: before the bracket's line if it has one of its own.
    private static func insert(_ element: [UInt8], before end: Int, in bytes: inout [UInt8]) {
        let start = lineStart(of: end, in: bytes)
        if bytes[start..<end].allSatisfy(isBlank) {
            bytes.insert(contentsOf: element, at: start)
        } else {
            bytes.insert(contentsOf: [UInt8(ascii: "\n")] + element, at: end)
        }
    }

    private static func removing(
        _ correction: Correction, from bytes: [UInt8], _ table: TOMLTable?
    ) throws(TOMLError) -> [UInt8]? {
        guard let table, case .tables(let tables, _, _)? = table.values["changes"]?.value else { return nil }
        var found: Range<Int>?
        for element in tables where try CorrectionLine.correction(element) == correction { found = element.bytes }
        guard var range = found else { return nil }
        let comma = bytes[range.upperBound...].firstIndex { $0 != 0x20 && $0 != 0x09 }
        if let comma, bytes[comma] == UInt8(ascii: ",") { range = range.lowerBound..<comma + 1 }
        // A line that had nothing else goes as a whole; a comment on it stays.
        let start = lineStart(of: range.lowerBound, in: bytes)
        let end = lineEnd(from: range.upperBound, in: bytes)
        if bytes[start..<range.lowerBound].allSatisfy(isBlank), bytes[range.upperBound..<end].allSatisfy(isBlank) {
            range = start..<end
        }
        return Array(bytes[..<range.lowerBound]) + Array(bytes[range.upperBound...])
    }

    private static func lineStart(of place: Int, in bytes: [UInt8]) -> Int {
        bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    }

    /// The offset after the line end that follows `place`.
    private static func lineEnd(from place: Int, in bytes: [UInt8]) -> Int {
        bytes[place...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
