import Model

/// Sets a table's cells beside each other, as wide as the page allows; cells that do not fit are wrapped.
struct TableLayout {
    /// Columns between two cells: a space, a line, a space.
    static let gap = 3
    /// No column of a table is made narrower than this; a table with too many columns for that is set as text.
    private static let narrowest = 3

    private let block: Block
    private let bytes: UnsafeBufferPointer<UInt8>
    private let hidden: [TextRange]
    private let cells: TableCells
    private let columns: [(start: Int, width: Int)]

    /// Prepares a table; nil if it has more columns than the page can hold.
    init?(_ block: Block, _ bytes: UnsafeBufferPointer<UInt8>, hidden: [TextRange], measure: Int) {
        self.block = block
        self.bytes = bytes
        self.hidden = hidden
        cells = TableCells(of: block, bytes)
        let count = cells.columnCount
        let left = BlockIndent.outer(of: block)
        let available = measure - left - Self.gap * (count - 1)
        guard count > 0, available >= count * Self.narrowest else { return nil }
        var wanted = [Int](repeating: 1, count: count)
        var words = wanted
        for row in cells.rows {
            for (index, cell) in cells[row].enumerated() {
                if hidden.isEmpty, let extent = PlainExtent(of: cell, in: bytes) {
                    wanted[index] = max(wanted[index], extent.columns)
                    words[index] = max(words[index], extent.longestWord)
                    continue
                }
                for line in Self.lines(of: cell, bytes) {
                    if wanted[index] < available {
                        wanted[index] = max(wanted[index], Self.width(of: line, bytes, hidden, in: block))
                    }
                    words[index] = max(words[index], Self.longestWord(of: line, bytes, hidden, in: block))
                }
            }
        }
        var start = left
        // An address takes no more than its share.
        words = words.map { min($0, max(available / 2, 1)) }
        columns = Self.fitted(wanted, words: words, into: available).map { width in
            defer { start += width + Self.gap }
            return (start, width)
        }
    }

    /// The columns that it takes.
    var width: Int { columns.last.map { $0.start + $0.width } ?? 0 }

    /// The lines of a cell, which line separators (U+2028) end.
    private static func lines(of cell: TextRange, _ bytes: UnsafeBufferPointer<UInt8>) -> [TextRange] {
        var lines: [TextRange] = []
        var start = cell.start
        for offset in cell.start..<max(cell.start, cell.end - 2)
        where bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0xA8 {
            lines.append(TextRange(start, offset + 3))
            start = offset + 3
        }
        return lines + [TextRange(start, cell.end)]
    }

    private static func width(
        of cell: TextRange, _ bytes: UnsafeBufferPointer<UInt8>, _ hidden: [TextRange], in block: Block
    ) -> Int {
        var scanner = GlyphScanner(bytes, cell, joinsLines: block.joinsSpacesOfCells, hidden: hidden)
        var column = 0
        var end = 0
        while let glyph = scanner.next(column: column) {
            column += glyph.width
            if glyph.kind == .text { end = column }
        }
        return end
    }

    /// The columns of the longest word of a line.
    private static func longestWord(
        of line: TextRange, _ bytes: UnsafeBufferPointer<UInt8>, _ hidden: [TextRange], in block: Block
    ) -> Int {
        var scanner = GlyphScanner(bytes, line, joinsLines: block.joinsSpacesOfCells, hidden: hidden)
        var (word, longest) = (0, 1)
        while let glyph = scanner.next(column: 1) {
            word = glyph.kind == .space ? 0 : word + glyph.width
            longest = max(longest, word)
        }
        return longest
    }

    /// The widths of the columns: at least the longest word of each if all of these fit, so that none is cut.
    static func fitted(_ wanted: [Int], words: [Int], into available: Int) -> [Int] {
        let left = available - words.reduce(0, +)
        guard left >= 0 else { return fitted(wanted, into: available) }
        let more = fitted(zip(wanted, words).map { max($0 - $1, 0) }, into: left)
        return zip(words, more).map { $0 + $1 }
    }

    /// The widths of the columns: what each wants if that fits, otherwise an equal share of what the smaller leave.
    static func fitted(_ wanted: [Int], into available: Int) -> [Int] {
        guard wanted.reduce(0, +) > available else { return wanted }
        var widths = wanted
        var left = available
        var waiting = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        while let index = waiting.first {
            widths[index] = min(wanted[index], left / waiting.count)
            left -= widths[index]
            waiting.removeFirst()
        }
        return widths
    }

    /// The lines of the table.
    func lines() -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(cells.rows.count)
        for row in cells.rows {
            if row == Int(block.level), row > 0 { lines.append(rule(before: cells[row])) }
            if let line = lineOfPlainCells(row) { lines.append(line) } else { lines += self.lines(of: row) }
        }
        return lines
    }

    private func rule(before row: ArraySlice<TextRange>) -> Line {
        let start = row.first?.start ?? block.range.start
        var line = Line(.tableRule, block, TextRange(start, start))
        line.segments = columns.map { LineSegment(range: line.range, column: $0.start, width: $0.width) }
        return line
    }

    /// The line of a row of which each cell is short and of plain letters, as most are; nil for any other.
    private func lineOfPlainCells(_ row: Int) -> Line? {
        let own = cells[row]
        guard hidden.isEmpty, block.rightColumns == 0, let first = own.first, let last = own.last,
            zip(own, columns).allSatisfy({ cell, column in
                cell.count <= column.width + 1
                    && PlainExtent(of: cell, in: bytes).map { $0.columns <= column.width } ?? false
            })
        else { return nil }
        var line = Line(.tableRow, block, TextRange(first.start, last.end), isFirst: row == 0)
        line.isTableHead = row < Int(block.level)
        line.segments = columns.enumerated().map { index, column in
            let isCell = index < own.count
            let range = isCell ? own[own.startIndex + index] : TextRange(last.end, last.end)
            return LineSegment(range: range, column: column.start, width: column.width)
        }
        return line
    }

    private func lines(of row: Int) -> [Line] {
        let own = Array(cells[row])
        let parts = columns.indices.map { index in
            index < own.count ? self.parts(of: own[index], width: columns[index].width) : []
        }
        let height = parts.reduce(1) { max($0, $1.count) }
        return (0..<height).map { number in
            var line = Line(.tableRow, block, TextRange(0, 0), isFirst: row == 0 && number == 0)
            line.isTableHead = row < Int(block.level)
            let ranges = parts.compactMap { number < $0.count ? $0[number] : nil }
            line.range = TextRange(
                ranges.first?.start ?? block.range.start, ranges.last?.end ?? block.range.start)
            line.segments = columns.indices.map { index in
                let range =
                    number < parts[index].count ? parts[index][number] : TextRange(line.range.end, line.range.end)
                return segment(range, index)
            }
            return line
        }
    }

    /// A stretch of a cell in its column, at its right edge if the column is one of numbers.
    private func segment(_ range: TextRange, _ index: Int) -> LineSegment {
        let (start, width) = columns[index]
        guard index < 64, block.rightColumns >> UInt64(index) & 1 == 1, !range.isEmpty else {
            return LineSegment(range: range, column: start, width: width)
        }
        let text = min(Self.width(of: range, bytes, hidden, in: block), width)
        return LineSegment(range: range, column: start + width - text, width: text)
    }

    /// The stretches of a cell, one for each row.
    private func parts(of cell: TextRange, width: Int) -> [TextRange] {
        var parts: [TextRange] = []
        for line in Self.lines(of: cell, bytes) {
            parts.append(line)
            LineBreaker(firstWidth: width, otherWidth: width)
                .forEachBreak(bytes, line, joinsLines: block.joinsSpacesOfCells, hidden: hidden) { start, _ in
                    parts[parts.count - 1].end = start
                    parts.append(TextRange(start, line.end))
                }
        }
        return parts
    }
}
