import Analysis
import Dispatch
import Formats
import Library
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

    /// Keys that make a correction, and what is said of it.
    private static let everyKind: [(keys: [String], said: String)] = [
        (["X/maud\r", "cr", "\u{15}Dame Maud\r"], "“Maud Harrowgate” is called “Dame Maud”"),
        (["X/paris\r", "ct", "p"], "“Paris”: person"),
        (["X/paris\r", "cd", "a city\r"], "“Paris”: a city"),
        (["X/edwin\r", "ca", "chairman\r"], "“Edwin Voss” is also called “chairman”"),
        (["X/edwin\r", "cx", "G\r"], "“Edwin Voss” is not called “chairman”"),
        (["X/lucy\r", "cn", "Gk\r", "\r"], "“Lucy” of “Lucy Voss” is “Lucy”"),
        (["X/lucy voss\r", "cs", "edwin\r"], "“Lucy Voss” is the same as “Edwin Voss”"),
        (["X/merrin\r", "cw"], "“Merrin” is no name"),
    ]
    /// The same on the page, where a place is chosen.
    private static let everyKindOfPlace: [(keys: [String], said: String)] = [
        (["\t", "cn", "h", "\r"], "at one place is"),
        (["\t\t", "cn", "f", "\r"], "from one place on is"),
        (["v", "e", "c", "o"], "is a name: organisation"),
    ]

    @Test func everyKindIsKeptAndUndoneAnotherDay() throws {
        let path = folder.file("pier.txt", words)
        let byHand = """
            # by hand
            [[entity]]
            name = "Old Hen"  # a ship
            type = "product"

            [corrections]
            changes = [
              # mine
              { describe = "London", as = "far away" }, # kept
            ]

            """
        let file = folder.file("pier.gloss.toml", byHand)
        func open() throws -> TerminalSession {
            let session = try TerminalSession(path, rows: 40, columns: 160)
            session.expect("names") { $0.text.contains("100%") && !$0.text.contains("names ") }
            return session
        }
        func make(_ correction: (keys: [String], said: String), in session: TerminalSession) {
            for keys in correction.keys {
                session.press(keys)
                session.expectAnswer()
            }
            session.expect(correction.said)
        }
        let session = try open()
        for correction in Self.everyKind { make(correction, in: session) }
        for _ in 0..<30 where session.screen.text.contains("q close") {
            session.press("q")
            session.expectAnswer()
        }
        for correction in Self.everyKindOfPlace { make(correction, in: session) }
        session.press("Q")
        session.expectEnding(.exited(0))
        let made = Self.everyKind.count + Self.everyKindOfPlace.count
        let notes = try KnowledgeFile.notes(in: try bytes(file))
        #expect(notes.corrections.count == made + 1)

        let again = try open()
        for correction in (Self.everyKind + Self.everyKindOfPlace).reversed() {
            again.press(":undo\r")
            again.expect("Undone: ")
            again.expect(correction.said)
        }
        again.press("Q")
        again.expectEnding(.exited(0))
        #expect(String(decoding: try bytes(file), as: UTF8.self) == byHand)
    }

    /// Two readers of one text at once, with one library and one knowledge file.
    @Test func twoProgramsLoseNothing() throws {
        let path = folder.file("pier.txt", words)
        let file = folder.path + "/pier.gloss.toml"
        let data = folder.path + "/data"
        let sessions = try (0..<2).map { _ in
            try TerminalSession(path, rows: 40, columns: 120, environment: ["XDG_DATA_HOME": data])
        }
        for session in sessions {
            session.expect("names") { $0.text.contains("100%") && !$0.text.contains("names ") }
        }
        let letters = ["abcdefgh", "ijklmnop"].map(Array.init)
        for number in 0..<8 {
            // Neither waits for the other.
            for (session, letters) in zip(sessions, letters) { session.press("m\(letters[number])") }
            for (name, session) in zip(["paris", "london"], sessions) {
                session.press("X/\(name)\rcd\(name) \(number)\rqq")
            }
            for session in sessions { session.expectAnswer() }
        }
        for session in sessions {
            session.press("Q")
            session.expectEnding(.exited(0))
        }
        let corrections = try KnowledgeFile.notes(in: try bytes(file)).corrections
        for (entity, name) in [("Paris", "paris"), ("London", "london")] {
            let kept = corrections.filter { $0.entity == entity }.map(\.change)
            #expect(kept == (0..<8).map { Correction.Change.describe("\(name) \($0)") })
        }
        let store = try Store.open(in: data + "/gloss")
        let content = try #require(FileFingerprint(of: path))
        let id = try #require(try store.document(content: content, path: path))
        let marks = try #require(try store.recall(id, by: .content, at: 0)).marks.keys.sorted()
        #expect(marks == letters.joined().sorted())
    }

    /// What the library tells of a document follows its corrections.
    @Test func theLibraryTellsWhatWasCorrected() throws {
        let path = folder.file("pier.txt", words)
        let environment = ["XDG_DATA_HOME": folder.path + "/data"]
        let session = try TerminalSession(path, rows: 40, columns: 120, environment: environment)
        session.expect("names") { $0.text.contains("100%") && !$0.text.contains("names ") }
        session.press("X/paris\r")
        session.expect("place")
        session.press("cr\u{15}Lutetia\r")
        session.expect("“Paris” is called “Lutetia”")
        session.press("Q")
        session.expectEnding(.exited(0))
        // One that ended before the library was told is told when the text is opened or indexed the next time.
        #expect(try ShellRun(arguments: ["index", folder.path], environment: environment).ending == .exited(0))
        let who = try ShellRun(arguments: ["who", "Lutetia"], environment: environment)
        #expect(who.outputText.contains("Lutetia"))
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
