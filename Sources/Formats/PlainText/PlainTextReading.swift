import Model

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
        let blocks = PlainTextSource(style: PlainTextStyle(of: text))
        guard text.count > PlainTextSource.grid else {
            return Document(text: text, content: blocks.content(of: text.range, in: text))
        }
        return Document(text: text, source: blocks)
    }
}
