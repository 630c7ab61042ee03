import Model

/// What stands between "---" lines before a Markdown text and describes it: keys with values, in a small part of YAML or
/// TOML ("+++").
struct FrontMatter {
    /// The values by key in lower case; several values are joined by commas.
    let values: [String: String]
    /// Where the text after it starts.
    let end: Int

    /// The longest front matter that is read, in bytes.
    private static let limit = 64 << 10

    /// The front matter of `text`; nil where it has none.
    init?(_ text: TextBuffer) {
        let start = text.withBytes { $0.starts(with: [0xEF, 0xBB, 0xBF]) } ? 3 : 0
        let head = text.string(in: TextRange(start, min(text.count, Self.limit)))
        let lines = head.split(separator: "\n", omittingEmptySubsequences: false)
        let fence = lines.first.map { $0.drop { $0 == "\r" } } ?? ""
        let opening = fence.filter { !$0.isWhitespace }
        guard opening == "---" || opening == "+++" else { return nil }
        let closings = opening == "---" ? ["---", "..."] : ["+++"]
        let isClosing = { (line: Substring) in closings.contains(String(line.filter { !$0.isWhitespace })) }
        guard let closing = lines.dropFirst().firstIndex(where: isClosing) else { return nil }
        let body = lines[1..<closing]
        // A rule above a text that ends at another rule has no keys.
        guard body.contains(where: { Self.entry($0) != nil }) || body.allSatisfy({ $0.allSatisfy(\.isWhitespace) })
        else {
            return nil
        }
        values = Self.values(body)
        end = start + lines[...closing].reduce(0) { $0 + $1.utf8.count + 1 }
    }

    private static func values(_ lines: ArraySlice<Substring>) -> [String: String] {
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
