import CNcurses
import CSystem

/// Puts cell buffers on the screen through ncurses, which finds the shortest way there: scrolled lines are scrolled, and
/// only what changed is sent.
@MainActor
final class NcursesPainter {
    private var characters: NcursesCharacters
    /// The hash of each row that the screen shows; empty where that is not known.
    private var shownRows: [Int] = []
    private var shownColumns = 0
    private var showsCursor = true

    /// The descriptor that ncurses writes to, and that of the terminal.
    private let output: Int32
    private let terminal: Int32

    init(theme: Theme, output: Int32, terminal: Int32) {
        self.output = output
        self.terminal = terminal
        characters = NcursesCharacters(theme: theme)
    }

    /// Forgets what the screen shows, so that all of it is sent next time.
    func invalidate() {
        shownRows = []
        clearok(gloss_standard_screen(), true)
    }

    /// Shows `buffer`, cut to the size of the screen.
    func present(_ buffer: CellBuffer) {
        let newRows = (0..<buffer.rows).map { buffer.withRow($0, Self.hash) }
        if shownRows.count == newRows.count, shownColumns == buffer.columns {
            if let scroll = ScrollFinder.scroll(from: shownRows, to: newRows) { apply(scroll) }
        } else {
            shownRows = []
        }
        write(buffer, newRows)
        update(cursor: buffer.cursor)
        shownRows = newRows
        shownColumns = buffer.columns
    }

    private func update(cursor: ScreenPosition?) {
        let isGathered = gloss_begin_frame(output)
        placeCursor(cursor)
        wnoutrefresh(gloss_standard_screen())
        doupdate()
        if isGathered { gloss_end_frame(output, terminal) }
    }

    /// Lets ncurses move the rows that it has, so that they need not be given to it anew.
    private func apply(_ scroll: ScrollFinder.Scroll) {
        let screen = gloss_standard_screen()
        guard scroll.bottom < Int(gloss_rows()) else { return }
        scrollok(screen, true)
        wsetscrreg(screen, Int32(scroll.top), Int32(scroll.bottom))
        wscrl(screen, Int32(scroll.distance))
        wsetscrreg(screen, 0, gloss_rows() - 1)
        scrollok(screen, false)
        let old = shownRows
        for row in scroll.top...scroll.bottom {
            let source = row + scroll.distance
            // 0 is the hash of no row: what scrolled in is blank and must be written.
            shownRows[row] = source >= scroll.top && source <= scroll.bottom ? old[source] : 0
        }
    }

    private func write(_ buffer: CellBuffer, _ newRows: [Int]) {
        let screen = gloss_standard_screen()
        for row in 0..<min(buffer.rows, Int(gloss_rows())) where shownRows.isEmpty || shownRows[row] != newRows[row] {
            wmove(screen, Int32(row), 0)
            buffer.withRow(row) { cells in
                var end = cells.count
                while end > 0, cells[end - 1] == .blank { end -= 1 }
                let encoded = characters.encode(UnsafeBufferPointer(rebasing: cells[..<end]))
                wadd_wchnstr(screen, encoded, Int32(encoded.count))
                guard end < cells.count else { return }
                wmove(screen, Int32(row), Int32(end))
                wclrtoeol(screen)
            }
        }
    }

    private func placeCursor(_ cursor: ScreenPosition?) {
        let screen = gloss_standard_screen()
        leaveok(screen, cursor == nil)
        if let cursor { wmove(screen, Int32(cursor.row), Int32(cursor.column)) }
        guard showsCursor != (cursor != nil) else { return }
        showsCursor = cursor != nil
        curs_set(showsCursor ? 1 : 0)
    }

    /// A hash of a row's cells, never 0: 64 bits, so that two rows that differ are taken for one less than once in the
    /// life of a terminal (multiplication and rotation as in FxHash of Firefox).
    private static func hash(_ cells: UnsafeBufferPointer<Cell>) -> Int {
        var hash: UInt64 = 0x243F_6A88_85A3_08D3
        func mix(_ value: UInt64) {
            hash = ((hash << 5 | hash >> 59) ^ value) &* 0x517C_C1B7_2722_0A95
        }
        for cell in cells {
            let style = UInt64(cell.style.role.rawValue) << 8 | UInt64(cell.style.attributes.rawValue)
            mix(UInt64(cell.glyph.base.value) << 32 | style << 8 | UInt64(cell.width))
            let colours = cell.style.colours
            if colours != .none { mix(UInt64(colours.foreground) << 8 | UInt64(colours.background)) }
            if cell.glyph.hasMarks {
                let marks = cell.glyph.marks
                mix(UInt64(marks.0) << 32 | UInt64(marks.1))
                mix(UInt64(marks.2) << 32 | UInt64(marks.3))
            }
        }
        return Int(truncatingIfNeeded: hash | 1)
    }
}
