import TerminalEmulator
import Testing

@Suite struct EmulatedScreenTests {
    private func screen(_ text: String, rows: Int = 4, columns: Int = 10) -> EmulatedScreen {
        var screen = EmulatedScreen(rows: rows, columns: columns)
        var output = TerminalOutput()
        // Byte by byte, as a slow line delivers it.
        for byte in text.utf8 { for element in output.elements([byte]) { screen.perform(element) } }
        return screen
    }

    @Test func textWrapsAtTheEdgeOnlyWhenMoreFollows() {
        #expect(screen("0123456789").lines == ["0123456789", "", "", ""])
        #expect(screen("0123456789A").lines == ["0123456789", "A", "", ""])
    }

    @Test func theCornerIsFilledWithoutScrolling() {
        #expect(screen("top\u{1B}[4;1H123456789\u{1B}[?7lX\u{1B}[?7h\u{1B}[mY").lines == ["top", "", "", "123456789Y"])
    }

    @Test func theCursorMovesAndPartsAreErased() {
        #expect(screen("abcdef\u{1B}[1;3HX\u{1B}[K").lines[0] == "abX")
        #expect(screen("a\u{1B}[3d\u{1B}[5Gb").lines == ["a", "", "    b", ""])
        #expect(screen("one\r\ntwo\u{1B}[H\u{1B}[J").lines == ["", "", "", ""])
    }

    @Test func regionsScroll() {
        let lines = "1\r\n2\r\n3\r\n4"
        #expect(screen("\(lines)\u{1B}[2;3r\u{1B}[2S\u{1B}[r").lines == ["1", "", "", "4"])
        #expect(screen("\(lines)\u{1B}[2H\u{1B}[L").lines == ["1", "", "2", "3"])
        #expect(screen("\(lines)\u{1B}[2H\u{1B}[M").lines == ["1", "3", "4", ""])
        #expect(screen("\(lines)\n").lines == ["2", "3", "4", ""])
    }

    @Test func wideCharactersAndMarksTakeTheirColumns() {
        #expect(screen("漢字e\u{301}x").lines[0] == "漢字e\u{301}x")
        #expect(screen("漢字e\u{301}x").cursorColumn == 6)
    }

    @Test func repetitionAndStylesAreFollowed() {
        let screen = screen("-\u{1B}[3b \u{1B}[1;38;5;1mA\u{1B}[0;7mB\u{1B}(B\u{1B}[mC")
        #expect(screen.lines[0] == "---- ABC")
        #expect(screen.runs { $0.isBold } == ["A"])
        #expect(screen.runs { $0.isReversed } == ["B"])
    }

    @Test func theAlternateScreenGivesTheOldOneBack() {
        let inside = screen("old\u{1B}[?1049h\u{1B}[Hnew")
        #expect(inside.lines[0] == "new" && inside.modes.alternateScreen)
        let after = screen("old\u{1B}[?1049h\u{1B}[Hnew\u{1B}[?1049l")
        #expect(after.lines[0] == "old" && after.modes == EmulatedScreen.Modes())
    }

    @Test(arguments: [
        "\u{1B}]0;title\u{7}", "\u{1B}[5n", "\u{1B}P1$r\u{1B}\\", "\u{9B}31m", "\u{202E}", "\u{1B}c", "\u{0B}",
        "\u{1B}[?5h",
    ])
    func whatGlossNeverSendsIsUnknown(sequence: String) {
        #expect(screen(sequence).unknown.count == 1)
    }
}
