import Model
import Screen

/// What the screen adds to a line's own text: markers, quotation bars, rules, the lines of a table.
struct LineFrame {
    let line: Line
    /// The row of the screen.
    let row: Int
    /// The column of the page's left edge.
    let left: Int
    /// The columns of the page.
    let measure: Int

    /// The columns of the line above notes.
    private static let noteRule = 12

    func draw(into buffer: inout CellBuffer, in rect: Rect) {
        switch line.kind {
        case .blank: break
        case .rule:
            drawBars(into: &buffer, in: rect)
            let start = BlockIndent.outer(of: line.block)
            fill(with: "─", column: start, width: max(0, measure - start), into: &buffer, in: rect)
        case .noteRule: fill(with: "─", column: 0, width: min(Self.noteRule, measure), into: &buffer, in: rect)
        case .tableRow, .tableRule:
            drawBars(into: &buffer, in: rect)
            drawTable(into: &buffer, in: rect)
        case .text: drawMargin(into: &buffer, in: rect)
        }
    }

    private func drawMargin(into buffer: inout CellBuffer, in rect: Rect) {
        drawBars(into: &buffer, in: rect)
        if line.isFirst {
            let marker = line.block.marker.text
            guard !marker.isEmpty else { return }
            let column = max(0, line.indent - marker.unicodeScalars.count)
            buffer.write(marker, row: row, column: left + column, Style(.dim), in: rect)
        } else if line.isContinued, line.block.kind == .code {
            buffer.write("↳", row: row, column: left + line.indent - 2, Style(.dim), in: rect)
        }
    }

    /// The bars of the quotations that the block is in.
    private func drawBars(into buffer: inout CellBuffer, in rect: Rect) {
        // A list may be quoted; what is quoted in an item of one is beside the item's text.
        let start = line.block.kind == .quotation ? min(Int(line.block.itemIndent), measure / 2) : 0
        for bar in 0..<min(Int(line.block.quotationDepth), measure / 4) {
            buffer.write("│", row: row, column: left + start + 2 * bar, Style(.dim), in: rect)
        }
    }

    private func drawTable(into buffer: inout CellBuffer, in rect: Rect) {
        for segment in line.segments {
            let end = segment.column + segment.width
            let isLast = segment == line.segments.last
            if line.kind == .tableRule {
                let width = isLast ? segment.width : segment.width + TableLayout.gap
                fill(with: "─", column: segment.column, width: width, into: &buffer, in: rect)
            }
            guard !isLast else { continue }
            let sign = line.kind == .tableRule ? "┼" : "│"
            buffer.write(sign, row: row, column: left + end + 1, Style(.dim), in: rect)
        }
    }

    private func fill(
        with glyph: Unicode.Scalar, column: Int, width: Int, into buffer: inout CellBuffer, in rect: Rect
    ) {
        let stroke = Rect(row: row, column: left + column, height: 1, width: width)
        buffer.fill(stroke.intersection(rect), with: glyph, Style(.rule))
    }
}
