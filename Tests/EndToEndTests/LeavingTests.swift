import Platform
import Testing

/// However the program ends, it gives the terminal back as it found it.
@Suite(.serialized) struct LeavingTests {
    private let article = GlossProgram.seed("tarrow-bridge.txt")

    private func reading() throws -> TerminalSession {
        let session = try TerminalSession(article)
        session.expect("THE BRIDGE AT TARROW")
        session.expect("the alternate screen") { $0.modes.alternateScreen }
        return session
    }

    @Test(arguments: ["q", "Q", ":q\r", ":quit\r"])
    func quittingRestoresTheTerminal(keys: String) throws {
        let session = try reading()
        session.expectLeaving(by: keys)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func beingToldToEndRestoresTheTerminal(signal: Int32) throws {
        let session = try reading()
        session.send(signal: signal)
        #expect(session.wait { session.ending != nil })
        session.expectRestoredTerminal()
    }

    @Test(arguments: [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE])
    func aTrapRestoresTheTerminalAndStillDiesOfIt(signal: Int32) throws {
        let session = try reading()
        session.send(signal: signal)
        session.expectEnding(.signalled(signal))
        session.expectRestoredTerminal()
    }

    @Test func aSuspendedReaderGivesTheTerminalBackAndContinues() throws {
        // A shell with job control: a program that leads the session has nobody who could continue it.
        let script = "set -m; \"$0\" \"$1\"; echo STOPPED; read line; fg >/dev/null; echo ENDED $?"
        let session = try TerminalSession(
            command: ["/bin/sh", "-c", script, GlossProgram.path, article], rows: 24, columns: 80)
        session.expect("THE BRIDGE AT TARROW")
        session.press("]")
        session.expect("the section at the top") { $0.lines.first?.contains("1. The company") == true }
        session.press(Keys.suspend)
        session.expect("STOPPED")
        session.expectRestoredTerminal()
        session.press("go\n")
        session.expect("the same page") {
            $0.modes.alternateScreen && $0.lines.first?.contains("1. The company") == true
        }
        session.press("q")
        session.expect("ENDED 0")
        session.expectRestoredTerminal()
    }

    @Test func noProcessIsLeftWhenTheTerminalGoesAway() throws {
        let session = try reading()
        session.hangUp()
        #expect(session.wait { session.ending != nil })
    }

    @Test func whatCannotBeOpenedLeavesTheTerminalAlone() throws {
        let session = try TerminalSession("/nowhere/at/all.txt")
        session.expectEnding(.exited(1))
        session.expect("gloss: /nowhere/at/all.txt: no such file")
        #expect(!session.bytes.contains(0x1B))
        session.expectRestoredTerminal()
    }
}
