/// Tells pages of the manual, made for a terminal.
enum PlainTextManual {
    /// Whether the first line names a page on both sides: "LAMP(1)   General Commands Manual   LAMP(1)".
    static func isManual(_ lines: [TextLine], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = lines.first(where: { !$0.isBlank }), first.text.count <= 400 else { return false }
        let words = String(decoding: bytes[first.textStart..<first.end], as: UTF8.self).words
        guard words.count >= 2, let name = words.first, name == words.last, name.hasSuffix(")"),
            let bracket = name.firstIndex(of: "(")
        else { return false }
        let section = name[bracket...].dropFirst().dropLast()
        return bracket > name.startIndex && section.first?.isNumber ?? false && section.count <= 8
    }
}
