/// A row of a buffer as it lies in memory, valid only while it is looked at.
struct CellRow {
    /// Its cells.
    let cells: UnsafeBufferPointer<PackedCell>
    /// The marks of the buffer's glyphs.
    fileprivate let allMarks: UnsafeBufferPointer<SIMD4<UInt32>>

    init(cells: UnsafeBufferPointer<PackedCell>, allMarks: UnsafeBufferPointer<SIMD4<UInt32>>) {
        self.cells = cells
        self.allMarks = allMarks
    }

    /// The marks of one of its cells that has any, 0 where there are fewer than four.
    func marks(of cell: PackedCell) -> SIMD4<UInt32> { allMarks[cell.marks - 1] }

    /// The column after the last that is not a blank of running text.
    var end: Int {
        var end = cells.count
        while end > 0, cells[end - 1] == .blank { end -= 1 }
        return end
    }

    /// A hash of 64 bits: two rows that differ are taken for one less than once in the life of a terminal (multiplication
    /// and rotation as in FxHash of Firefox).
    var hash: UInt64 {
        var hash: UInt64 = 0
        for cell in cells[..<end] {
            hash = Self.mix(hash, cell.number)
            guard cell.hasMarks else { continue }
            let marks = marks(of: cell)
            hash = Self.mix(hash, UInt64(marks[0]) << 32 | UInt64(marks[1]))
            hash = Self.mix(hash, UInt64(marks[2]) << 32 | UInt64(marks[3]))
        }
        return hash
    }

    /// The hash of a blank row.
    static let blankHash: UInt64 = 0

    @inline(__always)
    private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        // The constant keeps blanks at the start from vanishing.
        ((hash << 5 | hash >> 59) ^ value &+ 0x243F_6A88_85A3_08D3) &* 0x517C_C1B7_2722_0A95
    }
}
