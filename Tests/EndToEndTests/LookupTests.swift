import TestSupport
import Testing

/// Looking words up, from the key to the list of words.
@Suite(.serialized) struct LookupTests {
    private let folder = TemporaryFolder()
    private let words = """
        The pier

        Maud Harrowgate built the pier at Merrin. The Merrin Harbour Board (MHB) asked for a bollard, which is a post for \
        ropes. Nobody at Merrin had seen a zarf.

        """

    private var environment: [String: String] {
        ["XDG_DATA_HOME": "\(folder.path)/data", "XDG_CONFIG_HOME": "\(folder.path)/config", "WNSEARCHDIR": "/nowhere"]
    }

    private func session(_ path: String) throws -> TerminalSession {
        try TerminalSession(
            command: [GlossProgram.path, path], rows: 30, columns: 120, environment: environment)
    }

    private func configure(_ command: String) {
        _ = folder.folder("config")
        _ = folder.folder("config/gloss")
        _ = folder.file("config/gloss/config.toml", "[library]\ndictionary = '\(command)'\n")
    }

    @Test func aWordIsAnsweredAndKeptWithItsSentence() throws {
        configure("printf \"a cup holder (%s)\" \"$1\"")
        let reading = try session(folder.file("pier.txt", words))
        reading.expect("names") { $0.text.contains("100%") && !$0.text.contains("names ") }
        reading.press("K")
        reading.expect("Look up:")
        reading.press("zarf\r")
        reading.expect("a cup holder (zarf)")
        reading.expect("your command")
        reading.press("qK")
        reading.press("MHB\r")
        reading.expect("Merrin Harbour Board")
        reading.press("V")
        reading.expect("2 words")
        reading.expectLeaving(by: "Q")
        let run = try ShellRun(arguments: ["library", "--vocabulary"], environment: environment)
        #expect(run.outputText.contains("zarf\n    a cup holder (zarf) (your command)\n"))
        #expect(run.outputText.contains("“Nobody at Merrin had seen a zarf.”"))
        #expect(run.outputText.contains("MHB"))
    }

    @Test func noByteOfAnAnswerIsAControl() throws {
        configure("printf \"\\033]0;stolen\\007\\033[2J\\233;known\"")
        let reading = try session(folder.file("pier.txt", words))
        reading.expect("100%")
        reading.press("Kzarf\r")
        reading.expect("known")
        reading.expectLeaving(by: "Q")
        let sent = String(decoding: reading.bytes, as: UTF8.self)
        #expect(!sent.contains("\u{1B}]0;"))
        #expect(sent.contains("stolen"))
        #expect(!reading.bytes.contains(0x9B))
    }

    @Test func withoutHistoryNoWordIsKept() throws {
        let path = folder.file("pier.txt", words)
        let reading = try TerminalSession(
            command: [GlossProgram.path, "--no-history", path], rows: 30, columns: 120, environment: environment)
        reading.expect("100%")
        reading.press("Kzarf\r")
        reading.expect("first used")
        reading.expectLeaving(by: "Q")
        #expect(!folder.names.contains("data"))
    }
}
