/// A text as Gloss reads it: its bytes, its blocks, its sections, and what the source said of itself.
///
/// A small document knows all of its blocks; a large plain text finds them segment by segment, when they are asked for,
/// and keeps the last few. Both answer the same queries. All offsets are UTF-8 bytes into `text`.
public struct Document: Sendable {
    /// What the source says of itself.
    public struct Metadata: Hashable, Sendable {
        /// The title, or nil if the source gives none.
        public var title: String?
        /// The authors as written.
        public var author: String?
        /// The date as written.
        public var date: String?
        /// Whether `date` is that of an edition or a file, as of a book, and says nothing of when the text was written.
        public var isDateOfEdition = false
        /// Whether it is a book, of which a reader does not want to be told the end.
        public var isBook = false
        /// Whether its lines were set to fill a terminal, as those of a manual page are.
        public var fillsTerminal = false
        /// How much of what the source says is shown.
        public var extent = Extent.all
        /// A BCP 47 language tag, if the source gives one.
        public var language: String?
        /// Invalid bytes that are shown as U+FFFD; nil if they were not counted.
        public var invalidBytes: Int?
        /// What the document was read as, for the status line ("text", "Markdown", "Windows-1252 text").
        public var format: String

        /// Makes metadata with everything unknown.
        public init(format: String = "text") { self.format = format }
    }

    /// How much of what a source says a document shows.
    public enum Extent: Hashable, Sendable {
        /// All of it; there is no other way to show it.
        case all
        /// The article of a web page, without so many passages that are beside it.
        case article(leftOut: Int)
        /// All of a web page, its navigation too.
        case wholePage
    }

    /// The text.
    public let text: TextBuffer
    /// The sections. In a large text that is still being read this grows at its end.
    public var outline: Outline {
        didSet { chapterCache = ChapterCache() }
    }
    /// What the source says of itself.
    public var metadata: Metadata
    /// Whether all of the source has been read; otherwise more text will follow at the end.
    public var isComplete: Bool

    private var content: ContentIndex
    private(set) var chapterCache = ChapterCache()

    /// A document all of whose content is known.
    public init(
        text: TextBuffer, content: Content, metadata: Metadata = Metadata(), outline: Outline? = nil,
        isComplete: Bool = true
    ) {
        self.text = text
        self.content = .whole(content)
        self.metadata = metadata
        self.isComplete = isComplete
        self.outline = outline ?? Outline(blocks: content.blocks, text: text, title: metadata.title)
    }

    /// A document whose content is found segment by segment.
    public init(
        text: TextBuffer, source: any BlockSource, metadata: Metadata = Metadata(), outline: Outline? = nil,
        isComplete: Bool = true
    ) {
        self.text = text
        self.content = .onDemand(SegmentCache(source))
        self.metadata = metadata
        self.isComplete = isComplete
        self.outline =
            outline
            ?? Outline(sections: [Section(title: metadata.title ?? "", level: 1, range: text.range)], count: text.count)
    }

    /// The same document for work on another thread: what is kept for one thread does not hold up the other.
    public var forAnotherThread: Document {
        guard case .onDemand(let cache) = content else { return self }
        var copy = self
        copy.content = .onDemand(cache.emptied)
        return copy
    }

    /// The segments of the text in order, as ranges that tile it: one if all of the content is known.
    public func segment(at offset: Int) -> TextRange {
        switch content {
        case .whole: return text.range
        case .onDemand(let cache): return text.count == 0 ? text.range : cache.segment(at: offset, in: text)
        }
    }

    /// The content of the segment that holds `offset`.
    public func content(at offset: Int) -> Content {
        switch content {
        case .whole(let content): return content
        case .onDemand(let cache): return text.count == 0 ? Content() : cache.content(at: offset, in: text)
        }
    }

    /// The block that holds `offset`, or else the first after it; nil after the last block.
    public func block(at offset: Int) -> Block? {
        var place = max(offset, 0)
        switch content {
        case .whole(let content): return SegmentCache.block(at: place, among: content.blocks)
        case .onDemand(let cache):
            while place <= text.count, text.count > 0 {
                let (block, end) = cache.block(at: min(place, text.count - 1), in: text)
                if let block, block.range.end > place || block.range.start >= place { return block }
                guard end > place, end < text.count else { return nil }
                place = end
            }
            return nil
        }
    }

    /// The block after `block`; nil at the end.
    public func block(after block: Block) -> Block? {
        self.block(at: max(block.range.end, block.range.start + 1))
    }

    /// The last block that starts before `offset`; nil at the start.
    public func block(before offset: Int) -> Block? {
        var place = min(offset, text.count) - 1
        while place >= 0 {
            let blocks = content(at: place).blocks
            let index = blocks.partitionIndex { $0.range.start >= offset }
            if index > 0 { return blocks[index - 1] }
            let start = segment(at: place).start
            guard start < offset else { return nil }
            place = start - 1
        }
        return nil
    }

    /// The styled spans that overlap `range`, by start.
    public func spans(in range: TextRange) -> [InlineSpan] {
        overlapping(range, in: content(at: range.start).spans) { $0.range }
    }

    /// The links that overlap `range`, by start.
    public func links(in range: TextRange) -> [Link] {
        overlapping(range, in: content(at: range.start).links) { $0.range }
    }

    private func overlapping<Item>(
        _ range: TextRange, in items: [Item], range itemRange: (Item) -> TextRange
    ) -> [Item] {
        guard !items.isEmpty else { return [] }
        // Spans nest, so one that starts earlier may still reach in; a span lies in one block, which bounds the look back.
        let blockStart = block(at: range.start).map { min($0.range.start, range.start) } ?? range.start
        let first = items.partitionIndex { itemRange($0).start >= blockStart }
        let last = items.partitionIndex { itemRange($0).start >= range.end }
        guard first < last else { return [] }
        return items[first..<last].filter { itemRange($0).overlaps(range) }
    }
}

private enum ContentIndex: Sendable {
    case whole(Content)
    case onDemand(SegmentCache)
}

extension Outline {
    /// The outline that the headings among `blocks` make: what comes before the first heading is a section named `title`,
    /// or after the title block.
    public init(blocks: [Block], text: TextBuffer, title: String? = nil) {
        var sections: [Section] = []
        let headings = blocks.filter { $0.kind == .heading }
        let leadTitle = title ?? blocks.first { $0.kind == .title }.map { text.string(in: $0.range) } ?? ""
        let firstHeading = headings.first?.range.start ?? text.count
        let hasLead = blocks.first.map { $0.range.start < firstHeading } ?? false
        if hasLead { sections.append(Section(title: leadTitle, level: 1, range: TextRange(0, firstHeading))) }
        for (index, heading) in headings.enumerated() {
            let start = sections.isEmpty ? 0 : heading.range.start
            let end = index + 1 < headings.count ? headings[index + 1].range.start : text.count
            sections.append(
                Section(
                    title: text.string(in: heading.range).split(whereSeparator: \.isWhitespace).joined(separator: " "),
                    level: Int(heading.level), range: TextRange(start, end)))
        }
        self.init(sections: sections, count: text.count)
    }
}
