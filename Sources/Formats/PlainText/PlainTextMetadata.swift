import Model

/// What a plain text says of itself at its start.
enum PlainTextMetadata {
    /// The metadata of `text` from its first block and the labelled lines of its first 4 KB: the head of a Project Gutenberg
    /// book or a mail.
    static func metadata(of text: TextBuffer, first: Content, encoding: TextEncoding) -> Document.Metadata {
        var metadata = Document.Metadata(format: encoding == .utf8 ? "text" : encoding.name + " text")
        if let block = first.blocks.first(where: { $0.kind == .title }) {
            metadata.title = OutlineScan.title(of: block, first, in: text)
        }
        if let byline = first.blocks.first(where: { $0.kind == .byline }) {
            let words = text.string(in: byline.range).words
            if words.first?.lowercased() == "by", words.count > 1 {
                metadata.author = words.dropFirst().joined(separator: " ")
            }
        }
        let lines = text.withBytes { TextLine.lines(of: TextRange(0, min($0.count, 4096)), in: $0) }
        if metadata.title == nil { metadata.title = orgTitle(in: lines, of: text) }
        let labels = labels(in: lines, of: text)
        let isGutenberg = text.withBytes {
            ByteSearch.contains("Project Gutenberg", in: $0, TextRange(0, min($0.count, 400)))
        }
        if isGutenberg, let title = value("title", labels) {
            metadata.title = title
            metadata.author = value("author", labels)
            metadata.language = value("language", labels) == "English" ? "en" : nil
        } else if let subject = value("subject", labels), value("from", labels) != nil || value("date", labels) != nil {
            metadata.title = subject
            metadata.author = value("from", labels)
            metadata.date = value("date", labels)
        }
        return metadata
    }

    /// What "#+title:" says, as at the head of a file of Org.
    private static func orgTitle(in lines: [TextLine], of text: TextBuffer) -> String? {
        let mark = "#+title:"
        let keywords = lines.lazy.filter { line in text.withBytes { $0[line.start] == UInt8(ascii: "#") } }
            .map { text.string(in: TextRange($0.start, $0.end)) }
        let line = keywords.first { $0.prefix(mark.count).lowercased() == mark }
        let title = line.map { OutlineScan.title(String($0.dropFirst(mark.count))) }
        return title?.isEmpty ?? true ? nil : title
    }

    /// A labelled line: "Title: …".
    private struct Label {
        /// The label, in lower case.
        var name: String
        var value: String
    }

    /// The lines with a label.
    private static func labels(in lines: [TextLine], of text: TextBuffer) -> [Label] {
        text.withBytes { bytes in
            let traits = LineTraits(bytes: bytes)
            return lines.filter { traits.hasLabel($0) && $0.text.count < 400 }.compactMap { line in
                guard let colon = ByteSearch.first(0x3A, in: bytes, from: line.textStart, limit: line.end) else {
                    return nil
                }
                let name = String(decoding: bytes[line.textStart..<colon], as: UTF8.self).lowercased()
                let value = String(decoding: bytes[colon + 1..<line.end], as: UTF8.self)
                return value.isEmpty ? nil : Label(name: name, value: OutlineScan.title(value))
            }
        }
    }

    /// What the first line with a label says.
    private static func value(_ name: String, _ labels: [Label]) -> String? {
        labels.first { $0.name == name }?.value
    }
}
