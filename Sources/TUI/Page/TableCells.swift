import Model

/// The cells of a table, row by row. Each range takes in the tab or the line feed that ends it, so that all bytes have a cell.
struct TableCells {
    private var cells: [TextRange] = []
    /// The end of each row in `cells`.
    private var ends: [Int] = []
    /// The cells of the longest row.
    private(set) var columnCount = 0

    init(of block: Block, _ bytes: UnsafeBufferPointer<UInt8>) {
        var start = block.range.start
        for offset in block.range.start..<block.range.end where bytes[offset] == 0x09 || bytes[offset] == 0x0A {
            cells.append(TextRange(start, offset + 1))
            start = offset + 1
            if bytes[offset] == 0x0A { endRow() }
        }
        if start < block.range.end || cells.isEmpty { cells.append(TextRange(start, block.range.end)) }
        if ends.last != cells.count { endRow() }
    }

    private mutating func endRow() {
        columnCount = max(columnCount, cells.count - (ends.last ?? 0))
        ends.append(cells.count)
    }

    /// The numbers of the rows.
    var rows: Range<Int> { 0..<ends.count }

    /// The cells of a row.
    subscript(row: Int) -> ArraySlice<TextRange> { cells[(row > 0 ? ends[row - 1] : 0)..<ends[row]] }
}
