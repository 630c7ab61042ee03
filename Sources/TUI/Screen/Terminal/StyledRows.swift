import Platform

/// Rows of cells as text in the terminal's attributes and colours: for what is printed and not shown on a screen.
@MainActor
package struct StyledRows {
    private var pen: Pen

    /// Rows for the terminal named by `TERM`; nil if the system does not know it.
    package init?(theme: Theme) {
        guard let terminal = Terminfo(terminalNamed: getenv("TERM").map { String(cString: $0) } ?? "") else {
            return nil
        }
        pen = Pen(terminal, theme: theme)
    }

    /// Appends a row of `buffer`, without the blanks at its end; it ends in plain text.
    package mutating func append(row: Int, of buffer: CellBuffer, to text: inout [UInt8]) {
        buffer.row(row) { row in
            for cell in row.cells[..<row.end] where cell.width > 0 {
                pen.take(cell.styleNumber, writingTo: &text)
                row.append(cell, to: &text)
            }
        }
        pen.putDown(writingTo: &text)
    }
}
