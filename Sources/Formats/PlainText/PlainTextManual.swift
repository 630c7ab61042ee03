/// Tells pages of the manual, made for a terminal.
enum PlainTextManual {
    /// Whether the first lines are those of a page: one that names it on both sides, "LAMP(1)   General Commands Manual   LAMP(1)",
    /// or, as Perl's manuals have it, "NAME" over what is set in: "lamp - gives light".
    static func isManual(_ lines: [TextLine], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let shown = lines.lazy.filter { !$0.isBlank }.prefix(2)
        guard let first = shown.first, first.text.count <= 400 else { return false }
        let words = words(of: first, in: bytes)
        if words == ["NAME"], first.indent == 0, let next = shown.dropFirst().first, next.indent > 0 {
            return self.words(of: next, in: bytes).dropFirst().first.map { ["-", "–", "—"].contains($0) } ?? false
        }
        guard words.count >= 2, let name = words.first, name == words.last, name.hasSuffix(")"),
            let bracket = name.firstIndex(of: "(")
        else { return false }
        let section = name[bracket...].dropFirst().dropLast()
        return bracket > name.startIndex && section.first?.isNumber ?? false && section.count <= 8
    }

    private static func words(of line: TextLine, in bytes: UnsafeBufferPointer<UInt8>) -> [Substring] {
        String(decoding: bytes[line.textStart..<line.end].prefix(400), as: UTF8.self).words
    }
}
