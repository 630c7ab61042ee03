import Model

/// How far the lines of a block are set in, in columns from the left edge of the page.
struct BlockIndent {
    /// The first line's text; what the screen writes before it (bar, bullet) is in these columns.
    var first: Int
    /// The text of the lines after it.
    let rest: Int
    /// Where the marker starts.
    let marker: Int

    init(of block: Block, in bytes: UnsafeBufferPointer<UInt8>, measure: Int) {
        // A narrow page keeps at least half of its columns for the text.
        let most = measure / 2
        let depth = max(Int(block.level), 1)
        var base = Self.outer(of: block)
        var hanging = 0
        switch block.kind {
        case .code where block.level > 0: break
        case .code, .aside, .caption: base += 2
        case .listItem where block.itemIndent > 0: break
        case .listItem:
            base += 2 * (depth - 1)
            hanging = Self.hangingColumns(of: block, in: bytes)
        case .title, .standfirst, .byline, .heading, .paragraph, .quotation, .rule, .table: break
        }
        if block.kind != .listItem, block.marker != .none { hanging = block.marker.text.count }
        marker = min(base, most)
        rest = min(base + hanging, most)
        first = block.marker == .none ? marker : rest
    }

    /// The columns before a block: the bars of quotations, then those of the list item that it is in.
    static func outer(of block: Block) -> Int { 2 * Int(block.quotationDepth) + Int(block.itemIndent) }

    /// The columns by which the later lines of a list item hang: those of its marker, which may be in the text.
    private static func hangingColumns(of block: Block, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard block.marker == .none else { return block.marker.text.count }
        let text = bytes[block.range.start..<min(block.range.end, block.range.start + 8)]
        guard let space = text.firstIndex(of: 0x20) else { return 0 }
        let mark = text[..<space]
        let isBullet = mark.count == 1 && [0x2A, 0x2B, 0x2D, 0x6F].contains(mark.first)
        let isSign = mark.count <= 3 && mark.allSatisfy { $0 >= 0x80 }
        let isNumber =
            mark.count >= 2 && [0x2E, 0x29].contains(mark.last)
            && (mark.dropLast().allSatisfy { $0 >= 0x30 && $0 <= 0x39 } || mark.count == 2)
        if isSign { return mark.isEmpty ? 0 : 2 }
        return isBullet || isNumber ? mark.count + 1 : 0
    }
}
