import Foundation
import Model
import TerminalEmulator
import Testing

@testable import Screen

/// What a terminal of each kind shows is what the cells say, whatever was on the screen before.
@Suite @MainActor struct PainterTests {
    private static let theme = Theme(hasColours: true)

    /// A painter and the terminal that it paints on.
    @MainActor
    private struct Session {
        let kind: TerminalKind
        private let theme: Theme
        var painter: Painter
        var screen: EmulatedScreen
        private var output = TerminalOutput()
        /// Bytes of the last frame.
        private(set) var sent = 0

        /// Nil where this system does not know the terminal.
        init?(_ kind: TerminalKind, rows: Int, columns: Int, theme: Theme) {
            guard let description = Terminfo(terminalNamed: kind.name) else { return nil }
            self.kind = kind
            self.theme = theme
            painter = Painter(description, theme: theme)
            screen = EmulatedScreen(rows: rows, columns: columns, kind: kind.emulation)
        }

        mutating func send(_ bytes: [UInt8]) {
            for element in output.elements(bytes) { screen.perform(element) }
        }

        /// What of a cell can be seen: not the colour of letters if there are none.
        private static func visible(_ cell: EmulatedScreen.Cell) -> EmulatedScreen.Cell {
            guard cell.text == " ", !cell.isUnderlined, !cell.isReversed else { return cell }
            var cell = cell
            cell.foreground = nil
            return cell
        }

        /// Paints `buffer` and expects to see it.
        mutating func show(_ buffer: CellBuffer, _ what: Comment = "", at location: SourceLocation = #_sourceLocation) {
            let frame = painter.frame(buffer)
            sent = frame.count
            send(frame)
            #expect(screen.unknown == [], what, sourceLocation: location)
            for row in 0..<buffer.rows {
                var expected = (0..<buffer.columns).map { kind.shown(buffer[row, $0], theme: theme) }
                if kind.lacksWideCorner, row == buffer.rows - 1, buffer[row, buffer.columns - 1].width == 0 {
                    expected = expected.dropLast(2) + Array(repeating: EmulatedScreen.Cell(), count: 2)
                }
                expected = expected.map(Self.visible)
                let seen = screen.cells[row].map(Self.visible)
                guard seen != expected else { continue }
                let column = seen.indices.first { seen[$0] != expected[$0] } ?? 0
                Issue.record(
                    "\(what): row \(row), column \(column): \(seen[column]) in place of \(expected[column])",
                    sourceLocation: location)
                return
            }
            guard let cursor = buffer.cursor else { return }
            #expect(
                screen.cursorRow == cursor.row && screen.cursorColumn == cursor.column, what, sourceLocation: location)
        }
    }

    private func session(
        _ kind: TerminalKind, rows: Int = 8, columns: Int = 24, theme: Theme = PainterTests.theme
    ) -> Session? {
        let session = Session(kind, rows: rows, columns: columns, theme: theme)
        if session == nil { print("skipped: \(kind.name) is not known to this system") }
        return session
    }

    @Test(arguments: TerminalKind.all)
    func anyScreenIsShownAfterAnyOther(kind: TerminalKind) {
        for seed in UInt64(1)...4 {
            guard var session = session(kind) else { return }
            var drawing = RandomDrawing(seed: seed, rows: 8, columns: 24)
            for step in 0..<30 {
                drawing.change()
                session.show(drawing.buffer, "seed \(seed), step \(step)")
            }
        }
    }

    /// A background of its own is everywhere, also where a terminal erases to another one.
    @Test(arguments: TerminalKind.all, [Theme.Name.dark, .sepia])
    func aBackgroundIsEverywhere(kind: TerminalKind, theme: Theme.Name) {
        guard var session = session(kind, theme: Theme(theme, hasColours: true)) else { return }
        var drawing = RandomDrawing(seed: 5, rows: 8, columns: 24)
        for step in 0..<20 {
            drawing.change()
            session.show(drawing.buffer, "step \(step)")
        }
    }

    /// The screens that the reader's tests compare with, one after another.
    @Test(arguments: TerminalKind.all)
    func goldenScreensAreShown(kind: TerminalKind) throws {
        for screens in try Self.goldenScreens() {
            guard var session = session(kind, rows: screens[0].rows, columns: screens[0].columns) else { return }
            for screen in screens { session.show(screen, "golden screen") }
        }
    }

    /// The golden screens, by their size.
    private static func goldenScreens() throws -> [[CellBuffer]] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../ReaderTests/Golden")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
        let screens = try files.sorted().map { file in
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            let rows = text.split(separator: "\n").filter { $0.first == "│" }.map { $0.dropFirst().dropLast() }
            let columns = text.prefix { $0 != "\n" }.count - 2
            var screen = CellBuffer(rows: rows.count, columns: columns)
            for (row, line) in rows.enumerated() {
                // Every role is on some row.
                let style = Style(Role.allCases[row % Role.allCases.count])
                let start = screen.write(String(line.prefix(columns / 2)), row: row, column: 0)
                screen.write(String(line.dropFirst(columns / 2)), row: row, column: start, style)
            }
            return screen
        }
        #expect(!screens.isEmpty)
        // Larger ones add time and nothing else.
        return Dictionary(grouping: screens.filter { $0.rows <= 24 }) { [$0.rows, $0.columns] }.values.sorted {
            $0[0].columns < $1[0].columns
        }
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func aPictureIsSentOnceAndTakenAwayWithItsCells() throws {
        let terminal = try #require(Terminfo(terminalNamed: "xterm-256color"))
        var painter = Painter(terminal, theme: Self.theme)
        var buffer = CellBuffer(rows: 8, columns: 24)
        buffer.write("above", row: 0, column: 0)
        _ = painter.frame(buffer)
        let plain = buffer
        let picture = EncodedPicture(rows: 2, columns: 4, bytes: Array("<picture>".utf8), removal: Array("<gone>".utf8))
        buffer.place(picture, inMiddleOf: Rect(row: 2, column: 0, height: 6, width: 24))
        let first = text(painter.frame(buffer))
        #expect(first.contains("\u{1B}[3;11H<picture>"))
        #expect(first.contains("above"), "the cells are written anew")
        buffer.write("below", row: 7, column: 0)
        let second = text(painter.frame(buffer))
        #expect(second.contains("below") && !second.contains("<picture>"))
        painter.invalidate()
        #expect(text(painter.frame(buffer)).contains("<picture>"))
        let last = text(painter.frame(plain))
        #expect(last.hasPrefix("<gone>") && !last.contains("<picture>"))
    }

    @Test func rowsBesideAPictureAreNotScrolled() throws {
        let terminal = try #require(Terminfo(terminalNamed: "xterm-256color"))
        var painter = Painter(terminal, theme: Self.theme)
        func frame(from line: Int, withPicture: Bool) -> [UInt8] {
            var buffer = CellBuffer(rows: 8, columns: 24)
            for row in 0..<8 { buffer.write("line \(line + row)", row: row, column: 0) }
            if withPicture {
                buffer.place(
                    EncodedPicture(rows: 2, columns: 4, bytes: []),
                    inMiddleOf: Rect(row: 0, column: 12, height: 8, width: 12))
            }
            return painter.frame(buffer)
        }
        let scrolls = { (bytes: [UInt8]) in bytes.contains(0x0A) }
        _ = frame(from: 0, withPicture: false)
        #expect(scrolls(frame(from: 1, withPicture: false)))
        _ = frame(from: 1, withPicture: true)
        #expect(!scrolls(frame(from: 2, withPicture: true)))
    }

    @Test func nothingIsSentWhenNothingChanges() throws {
        var painting = try #require(session(TerminalKind.all[0]))
        let drawing = RandomDrawing(seed: 1, rows: 8, columns: 24)
        painting.show(drawing.buffer)
        painting.show(drawing.buffer)
        #expect(painting.sent == 0)
    }

    @Test func aLineDownSendsLittleMoreThanTheLine() throws {
        var painting = try #require(session(TerminalKind.all[0], rows: 40, columns: 120))
        for top in 0..<20 {
            var screen = CellBuffer(rows: 40, columns: 120)
            for row in 0..<39 {
                screen.write(
                    "line \(top + row) of a text that is as wide as a page of a book, or so", row: row, column: 24)
            }
            screen.fill(Rect(row: 39, column: 0, height: 1, width: 120), Style(.statusLine))
            screen.write("line \(top) of 200", row: 39, column: 1, Style(.statusLine))
            painting.show(screen)
            if top > 0 { #expect(painting.sent <= 60 + 75) }
        }
    }

    @Test func aTerminalThatCountsAnEmojiDifferentlyLosesNoColumn() throws {
        var painting = try #require(session(TerminalKind.all[0], columns: 40))
        painting.screen.countsEmojiAsOne = true
        var buffer = CellBuffer(rows: 8, columns: 40)
        buffer.write("Merrin 🙂 ferry 👩‍👩‍👧, and e\u{301} after", row: 3, column: 2)
        painting.send(painting.painter.frame(buffer))
        let row = painting.screen.cells[3]
        #expect(row[12...16].map(\.text).joined() == "ferry")
        #expect(row[24...].map(\.text).joined().hasPrefix(", and e\u{301} after"))
    }

    @Test(arguments: [false, true]) func joinedEmojiLoseNoColumnAndLeaveNothingBehind(joins: Bool) throws {
        var painting = try #require(session(TerminalKind.all[0], columns: 40))
        painting.screen.joinsEmoji = joins
        for (text, family) in [("all of it was old", ""), ("a 👩‍👩‍👧, and 👩‍🚒 after", "👩‍👩‍👧"), ("nothing", "")] {
            var buffer = CellBuffer(rows: 8, columns: 40, joints: .joiners)
            buffer.write(text, row: 3, column: 2)
            painting.send(painting.painter.frame(buffer))
            let row = painting.screen.cells[3].map(\.text)
            guard !family.isEmpty else {
                #expect(row.joined().trimmingCharacters(in: .whitespaces) == text)
                continue
            }
            #expect(row[4] == (joins ? "👩‍👩‍👧" : "👩\u{200D}"))
            #expect(row[10...14].joined() == ", and")
            #expect(row[20...25].joined() == " after")
        }
    }
}
