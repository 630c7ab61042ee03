import Synchronization

/// The content of a text that is found segment by segment: that of the segments that were asked for last is kept.
final class SegmentCache: Sendable {
    /// The most segments that are kept.
    static let capacity = 64
    /// The most blocks that are kept, one segment apart: a segment may consist of thousands of short ones.
    static let mostBlocks = 16 << 10

    private struct Entries {
        /// Apart from the contents, so that looking through them touches nothing else.
        var segments: [TextRange] = []
        var contents: [Content] = []
        var blockCount = 0

        /// The index of the segment that holds `offset`; the latest is the likeliest.
        func index(at offset: Int) -> Int? { segments.lastIndex { $0.contains(offset) } }
    }

    private let source: any BlockSource
    private let entries = Mutex(Entries())

    /// A cache of what `source` finds.
    init(_ source: any BlockSource) { self.source = source }

    /// How many blocks are kept.
    var blockCount: Int { entries.withLock { $0.blockCount } }

    /// The segment of `text`, which is not empty, that holds `offset`.
    func segment(at offset: Int, in text: TextBuffer) -> TextRange {
        let offset = min(max(offset, 0), text.count - 1)
        let known = entries.withLock { entries in entries.index(at: offset).map { entries.segments[$0] } }
        return known ?? source.segment(at: offset, in: text)
    }

    /// The content of that segment.
    func content(at offset: Int, in text: TextBuffer) -> Content {
        let offset = min(max(offset, 0), text.count - 1)
        let known = entries.withLock { entries in entries.index(at: offset).map { entries.contents[$0] } }
        if let known { return known }
        let segment = source.segment(at: offset, in: text)
        let content = source.content(of: segment, in: text)
        entries.withLock { Self.keep(content, of: segment, in: &$0) }
        return content
    }

    /// The first block of that segment that ends after `offset` or starts there or later, if any, and the segment's end.
    ///
    /// The blocks are looked through where they lie: this is asked for each block of a page, and often for each of a text.
    func block(at offset: Int, in text: TextBuffer) -> (block: Block?, segmentEnd: Int) {
        let known = entries.withLock { entries in
            entries.index(at: offset).map {
                (Self.block(at: offset, among: entries.contents[$0].blocks), entries.segments[$0].end)
            }
        }
        return known ?? (
            Self.block(at: offset, among: content(at: offset, in: text).blocks), segment(at: offset, in: text).end
        )
    }

    /// The first of `blocks` that ends after `offset` or starts there or later.
    static func block(at offset: Int, among blocks: [Block]) -> Block? {
        let index = blocks.partitionIndex { $0.range.end > offset || $0.range.start >= offset }
        return index < blocks.count ? blocks[index] : nil
    }

    /// A cache of the same source that holds nothing yet.
    var emptied: SegmentCache { SegmentCache(source) }

    /// Keeps the content of `segment`, and drops the oldest if there is too much.
    private static func keep(_ content: Content, of segment: TextRange, in entries: inout Entries) {
        // Another thread may have found it at the same time.
        guard entries.index(at: segment.start) == nil else { return }
        let blocks = content.blocks.count
        while !entries.segments.isEmpty,
            entries.segments.count >= capacity || entries.blockCount + blocks > mostBlocks
        {
            entries.segments.removeFirst()
            entries.blockCount -= entries.contents.removeFirst().blocks.count
        }
        entries.segments.append(segment)
        entries.contents.append(content)
        entries.blockCount += blocks
    }
}
