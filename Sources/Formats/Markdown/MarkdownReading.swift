import Model

/// Reads Markdown: the first pages of a long text at once, then all of it.
///
/// The first step reads a long text only as far as some pages. What is defined further on, such as the address of a link or
/// the text of a note, is not known then, so the second step may replace the first.
struct MarkdownReading: DocumentReading {
    private enum Step { case first, whole, done }

    private let source: SourceBytes
    private let options: ReadOptions
    private var step = Step.first

    /// How much of a long text is read for its first page, in bytes, and how long a text is read at once.
    private static let (firstPrefix, shortText) = (32 << 10, 128 << 10)
    /// The largest text that is read, in bytes.
    private static let limit = 512 << 20

    init(_ source: SourceBytes, options: ReadOptions = ReadOptions()) {
        self.source = source
        self.options = options
    }

    mutating func next() throws(ReadError) -> Document? {
        guard step != .done else { return nil }
        let bytes = try utf8(source.allBytes(limit: Self.limit))
        let frontMatter = FrontMatter(bytes)
        let start = min(frontMatter?.end ?? 0, bytes.count)
        if step == .first, bytes.count > Self.shortText {
            step = .whole
            let end = bytes.withBytes { Self.paragraphEnd(in: $0, before: start + Self.firstPrefix) }
            if let first = document(bytes, TextRange(start, end), frontMatter, isComplete: false) { return first }
        }
        step = .done
        // A text that costs far more than any ordinary one of its length is read only as far as it can be.
        var end = bytes.count
        while end > start {
            if var document = document(bytes, TextRange(start, end), frontMatter, isComplete: true) {
                if end < bytes.count { document.metadata.format += ", cut short" }
                return document
            }
            end = start + (end - start) / 4
        }
        return document(bytes, TextRange(start, start), frontMatter, isComplete: true)
    }

    /// `bytes` in UTF-8.
    private func utf8(_ bytes: TextBuffer) -> TextBuffer {
        let encoding = options.forcedEncoding ?? bytes.withBytes { TextEncoding(of: $0) }
        guard encoding != .utf8 else { return bytes }
        return bytes.withBytes { TextBuffer(bytes: encoding.decoded($0)) }
    }

    /// The end of the last blank line before `limit`, or of the last line, or `limit`.
    private static func paragraphEnd(in bytes: UnsafeBufferPointer<UInt8>, before limit: Int) -> Int {
        let limit = min(limit, bytes.count)
        let part = bytes[..<limit]
        var end = limit
        while let line = part[..<end].lastIndex(of: 0x0A) {
            if line > 0, bytes[line - 1] == 0x0A { return line + 1 }
            end = line
        }
        return part.lastIndex(of: 0x0A).map { $0 + 1 } ?? limit
    }

    /// The document that a part of the text makes; nil if the parser's limits were reached.
    private func document(
        _ bytes: TextBuffer, _ range: TextRange, _ frontMatter: FrontMatter?, isComplete: Bool
    ) -> Document? {
        let rendered = bytes.withBytes { bytes -> MarkdownRenderer? in
            guard let parser = MarkdownParser(UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])) else {
                return nil
            }
            var renderer = MarkdownRenderer()
            renderer.render(parser.root)
            return renderer
        }
        guard let rendered else { return nil }
        let values = frontMatter?.values ?? [:]
        let front = FrontMatterTitle(values)
        let (output, content) = front.joined(with: rendered.output, rendered.resolvedContent)
        let text = TextBuffer(bytes: output)
        var metadata = Document.Metadata(format: "Markdown")
        let title = content.blocks.first { $0.kind == .title }
        metadata.title = front.title ?? title.map { OutlineScan.title(text.string(in: $0.range)) }
        metadata.author = front.author
        metadata.date = front.date
        metadata.language = values["lang"] ?? values["language"]
        metadata.invalidBytes = 0
        let headings = content.blocks.indices.filter { content.blocks[$0].kind == .heading }
        let last = headings.count > OutlineScan.mostSections ? headings[OutlineScan.mostSections] : content.blocks.count
        let outline = Outline(blocks: Array(content.blocks[..<last]), text: text, title: metadata.title)
        return Document(text: text, content: content, metadata: metadata, outline: outline, isComplete: isComplete)
    }
}
