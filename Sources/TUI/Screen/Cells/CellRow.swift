/// A row of a buffer as it lies in memory, valid only while it is looked at.
struct CellRow {
    let cells: UnsafeBufferPointer<PackedCell>
    /// The buffer's glyphs that have marks.
    fileprivate let marked: UnsafeBufferPointer<Cell.Glyph>

    init(cells: UnsafeBufferPointer<PackedCell>, marked: UnsafeBufferPointer<Cell.Glyph>) {
        self.cells = cells
        self.marked = marked
    }

    /// The marks of one of its cells that has any, 0 if there are fewer than four.
    func marks(of cell: PackedCell) -> SIMD4<UInt32> { marked[cell.marks - 1].marks }

    /// Appends the UTF-8 of one of its cells, the base and the marks.
    func append(_ cell: PackedCell, to text: inout [UInt8]) {
        Self.append(cell.base, to: &text)
        guard cell.hasMarks else { return }
        let marks = marks(of: cell)
        for index in 0..<4 where marks[index] != 0 { Self.append(marks[index], to: &text) }
    }

    /// The columns of the glyph at `column` and of those that joiners make one emoji with it; nil if none is joined to it.
    func joint(at column: Int) -> Range<Int>? {
        guard isJoined(cells[column]) else { return nil }
        var end = column
        while end < cells.count {
            let cell = cells[end]
            end += max(cell.width, 1)
            guard isJoined(cell) else { break }
        }
        return column..<min(end, cells.count)
    }

    /// Whether an emoji is joined to the one after it. In letters a joiner is part of the spelling.
    private func isJoined(_ cell: PackedCell) -> Bool {
        guard cell.hasMarks, cell.base >= 0x2190 else { return false }
        let marks = marks(of: cell)
        return (0..<4).contains { marks[$0] == 0x200D }
    }

    private static func append(_ value: UInt32, to text: inout [UInt8]) {
        if value < 0x80 {
            text.append(UInt8(truncatingIfNeeded: value))
        } else if let encoded = Unicode.Scalar(value).flatMap(UTF8.encode) {
            text.append(contentsOf: encoded)
        }
    }

    /// Whether a cell looks as the one in the same column of another row; nil is a blank row.
    func isSame(as other: CellRow?, at column: Int) -> Bool {
        let cell = cells[column]
        guard let other else { return cell == .blank }
        let old = other.cells[column]
        guard cell.hasMarks else { return cell == old }
        return old.hasMarks && cell.number == old.number && marks(of: cell) == other.marks(of: old)
    }

    /// Appends cells that hold one byte each.
    func appendPlain(_ columns: Range<Int>, to text: inout [UInt8]) {
        text.append(contentsOf: cells[columns].lazy.map { UInt8(truncatingIfNeeded: $0.base) })
    }

    /// The end of the cells at the start of `columns` that hold one byte each, in the style of that number.
    func endOfPlain(_ columns: Range<Int>, style: UInt32) -> Int {
        cells[columns].firstIndex { !$0.isPlain(style: style) } ?? columns.upperBound
    }

    /// The column after the last that is not a blank of running text.
    var end: Int {
        var end = cells.count
        while end > 0, cells[end - 1] == .blank { end -= 1 }
        return end
    }
}
