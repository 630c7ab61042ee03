import Model

/// Bytes and columns within one line. Columns count from the left edge of the page, indentation included.
extension PageLayout {
    /// Calls `body` with each glyph of `line` and the column at which it stands.
    ///
    /// White space at which the line was broken comes too; it may stand beyond the measure.
    func forEachGlyph(in line: Line, _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Glyph, Int) -> Void) {
        guard line.holdsText, line.kind != .rule else { return }
        let hidden = blockLayout(of: line.block).hidden
        if line.kind == .tableRow {
            for segment in line.segments {
                walk(segment.range, bytes, joinsLines: true, hidden, from: segment.column, body)
            }
        } else {
            walk(line.range, bytes, joinsLines: line.block.joinsLines, hidden, from: line.indent, body)
        }
    }

    private func walk(
        _ range: TextRange, _ bytes: UnsafeBufferPointer<UInt8>, joinsLines: Bool, _ hidden: [TextRange],
        from start: Int, _ body: (Glyph, Int) -> Void
    ) {
        var scanner = GlyphScanner(bytes, range, joinsLines: joinsLines, hidden: hidden)
        var column = 0
        while let glyph = scanner.next(column: column) {
            body(glyph, start + column)
            column += glyph.width
        }
    }

    /// The column at which the glyph that holds `offset` stands in `line`; the line's end for offsets after it.
    public func column(of offset: Int, in line: Line) -> Int {
        var found: Int?
        var end = line.indent
        document.text.withBytes { bytes in
            forEachGlyph(in: line, bytes) { glyph, column in
                if found == nil, glyph.start <= offset, offset < glyph.end { found = column }
                end = column + glyph.width
            }
        }
        return found ?? (offset < line.range.start ? line.indent : end)
    }

    /// The first byte of the glyph that covers `column` in `line`, or else of the nearest one before it, or of the line.
    public func offset(atColumn column: Int, in line: Line) -> Int {
        var found = line.range.start
        document.text.withBytes { bytes in
            forEachGlyph(in: line, bytes) { glyph, start in
                if glyph.width > 0, start <= column { found = glyph.start }
            }
        }
        return found
    }

    /// The columns that the bytes of `range` take in `line`, or nil where it shows none of them.
    public func columns(of range: TextRange, in line: Line) -> Range<Int>? {
        var first: Int?
        var end = 0
        document.text.withBytes { bytes in
            forEachGlyph(in: line, bytes) { glyph, column in
                guard glyph.start < range.end, range.start < glyph.end, glyph.width > 0 else { return }
                first = first ?? column
                end = column + glyph.width
            }
        }
        return first.map { $0..<max(end, $0) }
    }

    /// The offset at `column` of the `row`th line from `anchor` where a glyph stands there: what the mouse points at.
    public func offset(atRow row: Int, column: Int, from anchor: PageAnchor) -> Int? {
        guard row >= 0, let line = lines(from: anchor, count: row + 1).dropFirst(row).first else { return nil }
        let offset = offset(atColumn: column, in: line)
        guard let columns = columns(of: TextRange(offset, offset + 1), in: line) else { return nil }
        return columns.contains(column) ? offset : nil
    }
}
