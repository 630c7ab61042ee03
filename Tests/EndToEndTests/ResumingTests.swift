import Platform
import TestSupport
import Testing

/// A reader who comes back: the program run again with the same data directory.
@Suite(.serialized) struct ResumingTests {
    private let folder = TemporaryFolder()

    private var kept: [String: String] { ["XDG_DATA_HOME": "\(folder.path)/data"] }

    /// Sixty paragraphs, each with its number.
    private func log(_ numbers: Range<Int> = 1..<61, changed: Set<Int> = []) -> String {
        numbers.map { number in
            let words = changed.contains(number) ? "a whale, which nobody believed" : "\(number * 37 % 89) ships"
            return "Watch \(number). The keeper of the north light saw \(words) and went to bed at \(number % 12)."
        }
        .joined(separator: "\n\n")
    }

    private func session(_ arguments: String..., rows: Int = 12) throws -> TerminalSession {
        try TerminalSession(
            command: [GlossProgram.path] + arguments, rows: rows, columns: 80, environment: kept)
    }

    /// A run whose reader has gone to the middle of the log at `path`.
    private func inTheMiddle(of path: String) throws -> TerminalSession {
        let session = try session(path)
        session.expect("Watch 1.")
        session.press("50%")
        session.expect("Watch 31.")
        return session
    }

    private func expectTop(_ number: Int, in session: TerminalSession, at location: SourceLocation = #_sourceLocation) {
        session.expect("watch \(number) at the top", at: location) { screen in
            screen.lines.first { !$0.allSatisfy { $0 == " " } }?.contains("Watch \(number).") == true
        }
    }

    @Test func theReadingPlaceIsResumed() throws {
        let path = folder.file("log.txt", log())
        let first = try inTheMiddle(of: path)
        first.expectLeaving(by: "Q")

        let second = try session(path)
        second.expect("Read on at")
        second.expect("Watch 31.")
        second.expectNo("Watch 1.")
        second.press("g")
        expectTop(1, in: second)
        second.expectLeaving(by: "Q")
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func aSignalLosesNothing(signal: Int32) throws {
        let path = folder.file("log.txt", log())
        let first = try inTheMiddle(of: path)
        first.send(signal: signal)
        first.expectEnding(.exited(128 + signal))
        let second = try session(path)
        second.expect("Watch 31.")
        second.expectLeaving(by: "Q")
    }

    @Test func aKilledProgramLosesNoMoreThanASecond() throws {
        let path = folder.file("log.txt", log())
        let first = try inTheMiddle(of: path)
        // What is asserted is the limit itself: a second after the last key.
        _ = first.wait(for: .seconds(1)) { false }
        first.send(signal: SIGKILL)
        first.expectEnding(.signalled(SIGKILL))
        let second = try session(path)
        second.expect("Watch 31.")
        second.expectLeaving(by: "Q")
    }

    @Test func aMovedAndEditedFileIsResumed() throws {
        let path = folder.file("log.txt", log())
        let first = try inTheMiddle(of: path)
        first.expectLeaving(by: "Q")
        unlink(path)
        let edited = folder.file(
            "log of the light.txt", "A preface, added later.\n\n" + log(5..<61, changed: [31, 40]))
        let second = try session(edited)
        second.expect("Read on at")
        second.expect("Watch 32.")
        second.expectLeaving(by: "Q")
    }

    @Test func theStartIsShownIfTheReaderAsksForIt() throws {
        let path = folder.file("log.txt", log())
        let first = try session(path)
        first.expect("Watch 1.")
        first.press("50%")
        first.expectLeaving(by: "Q")
        let second = try session(path, "--from-start")
        second.expect("'' goes there")
        expectTop(1, in: second)
        second.press("''")
        second.expect("Watch 31.")
        second.expectLeaving(by: "Q")
    }

    @Test(arguments: [["--no-history"], []]) func nothingIsWrittenWithoutHistory(options: [String]) throws {
        let path = folder.file("log.txt", log())
        var environment = kept
        if options.isEmpty {
            _ = folder.folder("gloss")
            _ = folder.file("gloss/config.toml", "[library]\nhistory = false\n")
            environment["XDG_CONFIG_HOME"] = folder.path
        }
        let session = try TerminalSession(
            command: [GlossProgram.path, path] + options, rows: 12, columns: 80, environment: environment)
        session.expect("Watch 1.")
        session.press("50%ma/ships\r")
        session.expect("Watch 31.")
        session.expectLeaving(by: "Q")
        #expect(access("\(folder.path)/data", F_OK) != 0)
    }

    @Test func nothingIsWrittenOfAPipe() throws {
        let path = folder.file("log.txt", log())
        let session = try TerminalSession(
            command: ["/bin/sh", "-c", "cat '\(path)' | '\(GlossProgram.path)'"], rows: 12, columns: 80,
            environment: kept)
        session.expect("Watch 1.")
        session.press("50%/ships\r")
        session.expect("Watch 31.")
        session.expectLeaving(by: "Q")
        #expect(access("\(folder.path)/data", F_OK) != 0)
    }

    @Test func marksLastAndCapitalOnesLeadToTheirDocument() throws {
        let path = folder.file("log.txt", log())
        let other = folder.file("other.txt", "Another text.\n\nIt speaks of salt and of nothing else.\n")
        let first = try inTheMiddle(of: path)
        first.press("ma")
        first.expect("Marked a.")
        first.press("mB")
        first.expect("Marked B.")
        first.press("g")
        expectTop(1, in: first)
        first.expectLeaving(by: "Q")

        let second = try session(other)
        second.expect("salt")
        second.press("`")
        second.expect("B  Watch 31.")
        second.press("q'B")
        expectTop(31, in: second)
        second.press("g")
        expectTop(1, in: second)
        second.press("`")
        second.expect("a  Watch 31.")
        second.press("q'a")
        expectTop(31, in: second)
        second.expectLeaving(by: "Q")
    }

    @Test func aDamagedLibraryIsKeptBesideAndReadingGoesOn() throws {
        let path = folder.file("log.txt", log())
        _ = folder.folder("data")
        _ = folder.folder("data/gloss")
        _ = folder.file("data/gloss/library.sqlite", String(repeating: "What something else has written.\n", count: 40))
        let session = try session(path)
        session.expect("The library was damaged: it is kept as library.sqlite.damaged-1.")
        session.press("50%")
        session.expect("Watch 31.")
        session.expectLeaving(by: "Q")
        #expect(access("\(folder.path)/data/gloss/library.sqlite.damaged-1", F_OK) == 0)
        let second = try self.session(path)
        second.expect("Watch 31.")
        second.expectLeaving(by: "Q")
    }

    @Test func aLibraryThatCannotBeWrittenIsSaidAndReadingGoesOn() throws {
        let path = folder.file("log.txt", log())
        _ = folder.file("data", "not a directory")
        let session = try session(path)
        session.expect("The library cannot be used: it cannot be written. Nothing is kept.")
        session.press("50%")
        session.expect("Watch 31.")
        session.expectLeaving(by: "Q")
    }

    @Test func whatWasTypedIsThereAgain() throws {
        let path = folder.file("log.txt", log())
        let first = try session(path)
        first.expect("Watch 1.")
        first.press("/Watch 44\r")
        first.expect("Watch 44.")
        first.expectLeaving(by: "Q")
        let second = try session(path)
        second.expect("Read on at")
        second.press("g/\u{1B}[A")
        second.expect("/Watch 44")
        second.press("\r")
        second.expect("Watch 44.")
        second.expectLeaving(by: "Q")
    }
}
