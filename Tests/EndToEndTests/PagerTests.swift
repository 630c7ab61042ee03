import TestSupport
import Testing

/// Gloss as a pager: what programs that call `less` expect of it.
struct PagerTests {
    private let folder = TemporaryFolder()

    /// A text of some pages; each line says its number.
    private var lines: String {
        folder.file("lines.txt", (1...200).map { "- Entry \($0)\n" }.joined())
    }

    /// A run in a terminal of `command`, in which `$0` is the program and `$1` a file of lines.
    private func session(_ command: String, rows: Int = 12) throws -> TerminalSession {
        try TerminalSession(
            command: ["/bin/sh", "-c", command, GlossProgram.path, lines], rows: rows, columns: 60)
    }

    @Test(arguments: ["-F", "-FRX", "-F -R -S -X -N -i -I", "--quit-if-one-screen"])
    func aShortTextIsPrintedAndNothingElse(options: String) throws {
        let session = try session("head -n 5 \"$1\" | \"$0\" \(options); echo ENDED $?")
        session.expect("ENDED 0")
        session.expect("Entry 5")
        #expect(!session.bytes.contains(0x1B))
    }

    @Test func aShortTextIsPrintedInItsColours() throws {
        let session = try session("printf 'plain \\033[31mred\\033[m plain\\n' | \"$0\" -F; echo ENDED $?")
        session.expect("ENDED 0")
        #expect(session.bytes.firstRange(of: Array("\u{1B}[31mred".utf8)) != nil)
        #expect(!session.screen.modes.alternateScreen)
    }

    @Test func theLastPageStaysIfThatIsAsked() throws {
        let session = try session("\"$0\" -X \"$1\"; echo ENDED $?")
        session.expect("the terminal's own screen") { !$0.modes.alternateScreen && $0.text.contains("Entry 1") }
        session.press(" ")
        session.expect("Entry 12")
        session.press("q")
        session.expect("ENDED 0")
        session.expect("the page above the prompt") { $0.text.contains("Entry 12") }
        session.expectRestoredTerminal()
    }

    @Test func theVariableOfLessCountsForWhatReadsAPipe() throws {
        let session = try session("export LESS=FRX; head -n 5 \"$1\" | \"$0\"; \"$0\" \"$1\"; echo ENDED $?")
        session.expect("the alternate screen") { $0.modes.alternateScreen && $0.text.contains("Entry 1") }
        session.press("q")
        session.expect("ENDED 0")
    }

    @Test func namesOfFilesAreCompleted() throws {
        let name = folder.file("a-lamp.txt", "The lamp is lit.\n")
        let session = try session("exec \"$0\" \"$1\"")
        session.expect("Entry 1")
        session.press(":open \(name.dropLast(6))\t")
        session.expect("a-lamp.txt")
        session.press("\r")
        session.expect("The lamp is lit.")
        session.expectLeaving(by: "q")
    }

    @Test func aLongTextIsShownWhateverWasAsked() throws {
        let session = try session("\"$0\" -F \"$1\"; echo ENDED $?")
        session.expect("the alternate screen") { $0.modes.alternateScreen && $0.text.contains("Entry 1") }
        session.press("q")
        session.expect("ENDED 0")
        session.expectRestoredTerminal()
    }

    @Test(arguments: [
        ("+G", "Entry 200"), ("+120", "Entry 120"), ("+/\"Entry 77\"", "Entry 77"), ("+120 -i", "Entry 120"),
        ("+F", "Following."),
    ])
    func aStartIsTakenAsLessTakesIt(argument: String, expected: String) throws {
        let session = try session("exec \"$0\" \(argument) \"$1\"")
        session.expect(expected)
        session.expectLeaving(by: "q")
    }

    @Test(arguments: [
        ("-i +/\"entry 77\"", "Entry 77"), ("-i +/\"ENTRY 77\"", "Not found"), ("-I +/\"ENTRY 77\"", "Entry 77"),
        ("+/\"entry 77\"", "Entry 77"),
    ])
    func caseCountsAsTheOptionsOfLessSay(argument: String, expected: String) throws {
        let session = try session("exec \"$0\" \(argument) \"$1\"")
        session.expect(expected)
        session.expectLeaving(by: "q")
    }

    @Test func theColoursOfAPipeAreShown() throws {
        let session = try session("printf 'plain \\033[31mred\\033[m plain\\n' | \"$0\"")
        session.expect("plain red plain")
        #expect(session.wait { session.bytes.firstRange(of: Array("\u{1B}[31m".utf8)) != nil })
        session.expectLeaving(by: "q")
    }

    @Test func aPipeThatNeverEndsIsReadAndLeft() throws {
        let session = try session("(cat \"$1\"; sleep 300) | \"$0\"; echo ENDED $?")
        session.expect("Entry 1")
        session.press("G")
        session.expect("Entry 200")
        session.press("q")
        session.expect("the old screen") { !$0.modes.alternateScreen }
    }

    @Test func severalFilesAreReadOneAfterTheOther() throws {
        let other = folder.file("other.txt", "The other text.\n")
        let session = try session("exec \"$0\" \"$1\" \(other) /nowhere")
        session.expect("file 1 of 3")
        session.press(":n\r")
        session.expect("The other text.")
        session.expect("file 2 of 3")
        session.press(":n\r")
        session.expect("/nowhere: no such file")
        session.press(":n\r")
        session.expect("There is no file after this one.")
        session.press(":p\r")
        session.expect("The other text.")
        session.press(":p\r")
        session.expect("Entry 1")
        session.expectLeaving(by: "q")
    }

    @Test func severalFilesArePrintedOneAfterTheOther() throws {
        let other = folder.file("other.txt", "The other text.\n")
        let run = try ShellRun(command: ["/bin/sh", "-c", "\"$0\" \"$1\" \"$1\"", GlossProgram.path, other])
        #expect(run.outputText == "The other text.\nThe other text.\n")
    }

    @Test func longLinesAreCutIfThatIsAsked() throws {
        let long = folder.file("long.txt", "lamp " + String(repeating: "oil ", count: 40) + "END\nsecond: line\n")
        let session = try session("\"$0\" -S \(long)")
        session.expect("one row for a line") { screen in
            let rows = screen.text.split(separator: "\n")
            return rows.firstIndex { $0.hasPrefix("lamp oil") }.map { rows[$0 + 1].hasPrefix("second: line") } ?? false
        }
        session.expectLeaving(by: "q")
    }

    @Test(arguments: [("-R", true), ("-r", true), ("", false)])
    func theColoursOfAFileAreShownIfThatIsAsked(option: String, isColoured: Bool) throws {
        let file = folder.file("red.txt", "plain \u{1B}[31mred\u{1B}[m plain\n")
        let session = try session("\"$0\" \(option) \(file)")
        session.expect("plain red plain")
        session.expectLeaving(by: "q")
        #expect((session.bytes.firstRange(of: Array("\u{1B}[31m".utf8)) != nil) == isColoured)
    }

    @Test(arguments: ["-p \"Entry 77\"", "-p\"Entry 77\"", "-MsK -N +/\"Entry 77\""])
    func optionsOfLessAreTaken(options: String) throws {
        let session = try session("exec \"$0\" \(options) \"$1\"")
        session.expect("Entry 77")
        session.expectLeaving(by: "q")
    }
}
