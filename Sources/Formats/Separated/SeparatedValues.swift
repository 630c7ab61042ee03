/// The rows of a file of separated values.
struct SeparatedValues {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The byte that ends a cell: the one of the usual separators that its first line has most of.
    let separator: UInt8

    private static let quote = UInt8(ascii: "\"")

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: mark) ? mark.count : 0
        self.bytes = UnsafeBufferPointer(rebasing: bytes[start...])
        let line = self.bytes.prefix(16 << 10).prefix { $0 != 0x0A }
        let counts = [0x09, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")].map { mark in
            (mark: mark, count: line.count { $0 == mark })
        }
        separator = counts.max { $0.count < $1.count }?.mark ?? UInt8(ascii: ",")
    }

    /// Calls `body` with the cells of each row, without their quotation marks.
    func forEachRow(_ body: ([[UInt8]]) -> Void) {
        var row: [[UInt8]] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case Self.quote where isQuoted && place < bytes.count && bytes[place] == Self.quote:
                cell.append(byte)
                place += 1
            case Self.quote where isQuoted: isQuoted = false
            case Self.quote where cell.isEmpty: isQuoted = true
            case separator where !isQuoted:
                row.append(cell)
                cell = []
            case 0x0A where !isQuoted:
                row.append(cell)
                body(row)
                (row, cell) = ([], [])
            default: cell.append(byte)
            }
        }
        guard !cell.isEmpty || !row.isEmpty else { return }
        body(row + [cell])
    }
}
