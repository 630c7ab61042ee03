import Model

/// What is between "---" lines before a Markdown text and describes it: keys with values, in a small part of YAML or
/// TOML ("+++").
struct FrontMatter {
    /// The values by key in lower case; several values are joined by commas.
    let values: [String: String]
    /// Where the text after it starts.
    let end: Int

    /// The longest front matter that is read, in bytes.
    private static let limit = 64 << 10

    /// The front matter of `text`; nil if it has none.
    init?(_ text: TextBuffer) {
        guard let found = text.withBytes({ Self.find(in: $0) }) else { return nil }
        let lines = text.string(in: found.body).split(whereSeparator: \.isNewline)
        // A rule above a text that ends at another rule has no keys.
        guard lines.contains(where: { Self.entry($0) != nil }) || lines.allSatisfy({ $0.allSatisfy(\.isWhitespace) })
        else { return nil }
        values = Self.values(lines)
        end = found.end
    }

    /// The lines between the marks, and the end of the second mark's line; nil if the text does not start with one.
    private static func find(in bytes: UnsafeBufferPointer<UInt8>) -> (body: TextRange, end: Int)? {
        let limit = min(bytes.count, limit)
        let opening = TextLine(TextRange(0, ByteSearch.lineEnd(in: bytes, from: 0, limit: limit)), in: bytes)
        guard isFence(opening, "---", bytes) || isFence(opening, "+++", bytes) else { return nil }
        let closings: [StaticString] = isFence(opening, "---", bytes) ? ["---", "..."] : ["+++"]
        let start = ByteSearch.lineEnd(in: bytes, from: 0, limit: limit)
        var place = start
        while place < limit {
            let end = ByteSearch.lineEnd(in: bytes, from: place, limit: limit)
            let line = TextLine(TextRange(place, end), in: bytes)
            if closings.contains(where: { isFence(line, $0, bytes) }) { return (TextRange(start, place), end) }
            place = end
        }
        return nil
    }

    private static func isFence(_ line: TextLine, _ mark: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        line.indent == 0 && line.text.count == mark.utf8CodeUnitCount && ByteSearch.contains(mark, in: bytes, line.text)
    }

    private static func values(_ lines: [Substring]) -> [String: String] {
        var values: [String: String] = [:]
        var open: String?
        for line in lines {
            if let (key, value) = entry(line) {
                open = value.isEmpty ? key : nil
                if !value.isEmpty { values[key] = value }
            } else if let key = open, let item = item(line) {
                values[key] = values[key].map { $0 + ", " + item } ?? item
            }
        }
        return values
    }

    private static func entry(_ line: Substring) -> (key: String, value: String)? {
        guard let first = line.first, first.isLetter else { return nil }
        guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return nil }
        let key = trimmed(line[..<mark])
        guard key.allSatisfy({ $0.isLetter || $0.isNumber || "_-".contains($0) }) else { return nil }
        return (key.lowercased(), unquoted(line[line.index(after: mark)...]))
    }

    /// "- name" in a list of values, or "name: value" below a key.
    private static func item(_ line: Substring) -> String? {
        var text = trimmed(line)[...]
        if text.hasPrefix("- ") { text = text.dropFirst(2) }
        if text.hasPrefix("name:") { text = text.dropFirst(5) }
        let value = unquoted(text)
        return value.isEmpty ? nil : value
    }

    private static func unquoted(_ text: Substring) -> String {
        var value = trimmed(text)
        if value.hasPrefix("["), value.hasSuffix("]") {
            return value.dropFirst().dropLast().split(separator: ",").map { unquoted($0) }.joined(separator: ", ")
        }
        for quote in ["\"", "'"] where value.count >= 2 && value.hasPrefix(quote) && value.hasSuffix(quote) {
            value = String(value.dropFirst().dropLast())
        }
        return value
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
