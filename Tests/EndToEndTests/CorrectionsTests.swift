import Analysis
import Dispatch
import Formats
import Model
import TestSupport
import Testing

@testable import Reader
@testable import gloss

/// Corrections from the key to the file and back.
@Suite(.serialized) struct CorrectionsTests {
    private let folder = TemporaryFolder()
    private let words = """
        The pier

        Maud Harrowgate built the pier at Merrin. Harrowgate warned the board of the Tarn Railway in March 1903.

        Edwin Voss read the warning. Mr. Voss, the chairman, met Maud Harrowgate in London. Voss said nothing.

        Lucy Voss lived in Paris. Lucy wrote to Edwin Voss from Paris. Lucy came home when the Old Hen sank off Merrin.

        """

    private func bytes(_ path: String) throws -> [UInt8] { try #require(try KnowledgeFile.bytes(at: path)) }

    @Test func aWrongPanelIsMendedWithThreeKeysAndStaysSo() throws {
        let path = folder.file("pier.txt", words)
        let file = folder.path + "/pier.gloss.toml"
        let session = try TerminalSession(path, rows: 40, columns: 120)
        session.expect("names") { $0.text.contains("100%") && !$0.text.contains("names ") }
        session.press("X/paris\r")
        session.expect("place")
        session.press("ct")
        session.expect("Paris is a")
        session.press("p")
        session.expect("“Paris”: person. Kept in pier.gloss.toml.")
        session.expect("the panel of a person") { $0.lines[0].hasSuffix("person") }
        session.press("Q")
        session.expectEnding(.exited(0))
        let written = "[corrections]\nchanges = [\n  { retype = \"Paris\", to = \"person\" },\n]\n"
        #expect(String(decoding: try bytes(file), as: UTF8.self) == written)

        _ = folder.file("pier.gloss.toml", "# by hand\n" + written)
        let again = try TerminalSession(path, rows: 40, columns: 120)
        again.expect("names") { $0.text.contains("100%") && !$0.text.contains("names ") }
        again.press("X/paris\r")
        again.expect("the panel of a person") { $0.lines[0].hasSuffix("person") }
        again.press("u")
        again.expect("Undone: “Paris”: person. Kept in pier.gloss.toml.")
        again.expect("the panel of a place") { $0.lines[0].hasSuffix("place") }
        again.press("Q")
        again.expectEnding(.exited(0))
        #expect(
            String(decoding: try bytes(file), as: UTF8.self) == "# by hand\n[corrections]\nchanges = [\n]\n")
    }

    /// What the screen has at once is what a new start makes of the file.
    @Test(arguments: [
        ["c", "t", "o"], ["c", "s", "Enter"], ["c", "w"], ["c", "n", "G", "Enter", "Enter"], ["c", "x", "Enter"],
    ])
    func whatIsSeenAtOnceIsWhatOpeningAgainShows(keys: [String]) throws {
        let path = folder.file("pier.txt", words)
        let opened = try OpenedDocument.whole(path, options: ReadOptions())
        let found = AnalysisPipeline.standard.analyse(opened.document)
        var state = AppState(rows: 40, columns: 120)
        _ = update(&state, .documentLoaded(opened.document, name: path, generation: 1))
        _ = update(&state, .analysed(found, progress: 1, generation: 1))
        var effects: [Effect] = []
        func press(_ name: String) {
            for key in KeyName.keys(name) ?? [] { effects += update(&state, .key(key)) }
        }
        for name in ["Lucy Voss", "Edwin Voss"] {
            let id = try #require(state.knowledge.base.entities.first { $0.name == name }).id
            state.open(EntityPanel(reference: EntityReference(id, in: state.known)))
            for key in keys { press(key) }
        }
        var file: [UInt8] = []
        for case .keep(let correction, _) in effects {
            file = try #require(try KnowledgeFileEdit.add(correction).applied(to: file))
        }
        #expect(!file.isEmpty)
        let notes = try KnowledgeFile.notes(in: file)
        #expect(notes.corrections == state.knowledge.corrections)
        let again = AnalysisPipeline.standard(notes: notes).analyse(opened.document)
            .corrected(by: notes.corrections, in: opened.document.text).knowledge
        let seen = state.knowledge.base
        #expect(again.entities == seen.entities)
        #expect(again.mentions == seen.mentions)
        #expect(again.relations == seen.relations)
        #expect(again.entities != found.entities)
    }

    @Test func whereNothingCanBeWrittenTheDataDirectoryIsUsed() throws {
        // Nobody can make a file there, not even root.
        let place = KnowledgePlace(path: "/proc/version", dataDirectory: folder.path + "/data")
        let correction = Correction("Linux", .retype(.product))
        let path = try place.apply(.add(correction))
        #expect(path.hasPrefix(folder.path + "/data/knowledge/"))
        #expect(path.hasSuffix("-version.gloss.toml"))
        #expect(try place.notes().corrections == [correction])
        _ = try place.apply(.remove(correction))
        #expect(try place.notes().corrections.isEmpty)
    }

    @Test func aFileWithAMistakeIsLeftAlone() throws {
        let path = folder.file("pier.txt", words)
        let file = folder.file("pier.gloss.toml", "[[entity]\n")
        #expect(throws: KnowledgePlace.Problem.self) {
            try KnowledgePlace(path: path, dataDirectory: nil).apply(.add(Correction("A", .noName)))
        }
        #expect(try bytes(file) == Array("[[entity]\n".utf8))
    }

    @Test func programsThatWriteAtOnceLoseNothing() throws {
        let path = folder.file("pier.txt", words)
        let file = folder.file("pier.gloss.toml", "# by hand\n")
        let writers = 4
        let each = 25
        DispatchQueue.concurrentPerform(iterations: writers) { writer in
            // As two programs do, each writer opens the file for itself.
            let place = KnowledgePlace(path: path, dataDirectory: nil)
            for number in 0..<each {
                #expect(throws: Never.self) { try place.apply(.add(Correction("A\(writer) \(number)", .noName))) }
            }
        }
        let notes = try KnowledgePlace(path: path, dataDirectory: nil).notes()
        #expect(Set(notes.corrections.map(\.entity)).count == writers * each)
        #expect(String(decoding: try bytes(file), as: UTF8.self).hasPrefix("# by hand\n"))
        #expect(folder.names.filter { $0.hasSuffix(".new") }.isEmpty)
    }

    @Test func correctionsThatFindNothingAreRemarkedOn() throws {
        let path = folder.file("pier.txt", words)
        _ = folder.file(
            "pier.gloss.toml", "[corrections]\nchanges = [ { no-name = 'Nobody' }, { no-name = 'Paris' } ]\n")
        let run = try ShellRun("entities", path)
        #expect(run.ending == .exited(0))
        #expect(!run.outputText.contains("Paris"))
        #expect(run.errorText.contains("1 correction has no place in the text: “Nobody” is no name"))
    }
}
