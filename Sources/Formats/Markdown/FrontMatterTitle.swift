import Model

/// The title, the authors and the date that front matter gives, which are set above the text.
struct FrontMatterTitle {
    let title: String?
    let author: String?
    let date: String?

    /// What the values of front matter say.
    init(_ values: [String: String]) {
        title = values["title"]
        author = values["author"] ?? values["authors"]
        date = values["date"]
    }

    /// A text with the title above it; the text's own first heading is left out if it says the same.
    func joined(with text: [UInt8], _ content: Content) -> (text: [UInt8], content: Content) {
        guard let title, !title.isEmpty else { return (text, content) }
        var builder = HTMLContentBuilder()
        builder.appendBlock(.title, title)
        let byline = [author, date].compactMap { $0 }.joined(separator: " · ")
        if !byline.isEmpty { builder.appendBlock(.byline, byline) }
        let (head, headContent) = builder.finish()
        var joined = JoinedContent()
        _ = joined.append(head, headContent)
        var (text, content) = (text, content)
        if let first = content.blocks.first, first.kind == .title {
            if WordHashes.all(in: String(decoding: text[first.range.start..<first.range.end], as: UTF8.self))
                == WordHashes.all(in: title)
            {
                let start = content.blocks.count > 1 ? content.blocks[1].range.start : text.count
                (text, content) = (Array(text[start...]), content.from(start))
            } else {
                // A document has one title; what its first heading says is a section.
                (content.blocks[0].kind, content.blocks[0].level) = (.heading, 1)
            }
        }
        _ = joined.append(text, content)
        return (joined.text, joined.content)
    }
}

extension Content {
    /// The content of the text from `start` on.
    fileprivate func from(_ start: Int) -> Content {
        var rest = Content()
        rest.blocks = blocks.filter { $0.range.start >= start }.map { block in
            var block = block
            block.range = block.range.shifted(by: -start)
            return block
        }
        rest.spans = spans.filter { $0.range.start >= start }.map { InlineSpan($0.range.shifted(by: -start), $0.style) }
        rest.links = links.filter { $0.range.start >= start }.map { $0.shifted(by: -start) }
        return rest
    }
}
