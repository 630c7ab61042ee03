/// What a stretch of text holds: its blocks, styled spans and links, each sorted by start.
public struct Content: Sendable {
    /// The blocks by start; they do not overlap, and only white space is between them.
    public var blocks: [Block]
    /// The styled spans by start.
    public var spans: [InlineSpan]
    /// The links by start.
    public var links: [Link]
    /// The parts that the source itself marks as what they are, by start; those of a book's mark-up.
    public var parts: [DocumentPart]

    /// Makes a content.
    public init(
        blocks: [Block] = [], spans: [InlineSpan] = [], links: [Link] = [], parts: [DocumentPart] = []
    ) {
        self.blocks = blocks
        self.spans = spans
        self.links = links
        self.parts = parts
    }
}

/// Finds the content of a large text piece by piece, as it is needed.
///
/// Segments tile the text; each is small enough (some 64 KB) to be read between two key presses, and no block crosses the
/// edge of one: a paragraph that is longer than a segment is cut into several blocks.
public protocol BlockSource: Sendable {
    /// The segment that holds `offset`, which must be in `0..<text.count`.
    func segment(at offset: Int, in text: TextBuffer) -> TextRange
    /// The content of a segment; the same whenever it is asked for.
    func content(of segment: TextRange, in text: TextBuffer) -> Content
}
