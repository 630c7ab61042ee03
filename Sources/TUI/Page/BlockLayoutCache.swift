import Model
import Synchronization

/// The layouts of the blocks that were wanted last, and the page that was wanted last.
final class BlockLayoutCache: Sendable {
    /// Enough for several screens in each direction, and bounded whatever is read.
    private static let mostLines = 4096

    private struct Entries {
        /// By the start of their blocks.
        var layouts: [(start: Int, layout: BlockLayout)] = []
        var lineCount = 0
    }

    private struct Page {
        var anchor: PageAnchor
        var count: Int
        var parts: [PagePart]
    }

    private let entries = Mutex(Entries())
    private let page = Mutex<Page?>(nil)

    /// The page of `count` lines from `anchor`, made by `make` if it is not the one that was wanted last: for one frame
    /// it is asked for again and again.
    func page(from anchor: PageAnchor, count: Int, make: () -> [PagePart]) -> [PagePart] {
        let known = page.withLock { page -> [PagePart]? in
            guard let page, page.anchor == anchor, page.count == count else { return nil }
            return page.parts
        }
        if let known { return known }
        let parts = make()
        page.withLock { $0 = Page(anchor: anchor, count: count, parts: parts) }
        return parts
    }

    /// The layout of `block`; nil if it is not kept.
    func layout(of block: Block) -> BlockLayout? {
        let start = block.range.start
        return entries.withLock { entries in
            let index = entries.layouts.partitionIndex { $0.start >= start }
            return index < entries.layouts.count && entries.layouts[index].start == start
                ? entries.layouts[index].layout : nil
        }
    }

    /// Keeps the layout of `block`, which is not kept yet.
    func keep(_ layout: BlockLayout, of block: Block) {
        let start = block.range.start
        entries.withLock { entries in
            if entries.lineCount > Self.mostLines { entries = Entries() }
            entries.lineCount += layout.lines.count
            entries.layouts.insert((start, layout), at: entries.layouts.partitionIndex { $0.start >= start })
        }
    }
}
