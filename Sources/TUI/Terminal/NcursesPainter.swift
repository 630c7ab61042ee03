import CNcurses

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Puts cell buffers on the screen through ncurses, which finds the shortest way there: scrolled lines are scrolled, and
/// only what changed is sent.
@MainActor
final class NcursesPainter {
    /// The attributes and colour pair of each role, by raw value.
    private var looks: [(attributes: attr_t, pair: Int16)] = []
    private var shown: CellBuffer?
    private var encoded: [cchar_t] = []

    init(theme: Theme) {
        let hasColours = theme.hasColours && has_colors()
        if hasColours {
            start_color()
            use_default_colors()
            for colour in Theme.Colour.red.rawValue...Theme.Colour.cyan.rawValue { init_pair(colour, colour, -1) }
        }
        for role in Role.allCases {
            let look = theme.look(of: role)
            looks.append((Self.bits(of: look.attributes), hasColours ? look.colour?.rawValue ?? 0 : 0))
        }
    }

    private static func bits(of attributes: Attributes) -> attr_t {
        var bits: attr_t = 0
        if attributes.contains(.bold) { bits |= gloss_bold() }
        if attributes.contains(.italic) { bits |= gloss_italic() }
        if attributes.contains(.underline) { bits |= gloss_underline() }
        if attributes.contains(.reverse) { bits |= gloss_reverse() }
        if attributes.contains(.dim) { bits |= gloss_dim() }
        return bits
    }

    /// Forgets what the screen shows, so that all of it is sent next time.
    func invalidate() {
        shown = nil
        clearok(gloss_standard_screen(), true)
    }

    /// Shows `buffer`, cut to the size of the screen.
    func present(_ buffer: CellBuffer) {
        let screen = gloss_standard_screen()
        let rows = min(buffer.rows, Int(gloss_rows()))
        for row in 0..<rows where !isShown(row, of: buffer) {
            wmove(screen, Int32(row), 0)
            buffer.withRow(row) { cells in encode(cells) }
            wadd_wchnstr(screen, encoded, Int32(encoded.count))
        }
        if let cursor = buffer.cursor {
            leaveok(screen, false)
            wmove(screen, Int32(cursor.row), Int32(cursor.column))
        } else {
            leaveok(screen, true)
        }
        if shown == nil || shown?.cursor == nil && buffer.cursor != nil || shown?.cursor != nil && buffer.cursor == nil
        {
            curs_set(buffer.cursor == nil ? 0 : 1)
        }
        wnoutrefresh(screen)
        doupdate()
        shown = buffer
    }

    private func isShown(_ row: Int, of buffer: CellBuffer) -> Bool {
        guard let shown, shown.rows == buffer.rows, shown.columns == buffer.columns else { return false }
        return shown.withRow(row) { old in buffer.withRow(row) { new in old.elementsEqual(new) } }
    }

    /// Turns a row of cells into what ncurses takes; a wide glyph is one character there.
    private func encode(_ cells: UnsafeBufferPointer<Cell>) {
        encoded.removeAll(keepingCapacity: true)
        for cell in cells where cell.width > 0 {
            let look = looks[Int(cell.style.role.rawValue)]
            let attributes = look.attributes | Self.bits(of: cell.style.attributes)
            var letters = Letters(cell)
            var character = cchar_t()
            letters.withUnsafePointer { _ = setcchar(&character, $0, attributes, look.pair, nil) }
            encoded.append(character)
        }
    }
}

/// The glyph and the marks of a cell as ncurses takes them, ended by a 0.
private struct Letters {
    private var scalars: (wchar_t, wchar_t, wchar_t, wchar_t, wchar_t, wchar_t) = (0x20, 0, 0, 0, 0, 0)

    /// The letters of `cell`. Where the C library gives a glyph another width than its cell has, as for characters newer
    /// than its tables, ncurses would lose count of the columns: a sign of the cell's width stands for it.
    init(_ cell: Cell) {
        let base = cell.glyph.base
        if base.isASCII {
            scalars.0 = wchar_t(base.value)
        } else if Int(gloss_columns_of(wchar_t(base.value))) == Int(cell.width) {
            scalars.0 = wchar_t(base.value)
        } else {
            scalars.0 = cell.width == 2 ? 0x3013 : 0xFFFD
            return
        }
        let marks = cell.glyph.marks
        scalars.1 = Self.mark(marks.0)
        scalars.2 = Self.mark(marks.1)
        scalars.3 = Self.mark(marks.2)
        scalars.4 = Self.mark(marks.3)
    }

    private static func mark(_ value: UInt32) -> wchar_t {
        value != 0 && gloss_columns_of(wchar_t(value)) == 0 ? wchar_t(value) : 0
    }

    mutating func withUnsafePointer(_ body: (UnsafePointer<wchar_t>) -> Void) {
        Swift.withUnsafePointer(to: &scalars) { pointer in
            pointer.withMemoryRebound(to: wchar_t.self, capacity: 6, body)
        }
    }
}
