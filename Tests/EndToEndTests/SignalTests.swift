import Platform
import TestSupport
import Testing

/// What the system, a shell and a window manager do to a running program.
@Suite(.serialized) struct SignalTests {
    private let folder = TemporaryFolder()
    private let article = GlossProgram.seed("tehran-moscow-2015.txt")

    /// A text whose analysis takes a while.
    private var longText: String {
        let paragraph = "President Maud Harrowgate met Josiah Penhallow in Merrin, and the Board of Tarrow said so.\n\n"
        return folder.file("long.txt", String(repeating: paragraph, count: 60_000))
    }

    private func reading(_ path: String? = nil, rows: Int = 24, columns: Int = 80) throws -> TerminalSession {
        let session = try TerminalSession(path ?? article, rows: rows, columns: columns)
        session.expect("the alternate screen") { $0.modes.alternateScreen && $0.text.contains("F1") }
        return session
    }

    @Test func aStormOfResizesEndsAtTheLastSize() throws {
        let session = try reading()
        for number in 0..<1_000 {
            session.resize(rows: 20 + number % 7, columns: 70 + number % 31)
            session.send(signal: SIGWINCH)
            guard number % 50 == 0 else { continue }
            session.press(number % 100 == 0 ? " " : "b")
            // Some of them come one by one, most while the one before is worked on.
            session.expectAnswer()
        }
        session.resize(rows: 30, columns: 100)
        session.expect("the status line in the last row") { $0.lines[29].contains("F1 help") }
        session.press("g")
        session.expect("Diplomacy is often judged by its luggage")
        session.expectLeaving(by: "q")
    }

    @Test func aStoppedReaderPaintsTheWholePageWhenItGoesOn() throws {
        let session = try reading()
        session.send(signal: SIGSTOP)
        session.expectStopped()
        // What was on the screen is gone: the shell wrote over it.
        session.resize(rows: 10, columns: 60)
        session.send(signal: SIGCONT)
        session.expect("the status line in the last row") { $0.lines[9].contains("F1") }
        session.expectLeaving(by: "q")
    }

    @Test(arguments: [false, true])
    func nothingRunsOnWhenTheTerminalGoesAwayDuringTheAnalysis(ignoresHangUp: Bool) throws {
        // The shell of nohup has the signal ignored, so that only the terminal tells.
        let script = (ignoresHangUp ? "trap '' HUP; " : "") + "exec \"$0\" \"$1\""
        let session = try TerminalSession(
            command: ["/bin/sh", "-c", script, GlossProgram.path, longText], rows: 24, columns: 80)
        session.expect("Maud Harrowgate")
        session.hangUp()
        #expect(session.wait { session.ending != nil })
    }

    @Test func aReaderOfAPipeGivesTheTerminalBackToo() throws {
        // The keyboard is opened beside the pipe, and only for reading.
        let session = try TerminalSession(
            command: ["/bin/sh", "-c", "cat \"$1\" | \"$0\"; echo ENDED $?", GlossProgram.path, article], rows: 24,
            columns: 80)
        session.expect("F1 help")
        session.expect("the mouse") { !$0.modes.mouse.isEmpty }
        let children = try ShellRun(command: ["/bin/sh", "-c", "ps -o pid=,comm= --ppid \(session.process)"])
        let reader = try #require(children.lines.first { $0.hasSuffix("gloss") }?.split(separator: " ").first)
        kill(try #require(pid_t(reader)), SIGSEGV)
        session.expect("ENDED 139")
        session.expectRestoredTerminal()
    }

    @Test(arguments: [(1, 1), (2, 2), (1, 200), (60, 1), (3, 10), (200, 500)])
    func anySizeOfTheScreenIsReadOn(rows: Int, columns: Int) throws {
        let session = try TerminalSession(article, rows: rows, columns: columns)
        session.expect("the alternate screen") { $0.modes.alternateScreen }
        for keys in [" ", "G", "g", "x", "q", "t", "q", "/the\r", "e", Keys.escape, "F", Keys.escape, ":help\r", "q"] {
            session.press(keys)
            session.expectAnswer()
        }
        session.expectLeaving(by: "Q")
    }

    @Test func aPageThatWasStoppedFitsTheSizeThatTheWindowHasWhenItGoesOn() throws {
        let script = "set -m; \"$0\" \"$1\"; echo STOPPED; read line; fg >/dev/null; echo ENDED $?"
        let session = try TerminalSession(
            command: ["/bin/sh", "-c", script, GlossProgram.path, article], rows: 24, columns: 80)
        session.expect("F1 help")
        session.press(Keys.suspend)
        session.expect("STOPPED")
        session.resize(rows: 14, columns: 50)
        session.press("go\n")
        session.expect("the status line in the last row") { $0.lines[13].contains("F1 help") }
        session.press("q")
        session.expect("ENDED 0")
        session.expectRestoredTerminal()
    }

    @Test func aLocaleOfAnotherEncodingIsReported() throws {
        let session = try TerminalSession(article, environment: ["LC_ALL": "fr_FR.ISO-8859-1"])
        session.expect("the locale asks for ISO-8859-1, so all is shown in ASCII")
        session.expect("Diplomacy is often judged by its luggage")
        session.press("P")
        session.expect("Who is where")
        session.expect("a chart") { $0.text.contains("sections") && $0.text.contains("#") }
        #expect(session.bytes.allSatisfy { $0 < 0x80 })
    }

    @Test func anUnknownTerminalIsTakenForAnXterm() throws {
        let session = try TerminalSession(article, environment: ["TERM": "no-such-terminal"])
        session.expect("no-such-terminal")
        session.expect("Diplomacy is often judged by its luggage")
        session.press("q")
        session.expectEnding(.exited(0))
        session.expectRestoredTerminal()
        session.expectOnlyKnownSequences()
    }

    @Test(arguments: ["", "dumb", "unknown"])
    func aTerminalOfNoUseIsToldInOneLine(name: String) throws {
        let session = try TerminalSession(article, environment: ["TERM": name])
        #expect(session.wait { session.ending != nil })
        #expect(session.ending == .exited(0))
        #expect(String(decoding: session.bytes, as: UTF8.self).hasPrefix("gloss: "))
        #expect(!session.bytes.contains(0x1B))
        session.expectRestoredTerminal()
    }
}
