import Model

/// What a plain text says of itself at its start.
enum PlainTextMetadata {
    /// The metadata of `text` from its first block and from labelled lines: the head of a Project Gutenberg book or a mail.
    static func metadata(of text: TextBuffer, first: Content, encoding: TextEncoding) -> Document.Metadata {
        var metadata = Document.Metadata(format: encoding.formatName)
        if let block = first.blocks.first(where: { $0.kind == .title }) {
            let hidden = first.spans.first { $0.style == .hidden && block.range.contains($0.range) }
            let end = hidden?.range.start ?? block.range.end
            metadata.title = OutlineScan.title(text.string(in: TextRange(block.range.start, end)))
        }
        if let byline = first.blocks.first(where: { $0.kind == .byline }) {
            let words = text.string(in: byline.range).split(whereSeparator: \.isWhitespace)
            if words.first?.lowercased() == "by", words.count > 1 {
                metadata.author = words.dropFirst().joined(separator: " ")
            }
        }
        let labels = labels(of: text)
        let isGutenberg = text.withBytes {
            ByteSearch.contains("Project Gutenberg", in: $0, TextRange(0, min($0.count, 400)))
        }
        if isGutenberg, let title = labels["title"] {
            metadata.title = title
            metadata.author = labels["author"]
            metadata.language = labels["language"] == "English" ? "en" : nil
        } else if let subject = labels["subject"], labels["from"] != nil || labels["date"] != nil {
            metadata.title = subject
            metadata.author = labels["from"]
            metadata.date = labels["date"]
        }
        return metadata
    }

    /// The labelled lines ("Title: …") of the first 4 KB, by label in lower case; the first of each.
    private static func labels(of text: TextBuffer) -> [String: String] {
        let range = TextRange(0, min(text.count, 4096))
        return text.withBytes { bytes in
            let traits = LineTraits(bytes: bytes)
            var labels: [String: String] = [:]
            for line in TextLine.lines(of: range, in: bytes) where traits.hasLabel(line) && line.text.count < 400 {
                let parts = String(decoding: bytes[line.textStart..<line.end], as: UTF8.self).split(
                    separator: ":", maxSplits: 1)
                guard parts.count == 2 else { continue }
                let label = parts[0].lowercased()
                if labels[label] == nil { labels[label] = OutlineScan.title(String(parts[1])) }
            }
            return labels
        }
    }
}
