import Page

/// Rows of text in aligned columns, two spaces apart, measured as the page measures them.
struct TextTable {
    /// The side to which a column's cells are set.
    enum Alignment {
        case left, right
    }

    private let columns: [Alignment]
    private var rows: [[String]] = []

    init(columns: [Alignment]) { self.columns = columns }

    /// Adds a row with one cell for each column, safe to show.
    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// The rows as lines; cut with "…" if they are wider than `width` columns.
    func text(width: Int?) -> String {
        let widths = columns.indices.map { column in
            rows.map { CellText.columns(of: $0[column]) }.max() ?? 0
        }
        var text = ""
        for row in rows {
            var line = ""
            for (column, cell) in row.enumerated() {
                let padding = String(repeating: " ", count: widths[column] - CellText.columns(of: cell))
                line += (column > 0 ? "  " : "") + (columns[column] == .left ? cell + padding : padding + cell)
            }
            while line.last == " " { line.removeLast() }
            text += cut(line, to: width) + "\n"
        }
        return text
    }

    private func cut(_ line: String, to width: Int?) -> String {
        guard let width, width > 0, CellText.columns(of: line) > width else { return line }
        return CellText.prefix(line, columns: width - 1) + "…"
    }
}
