import Testing

@testable import Model

/// Segments of 1,000 bytes with a block for each byte.
private struct ManyBlocks: BlockSource {
    func segment(at offset: Int, in text: TextBuffer) -> TextRange {
        TextRange(offset / 1000 * 1000, min(text.count, (offset / 1000 + 1) * 1000))
    }

    func content(of segment: TextRange, in text: TextBuffer) -> Content {
        Content(blocks: (segment.start..<segment.end).map { Block(.paragraph, TextRange($0, $0 + 1)) })
    }
}

@Suite struct SegmentCacheTests {
    private let text = TextBuffer(bytes: [UInt8](repeating: 0x61, count: 100_000))

    @Test func noMoreBlocksAreKeptThanAreAllowed() {
        let cache = SegmentCache(ManyBlocks())
        for place in stride(from: 0, to: text.count, by: 500) {
            #expect(cache.content(at: place, in: text).blocks.first?.range.start == place / 1000 * 1000)
            #expect(cache.blockCount <= SegmentCache.mostBlocks)
        }
        #expect(cache.blockCount > SegmentCache.mostBlocks - 1000)
    }

    @Test func placesOutsideOfTheTextBelongToItsEnds() {
        let cache = SegmentCache(ManyBlocks())
        #expect(cache.segment(at: -5, in: text) == TextRange(0, 1000))
        #expect(cache.segment(at: 1 << 40, in: text) == TextRange(99_000, 100_000))
    }
}
