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
