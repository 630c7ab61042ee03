import Platform
import TestSupport
import Testing

/// The commands that answer from all documents: index, who, search, library.
@Suite(.serialized) struct LibraryCommandTests {
    private let folder = TemporaryFolder()
    private static let pilot = """
        The harbour

        Josiah Penhallow, the harbour pilot of Merrin, came aboard at noon. Maud Harrowgate asked Josiah Penhallow for the \
        tide tables. In the evening Maud Harrowgate wrote to the Merrin Harbour Board.

        """
    private static let bees = """
        The bees

        Josiah Penhallow, a former pilot, keeps bees above the town. Maud Harrowgate buys his honey every autumn, and \
        Josiah Penhallow gives her the wax for nothing.

        """

    private func run(_ arguments: String...) throws -> ShellRun {
        try ShellRun(arguments: arguments, environment: ["XDG_DATA_HOME": "\(folder.path)/data"])
    }

    private func shelf() -> String {
        let texts = folder.folder("texts")
        _ = folder.folder("texts/inner")
        _ = folder.file("texts/pilot.txt", Self.pilot)
        _ = folder.file("texts/inner/bees.txt", Self.bees)
        _ = folder.file("texts/.hidden.txt", Self.bees)
        _ = folder.file("texts/program.o", "Josiah Penhallow is no document here.")
        return texts
    }

    @Test func aFolderIsTakenInAndThenPassedOver() throws {
        let texts = shelf()
        let first = try run("index", texts)
        #expect(first.ending == .exited(0))
        #expect(first.errorText == "gloss: 2 documents taken in\n")
        let second = try run("index", texts)
        #expect(second.errorText == "gloss: 0 documents taken in, 2 known already\n")
        _ = folder.file("texts/pilot.txt", Self.pilot + "Nobody answered.\n")
        #expect(try run("index", texts).errorText == "gloss: 1 document taken in, 1 known already\n")
        #expect(try run("search", "tide tables").lines.count == 2)
    }

    @Test func oneBadFileIsReportedAndTheOthersGoOn() throws {
        let texts = shelf()
        _ = folder.file("texts/bad.epub", [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 7, count: 600))
        let result = try run("index", texts, "\(folder.path)/missing")
        #expect(result.ending == .exited(1))
        #expect(result.errorText.contains("bad.epub"))
        #expect(result.errorText.contains("missing: No such file or directory"))
        #expect(result.errorText.contains("2 documents taken in, 2 failed"))
    }

    @Test func whoAnswersFromAllDocumentsWithTheirSources() throws {
        #expect(try run("index", shelf()).ending == .exited(0))
        let result = try run("who", "penhallow")
        #expect(result.ending == .exited(0))
        #expect(result.lines.first == "Josiah Penhallow, person")
        #expect(result.outputText.contains("“the harbour pilot of Merrin”"))
        #expect(result.outputText.contains("/texts/pilot.txt"))
        #expect(result.outputText.contains("/texts/inner/bees.txt"))
        #expect(!result.outputText.contains("perhaps"))
        let json = try run("who", "--json", "Josiah", "Penhallow").lines.map { try #require(ReadJSON($0)) }
        #expect(json.count == 2)
        #expect(json.map { $0["name"].text } == ["Josiah Penhallow", "Josiah Penhallow"])
        let nobody = try run("who", "Nobody")
        #expect(nobody.ending == .exited(1))
        #expect(nobody.errorText == "gloss: no document of the library names Nobody\n")
    }

    @Test func searchFindsAPassageWithItsSource() throws {
        #expect(try run("index", shelf()).ending == .exited(0))
        let json = try run("search", "--json", "tide tables").lines.map { try #require(ReadJSON($0)) }
        #expect(json.count == 1)
        #expect(json.first?["text"].text?.contains("asked Josiah Penhallow for the tide tables") == true)
        #expect(json.first?["file"].text?.hasSuffix("/texts/pilot.txt") == true)
    }

    @Test func whatComesFromTheLibraryCannotActOnTheTerminal() throws {
        _ = folder.folder("texts")
        for (number, trick) in HostileText.tricks.enumerated() {
            let text =
                "Josiah Penhallow\(trick), a pilot\(trick), met Maud Harrowgate\(trick) in the harbour \(number).\n"
            _ = folder.file("texts/\(number).txt", text)
        }
        // Some are taken for something else than text, and reported.
        #expect(!(try run("index", "\(folder.path)/texts").errorText.contains("\u{1B}")))
        #expect(try run("who", "Penhallow").ending == .exited(0))
        for arguments in [["who", "Penhallow"], ["who", "--json", "Penhallow"], ["search", "harbour"], ["library"]] {
            let result = try ShellRun(arguments: arguments, environment: ["XDG_DATA_HOME": "\(folder.path)/data"])
            let controls = result.outputText.unicodeScalars.filter { scalar in
                switch scalar.value {
                case 0x0A: false
                case ..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
                default: false
                }
            }
            #expect(controls.isEmpty, "\(arguments)")
        }
    }

    @Test func whatWasReadIsListedAndForgotten() throws {
        let path = folder.file("pilot.txt", Self.pilot)
        let session = try TerminalSession(
            command: [GlossProgram.path, path], rows: 5, columns: 80,
            environment: ["XDG_DATA_HOME": "\(folder.path)/data"])
        session.expect("The harbour")
        session.press("G")
        session.expect("Merrin Harbour Board")
        session.expectLeaving(by: "Q")
        let listed = try run("library", "--json").lines.map { try #require(ReadJSON($0)) }
        #expect(listed.count == 1)
        #expect(listed.first?["percent"].integer == 100)
        #expect(try run("library", "--forget", path).ending == .exited(0))
        #expect(try run("library").outputText.isEmpty)
        #expect(try run("library", "--forget", path).ending == .exited(1))
    }

    @Test func theShelfOpensWhatWasRead() throws {
        let environment = ["XDG_DATA_HOME": "\(folder.path)/data"]
        let texts = [("pilot.txt", Self.pilot, "The harbour"), ("bees.txt", Self.bees, "The bees")]
        for (name, text, title) in texts {
            let session = try TerminalSession(
                command: [GlossProgram.path, folder.file(name, text)], rows: 5, columns: 80, environment: environment)
            session.expect(title)
            session.press("G")
            session.expect("100%")
            session.expectLeaving(by: "Q")
        }
        unlink("\(folder.path)/bees.txt")
        let shelf = try TerminalSession(
            command: [GlossProgram.path], rows: 24, columns: 80, environment: environment)
        shelf.expect("2 documents")
        shelf.expect("The file is gone:")
        shelf.press("j")
        shelf.expectAnswer()
        shelf.press(Keys.enter)
        shelf.expect("tide tables")
        shelf.press("L")
        shelf.expect("2 documents")
        shelf.press("/bees\r")
        shelf.expectAnswer()
        shelf.expectLeaving(by: "Q")
        let again = try TerminalSession(
            command: [GlossProgram.path], rows: 24, columns: 80, environment: environment)
        again.expect("2 documents")
        again.press("jd")
        again.expect("1 document")
        again.expectLeaving(by: "q")
    }

    @Test func withoutAnythingReadADocumentIsAskedFor() throws {
        let session = try TerminalSession(
            command: [GlossProgram.path], rows: 24, columns: 80,
            environment: ["XDG_DATA_HOME": "\(folder.path)/data"])
        session.expectEnding(.exited(2))
        #expect(access("\(folder.path)/data", F_OK) != 0)
    }
}
