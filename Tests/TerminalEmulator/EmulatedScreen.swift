import Model

/// What a terminal like xterm shows: cells, a cursor, and the modes that a program must set back.
///
/// Knows the control functions that ncurses sends for TERM=xterm-256color and the few that Gloss sends by itself. Whatever
/// else arrives is kept in `unknown`: a document must not be able to send anything.
package struct EmulatedScreen {
    /// One column of a row.
    package struct Cell: Equatable {
        /// The character with its marks; empty in the second column of a wide one.
        package var text = " "
        package var isBold = false
        package var isDim = false
        package var isItalic = false
        package var isUnderlined = false
        package var isReversed = false
        /// The number of a colour, or red, green and blue from the 25th bit on; nil is the terminal's own.
        package var foreground: Int?
        package var background: Int?

        package init() {}
    }

    /// In what terminals differ.
    package struct Kind {
        /// Whether what is erased has the background that is switched on (bce).
        package var erasesInBackground = true
        /// Whether the cursor goes to the next row as soon as the last column is written, and not with the next letter.
        package var wrapsAtOnce = false

        package init() {}
    }

    /// What a program has switched on and must switch off before it ends.
    package struct Modes: Equatable {
        package var alternateScreen = false
        package var hiddenCursor = false
        package var applicationCursorKeys = false
        package var applicationKeypad = false
        package var mouse: Set<Int> = []
        package var bracketedPaste = false

        package init() {}
    }

    package private(set) var rows: Int
    package private(set) var columns: Int
    package private(set) var modes = Modes()
    /// The row of the cursor, from 0.
    package private(set) var cursorRow = 0
    /// The column of the cursor, from 0.
    package private(set) var cursorColumn = 0
    /// Control functions that neither ncurses nor Gloss sends.
    package internal(set) var unknown: [String] = []
    /// Texts that were put on the clipboard, in base 64.
    package private(set) var clipboard: [String] = []
    /// The pictures that are shown.
    package internal(set) var pictures: [EmulatedPicture] = []
    /// The questions that were asked and that a terminal may answer.
    package internal(set) var questions: [String] = []
    /// How often the bell rang.
    package private(set) var bells = 0

    /// Whether emoji take one column, as on terminals that are older than they are.
    package var countsEmojiAsOne = false
    /// Whether emoji with a joiner between them are drawn as one.
    package var joinsEmoji = false
    /// The rows from top to bottom.
    package private(set) var cells: [[Cell]]
    private let kind: Kind
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
    /// Where the last character was put, which marks are added to.
    private var printed = (row: 0, column: 0)
    /// Whether the character set that is shifted in draws lines.
    private var drawsLines = false

    package init(rows: Int, columns: Int, kind: Kind = Kind()) {
        self.kind = kind
        self.rows = rows
        self.columns = columns
        bottom = rows - 1
        cells = Self.blank(rows, columns)
    }

    private static func blank(_ rows: Int, _ columns: Int) -> [[Cell]] {
        Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    }

    /// The text of each row without trailing spaces.
    package var lines: [String] {
        cells.map { row in
            var line = row.map(\.text).joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The screen as a person sees it.
    package var text: String { lines.joined(separator: "\n") }

    /// The stretches of text that satisfy `matches` cell by cell, from top to bottom.
    package func runs(where matches: (Cell) -> Bool) -> [String] {
        cells.flatMap { row in
            row.split(whereSeparator: { !matches($0) }).map { $0.map(\.text).joined() }
        }
    }

    /// Gives the screen another size, as xterm does: rows are cut or added below.
    package mutating func resize(rows: Int, columns: Int) {
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
        printed = (0, 0)
        cursorRow = min(cursorRow, rows - 1)
        cursorColumn = min(cursorColumn, columns - 1)
    }

    /// Performs one element of the program's output.
    package mutating func perform(_ element: TerminalOutput.Element) {
        switch element {
        case .print(let scalar): print(scalar)
        case .control(let byte): control(byte)
        case .escape(let sequence): escape(sequence)
        case .csi(let function): perform(function)
        case .osc(let text): command(text)
        case .application(let text): performGraphics(text)
        case .device(let text): performDeviceControl(text)
        case .malformed(let text): unknown.append(text)
        }
    }

    // MARK: Characters

    private mutating func print(_ scalar: Unicode.Scalar) {
        let isNarrowed = countsEmojiAsOne && scalar.value >= 0x1F000
        let width = isNarrowed ? 1 : CellWidth.columns(of: scalar)
        let isJoined =
            joinsEmoji && scalar.value >= 0x1F000
            && cells[printed.row][printed.column].text.unicodeScalars.last == "\u{200D}"
        guard width > 0, !isJoined else {
            cells[printed.row][printed.column].text.unicodeScalars.append(scalar)
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
        blankHalf(cursorColumn)
        if width == 2 { blankHalf(cursorColumn + 1) }
        cells[cursorRow][cursorColumn] = cell
        printed = (cursorRow, cursorColumn)
        if width == 2, cursorColumn + 1 < columns {
            var half = cell
            half.text = ""
            cells[cursorRow][cursorColumn + 1] = half
        }
        if cursorColumn + width < columns {
            cursorColumn += width
        } else if kind.wrapsAtOnce, wraps {
            lineFeed()
            cursorColumn = 0
        } else {
            cursorColumn = columns - 1
            wrapsNext = wraps
        }
    }

    /// Blanks the other half of a wide character of which one is about to be covered.
    private mutating func blankHalf(_ column: Int) {
        guard column < columns else { return }
        if cells[cursorRow][column].text.isEmpty, column > 0 { cells[cursorRow][column - 1].text = " " }
        if column + 1 < columns, cells[cursorRow][column + 1].text.isEmpty { cells[cursorRow][column + 1].text = " " }
    }

    /// What is left where something was erased.
    private var erased: Cell {
        var cell = Cell()
        if kind.erasesInBackground { cell.background = pen.background }
        return cell
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
        let blank = Array(repeating: erased, count: columns)
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
        case "D": lineFeed()
        case "M": if cursorRow == top { scroll(up: -1) } else { move(cursorRow - 1, cursorColumn) }
        case "(0": drawsLines = true
        case "(B": drawsLines = false
        // The terminator of a string, without the string.
        case "\\": break
        default: unknown.append("ESC \(sequence)")
        }
    }

    /// Operating system commands: the clipboard is written, and pictures are sent to iTerm2.
    private mutating func command(_ text: String) {
        if text.hasPrefix("52;c;"),
            text.dropFirst(5).allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) })
        {
            clipboard.append(String(text.dropFirst(5)))
        } else if text.hasPrefix("1337;File="),
            let picture = EmulatedPicture(
                inlineImage: String(text.dropFirst(10)), row: cursorRow, column: cursorColumn)
        {
            pictures.append(picture)
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
        case "S" where function.mark.isEmpty: scroll(up: count)
        case "T": scroll(up: -count)
        case "P":
            let gone = min(count, columns - cursorColumn)
            cells[cursorRow].removeSubrange(cursorColumn..<cursorColumn + gone)
            cells[cursorRow] += Array(repeating: erased, count: gone)
        case "@":
            let added = min(count, columns - cursorColumn)
            cells[cursorRow].insert(contentsOf: Array(repeating: erased, count: added), at: cursorColumn)
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
        // The cursor's shape, in screen and on the Linux console.
        case "h" where function.numbers == [34], "l" where function.numbers == [34], "c" where function.mark == "?":
            break
        // Insert mode off, and xterm's stack of window titles, which ncurses touches with the alternate screen.
        case "l" where function.numbers == [4]: break
        case "t" where function.numbers == [22, 0, 0] || function.numbers == [23, 0, 0]: break
        case "c" where function.mark.isEmpty, "q" where function.mark == ">", "t" where function.numbers == [16],
            "S" where function.mark == "?":
            questions.append(function.description)
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
        // Pictures of kitty's protocol are no part of the cells: they stay until they are deleted.
        if range.count == rows * columns { pictures.removeAll { $0.form != .kitty } }
        for cell in range { cells[cell / columns][cell % columns] = erased }
    }

    private mutating func style(_ function: TerminalOutput.Function) {
        var numbers = (function.numbers.isEmpty ? [0] : function.numbers).map { $0 ?? 0 }[...]
        while let number = numbers.popFirst() {
            switch number {
            case 0: pen = Cell()
            case 1: pen.isBold = true
            case 2: pen.isDim = true
            case 3: pen.isItalic = true
            case 4: pen.isUnderlined = true
            case 7: pen.isReversed = true
            case 22: (pen.isBold, pen.isDim) = (false, false)
            case 23: pen.isItalic = false
            case 24: pen.isUnderlined = false
            case 27: pen.isReversed = false
            case 30...37: pen.foreground = number - 30
            case 90...97: pen.foreground = number - 82
            case 38: pen.foreground = Self.colour(&numbers)
            case 39: pen.foreground = nil
            case 40...47: pen.background = number - 40
            case 100...107: pen.background = number - 92
            case 48: pen.background = Self.colour(&numbers)
            case 49: pen.background = nil
            default: continue
            }
        }
    }

    /// Takes a colour by its index (5) or by red, green and blue (2) from the numbers after 38 or 48.
    private static func colour(_ numbers: inout ArraySlice<Int>) -> Int? {
        guard let kind = numbers.popFirst() else { return nil }
        let count = kind == 5 ? 1 : 3
        defer { numbers = numbers.dropFirst(count) }
        return kind == 5 ? numbers.first : numbers.prefix(count).reduce(1) { $0 << 8 | $1 }
    }

    private mutating func set(_ mode: Int, _ isOn: Bool) {
        switch mode {
        case 1: modes.applicationCursorKeys = isOn
        case 25: modes.hiddenCursor = !isOn
        case 47, 1049:
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
