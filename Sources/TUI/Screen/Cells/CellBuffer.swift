import Platform

import struct Model.EncodedPicture
import struct Model.Grapheme
import struct Model.TextRange

/// The whole screen as cells: what views draw into and what a terminal presents.
///
/// Whatever is written comes out as glyphs only: controls, invalid bytes and invisible characters are shown or dropped as
/// `CellForm` says, so no text can send a command to the terminal. Writing outside of the buffer or of the given rectangle
/// is cut, never an error.
package struct CellBuffer: Hashable, Sendable {
    /// Rows of the screen.
    package let rows: Int
    /// Columns of the screen.
    package let columns: Int
    /// Where the terminal's cursor rests; nil hides it.
    package var cursor: ScreenPosition?
    /// What is drawn over the cells.
    package private(set) var picture: PlacedPicture?
    private var cells: [PackedCell]
    /// The glyphs that have marks, in the order in which they were drawn.
    private var marked: [Cell.Glyph] = []
    private let joints: EmojiJoints

    /// A blank screen. Negative sizes become 0.
    ///
    /// - Parameter joints: how much of what joins emoji the cells hold.
    package init(rows: Int, columns: Int, joints: EmojiJoints = .none) {
        self.joints = joints
        self.rows = max(rows, 0)
        self.columns = max(columns, 0)
        cells = Array(repeating: .blank, count: self.rows * self.columns)
    }

    /// The whole screen.
    package var bounds: Rect { Rect(row: 0, column: 0, height: rows, width: columns) }

    /// The cell at `row` and `column`, which must lie on the screen.
    package subscript(row: Int, column: Int) -> Cell {
        let cell = cells[row * columns + column]
        let base = Unicode.Scalar(cell.base) ?? " "
        let glyph = cell.hasMarks ? marked[cell.marks - 1] : Cell.Glyph(base)
        return Cell(glyph, Style(number: cell.styleNumber), width: cell.width)
    }

    /// Calls `body` with a row.
    @inline(__always)
    func row<Result>(_ row: Int, _ body: (CellRow) -> Result) -> Result {
        cells.withUnsafeBufferPointer { cells in
            marked.withUnsafeBufferPointer { marked in
                let own = UnsafeBufferPointer(rebasing: cells[row * columns..<(row + 1) * columns])
                return body(CellRow(cells: own, marked: marked))
            }
        }
    }

    /// Whether a row looks as the row `other` of `buffer`, which must have as many columns.
    func row(_ row: Int, isSameAs other: Int, of buffer: CellBuffer) -> Bool {
        self.row(row) { new in
            buffer.row(other) { old in
                // The numbers of marks are a buffer's own.
                guard marked.isEmpty, buffer.marked.isEmpty, let first = new.cells.baseAddress,
                    let other = old.cells.baseAddress
                else { return new.cells.indices.allSatisfy { new.isSame(as: old, at: $0) } }
                return memcmp(first, other, columns * MemoryLayout<PackedCell>.stride) == 0
            }
        }
    }

    /// Has a picture drawn over the cells in the middle of `area`, if it fits there.
    package mutating func place(_ picture: EncodedPicture, inMiddleOf area: Rect) {
        let area = area.intersection(bounds)
        guard picture.rows <= area.height, picture.columns <= area.width else { return }
        let corner = ScreenPosition(row: area.row, column: area.column + (area.width - picture.columns) / 2)
        self.picture = PlacedPicture(picture: picture, corner: corner)
    }

    /// Blanks the screen and hides the cursor.
    package mutating func clear() {
        (cursor, picture) = (nil, nil)
        marked.removeAll(keepingCapacity: true)
        cells.withUnsafeMutableBufferPointer { $0.update(repeating: .blank) }
    }

    /// Fills `rect` with spaces in `style`.
    package mutating func fill(_ rect: Rect, _ style: Style) {
        fill(rect, with: " ", style)
    }

    /// Fills `rect` with a glyph that is one column wide.
    package mutating func fill(_ rect: Rect, with glyph: Unicode.Scalar, _ style: Style) {
        let rect = rect.intersection(bounds)
        for row in rect.row..<rect.row + rect.height {
            for column in rect.column..<rect.column + rect.width {
                put(PackedCell(base: glyph.value, style: style), row: row, column: column)
            }
        }
    }

    /// Gives every cell of `rect` a style and leaves its glyph: a selected row, a dimmed page.
    package mutating func restyle(_ rect: Rect, _ style: Style) {
        let rect = rect.intersection(bounds)
        for row in rect.row..<rect.row + rect.height {
            for column in rect.column..<rect.column + rect.width {
                cells[row * columns + column] = cells[row * columns + column].with(style)
            }
        }
    }

    /// Writes `text` from `row` and `column`, cut to `limits` (the whole screen if nil), and gives the column after the
    /// last glyph that was written or would have been. Line breaks are written as spaces.
    @discardableResult
    package mutating func write(
        _ text: String, row: Int, column: Int, _ style: Style = .text, in limits: Rect? = nil
    ) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            write(bytes, TextRange(0, bytes.count), row: row, column: column, style, in: limits)
        }
    }

    /// Writes the bytes in `range`, as `write` does a string.
    @discardableResult
    package mutating func write(
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
            put(PackedCell(base: UInt32(bytes[place]), style: style), row: row, column: column, in: limits)
            return column + 1
        }
        if grapheme.length == 3, let ideograph = Grapheme.ideograph(in: bytes, at: place, end: bytes.count) {
            put(PackedCell(base: ideograph.value, style: style, width: 2), row: row, column: column, in: limits)
            return column + 2
        }
        var column = column
        grapheme.forEachCell(in: bytes, at: place, joints: joints) { glyph, width in
            put(packed(glyph, style, width: width), row: row, column: column, in: limits)
            column += width
        }
        return column
    }

    /// Puts ASCII letters, which are most of a page, as far as they are in `columns`. These and the row must lie on the
    /// screen. With `keepsSpaces` a space leaves its cell as it is.
    package mutating func put(
        letters: UnsafeBufferPointer<UInt8>, row: Int, column: Int, _ style: Style, keepsSpaces: Bool,
        in columns: Range<Int>
    ) {
        let shown = columns.clamped(to: column..<column + letters.count)
        let rowStart = row * self.columns
        let end = shown.upperBound
        var next = shown.lowerBound
        let empty = PackedCell(base: 0, style: style)
        cells.withUnsafeMutableBufferPointer { cells in
            while next < end, cells[rowStart + next].width == 1 {
                let letter = letters[next - column]
                if letter != 0x20 || !keepsSpaces { cells[rowStart + next] = empty.with(letter) }
                next += 1
            }
        }
        // What is left covers wide glyphs.
        for place in next..<shown.upperBound where letters[place - column] != 0x20 || !keepsSpaces {
            put(PackedCell(base: UInt32(letters[place - column]), style: style), row: row, column: place)
        }
    }

    private mutating func packed(_ glyph: Cell.Glyph, _ style: Style, width: Int) -> PackedCell {
        guard glyph.hasMarks, marked.count < PackedCell.mostMarks else {
            return PackedCell(base: glyph.base.value, style: style, width: width)
        }
        marked.append(glyph)
        return PackedCell(base: glyph.base.value, style: style, width: width, marks: marked.count)
    }

    private mutating func put(_ cell: PackedCell, row: Int, column: Int, in limits: Rect) {
        guard row >= limits.row, row < limits.row + limits.height, column >= limits.column,
            column + cell.width <= limits.column + limits.width
        else {
            // Half of a wide glyph would push all that follows one column aside: a space stands for it.
            if cell.width == 2 { putHalf(cell, row: row, column: column, in: limits) }
            return
        }
        put(cell, row: row, column: column)
    }

    private mutating func putHalf(_ cell: PackedCell, row: Int, column: Int, in limits: Rect) {
        let blank = PackedCell(base: 0x20, style: Style(number: cell.styleNumber))
        put(blank, row: row, column: column, in: limits)
        put(blank, row: row, column: column + 1, in: limits)
    }

    /// Puts a cell that lies on the screen, and blanks the other half of any wide glyph that it covers.
    private mutating func put(_ cell: PackedCell, row: Int, column: Int) {
        let index = row * columns + column
        if cells[index].width == 0, column > 0 { blankHalf(at: index - 1) }
        if cells[index].width == 2, column + 1 < columns { blankHalf(at: index + 1) }
        cells[index] = cell
        guard cell.width == 2 else { return }
        if cells[index + 1].width == 2, column + 2 < columns { blankHalf(at: index + 2) }
        cells[index + 1] = PackedCell(base: 0x20, style: Style(number: cell.styleNumber), width: 0)
    }

    /// Puts a letter of one column in the place of what is there, which may be a half of a wide glyph.
    mutating func replace(with letter: Unicode.Scalar, _ style: Style, row: Int, column: Int) {
        cells[row * columns + column] = PackedCell(base: letter.value, style: style)
    }

    private mutating func blankHalf(at index: Int) {
        cells[index] = PackedCell(base: 0x20, style: Style(number: cells[index].styleNumber))
    }
}

extension CellBuffer {
    /// The screen as lines of text without trailing spaces: what golden tests compare.
    package var lines: [String] {
        (0..<rows).map { row in
            var text: [UInt8] = []
            append(row: row, to: &text)
            return String(decoding: text, as: UTF8.self)
        }
    }

    /// Appends the UTF-8 of a row without trailing spaces.
    package func append(row: Int, to text: inout [UInt8]) {
        self.row(row) { row in
            var end = row.cells.count
            while end > 0, row.cells[end - 1].isSpace { end -= 1 }
            for cell in row.cells[..<end] where cell.width > 0 { row.append(cell, to: &text) }
        }
    }

    /// The styled stretches of a row in order, running text left out: `("Velayati", Style(.person))`.
    package func styledRuns(ofRow row: Int) -> [(text: String, style: Style)] {
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
