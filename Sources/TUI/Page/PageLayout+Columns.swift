import Model

/// Bytes and columns within one line. Columns count from the left edge of the page, indentation included.
extension PageLayout {
    /// Calls `body` with each glyph of `line` and the column at which it is.
    ///
    /// White space at which the line was broken comes too; it may be beyond the measure.
    func forEachGlyph(in line: Line, _ bytes: UnsafeBufferPointer<UInt8>, _ body: (LineGlyph, Int) -> Void) {
        let hidden = blockLayout(of: line.block).hidden
        func forEachLetter(_ letters: Range<Int>, _ column: Int) {
            for offset in letters {
                let kind: LineGlyph.Kind = bytes[offset] == 0x20 ? .space : .text
                let glyph = LineGlyph(
                    kind: kind, start: offset, end: offset + 1, width: 1, scalar: UInt32(bytes[offset]))
                body(glyph, column + offset - letters.lowerBound)
            }
        }
        forEachPiece(in: line, hidden: hidden, bytes, letters: forEachLetter, glyph: body)
    }

    /// Calls `letters` with each run of letters and single spaces of `line` that are one byte and one column each, and `glyph`
    /// with each other glyph, and the column at which it is. `hidden` are the hidden parts of the line's block.
    @inline(__always)
    func forEachPiece(
        in line: Line, hidden: [TextRange], _ bytes: UnsafeBufferPointer<UInt8>,
        letters: (Range<Int>, Int) -> Void, glyph: (LineGlyph, Int) -> Void
    ) {
        guard line.holdsText, line.kind != .rule else { return }
        guard line.stretch == 0 else {
            return forEachPieceOfStretched(line, hidden: hidden, bytes, letters: letters, glyph: glyph)
        }
        let isTable = line.kind == .tableRow
        for index in 0..<(isTable ? line.segments.count : 1) {
            let range = isTable ? line.segments[index].range : line.range
            let start = isTable ? line.segments[index].column : line.indent
            let joinsLines = isTable ? line.block.joinsSpacesOfCells : line.block.joinsLines
            var scanner = GlyphScanner(bytes, range, joinsLines: joinsLines, hidden: hidden)
            var column = 0
            while true {
                let run = scanner.nextLetters()
                if !run.isEmpty { letters(run, start + column) }
                column += run.count
                guard let next = scanner.next(column: column) else { break }
                glyph(next, start + column)
                column += next.width
            }
        }
    }

    /// The same for a line whose spaces are widened: each of them is a glyph, and the words are the runs of letters.
    private func forEachPieceOfStretched(
        _ line: Line, hidden: [TextRange], _ bytes: UnsafeBufferPointer<UInt8>,
        letters: (Range<Int>, Int) -> Void, glyph: (LineGlyph, Int) -> Void
    ) {
        var scanner = GlyphScanner(bytes, line.range, joinsLines: true, hidden: hidden)
        var (column, spaces) = (0, 0)
        func take(_ next: LineGlyph) {
            var next = next
            if next.kind == .space, next.width > 0 {
                next.width += line.widening(ofSpace: spaces)
                spaces += 1
            }
            glyph(next, line.indent + column)
            column += next.width
        }
        while true {
            let run = scanner.nextLetters()
            var start = run.lowerBound
            for place in run where bytes[place] == 0x20 {
                if start < place { letters(start..<place, line.indent + column) }
                column += place - start
                take(LineGlyph(kind: .space, start: place, end: place + 1, width: 1, scalar: 0x20))
                start = place + 1
            }
            if start < run.upperBound { letters(start..<run.upperBound, line.indent + column) }
            column += run.upperBound - start
            guard let next = scanner.next(column: column) else { break }
            take(next)
        }
    }

    /// The column at which the glyph that holds `offset` is in `line`; the line's end for offsets after it.
    package func column(of offset: Int, in line: Line) -> Int {
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
    package func offset(atColumn column: Int, in line: Line) -> Int {
        var found = line.range.start
        document.text.withBytes { bytes in
            forEachGlyph(in: line, bytes) { glyph, start in
                if glyph.width > 0, start <= column { found = glyph.start }
            }
        }
        return found
    }

    /// The columns that the bytes of `range` take in `line`, or nil if it shows none of them.
    package func columns(of range: TextRange, in line: Line) -> Range<Int>? {
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

    /// The offset at `column` of the `row`th line from `anchor` if there is a glyph: what the mouse points at.
    package func offset(atRow row: Int, column: Int, from anchor: PageAnchor) -> Int? {
        guard row >= 0, let line = lines(from: anchor, count: row + 1).dropFirst(row).first else { return nil }
        let offset = offset(atColumn: column, in: line)
        guard let columns = columns(of: TextRange(offset, offset + 1), in: line) else { return nil }
        return columns.contains(column) ? offset : nil
    }
}
