import Testing

/// Nothing in a document acts on the terminal: the program sends its own sequences and no others.
@Suite(.serialized) struct HostileDocumentTests {
    private let folder = TemporaryFolder()

    /// Everything that could act on a terminal or hide on it, among names that reach panels and the status line.
    private var hostileText: String {
        let tricks = [
            "\u{1B}[2J\u{1B}[H", "\u{1B}]0;owned\u{7}", "\u{1B}]52;c;b3duZWQ=\u{7}", "\u{1B}P$q\u{1B}\\", "\u{9B}31m",
            "\u{90}x\u{9C}", "\u{7}\u{8}\u{7F}", "\u{E}lqk\u{F}", "\u{202E}txt.exe\u{202C}", "\u{2066}x\u{2069}",
            "\u{200B}\u{FEFF}",
            "\u{E0041}\u{E007F}", "e" + String(repeating: "\u{301}", count: 40), "\u{85}\u{2028}\u{2029}",
        ]
        var text = "The \u{1B}]0;title\u{7}Report of President Maud\u{9B}31m Harrowgate\n\n"
        for (number, trick) in tricks.enumerated() {
            text +=
                "Chapter \(number + 1)\n\nPresident Maud Harrowgate \(trick) met Josiah\(trick)Penhallow in Merrin.\(trick)\n\n"
        }
        return text
    }

    @Test func pagesPanelsAndSearchSendNothingOfTheDocument() throws {
        let session = try TerminalSession(folder.file("hostile.txt", hostileText), rows: 30, columns: 110)
        session.expect("Report of President Maud")
        for keys in [
            " ", " ", "b", "x", "q", "X", Keys.enter, "q", "q", "t", Keys.enter, "/Penhallow\r", "e", "q", "&", "q",
            "F", Keys.escape, "G",
        ] {
            session.press(keys)
            session.wait(for: .milliseconds(150)) { false }
        }
        session.press("Q")
        session.expectEnding(.exited(0))
        session.expectOnlyKnownSequences()
        session.expectRestoredTerminal()
        #expect(session.screen.clipboard.isEmpty)
    }

    @Test func aCopiedPassageIsOnlyTheClipboardSequence() throws {
        let session = try TerminalSession(folder.file("hostile.txt", hostileText))
        session.expect("Report of President Maud")
        session.press("y")
        session.expect("a copied passage") { !$0.clipboard.isEmpty }
        session.expectOnlyKnownSequences()
    }

    @Test func aHostileFileNameDoesNotReachTheTerminal() throws {
        let session = try TerminalSession(folder.file("\u{1B}]0;x\u{7}\u{202E}name.txt", "Just a text.\n"))
        session.expect("Just a text.")
        session.press("q")
        session.expectEnding(.exited(0))
        session.expectOnlyKnownSequences()
    }
}
