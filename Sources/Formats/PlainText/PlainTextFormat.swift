import Model

extension DocumentFormat {
    /// Text as it is, in UTF-8, UTF-16 or Windows-1252.
    public static let plainText = DocumentFormat(
        id: "text", name: "text", fileExtensions: ["txt", "text", "log"],
        match: { $0.isBinary ? .none : .fallback },
        reading: { source, options in PlainTextReading(source, options: options) })
}

/// Reads plain text.
struct PlainTextReading: DocumentReading {
    private let source: SourceBytes
    private var isDone = false

    init(_ source: SourceBytes, options: ReadOptions) {
        self.source = source
    }

    mutating func next() throws(ReadError) -> Document? {
        guard !isDone else { return nil }
        isDone = true
        let text = try source.allBytes()
        return Document(text: text, content: Content(blocks: [Block(.paragraph, text.range, keepsLines: true)]))
    }
}
