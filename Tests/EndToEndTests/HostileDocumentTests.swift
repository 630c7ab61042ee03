import TestSupport
import Testing

/// Nothing in a document acts on the terminal: the program sends its own sequences and no others.
@Suite(.serialized) struct HostileDocumentTests {
    private let folder = TemporaryFolder()
    private let hostileName = "\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\u{E0041}name"

    private func file(_ ending: String) -> String {
        let bytes =
            switch ending {
            case "md": HostileText.markdown
            case "html": HostileText.page
            default: HostileText.article
            }
        return folder.file("hostile.\(ending)", bytes)
    }

    /// Presses each of `keys`, and waits for the answer.
    private func press(_ keys: [String], in session: TerminalSession) {
        for keys in keys {
            session.press(keys)
            session.expectAnswer()
        }
    }

    @Test(arguments: ["txt", "md", "html"])
    func everyViewSendsNothingOfTheDocument(ending: String) throws {
        let session = try TerminalSession(file(ending), rows: 30, columns: 110)
        session.expect("Report")
        press(
            [
                " ", " ", "b", "x", Keys.enter, "q", "X", Keys.enter, "p", "q", "q", "t", "/chap", Keys.enter, "q",
                "/Penhallow\r", "n", "e", "q", "&", "q", "F", Keys.escape, Keys.tab, Keys.enter, "q", "*", "G", "g",
            ], in: session)
        session.resize(rows: 12, columns: 40)
        press(["x", "q", "t", "q", "G"], in: session)
        session.expectLeaving(by: "Q")
        #expect(session.screen.clipboard.isEmpty)
    }

    @Test func theReadersOwnNotesAreShownAsTextToo() throws {
        let notes = HostileText.tricks.filter { !$0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } }
        let path = folder.file("noted.txt", "Maud Harrowgate met Josiah Penhallow.\n")
        let entries = notes.map {
            "[[entity]]\nname = \"Maud Harrowgate\"\ntype = \"person\"\naliases = [\"x\($0)\"]\ndescription = \"d\($0)\"\n"
        }
        for entry in [entries[0], "[[entity]]\nname = \"\u{9B}31m\u{202E}\"\n", "\u{1B}[2J\u{202E} = [\n"] {
            _ = folder.file("noted.gloss.toml", entry)
            let session = try TerminalSession(path, rows: 30, columns: 110)
            session.expect("Harrowgate")
            press(["X", Keys.enter, "q", "q"], in: session)
            session.expectLeaving(by: "Q")
        }
    }

    @Test(arguments: [
        "[keys]\nquit = [\"\\u001b[2J\\n\"]\n", "[keys]\n\"\\u001b[2J\\u202e\" = [\"q\"]\n", "[\"\\u001b[2J\"]\n",
        "[filters]\ntxt = \"printf '\\\\33[2J'\"\n", "[screen]\ncolor = \"\\u009b31m\"\n", "[\u{1B}[2J\u{202E}]\n",
    ])
    func theConfigurationIsQuotedSafely(configuration: String) throws {
        _ = folder.folder("gloss")
        _ = folder.file("gloss/config.toml", configuration)
        let session = try TerminalSession(
            folder.file("a.txt", "Just a text.\n"), environment: ["XDG_CONFIG_HOME": folder.path])
        session.wait(for: .milliseconds(500)) { session.ending != nil }
        session.press("Q")
        session.wait { session.ending != nil }
        session.expectOnlyKnownSequences()
    }

    @Test func aCopiedPassageIsOnlyTheClipboardSequence() throws {
        let session = try TerminalSession(file("txt"))
        session.expect("Report of President Maud")
        for _ in 0..<12 {
            session.press("y")
            session.press("}")
        }
        session.expect("the copied passages") { $0.clipboard.count >= 12 }
        session.expectOnlyKnownSequences()
    }

    @Test func aHostileFileNameDoesNotReachTheTerminal() throws {
        let session = try TerminalSession(folder.file(hostileName, "Just a text.\n"))
        session.expect("Just a text.")
        press(["=", ":open \(folder.path)/none\u{202E}\r", ":open \u{9B}31m\r"], in: session)
        session.expectLeaving(by: "q")
    }

    @Test func whatIsTypedOrPastedIsNotSentBack() throws {
        let session = try TerminalSession(GlossProgram.seed("tarrow-bridge.txt"))
        session.expect("THE BRIDGE AT TARROW")
        for trick in HostileText.tricks {
            press(["/\(trick)", "\r", Keys.escape, ":\(trick)", "\r", Keys.escape, Keys.escape, "q"], in: session)
            guard session.ending == nil else { break }
        }
        session.expectOnlyKnownSequences()
    }

    @Test(arguments: ["[", "(?\u{202E}", "*\u{9B}31m", "(?<\u{E0041}>"])
    func aBrokenExpressionIsQuotedSafely(pattern: String) throws {
        let session = try TerminalSession(GlossProgram.seed("tarrow-bridge.txt"))
        session.expect("THE BRIDGE AT TARROW")
        press(["?\(pattern)", "\r"], in: session)
        press([":search \(pattern)\r"], in: session)
        session.expectOnlyKnownSequences()
    }

    @Test(arguments: [
        ["text"], ["text", "--raw"], ["outline"], ["outline", "--json"], ["entities"],
        ["entities", "--json", "--with-text"],
    ])
    func whatACommandPrintsOnATerminalHasNoControls(command: [String]) throws {
        for ending in ["txt", "md", "html"] {
            let session = try TerminalSession(
                command: [GlossProgram.path] + command + [file(ending)], rows: 24, columns: 80)
            session.expectEnding(.exited(0))
            session.expectOnlyKnownSequences()
            #expect(
                !session.bytes.isEmpty && !session.bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) })
        }
    }

    @Test(arguments: [
        ["text", "NAME"], ["NAME"], ["entities", "NAME", "NAME"], ["text", "--format", "NAME", "x"], ["--NAME"],
        ["x", "NAME"],
    ])
    func anErrorQuotesANameSafely(arguments: [String]) throws {
        let arguments = arguments.map { $0.replacing("NAME", with: hostileName) }
        let session = try TerminalSession(command: [GlossProgram.path] + arguments, rows: 24, columns: 80)
        #expect(session.wait { session.ending != nil })
        #expect(session.ending != .exited(0))
        session.expectOnlyKnownSequences()
        #expect(!session.bytes.isEmpty && !session.bytes.contains(0x1B))
    }
}
