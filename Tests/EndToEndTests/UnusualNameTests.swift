import TestSupport
import Testing

/// Files whose names are not UTF-8 are files like any other.
struct UnusualNameTests {
    private let folder = TemporaryFolder()

    /// A line of the shell in which `$0` is the program and `$1` a folder that holds "caf\xE9.txt".
    private func shell(_ script: String) throws -> ShellRun {
        try ShellRun(command: ["/bin/bash", "-c", prepared(script), GlossProgram.path, folder.path])
    }

    private func prepared(_ script: String) -> String {
        "name=\"$1/$(printf 'caf\\351.txt')\"; printf 'The stove was lit.\\n' >\"$name\"; " + script
    }

    @Test(arguments: ["text", "text --raw", "text --format text"])
    func isPrinted(command: String) throws {
        let run = try shell("\"$0\" \(command) \"$name\"")
        #expect(run.outputText == "The stove was lit.\n")
        #expect(run.errorText == "")
    }

    @Test func jsonStaysValid() throws {
        let run = try shell("\"$0\" outline --json \"$name\"")
        #expect(run.outputText.contains("caf\u{FFFD}.txt"))
    }

    @Test func aMessageShowsTheByte() throws {
        let run = try shell("rm \"$name\"; \"$0\" \"$name\"; echo $?")
        #expect(run.errorText.hasSuffix("/caf<E9>.txt: no such file; check the name\n"))
        #expect(run.outputText == "1\n")
    }

    @Test func isRead() throws {
        let session = try TerminalSession(
            command: ["/bin/bash", "-c", prepared("exec \"$0\" \"$name\""), GlossProgram.path, folder.path], rows: 10,
            columns: 60)
        session.expect("The stove was lit.")
        session.expect("caf<E9>.txt")
        session.expectLeaving(by: "q")
    }
}
