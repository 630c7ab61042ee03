/// Compares each screen of cells with the one before and gathers what makes the terminal show the difference.
///
/// Nothing is sent that the terminal's description does not have. Rows that moved are scrolled; the rest is written from left
/// to right, so that every half of a wide glyph that a terminal blanks is written after that.
@MainActor
struct Painter {
    // What the terminal can do; what it cannot is empty.
    private let moveCursor, moveToColumn, confine, insert: Terminfo.Control?
    /// Whether what is erased gets the background that is switched on.
    private let erasesInBackground: Bool
    /// What erases a row to its end; empty if that leaves another background than running text has.
    private var eraseToEnd: [UInt8] { pen.hasPaper && !erasesInBackground ? [] : eraseLine }
    private let clearScreen, eraseLine, scrollUp, scrollDown, showCursor, hideCursor, wrapOn, wrapOff: [UInt8]
    private let toRowStart, rowDown: [UInt8]
    /// Whether the cursor may move while an attribute is on.
    private let movesInAnyStyle: Bool
    /// Whether the screen scrolls when the last column of its last row is written.
    private let scrollsAtCorner: Bool
    private var pen: Pen
    private var output: [UInt8] = []
    /// What the terminal shows, if that is known.
    private var shown = CellBuffer(rows: 0, columns: 0)
    private var isKnown = false
    private var lastRow = 0
    private var showsCursor: Bool?
    /// Where the cursor is; nil if that is not known.
    private var place: ScreenPosition?
    /// Whether terminals may disagree about that, because they give the glyph that was written last different widths.
    private var isDoubtful = false

    init(_ terminal: Terminfo, theme: Theme) {
        moveCursor = terminal.control("cup")
        moveToColumn = terminal.control("hpa")
        insert = terminal.control("ich")
        // Another program may have left the mode on in which letters push others aside.
        clearScreen = terminal.bytes("rmir") + terminal.bytes("clear")
        eraseLine = terminal.bytes("el")
        erasesInBackground = terminal.has("bce")
        (scrollUp, scrollDown) = (terminal.bytes("ind"), terminal.bytes("ri"))
        confine = scrollUp.isEmpty || scrollDown.isEmpty ? nil : terminal.control("csr")
        (toRowStart, rowDown) = (terminal.bytes("cr"), terminal.bytes("cud1"))
        (showCursor, hideCursor) = (terminal.bytes("cnorm"), terminal.bytes("civis"))
        (wrapOn, wrapOff) = (terminal.bytes("smam"), terminal.bytes("rmam"))
        movesInAnyStyle = terminal.has("msgr")
        scrollsAtCorner = terminal.has("am") && !terminal.has("xenl")
        pen = Pen(terminal, theme: theme)
    }

    /// Draws in other colours from the next frame on.
    mutating func use(_ theme: Theme, on terminal: Terminfo) {
        pen = Pen(terminal, theme: theme)
        invalidate()
    }

    /// Forgets what the terminal shows, so that all of the next frame is sent.
    mutating func invalidate() {
        isKnown = false
        showsCursor = nil
    }

    /// What makes the terminal show `buffer` in place of the last frame.
    mutating func frame(_ buffer: CellBuffer) -> [UInt8] {
        output.removeAll(keepingCapacity: true)
        lastRow = buffer.rows - 1
        if buffer.picture != shown.picture {
            // What of it is in cells that do not change would stay.
            output += removalOfPicture
            isKnown = false
        }
        let isCleared = !isKnown || shown.rows != buffer.rows || shown.columns != buffer.columns
        if isCleared { clear() }
        // Rows that were cleared, or came in, in another background are written whole.
        let clearsToBlank = !pen.hasPaper || erasesInBackground
        let shown = shown
        let scroll =
            confine == nil || isCleared || buffer.picture != nil
            ? nil : ScrollFinder.scroll(rows: buffer.rows) { buffer.row($0, isSameAs: $1, of: shown) }
        if let scroll { perform(scroll) }
        for row in 0..<buffer.rows {
            let source = isCleared ? nil : scroll == nil ? row : scroll?.source(of: row)
            if let source, buffer.row(row, isSameAs: source, of: shown) { continue }
            buffer.row(row) { new in
                guard let source else { return paint(row, new, over: nil, isBlank: clearsToBlank) }
                shown.row(source) { paint(row, new, over: $0) }
            }
        }
        if isCleared, let placed = buffer.picture { draw(placed) }
        rest(at: buffer.cursor)
        (self.shown, isKnown) = (buffer, true)
        return output
    }

    /// What takes the picture away that is shown.
    var removalOfPicture: [UInt8] { shown.picture?.picture.removal ?? [] }

    private mutating func draw(_ placed: PlacedPicture) {
        pen.putDown(writingTo: &output)
        moveCursor?.write(placed.corner.row, placed.corner.column, to: &output)
        output += placed.picture.bytes
        // Terminals leave the cursor in different places.
        pen.forget()
        place = nil
    }

    private mutating func clear() {
        pen.forget()
        pen.putDown(writingTo: &output)
        confine?.write(0, lastRow, to: &output)
        output += clearScreen
        place = nil
    }

    private mutating func perform(_ scroll: ScrollFinder.Scroll) {
        // The rows that come in have the background that is switched on: a frame begins and ends in plain text.
        confine?.write(scroll.top, scroll.bottom, to: &output)
        moveCursor?.write(scroll.distance > 0 ? scroll.bottom : scroll.top, 0, to: &output)
        for _ in 0..<abs(scroll.distance) { output += scroll.distance > 0 ? scrollUp : scrollDown }
        confine?.write(0, lastRow, to: &output)
        place = nil
    }

    /// Writes what differs in a row from what is shown there; nil is a blank row, or one that is not known unless `isBlank`.
    private mutating func paint(_ row: Int, _ new: CellRow, over old: CellRow?, isBlank: Bool = true) {
        let (end, oldEnd) = (new.end, old?.end ?? (isBlank ? 0 : new.cells.count))
        let limit = eraseToEnd.isEmpty ? max(end, oldEnd) : end
        var column = 0
        while column < limit {
            let cell = new.cells[column]
            if cell.hasMarks, let joint = new.joint(at: column), joint.upperBound < new.cells.count {
                if !isBlank || joint.contains(where: { !new.isSame(as: old, at: $0) }) { write(joint: joint, row, new) }
                column = joint.upperBound
            } else if cell.width > 0, !isBlank || !new.isSame(as: old, at: column) {
                move(to: ScreenPosition(row: row, column: column), in: new, for: cell)
                write(cell, in: new)
                writeLetters(before: limit, of: new, over: old, isBlank: isBlank)
                column = place?.column ?? column + 1
            } else {
                column += 1
            }
        }
        guard column < oldEnd else { return }
        move(to: ScreenPosition(row: row, column: end), in: new, for: .blank)
        pen.putDown(writingTo: &output)
        output += eraseToEnd
    }

    /// Writes the letters of one byte that follow in the same style, with the gaps between them that are shorter than what
    /// would skip them. Most of a page is such letters.
    private mutating func writeLetters(before limit: Int, of new: CellRow, over old: CellRow?, isBlank: Bool) {
        guard !isDoubtful, let style = pen.style, let start = place?.column else { return }
        // The last column is left to `write`, which knows where the cursor is after it.
        let last = new.endOfPlain(start..<max(start, min(limit, new.cells.count - 1)), style: style)
        var end = start
        for column in start..<last where !isBlank || !new.isSame(as: old, at: column) {
            guard column - end <= Self.longestGap else { break }
            end = column + 1
        }
        new.appendPlain(start..<end, to: &output)
        place?.column = end
    }

    /// The most letters that are written again in place of skipping them.
    private static let longestGap = 4

    /// Moves the cursor to where `cell` is to be written.
    private mutating func move(to target: ScreenPosition, in row: CellRow, for cell: PackedCell) {
        // Never between the letters of a word: those of some scripts join.
        if isDoubtful, cell.base < 0x80 || target != place { place = nil }
        guard target != place else { return }
        isDoubtful = false
        if let start = place, start.row == target.row, start.column < target.column {
            // A few letters are shorter than what skips them.
            let gap = start.column..<target.column
            if gap.count <= Self.longestGap, let style = pen.style, row.endOfPlain(gap, style: style) == gap.upperBound
            {
                row.appendPlain(gap, to: &output)
                place = target
                return
            }
        }
        if !movesInAnyStyle { pen.putDown(writingTo: &output) }
        if let moveToColumn, place?.row == target.row {
            moveToColumn.write(target.column, to: &output)
        } else if let start = place, target.column == 0, (1...3).contains(target.row - start.row),
            !toRowStart.isEmpty, !rowDown.isEmpty
        {
            // As short as a line break, where what names a cell is long.
            output += toRowStart
            for _ in start.row..<target.row { output += rowDown }
        } else {
            moveCursor?.write(target.row, target.column, to: &output)
        }
        place = target
    }

    private mutating func write(_ cell: PackedCell, in row: CellRow) {
        guard let start = place else { return }
        let next = start.column + cell.width
        guard next < row.cells.count || start.row < lastRow || !scrollsAtCorner else {
            return writeCorner(cell, in: row)
        }
        pen.take(cell.styleNumber, writingTo: &output)
        row.append(cell, to: &output)
        // Terminals differ in where the cursor is after the last column.
        place = next < row.cells.count ? ScreenPosition(row: start.row, column: next) : nil
        isDoubtful = isDoubtful || cell.isDoubtful
    }

    /// Writes the parts of one emoji on blanks: a terminal that joins them needs fewer columns than their cells are.
    private mutating func write(joint: Range<Int>, _ row: Int, _ new: CellRow) {
        let start = ScreenPosition(row: row, column: joint.lowerBound)
        move(to: start, in: new, for: .blank)
        pen.take(new.cells[start.column].styleNumber, writingTo: &output)
        output += Array(repeating: 0x20, count: joint.count)
        place = ScreenPosition(row: row, column: joint.upperBound)
        move(to: start, in: new, for: .blank)
        for column in joint where new.cells[column].width > 0 { write(new.cells[column], in: new) }
        place = nil
    }

    /// Writes the last cell of the screen on a terminal that scrolls when that is written: without going on in the next row,
    /// or else in place of the glyph before it, which then pushes it into the corner. Otherwise the corner is blank.
    private mutating func writeCorner(_ cell: PackedCell, in row: CellRow) {
        if !wrapOff.isEmpty {
            pen.take(cell.styleNumber, writingTo: &output)
            output += wrapOff
            row.append(cell, to: &output)
            output += wrapOn
        } else if let insert, row.cells.count > 1, cell.width == 1 {
            let width = row.cells[row.cells.count - 2].width == 0 ? 2 : 1
            let target = ScreenPosition(row: lastRow, column: row.cells.count - 1 - width)
            let before = row.cells[target.column]
            place = nil
            move(to: target, in: row, for: cell)
            write(cell, in: row)
            place = nil
            move(to: target, in: row, for: before)
            insert.write(width, to: &output)
            write(before, in: row)
        } else {
            pen.putDown(writingTo: &output)
            output += eraseToEnd
        }
        place = nil
    }

    /// Leaves the cursor where it is to be seen, or hides it.
    private mutating func rest(at cursor: ScreenPosition?) {
        pen.putDown(writingTo: &output)
        if let cursor, cursor != place {
            moveCursor?.write(cursor.row, cursor.column, to: &output)
            place = cursor
            isDoubtful = false
        }
        guard showsCursor != (cursor != nil) else { return }
        showsCursor = cursor != nil
        output += cursor == nil ? hideCursor : showCursor
    }
}

extension PackedCell {
    /// Whether terminals may give the glyph another width: they count marks and emoji by different versions of Unicode.
    fileprivate var isDoubtful: Bool { hasMarks || base >= 0x10000 || width == 2 && base < 0x2E80 }
}
