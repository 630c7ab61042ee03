import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

/// What the reader sees of the library: the shelf, other documents in a panel, the time that is left.
@Suite struct LibraryPanelTests {
    private static let generation = AppState.firstGeneration

    private static let entries = [
        ShelfEntry(
            id: DocumentID(4), path: "/texts/light.txt", title: "The Light", percent: 40, section: "Winter",
            people: ["Maud", "Josiah"], secondsAgo: 3 * TimeSpan.day, secondsLeft: 7300),
        ShelfEntry(
            id: DocumentID(2), path: "/texts/salt.txt", title: "Salt", percent: 100, secondsAgo: 60, isThere: false),
    ]

    private func onShelf() -> ScriptedReader {
        var reader = ScriptedReader()
        reader.state = AppState.onShelf(Self.entries, rows: 24, columns: 120)
        return reader
    }

    private func opened(_ reader: inout ScriptedReader) {
        reader.post(.library(.opened(path: "/harbour.txt", nil), generation: Self.generation))
    }

    @Test func theShelfTellsWhereEachDocumentWasLeft() {
        let reader = onShelf()
        #expect(
            reader.panelRows == [
                "The Light3 days ago", "  40% · Winter · with Maud, Josiah · 2 hours left",
                "Salt1 minute ago", "  The file is gone: /texts/salt.txt",
            ])
        #expect(reader.lines[0].contains("Shelf"))
        #expect(reader.lines[0].contains("2 documents"))
    }

    @Test func aDocumentOfTheShelfIsOpenedAndLeftByQ() {
        var reader = onShelf()
        reader.press("Enter")
        let paths = reader.effects.compactMap { effect in
            if case .open(let path, _) = effect { path } else { nil }
        }
        #expect(paths == ["/texts/light.txt"])
        reader = onShelf()
        reader.press("q")
        let isLeft = reader.effects.contains { effect in
            if case .quit = effect { true } else { false }
        }
        #expect(isLeft)
    }

    @Test func dForgetsOnTheShelfAndMovesElsewhere() {
        var reader = onShelf()
        reader.press("d")
        #expect(reader.panelRows.first == "Salt1 minute ago")
        let forgotten = reader.effects.compactMap { effect in
            if case .library(.forget(let id), _) = effect { id } else { nil }
        }
        #expect(forgotten == [DocumentID(4)])
        var page = ScriptedReader(rows: 10)
        page.press("d")
        #expect(page.state.pageRange.start > 0)
    }

    @Test func theShelfIsNarrowedByTyping() {
        var reader = onShelf()
        reader.press("/")
        reader.type("salt")
        #expect(reader.panelRows.first == "Salt1 minute ago")
        #expect(reader.panelRows.count == 2)
    }

    @Test func aPanelAsksForOtherDocumentsAndShowsThem() throws {
        var reader = ScriptedReader(rows: 40, columns: 120)
        opened(&reader)
        reader.effects = []
        reader.press("X Enter")
        let questions = reader.effects.compactMap { effect in
            if case .library(.findElsewhere(let question), _) = effect { question } else { nil }
        }
        let question = try #require(questions.first)
        #expect(questions.count == 1)
        let name = try #require(reader.state.panel?.panel.entity?.name)
        #expect(question.name == name)
        var other = EntityElsewhere(
            number: 1, document: DocumentID(9), path: "/other.txt", title: "The Ferry", type: question.type, name: name,
            mentions: 12, description: "who mends nets", passage: "She mends nets.", place: 40)
        other.isSure = true
        var doubtful = other
        doubtful.title = "Salt"
        doubtful.isSure = false
        reader.post(.library(.elsewhere(question, [other, doubtful]), generation: Self.generation))
        #expect(reader.panelRows.contains("also   The Ferry12"))
        #expect(reader.panelRows.contains("       “who mends nets”"))
        #expect(reader.panelRows.contains("       perhaps in Salt12"))
    }

    @Test func anAnswerToAnOlderQuestionIsDropped() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        opened(&reader)
        reader.press("X Enter")
        let other = EntityElsewhere(
            number: 1, document: DocumentID(9), path: "/other.txt", title: "The Ferry", type: .place, name: "Nowhere",
            mentions: 1, description: "", passage: "", place: 0)
        let question = EntityQuestion(name: "Nowhere", type: .place, description: "", companions: [])
        reader.post(.library(.elsewhere(question, [other]), generation: Self.generation))
        #expect(!reader.panelRows.contains { $0.contains("The Ferry") })
    }

    @Test func whatTheDocumentIsAboutIsToldOnce() {
        var reader = ScriptedReader()
        opened(&reader)
        reader.press("j k j")
        let count = reader.effects.count { effect in
            if case .library(.learn, _) = effect { true } else { false }
        }
        #expect(count == 1)
    }

    @Test func theTimeThatIsLeftIsTold() {
        var reader = ScriptedReader(rows: 10, columns: 120)
        reader.post(.library(.pace(bytes: 0, seconds: 0), generation: Self.generation))
        #expect(reader.sees("the time is known after some minutes of reading"))
        reader.post(.library(.pace(bytes: 100, seconds: 60), generation: Self.generation))
        let left = Harbour.document.text.count - reader.state.pageRange.end
        #expect(reader.sees("in all: "))
        #expect(reader.sees("pages, \(left * 60 / 100 / 60) minutes"))
    }

    @Test func theCastOfAChapterIsListedFromTheContents() {
        var reader = ScriptedReader(rows: 30, columns: 120)
        reader.press("t j j x")
        #expect(reader.sees("Names in The doubters"))
        #expect(reader.panelRows.contains { $0.contains("Ingrid Lund") })
        #expect(!reader.panelRows.contains { $0.contains("Marta Olsen1") })
    }

    @Test func titlesAheadOfTheReaderOfABookAreNotTold() {
        var book = Harbour.document
        book.metadata.isBook = true
        var reader = ScriptedReader(book, rows: 8, columns: 120)
        reader.press("t")
        #expect(reader.panelRows.contains { $0.hasPrefix("2 titles ahead") })
        #expect(!reader.panelRows.contains { $0.contains("The doubters") })
        reader.press("A")
        #expect(reader.panelRows.contains { $0.contains("The doubters") })
    }
}
