import TerminalEmulator

/// A screen as a picture: SVG, with the letters in DejaVu Sans Mono.
struct ScreenPicture {
    /// Pixels: the size of the letters, and a cell, which is as wide and as high as that font's letters are.
    private static let size = 15.0
    private static let width = size * 1233 / 2048
    private static let height = 18.0
    private static let baseline = 14.0
    private static let margin = 10.0

    private let screen: EmulatedScreen
    private let palette: ScreenPalette
    private let paper: String

    init(_ screen: EmulatedScreen, palette: ScreenPalette) {
        self.screen = screen
        self.palette = palette
        // A theme's own background is that of its margin too.
        paper = screen.cells.first?.first?.background.map(palette.colour) ?? palette.paper
    }

    /// The picture as a document.
    var svg: String {
        let width = Double(screen.columns) * Self.width + 2 * Self.margin
        let height = Double(screen.rows) * Self.height + 2 * Self.margin
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
            font-family="DejaVu Sans Mono" font-size="\(Self.size)" xml:space="preserve">
            <rect width="100%" height="100%" fill="\(paper)"/>

            """
        for (row, cells) in screen.cells.enumerated() {
            for run in Self.runs(of: cells) { text += drawing(of: run, cells, row: row) }
        }
        if !screen.modes.hiddenCursor {
            let cursor = rectangle(screen.cursorRow, screen.cursorColumn..<screen.cursorColumn + 1, fill: palette.ink)
            text += cursor.replacing("/>", with: " opacity=\"0.5\"/>")
        }
        return text + "</svg>\n"
    }

    /// The stretches of a row that look alike.
    private static func runs(of cells: [EmulatedScreen.Cell]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in cells.indices {
            if let last = runs.last, looksAlike(cells[last.lowerBound], cells[column]) {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }

    private static func looksAlike(_ one: EmulatedScreen.Cell, _ other: EmulatedScreen.Cell) -> Bool {
        var other = other
        other.text = one.text
        return one == other
    }

    private func drawing(of run: Range<Int>, _ cells: [EmulatedScreen.Cell], row: Int) -> String {
        let cell = cells[run.lowerBound]
        var ink = cell.foreground.map(palette.colour) ?? palette.ink
        var background = cell.background.map(palette.colour) ?? palette.paper
        if cell.isReversed { swap(&ink, &background) }
        if cell.isDim { ink = ScreenPalette.mixed(ink, background) }
        var text = background == paper ? "" : rectangle(row, run, fill: background)
        if cell.isUnderlined {
            let top = Double(row) * Self.height + Self.margin + Self.baseline + 2
            text += rectangle(x: x(run.lowerBound), y: top, Double(run.count) * Self.width, 1, fill: ink)
        }
        let attributes =
            (cell.isBold ? " font-weight=\"bold\"" : "") + (cell.isItalic ? " font-style=\"oblique\"" : "")
        // Words are placed one by one, so that no rounding of a letter's width adds up.
        var start = run.lowerBound
        while start < run.upperBound {
            if let block = blocks(cells[start].text, row: row, column: start, ink: ink) {
                text += block
                start += 1
                continue
            }
            var end = start
            var word = ""
            while end < run.upperBound, cells[end].text != " ",
                blocks(cells[end].text, row: 0, column: 0, ink: "") == nil
            {
                word += cells[end].text
                end += 1
            }
            if !word.isEmpty {
                let y = Double(row) * Self.height + Self.margin + Self.baseline
                text += "<text x=\"\(x(start))\" y=\"\(y)\" fill=\"\(ink)\"\(attributes)>\(Self.escaped(word))</text>\n"
            }
            start = max(end, start + 1)
        }
        return text
    }

    /// The block elements of Unicode (U+2580 to U+2593), which fill their cell to its edges; nil for other letters.
    private func blocks(_ text: String, row: Int, column: Int, ink: String) -> String? {
        guard let scalar = text.unicodeScalars.first?.value, text.unicodeScalars.count == 1 else { return nil }
        let top = Double(row) * Self.height + Self.margin
        switch scalar {
        case 0x2580: return rectangle(x: x(column), y: top, Self.width, Self.height / 2, fill: ink)
        case 0x2581...0x2588:
            let height = Self.height * Double(scalar - 0x2580) / 8
            return rectangle(x: x(column), y: top + Self.height - height, Self.width, height, fill: ink)
        case 0x2589...0x258F:
            return rectangle(x: x(column), y: top, Self.width * Double(0x2590 - scalar) / 8, Self.height, fill: ink)
        case 0x2591...0x2593:
            let shade = rectangle(row, column..<column + 1, fill: ink)
            return shade.replacing("/>", with: " opacity=\"\(Double(scalar - 0x2590) / 4)\"/>")
        default: return nil
        }
    }

    private func x(_ column: Int) -> Double { Double(column) * Self.width + Self.margin }

    private func rectangle(_ row: Int, _ columns: Range<Int>, fill: String) -> String {
        rectangle(
            x: x(columns.lowerBound), y: Double(row) * Self.height + Self.margin, Double(columns.count) * Self.width,
            Self.height, fill: fill)
    }

    private func rectangle(x: Double, y: Double, _ width: Double, _ height: Double, fill: String) -> String {
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(fill)\" "
            + "shape-rendering=\"crispEdges\"/>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
