import Model

/// The whole screen as cells: what views draw into and what a terminal presents.
///
/// Whatever is written comes out as glyphs only: controls, invalid bytes and invisible characters are shown or dropped as
/// `CellForm` says, so no text can send a command to the terminal. Writing outside of the buffer or of the given rectangle
/// is cut, never an error.
public struct CellBuffer: Hashable, Sendable {
    /// Rows of the screen.
    public let rows: Int
    /// Columns of the screen.
    public let columns: Int
    /// Where the terminal's cursor rests; nil hides it.
    public var cursor: ScreenPosition?
    private var cells: [Cell]

    /// A blank screen. Negative sizes become 0.
    public init(rows: Int, columns: Int) {
        self.rows = max(rows, 0)
        self.columns = max(columns, 0)
        cells = Array(repeating: .blank, count: self.rows * self.columns)
    }

    /// The whole screen.
    public var bounds: Rect { Rect(row: 0, column: 0, height: rows, width: columns) }

    /// The cell at `row` and `column`, which must lie on the screen.
    public subscript(row: Int, column: Int) -> Cell { cells[row * columns + column] }

    /// Calls `body` with the cells of `row`.
    func withRow<Result>(_ row: Int, _ body: (UnsafeBufferPointer<Cell>) -> Result) -> Result {
        cells.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[row * columns..<(row + 1) * columns])) }
    }

    /// Blanks the screen and hides the cursor.
    public mutating func clear() {
        cursor = nil
        cells.withUnsafeMutableBufferPointer { $0.update(repeating: .blank) }
    }

    /// Fills `rect` with spaces in `style`.
    public mutating func fill(_ rect: Rect, _ style: Style) {
        fill(rect, with: " ", style)
    }

    /// Fills `rect` with a glyph that is one column wide.
    public mutating func fill(_ rect: Rect, with glyph: Unicode.Scalar, _ style: Style) {
        let rect = rect.intersection(bounds)
        for row in rect.row..<rect.row + rect.height {
            for column in rect.column..<rect.column + rect.width {
                put(Cell(Cell.Glyph(glyph), style), row: row, column: column)
            }
        }
    }

    /// Gives every cell of `rect` a style and leaves its glyph: a selected row, a dimmed page.
    public mutating func restyle(_ rect: Rect, _ style: Style) {
        let rect = rect.intersection(bounds)
        for row in rect.row..<rect.row + rect.height {
            for column in rect.column..<rect.column + rect.width { cells[row * columns + column].style = style }
        }
    }

    /// Writes `text` from `row` and `column`, cut to `limits` (the whole screen where nil), and gives the column after the
    /// last glyph that was written or would have been. Line breaks are written as spaces.
    @discardableResult
    public mutating func write(
        _ text: String, row: Int, column: Int, _ style: Style = .text, in limits: Rect? = nil
    ) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            write(bytes, TextRange(0, bytes.count), row: row, column: column, style, in: limits)
        }
    }

    /// Writes the bytes in `range`, as `write` does a string.
    @discardableResult
    public mutating func write(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange, row: Int, column: Int, _ style: Style,
        in limits: Rect? = nil
    ) -> Int {
        let limits = limits?.intersection(bounds) ?? bounds
        var place = range.start
        var column = column
        while place < range.end {
            guard column < limits.column + limits.width else { return column + 1 }
            let grapheme = Grapheme(in: bytes, at: place, end: range.end)
            column = draw(bytes, grapheme, at: place, row: row, column: column, style, in: limits)
            place += grapheme.length
        }
        return column
    }

    /// Draws one grapheme and gives the column after it.
    mutating func draw(
        _ bytes: UnsafeBufferPointer<UInt8>, _ grapheme: Grapheme, at place: Int, row: Int, column: Int, _ style: Style,
        in limits: Rect
    ) -> Int {
        if grapheme.length == 1, bytes[place] >= 0x20, bytes[place] < 0x7F {
            put(Cell(Cell.Glyph(Unicode.Scalar(bytes[place])), style), row: row, column: column, in: limits)
            return column + 1
        }
        var column = column
        grapheme.forEachCell(in: bytes, at: place) { glyph, width in
            put(Cell(glyph, style, width: width), row: row, column: column, in: limits)
            column += width
        }
        return column
    }

    /// Puts one ASCII letter, which is what most of a page is, into `limits`, which must lie on the screen.
    @inline(__always)
    mutating func put(letter: UInt8, row: Int, column: Int, _ style: Style, in limits: Rect) {
        guard row >= limits.row, row < limits.row + limits.height, column >= limits.column,
            column < limits.column + limits.width
        else { return }
        let cell = Cell(Cell.Glyph(Unicode.Scalar(letter)), style)
        let index = row * columns + column
        if cells[index].width == 1 { cells[index] = cell } else { put(cell, row: row, column: column) }
    }

    private mutating func put(_ cell: Cell, row: Int, column: Int, in limits: Rect) {
        guard row >= limits.row, row < limits.row + limits.height, column >= limits.column,
            column + Int(cell.width) <= limits.column + limits.width
        else {
            // Half of a wide glyph would push all that follows one column aside: a space stands for it.
            if cell.width == 2 { putHalf(cell, row: row, column: column, in: limits) }
            return
        }
        put(cell, row: row, column: column)
    }

    private mutating func putHalf(_ cell: Cell, row: Int, column: Int, in limits: Rect) {
        let blank = Cell(Cell.Glyph(" "), cell.style)
        put(blank, row: row, column: column, in: limits)
        put(blank, row: row, column: column + 1, in: limits)
    }

    /// Puts a cell that lies on the screen, and blanks the other half of any wide glyph that it covers.
    private mutating func put(_ cell: Cell, row: Int, column: Int) {
        let index = row * columns + column
        if cells[index].width == 0, column > 0 { blankHalf(at: index - 1) }
        if cells[index].width == 2, column + 1 < columns { blankHalf(at: index + 1) }
        cells[index] = cell
        guard cell.width == 2 else { return }
        if cells[index + 1].width == 2, column + 2 < columns { blankHalf(at: index + 2) }
        cells[index + 1] = Cell(Cell.Glyph(" "), cell.style, width: 0)
    }

    private mutating func blankHalf(at index: Int) {
        cells[index] = Cell(Cell.Glyph(" "), cells[index].style)
    }
}

extension CellBuffer {
    /// The screen as lines of text without trailing spaces: what golden tests compare.
    public var lines: [String] {
        (0..<rows).map { row in
            var text: [UInt8] = []
            append(row: row, to: &text)
            return String(decoding: text, as: UTF8.self)
        }
    }

    /// Appends the UTF-8 of a row without trailing spaces.
    public func append(row: Int, to text: inout [UInt8]) {
        withRow(row) { cells in
            var end = cells.count
            while end > 0, cells[end - 1].width == 0 || cells[end - 1].glyph == Cell.blank.glyph { end -= 1 }
            for cell in cells[..<end] where cell.width > 0 { cell.glyph.append(to: &text) }
        }
    }

    /// The styled stretches of a row in order, running text left out: `("Velayati", Style(.person))`.
    public func styledRuns(ofRow row: Int) -> [(text: String, style: Style)] {
        var runs: [(text: String, style: Style)] = []
        var last: Style?
        for column in 0..<columns where self[row, column].width > 0 {
            let cell = self[row, column]
            if cell.style != .text {
                if cell.style == last {
                    runs[runs.count - 1].text += cell.glyph.string
                } else {
                    runs.append((cell.glyph.string, cell.style))
                }
            }
            last = cell.style
        }
        return runs
    }
}
