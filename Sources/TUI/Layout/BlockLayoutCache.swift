import Model
import Synchronization

/// The layouts of the blocks that were wanted last.
final class BlockLayoutCache: Sendable {
    /// Enough for several screens in each direction, and bounded whatever is read.
    private static let mostLines = 4096

    private struct Entries {
        var layouts: [Int: BlockLayout] = [:]
        var lineCount = 0
    }

    private let entries = Mutex(Entries())

    /// The layout of `block`, made by `make` where it is not known.
    func layout(of block: Block, make: () -> BlockLayout) -> BlockLayout {
        let start = block.range.start
        if let known = entries.withLock({ $0.layouts[start] }) { return known }
        let layout = make()
        entries.withLock { entries in
            if entries.lineCount > Self.mostLines { entries = Entries() }
            entries.lineCount += layout.lines.count
            entries.layouts[start] = layout
        }
        return layout
    }
}
