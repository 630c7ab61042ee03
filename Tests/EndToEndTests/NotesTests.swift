import TestSupport
import Testing

/// Notes and highlights from the key to the library and back.
@Suite(.serialized) struct NotesTests {
    private let folder = TemporaryFolder()
    private let first =
        "Maud Harrowgate built the pier at Merrin. The board of the railway paid for it, and asked for more.\n\n"
    private let second =
        "Edwin Voss read the warning twice. He said that the light would have to wait until the spring.\n\n"
    private let third = "Lucy Voss lived in Paris then, and wrote to nobody but the keeper of the light.\n"

    private func notes(_ path: String, _ options: String...) throws -> ShellRun {
        let run = try ShellRun(
            arguments: ["notes", path] + options, environment: ["XDG_DATA_HOME": folder.path + "/data"])
        #expect(run.ending == .exited(0), "\(run.errorText)")
        return run
    }

    private func session(_ path: String) throws -> TerminalSession {
        try TerminalSession(path, rows: 24, columns: 100, environment: ["XDG_DATA_HOME": folder.path + "/data"])
    }

    @Test func aNoteAndAHighlightAreKeptPrintedAndFoundInAnEditedText() throws {
        let path = folder.file("pier.txt", first + second + third)
        var reader = try session(path)
        reader.expect("names") { $0.text.contains("100%") && !$0.text.contains("names ") }
        reader.press("/the warning\r")
        reader.expect("1 of 1")
        reader.press("v")
        reader.expect("y copy")
        reader.press("eH")
        reader.expect("Highlighted.")
        reader.press("/keeper\r")
        reader.expect("1 of 1")
        reader.press("vN")
        reader.expect("Note: ")
        reader.press("who is it?\r")
        reader.expect("Noted.")
        reader.press("Q")
        reader.expectEnding(.exited(0))

        let printed = try notes(path)
        #expect(printed.outputText.contains("“the warning twice”"))
        #expect(printed.outputText.contains("“keeper”\n  who is it?\n"))
        #expect(try notes(path, "--markdown").outputText.contains("> the warning twice\n>\n> — "))
        #expect(try notes(path, "--org").outputText.contains("#+begin_quote\nkeeper\n#+end_quote\nwho is it?\n"))

        // A paragraph before is new, and the one of the highlight is gone.
        _ = folder.file("pier.txt", "A new beginning, which was not there before.\n\n" + first + third)
        reader = try session(path)
        reader.expect("names") { $0.text.contains("100%") && !$0.text.contains("names ") }
        reader.press("B")
        reader.expect("who is it?")
        reader.expect("lost its place")
        reader.press("Q")
        reader.expectEnding(.exited(0))
        let json = try #require(ReadJSON(try notes(path, "--json").outputText))
        let kept = json["notes"].elements
        #expect(kept.map { $0["quotation"].text } == ["keeper", "the warning twice"])
        #expect(kept.first?["note"].text == "who is it?")
        #expect(kept.last?["kind"].text == "highlight")
    }
}
