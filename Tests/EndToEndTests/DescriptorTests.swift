import TestSupport
import Testing

/// Standard input, output and error that are closed, full, or no longer read.
@Suite(.serialized) struct DescriptorTests {
    private let folder = TemporaryFolder()
    private let article = GlossProgram.seed("tehran-moscow-2015.txt")

    /// Runs a line of the shell in which `$0` is the program and `$1` a document.
    private func shell(_ script: String, _ path: String? = nil) throws -> ShellRun {
        try ShellRun(command: ["/bin/sh", "-c", script, GlossProgram.path, path ?? article])
    }

    @Test(arguments: ["text", "outline", "entities", "entities --json"])
    func whoeverReadsMayStopReading(command: String) throws {
        let long = folder.file(
            "long.txt", String(repeating: "# Part\n\nMaud Harrowgate met Josiah Penhallow.\n\n", count: 5_000))
        let run = try shell("{ \"$0\" \(command) \"$1\"; echo status $? >&2; } | head -c 1 >/dev/null", long)
        // As of every program whose reader has gone: ended by SIGPIPE, without a word.
        #expect(["status 0\n", "status 1\n", "status 141\n"].contains(run.errorText))
    }

    @Test func whatIsWrittenNowhereIsAnError() throws {
        let run = try shell("\"$0\" text \"$1\" >/dev/full; echo $?")
        #expect(run.outputText == "1\n")
        #expect(run.errorText == "gloss: standard output: No space left on device\n")
    }

    @Test func aClosedOutputIsAnError() throws {
        let run = try shell("\"$0\" text \"$1\" >&-; echo $?")
        #expect(run.outputText == "1\n")
        #expect(run.errorText == "gloss: standard output: Bad file descriptor\n")
    }

    @Test func aClosedInputIsTold() throws {
        let run = try shell("\"$0\" text - <&-; echo $?")
        #expect(run.outputText == "1\n")
        #expect(run.errorText == "gloss: standard input: is closed; name a file\n")
    }

    @Test func aFileIsReadWithoutInputAndErrors() throws {
        let run = try shell("\"$0\" text \"$1\" <&- 2>&-; echo $?")
        #expect(run.outputText.hasPrefix("Warm Words"))
        #expect(run.outputText.hasSuffix("\n0\n"))
    }

    @Test(arguments: ["<&-", "2>&-", "</dev/null"])
    func theScreenWorksWithout(redirection: String) throws {
        let session = try TerminalSession(
            command: ["/bin/sh", "-c", "\"$0\" \"$1\" \(redirection)", GlossProgram.path, article], rows: 24,
            columns: 80)
        session.expect("Diplomacy is often judged by its luggage")
        session.press("G")
        session.expect("It is the verb that both capitals have still to find")
        session.expectLeaving(by: "q")
    }

    @Test func aTerminalThatDoesNotWaitIsWrittenToAllTheSame() throws {
        // perl leaves the shared terminal in a state in which a write takes what fits.
        let script = """
            perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, fcntl(STDOUT, F_GETFL, 0) | O_NONBLOCK)'; "$0" "$1"
            """
        let session = try TerminalSession(
            command: ["/bin/sh", "-c", script, GlossProgram.path, article], rows: 200, columns: 500)
        session.wait(for: .milliseconds(500)) { session.screen.modes.alternateScreen }
        session.expect("It is the verb that both capitals have still to find")
        session.expectLeaving(by: "q")
    }
}
