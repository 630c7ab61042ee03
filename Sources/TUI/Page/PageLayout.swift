import Model
import Screen

/// The only bridge between byte offsets and rows and columns of the page.
///
/// Lays out no more than it is asked for: a block when one of its lines is wanted, and keeps the blocks that were wanted
/// last. So it answers alike for a page of text and for a file of a gigabyte.
package struct PageLayout: Sendable {
    package let document: Document
    /// How wide it is set.
    package let shape: PageShape
    /// The columns that prose may take, at least 8.
    package var measure: Int { shape.measure }

    private let cache: BlockLayoutCache

    /// Prepares a layout; nothing is laid out yet.
    package init(document: Document, shape: PageShape) {
        self.document = shape.lines == .blocks ? document : document.inLines
        self.shape = shape
        cache = BlockLayoutCache()
    }

    /// Prepares a layout in which all that is wide is broken to the measure.
    package init(document: Document, measure: Int) {
        self.init(document: document, shape: PageShape(measure: measure))
    }

    /// The column of the prose's left edge on a page in the middle of `rect`.
    package func leftColumn(in rect: Rect) -> Int {
        rect.column + shape.left + max(0, (rect.width - shape.left - measure - shape.right) / 2)
    }

    /// The lines of the page that starts at `anchor`, at most `count`; fewer at the end of the text.
    package func lines(from anchor: PageAnchor, count: Int) -> [Line] {
        parts(from: anchor, count: count).flatMap(\.lines)
    }

    /// The same lines, block by block.
    package func parts(from anchor: PageAnchor, count: Int) -> [PagePart] {
        cache.page(from: anchor, count: count) { makeParts(from: anchor, count: count) }
    }

    private func makeParts(from anchor: PageAnchor, count: Int) -> [PagePart] {
        guard var block = document.block(at: anchor.offset) else { return [] }
        var parts: [PagePart] = []
        var layout = blockLayout(of: block)
        var index = max(0, layout.index(of: anchor.offset) - anchor.rowsAbove)
        var left = count
        while left > 0 {
            let end = min(layout.lines.count, index + left)
            if index < end { parts.append(PagePart(layout: layout, range: index..<end)) }
            left -= max(0, end - index)
            guard left > 0, let next = document.block(after: block) else { break }
            block = next
            layout = blockLayout(of: block)
            index = 0
        }
        return parts
    }

    /// The anchor that puts the line of `offset` at the top, without rows above it.
    package func anchor(for offset: Int) -> PageAnchor {
        guard let (_, layout) = layout(holding: offset) else { return .start }
        return layout.anchor(at: layout.index(of: offset))
    }

    /// The anchor that shows the start of the text.
    package var anchorOfStart: PageAnchor { anchor(for: 0) }

    /// The anchor whose page of `rows` rows ends with the last line of the text; the start if the text is shorter.
    package func anchorOfEnd(rows: Int) -> PageAnchor {
        guard let (_, layout) = layout(holding: document.text.count) else { return .start }
        return anchor(layout.anchor(at: layout.lines.count - 1), movedBy: 1 - max(rows, 1))
    }

    /// `anchor` moved down by `rows` (up if negative), as far as the text goes: up to its first line, down to its last.
    ///
    /// With `keeping` the move down stops where the page of that many rows ends with the last line.
    package func anchor(_ anchor: PageAnchor, movedBy rows: Int, keeping page: Int? = nil) -> PageAnchor {
        guard let block = document.block(at: anchor.offset) ?? document.block(before: document.text.count) else {
            return .start
        }
        let layout = blockLayout(of: block)
        let index = layout.index(of: anchor.offset) - min(anchor.rowsAbove, layout.index(of: anchor.offset))
        guard rows > 0 else { return moved(up: -rows, from: index, in: layout, block) }
        let moved = moved(down: rows, from: index, in: layout, block)
        guard let page, parts(from: moved, count: page).reduce(0, { $0 + $1.range.count }) < page else { return moved }
        return max(anchorOfEnd(rows: page), anchor)
    }

    /// How many rows `offset` lies below the top of the page at `anchor`: nil if it is not among the first `count`.
    package func row(of offset: Int, from anchor: PageAnchor, count: Int) -> Int? {
        var (row, found) = (0, Int?.none)
        for part in parts(from: anchor, count: count) {
            for line in part.lines {
                if line.holds(offset) { found = row }
                row += 1
            }
        }
        return found
    }

    /// The line that holds `offset`, or the one nearest to it; nil if the document has no block.
    package func line(holding offset: Int) -> Line? {
        guard let (_, layout) = layout(holding: offset) else { return nil }
        return layout.lines[layout.index(of: offset)]
    }

    func blockLayout(of block: Block) -> BlockLayout {
        // Without a closure, which would copy the document for each row that is drawn.
        if let known = cache.layout(of: block) { return known }
        let layout = BlockLayout(block, in: document, shape: shape)
        cache.keep(layout, of: block)
        return layout
    }

    private func layout(holding offset: Int) -> (Block, BlockLayout)? {
        guard let block = document.block(at: offset) ?? document.block(before: document.text.count + 1) else {
            return nil
        }
        return (block, blockLayout(of: block))
    }

    private func moved(down rows: Int, from index: Int, in layout: BlockLayout, _ block: Block) -> PageAnchor {
        var (layout, block) = (layout, block)
        var target = index + rows
        while target >= layout.lines.count {
            guard let next = document.block(after: block) else {
                return layout.anchor(at: layout.lines.count - 1)
            }
            target -= layout.lines.count
            block = next
            layout = blockLayout(of: block)
        }
        return layout.anchor(at: target)
    }

    private func moved(up rows: Int, from index: Int, in layout: BlockLayout, _ block: Block) -> PageAnchor {
        var (layout, block) = (layout, block)
        var target = index - rows
        while target < 0 {
            guard let previous = document.block(before: block.range.start) else { return layout.anchor(at: 0) }
            block = previous
            layout = blockLayout(of: block)
            target += layout.lines.count
        }
        return layout.anchor(at: target)
    }
}

extension PageAnchor: Comparable {
    /// Orders from the top of the text down.
    package static func < (left: PageAnchor, right: PageAnchor) -> Bool {
        (left.offset, -left.rowsAbove) < (right.offset, -right.rowsAbove)
    }
}
