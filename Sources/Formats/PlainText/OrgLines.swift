import Model

/// Tells the lines of Org that keep what programs note on a heading from those that are its text.
enum OrgLines {
    /// Longer drawers are not looked for, in lines.
    private static let longestDrawer = 40

    /// The lines of the drawers with properties and times: from ":PROPERTIES:" to ":END:". A drawer of another name holds what the
    /// author wrote.
    static func drawers(in lines: [TextLine], of bytes: UnsafeBufferPointer<UInt8>) -> Set<Int> {
        var found: Set<Int> = []
        for start in lines.indices where isMark(lines[start], ["properties", "logbook"], in: bytes) {
            let last = min(lines.count, start + longestDrawer)
            guard let end = (start..<last).first(where: { isMark(lines[$0], ["end"], in: bytes) }) else { continue }
            found.formUnion(start...end)
        }
        return found
    }

    /// Whether a line is one of `names` between colons.
    private static func isMark(_ line: TextLine, _ names: [String], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !line.isBlank, bytes[line.textStart] == UInt8(ascii: ":"), bytes[line.end - 1] == UInt8(ascii: ":") else {
            return false
        }
        let name = bytes[line.textStart..<line.end].dropFirst().dropLast().map(\.lowercasedASCII)
        return names.contains { name.elementsEqual($0.utf8) }
    }
}
