/// The rows of a file of separated values.
struct SeparatedValues {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The byte that ends a cell: the one of the usual separators that its first line has most of.
    let separator: UInt8

    private static let quote = UInt8(ascii: "\"")
    /// The longest quoted cell, in bytes.
    private static let longestCell = 1 << 20

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

    /// Calls `body` with each row. A quotation mark that is not closed within the longest cell is a mark like any other.
    func forEachRow(_ body: (Row) -> Void) {
        var row = Row()
        var isQuoted = false
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case Self.quote where isQuoted && place < bytes.count && bytes[place] == Self.quote:
                row.append(byte)
                place += 1
            case Self.quote where isQuoted: isQuoted = false
            case Self.quote where row.isAtStartOfCell && closesCell(from: place): isQuoted = true
            case separator where !isQuoted: row.endCell()
            case 0x0A where !isQuoted:
                row.endCell()
                body(row)
                row.clear()
            default: row.append(byte)
            }
        }
        guard !row.isEmpty else { return }
        row.endCell()
        body(row)
    }

    /// Whether a quotation mark that is not doubled follows within the longest cell.
    private func closesCell(from start: Int) -> Bool {
        let end = min(bytes.count, start + Self.longestCell)
        var place = start
        while place < end {
            if bytes[place] == Self.quote {
                guard place + 1 < bytes.count, bytes[place + 1] == Self.quote else { return true }
                place += 1
            }
            place += 1
        }
        return false
    }

    /// The cells of a row, without their quotation marks.
    struct Row {
        private var bytes: [UInt8] = []
        /// Where each cell that is complete ends.
        private var ends: [Int] = []

        var count: Int { ends.count }
        fileprivate var isEmpty: Bool { bytes.isEmpty && ends.isEmpty }
        fileprivate var isAtStartOfCell: Bool { bytes.count == ends.last ?? 0 }

        subscript(index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

        fileprivate mutating func append(_ byte: UInt8) { bytes.append(byte) }
        fileprivate mutating func endCell() { ends.append(bytes.count) }

        fileprivate mutating func clear() {
            bytes.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
        }
    }
}
