import Model

/// What a terminal like xterm shows: cells, a cursor, and the modes that a program must set back.
///
/// Knows the control functions that ncurses sends for TERM=xterm-256color and the few that Gloss sends by itself. Whatever
/// else arrives is kept in `unknown`: a document must not be able to send anything.
struct EmulatedScreen {
    /// One column of a row.
    struct Cell: Equatable {
        /// The character with its marks; empty in the second column of a wide one.
        var text = " "
        var isBold = false
        var isUnderlined = false
        var isReversed = false
    }

    /// What a program has switched on and must switch off before it ends.
    struct Modes: Equatable {
        var alternateScreen = false
        var hiddenCursor = false
        var applicationCursorKeys = false
        var applicationKeypad = false
        var mouse: Set<Int> = []
        var bracketedPaste = false
    }

    private(set) var rows: Int
    private(set) var columns: Int
    private(set) var modes = Modes()
    /// The row of the cursor, from 0.
    private(set) var cursorRow = 0
    /// The column of the cursor, from 0.
    private(set) var cursorColumn = 0
    /// Control functions that neither ncurses nor Gloss sends.
    private(set) var unknown: [String] = []
    /// Texts that were put on the clipboard, in base 64.
    private(set) var clipboard: [String] = []
    /// How often the bell rang.
    private(set) var bells = 0

    private var cells: [[Cell]]
    private var mainScreen: [[Cell]]?
    private var pen = Cell()
    private var top = 0
    private var bottom: Int
    /// Whether text goes on in the next row. Off for as long as it takes to fill the corner of the screen.
    private var wraps = true
    /// Whether the next character starts a new row.
    private var wrapsNext = false
    private var savedCursor = (row: 0, column: 0)
    private var last = " "
    /// Whether the character set that is shifted in draws lines.
    private var drawsLines = false

    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        bottom = rows - 1
        cells = Self.blank(rows, columns)
    }

    private static func blank(_ rows: Int, _ columns: Int) -> [[Cell]] {
        Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    }

    /// The text of each row without trailing spaces.
    var lines: [String] {
        cells.map { row in
            var line = row.map(\.text).joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The screen as a person sees it.
    var text: String { lines.joined(separator: "\n") }

    /// The stretches of text that satisfy `matches` cell by cell, from top to bottom.
    func runs(where matches: (Cell) -> Bool) -> [String] {
        cells.flatMap { row in
            row.split(whereSeparator: { !matches($0) }).map { $0.map(\.text).joined() }
        }
    }

    /// Gives the screen another size, as xterm does: rows are cut or added below.
    mutating func resize(rows: Int, columns: Int) {
        func fit(_ old: [[Cell]]) -> [[Cell]] {
            var cells = Self.blank(rows, columns)
            for row in 0..<min(rows, old.count) {
                for column in 0..<min(columns, old[row].count) { cells[row][column] = old[row][column] }
            }
            return cells
        }
        cells = fit(cells)
        mainScreen = mainScreen.map(fit)
        (self.rows, self.columns) = (rows, columns)
        (top, bottom) = (0, rows - 1)
        cursorRow = min(cursorRow, rows - 1)
        cursorColumn = min(cursorColumn, columns - 1)
    }

    /// Performs one element of the program's output.
    mutating func perform(_ element: TerminalOutput.Element) {
        switch element {
        case .print(let scalar): print(scalar)
        case .control(let byte): control(byte)
        case .escape(let sequence): escape(sequence)
        case .csi(let function): perform(function)
        case .osc(let text): command(text)
        case .malformed(let text): unknown.append(text)
        }
    }

    // MARK: Characters

    private mutating func print(_ scalar: Unicode.Scalar) {
        let width = CellWidth.columns(of: scalar)
        guard width > 0 else {
            let column = wrapsNext ? cursorColumn : max(0, cursorColumn - 1)
            cells[cursorRow][column].text.unicodeScalars.append(scalar)
            return
        }
        if wrapsNext || cursorColumn + width > columns {
            lineFeed()
            cursorColumn = 0
        }
        var cell = pen
        cell.text = drawsLines ? Self.lineDrawing(scalar) : String(scalar)
        last = cell.text
        put(cell, width: width)
    }

    private mutating func put(_ cell: Cell, width: Int) {
        wrapsNext = false
        cells[cursorRow][cursorColumn] = cell
        if width == 2, cursorColumn + 1 < columns {
            var half = cell
            half.text = ""
            cells[cursorRow][cursorColumn + 1] = half
        }
        if cursorColumn + width >= columns {
            cursorColumn = columns - 1
            wrapsNext = wraps
        } else {
            cursorColumn += width
        }
    }

    private static func lineDrawing(_ scalar: Unicode.Scalar) -> String {
        let drawn: [Unicode.Scalar: String] = [
            "q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘", "t": "├", "u": "┤", "v": "┴", "w": "┬",
            "n": "┼",
            "a": "▒", "~": "·", "`": "◆",
        ]
        return drawn[scalar] ?? String(scalar)
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x07: bells += 1
        case 0x08: move(cursorRow, cursorColumn - 1)
        case 0x09: move(cursorRow, (cursorColumn / 8 + 1) * 8)
        case 0x0A: lineFeed()
        case 0x0D: move(cursorRow, 0)
        // Shift out and in: ncurses may send them around line drawing.
        case 0x0E: drawsLines = true
        case 0x0F: drawsLines = false
        default: unknown.append("control \(byte)")
        }
    }

    private mutating func lineFeed() {
        wrapsNext = false
        if cursorRow == bottom { scroll(up: 1) } else { cursorRow = min(cursorRow + 1, rows - 1) }
    }

    private mutating func move(_ row: Int, _ column: Int) {
        wrapsNext = false
        cursorRow = min(max(row, 0), rows - 1)
        cursorColumn = min(max(column, 0), columns - 1)
    }

    private mutating func scroll(up count: Int, from first: Int? = nil) {
        let first = first ?? top
        let blank = Array(repeating: Cell(), count: columns)
        let count = min(max(-(bottom - first + 1), count), bottom - first + 1)
        if count > 0 {
            cells.removeSubrange(first..<first + count)
            cells.insert(contentsOf: Array(repeating: blank, count: count), at: bottom - count + 1)
        } else {
            cells.removeSubrange(bottom + 1 + count...bottom)
            cells.insert(contentsOf: Array(repeating: blank, count: -count), at: first)
        }
    }

    // MARK: Control functions

    private mutating func escape(_ sequence: String) {
        switch sequence {
        case "7": savedCursor = (cursorRow, cursorColumn)
        case "8": move(savedCursor.row, savedCursor.column)
        case "=": modes.applicationKeypad = true
        case ">": modes.applicationKeypad = false
        case "M": if cursorRow == top { scroll(up: -1) } else { move(cursorRow - 1, cursorColumn) }
        case "(0": drawsLines = true
        case "(B": drawsLines = false
        // The terminator of a string, without the string.
        case "\\": break
        default: unknown.append("ESC \(sequence)")
        }
    }

    /// Operating system commands: only the clipboard is written.
    private mutating func command(_ text: String) {
        if text.hasPrefix("52;c;"),
            text.dropFirst(5).allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) })
        {
            clipboard.append(String(text.dropFirst(5)))
        } else {
            unknown.append("OSC \(text)")
        }
    }

    private mutating func perform(_ function: TerminalOutput.Function) {
        let count = max(function[0] ?? 1, 1)
        switch function.name {
        case "H", "f": move((function[0] ?? 1) - 1, (function[1] ?? 1) - 1)
        case "A": move(cursorRow - count, cursorColumn)
        case "B": move(cursorRow + count, cursorColumn)
        case "C": move(cursorRow, cursorColumn + count)
        case "D": move(cursorRow, cursorColumn - count)
        case "G": move(cursorRow, count - 1)
        case "d": move(count - 1, cursorColumn)
        case "Z": move(cursorRow, (cursorColumn - 1) / 8 * 8)
        case "J", "K", "X": erase(function)
        case "L": if (top...bottom).contains(cursorRow) { scroll(up: -count, from: cursorRow) }
        case "M": if (top...bottom).contains(cursorRow) { scroll(up: count, from: cursorRow) }
        case "S": scroll(up: count)
        case "T": scroll(up: -count)
        case "P":
            let gone = min(count, columns - cursorColumn)
            cells[cursorRow].removeSubrange(cursorColumn..<cursorColumn + gone)
            cells[cursorRow] += Array(repeating: Cell(), count: gone)
        case "@":
            let added = min(count, columns - cursorColumn)
            cells[cursorRow].insert(contentsOf: Array(repeating: Cell(), count: added), at: cursorColumn)
            cells[cursorRow].removeLast(added)
        case "b":
            var cell = pen
            cell.text = last
            for _ in 0..<count { put(cell, width: 1) }
        case "r":
            top = (function[0] ?? 1) - 1
            bottom = (function[1] ?? rows) - 1
            move(0, 0)
        case "m": style(function)
        case "h" where function.mark == "?": function.numbers.forEach { set($0 ?? 0, true) }
        case "l" where function.mark == "?": function.numbers.forEach { set($0 ?? 0, false) }
        // Insert mode off, and xterm's stack of window titles, which ncurses touches with the alternate screen.
        case "l" where function.numbers == [4]: break
        case "t" where function.numbers == [22, 0, 0] || function.numbers == [23, 0, 0]: break
        default: unknown.append("CSI \(function)")
        }
    }

    private mutating func erase(_ function: TerminalOutput.Function) {
        let place = cursorRow * columns + cursorColumn
        let row = cursorRow * columns
        let range: Range<Int>
        switch (function.name, function[0] ?? 0) {
        case ("X", let count): range = place..<min(place + max(count, 1), row + columns)
        case ("K", 0): range = place..<row + columns
        case ("K", 1): range = row..<place + 1
        case ("K", 2): range = row..<row + columns
        case ("J", 0): range = place..<rows * columns
        case ("J", 1): range = 0..<place + 1
        case ("J", 2): range = 0..<rows * columns
        default:
            unknown.append("CSI \(function)")
            return
        }
        wrapsNext = false
        for cell in range { cells[cell / columns][cell % columns] = Cell() }
    }

    private mutating func style(_ function: TerminalOutput.Function) {
        var numbers = (function.numbers.isEmpty ? [0] : function.numbers).map { $0 ?? 0 }[...]
        while let number = numbers.popFirst() {
            switch number {
            case 0: pen = Cell()
            case 1: pen.isBold = true
            case 4: pen.isUnderlined = true
            case 7: pen.isReversed = true
            case 22: pen.isBold = false
            case 24: pen.isUnderlined = false
            case 27: pen.isReversed = false
            // A colour by its index (5) or by red, green and blue (2).
            case 38, 48: numbers = numbers.dropFirst(numbers.first == 5 ? 2 : 4)
            // Dim, italic, crossed out, the eight colours: nothing that tests look at.
            default: continue
            }
        }
    }

    private mutating func set(_ mode: Int, _ isOn: Bool) {
        switch mode {
        case 1: modes.applicationCursorKeys = isOn
        case 25: modes.hiddenCursor = !isOn
        case 1049:
            if isOn, !modes.alternateScreen {
                mainScreen = cells
                cells = Self.blank(rows, columns)
            } else if !isOn, let main = mainScreen {
                cells = main
                mainScreen = nil
            }
            modes.alternateScreen = isOn
        case 1000, 1002, 1003, 1006: if isOn { modes.mouse.insert(mode) } else { modes.mouse.remove(mode) }
        case 2004: modes.bracketedPaste = isOn
        case 7: wraps = isOn
        // Blinking, reporting of focus, eight-bit keys and whole frames: nothing that tests look at.
        case 12, 1004, 1034, 2026: break
        default: unknown.append("mode \(mode)")
        }
    }
}
