import TerminalEmulator
import TestSupport
import Testing

/// Pictures of a document, in a terminal.
@Suite struct PictureTests {
    private func fixture(_ name: String) -> String { "\(GlossProgram.repository)/Tests/PicturesTests/Fixtures/\(name)" }

    private func document(showing picture: String, in folder: TemporaryFolder) -> String {
        folder.file(
            "harbour.md", Array("# The harbour\n\nA word before.\n\n![The flag of the port](\(picture))\n".utf8))
    }

    @Test func enterShowsThePictureAndQIsTheWayBack() throws {
        let folder = TemporaryFolder()
        let run = try ShellRun(command: ["/bin/cp", fixture("flag.png"), folder.path + "/flag.png"])
        #expect(run.ending == .exited(0))
        let session = try TerminalSession(document(showing: "flag.png", in: folder))
        session.expect("The flag of the port")
        session.press(Keys.tab + Keys.enter)
        session.expect("the picture") { $0.runs { $0.text == "▀" && $0.foreground != nil }.count == 8 }
        let colours = Set(session.screen.cells.joined().filter { $0.text == "▀" }.map(\.foreground))
        #expect(colours.count == 2)
        session.press("q")
        session.expect("A word before.")
        session.expectLeaving(by: "q")
    }

    /// What a terminal answers, by its kind.
    private static let terminals: [(form: EmulatedPicture.Form, answers: [String: String])] = [
        (.kitty, ["kitty": "\u{1B}_Gi=26476;OK\u{1B}\\", "16t": "\u{1B}[6;18;9t", "c": "\u{1B}[?62;22c"]),
        (.iterm, [">q": "\u{1B}P>|iTerm2 3.5.0\u{1B}\\", "16t": "\u{1B}[6;18;9t", "c": "\u{1B}[?62;4c"]),
        (.sixel, ["16t": "\u{1B}[6;18;9t", "c": "\u{1B}[?62;4;22c", "?1;1;0S": "\u{1B}[?1;0;16S"]),
    ]

    @Test(arguments: terminals.indices) func aTerminalThatSaysItShowsPicturesIsSentOne(number: Int) throws {
        let folder = TemporaryFolder()
        let run = try ShellRun(command: ["/bin/cp", fixture("flag.png"), folder.path + "/flag.png"])
        #expect(run.ending == .exited(0))
        let session = try TerminalSession(document(showing: "flag.png", in: folder))
        let terminal = Self.terminals[number]
        session.answers = terminal.answers
        session.expect("The flag of the port")
        #expect(session.screen.questions == [], "nothing is asked before a picture is wanted")
        session.press(Keys.tab + Keys.enter)
        session.expect("the picture") { $0.pictures.map(\.form) == [terminal.form] && !$0.pictures[0].isUnfinished }
        let picture = try #require(session.screen.pictures.first)
        #expect(picture.width == 32 && picture.height == 16)
        #expect(picture.row == 2 && (36...40).contains(picture.column))
        #expect(!session.screen.text.contains("▀"))
        session.press("q")
        session.expect("A word before.")
        #expect(session.screen.pictures == [])
        session.expectLeaving(by: "q")
    }

    @Test(arguments: [["TMUX": "/tmp/tmux-0/default,1,0"], ["TERM": "screen-256color"]])
    func throughAnotherProgramNothingIsAsked(environment: [String: String]) throws {
        let folder = TemporaryFolder()
        let run = try ShellRun(command: ["/bin/cp", fixture("flag.png"), folder.path + "/flag.png"])
        #expect(run.ending == .exited(0))
        let session = try TerminalSession(document(showing: "flag.png", in: folder), environment: environment)
        session.expect("The flag of the port")
        session.press(Keys.tab + Keys.enter)
        session.expect("half blocks") { $0.text.contains("▀") }
        #expect(session.screen.questions == [])
        session.expectLeaving(by: "Q")
    }

    @Test func halfBlocksHaveAllTheColoursThatThereAre() throws {
        let folder = TemporaryFolder()
        let run = try ShellRun(command: ["/bin/cp", fixture("flag.png"), folder.path + "/flag.png"])
        #expect(run.ending == .exited(0))
        let session = try TerminalSession(
            document(showing: "flag.png", in: folder), environment: ["COLORTERM": "truecolor"])
        session.expect("The flag of the port")
        session.press(Keys.tab + Keys.enter)
        session.expect("half blocks") { screen in
            let cells = screen.cells.joined().filter { $0.text == "▀" }
            return cells.count == 256 && cells.allSatisfy { ($0.foreground ?? 0) >= 1 << 24 }
        }
        session.press("q")
        session.expect("A word before.")
        session.expect("no picture") { !$0.text.contains("▀") }
        session.expectLeaving(by: "q")
    }

    @Test(arguments: [("missing.png", "is not there"), ("harbour.md", "it is not PNG")])
    func whatCannotBeShownIsSaidSo(address: String, reason: String) throws {
        let folder = TemporaryFolder()
        let session = try TerminalSession(document(showing: address, in: folder))
        session.expect("The flag of the port")
        session.press(Keys.tab + Keys.enter)
        session.expect(reason)
        session.expectLeaving(by: "Q")
    }
}
