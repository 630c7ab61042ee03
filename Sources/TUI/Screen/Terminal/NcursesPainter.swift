import CNcurses
import CSystem

/// Puts cell buffers on the screen through ncurses, which finds the shortest way there: scrolled lines are scrolled, and
/// only what changed is sent.
///
/// They are painted into ncurses' picture of the screen to come (`newscr`): a window in between would be compared with it
/// and copied, cell by cell, in every frame.
@MainActor
final class NcursesPainter {
    private var characters: NcursesCharacters
    /// The hash of each row that the screen shows; empty where that is not known.
    private var shownRows: [UInt64] = []
    private var shownColumns = 0
    private var showsCursor = true
    /// What moves rows; nil where the terminal cannot.
    private lazy var scrollSequences = ScrollSequences()

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
        clearok(gloss_new_screen(), true)
    }

    /// Shows `buffer`, cut to the size of the screen.
    func present(_ buffer: CellBuffer) {
        let newRows = (0..<buffer.rows).map { buffer.row($0) { $0.hash } }
        var control: [UInt8] = []
        if shownRows.count != newRows.count || shownColumns != buffer.columns {
            shownRows = []
        } else if let scroll = ScrollFinder.scroll(from: shownRows, to: newRows), scroll.bottom < Int(gloss_rows()),
            let scrollSequences
        {
            control = scrollSequences.bytes(for: scroll, rows: Int(gloss_rows()))
            apply(scroll)
        }
        write(buffer, newRows)
        update(cursor: buffer.cursor, after: control)
        shownRows = newRows
        shownColumns = buffer.columns
    }

    private func update(cursor: ScreenPosition?, after control: [UInt8]) {
        let isGathered = gloss_begin_frame(output)
        if !control.isEmpty { gloss_write_all(output, control.map { CChar(bitPattern: $0) }, control.count) }
        placeCursor(cursor)
        doupdate()
        if isGathered { gloss_end_frame(output, terminal) }
    }

    /// Moves the rows in ncurses' two pictures of the screen, that of now and that to come, as they are moved on the screen
    /// itself. Left to find the scroll by itself, ncurses would compare every cell of the two.
    private func apply(_ scroll: ScrollFinder.Scroll) {
        for picture in [gloss_new_screen(), gloss_current_screen()] {
            scrollok(picture, true)
            wsetscrreg(picture, Int32(scroll.top), Int32(scroll.bottom))
            wscrl(picture, Int32(scroll.distance))
            wsetscrreg(picture, 0, gloss_rows() - 1)
            scrollok(picture, false)
        }
        untouchwin(gloss_new_screen())
        let old = shownRows
        for row in scroll.top...scroll.bottom {
            let source = row + scroll.distance
            shownRows[row] = source >= scroll.top && source <= scroll.bottom ? old[source] : CellRow.blankHash
        }
    }

    private func write(_ buffer: CellBuffer, _ newRows: [UInt64]) {
        let screen = gloss_new_screen()
        for row in 0..<min(buffer.rows, Int(gloss_rows())) where shownRows.isEmpty || shownRows[row] != newRows[row] {
            buffer.row(row) { cells in
                let end = cells.end
                wmove(screen, Int32(row), 0)
                let encoded = characters.encode(cells, 0..<end)
                wadd_wchnstr(screen, encoded, Int32(encoded.count))
                guard end < buffer.columns else { return }
                wmove(screen, Int32(row), Int32(end))
                wclrtoeol(screen)
            }
        }
    }

    private func placeCursor(_ cursor: ScreenPosition?) {
        let screen = gloss_new_screen()
        leaveok(screen, cursor == nil)
        if let cursor { wmove(screen, Int32(cursor.row), Int32(cursor.column)) }
        guard showsCursor != (cursor != nil) else { return }
        showsCursor = cursor != nil
        curs_set(showsCursor ? 1 : 0)
    }
}
