import Model
import Platform
import TestSupport
import Testing

@testable import Library

@Suite struct DocumentTests {
    private let folder = TemporaryFolder()
    private static let keepers = ["Maud", "Josiah", "the boy", "Ephraim", "Hester", "a stranger", "the cook"]
    private static let weathers = ["rain", "fog", "a gale from the north", "sun", "sleet", "no wind at all"]

    /// A diary of `count` days, each different.
    private static func diary(_ count: Int, changed: Set<Int> = []) -> String {
        (0..<count).map { day in
            let words = changed.contains(day) ? "Somebody else wrote of" : "There was"
            return
                "Day \(day). \(words) \(weathers[day % 6]), and \(keepers[day * day % 7]) trimmed lamp \(day * 37 % 101)."
        }
        .joined(separator: "\n\n")
    }

    private func record(_ text: String, at offset: Int, furthest: Int? = nil) -> ReadingRecord {
        let buffer = TextBuffer(text)
        return ReadingRecord(
            title: "Diary", length: buffer.count, place: TextAnchor(place: offset, in: buffer),
            furthest: TextAnchor(place: furthest ?? offset, in: buffer), percent: offset * 100 / buffer.count,
            section: "Winter", people: ["Maud", "Josiah"], view: ["measure": "62"])
    }

    /// Opens the file at `path` as the reader does.
    private func recognised(_ store: Store, _ path: String, _ text: String) throws -> DocumentID? {
        let content = try #require(FileFingerprint(of: path))
        if let id = try store.document(content: content, path: path) { return id }
        return try store.document(like: TextSketch(of: TextBuffer(text)), content: content, path: path)
    }

    private func added(_ store: Store, _ path: String, _ text: String) throws -> DocumentID {
        let content = try #require(FileFingerprint(of: path))
        return try store.add(content: content, path: path, sketch: TextSketch(of: TextBuffer(text)))
    }

    @Test func whatWasKeptIsRecalled() throws {
        let store = try Store.open(in: folder.path)
        let text = Self.diary(80)
        let id = try added(store, folder.file("a.txt", text), text)
        let kept = record(text, at: 900)
        try store.keep(kept, of: id, at: 5000)
        let recalled = try #require(try store.recall(id, by: .content, at: 5600))
        #expect(recalled.record == kept)
        #expect(recalled.secondsAgo == 600)
    }

    @Test func aMovedFileIsRecognised() throws {
        let store = try Store.open(in: folder.path)
        let text = Self.diary(80)
        let id = try added(store, folder.file("a.txt", text), text)
        #expect(try recognised(store, folder.file("renamed.txt", text), text) == id)
    }

    @Test func anEditedFileIsRecognisedAtItsPath() throws {
        let store = try Store.open(in: folder.path)
        let text = Self.diary(80)
        let id = try added(store, folder.file("a.txt", text), text)
        let edited = Self.diary(160, changed: Set(0..<40))
        #expect(try recognised(store, folder.file("a.txt", edited), edited) == id)
    }

    @Test func aSlightlyEditedFileIsRecognisedElsewhere() throws {
        let store = try Store.open(in: folder.path)
        let text = Self.diary(80)
        let id = try added(store, folder.file("a.txt", text), text)
        let edited = "A preface.\n\n" + Self.diary(80, changed: [3, 40, 71])
        #expect(try recognised(store, folder.file("b.txt", edited), edited) == id)
    }

    @Test func anotherTextIsAnotherDocument() throws {
        let store = try Store.open(in: folder.path)
        let text = Self.diary(80)
        _ = try added(store, folder.file("a.txt", text), text)
        let other = (0..<80).map { "Ship \($0) came in with \($0 * 13 % 29) tons of salt and went out again." }
            .joined(separator: "\n\n")
        #expect(try recognised(store, folder.file("a.txt", other), other) == nil)
    }

    @Test func twoReadersOfOneDocumentShareIt() throws {
        let first = try Store.open(in: folder.path)
        let second = try Store.open(in: folder.path)
        let text = Self.diary(80)
        let path = folder.file("a.txt", text)
        let id = try added(first, path, text)
        #expect(try added(second, path, text) == id)
        try first.keep(record(text, at: 3000), of: id, at: 10)
        try second.keep(record(text, at: 200), of: id, at: 11)
        let recalled = try #require(try first.recall(id, by: .content, at: 12)).record
        #expect(recalled.place.offset == 200)
        #expect(recalled.furthest.offset == 3000)
    }

    @Test func theShelfListsTheLastReadFirst() throws {
        let store = try Store.open(in: folder.path)
        for (number, name) in ["a", "b", "c"].enumerated() {
            let text = Self.diary(20 + 10 * number)
            let id = try added(store, folder.file("\(name).txt", text), text)
            try store.keep(record(text, at: 100), of: id, at: [50, 90, 70][number])
        }
        let shelf = try store.shelf(limit: 2, at: 100)
        #expect(shelf.map(\.path) == ["\(folder.path)/b.txt", "\(folder.path)/c.txt"])
        #expect(shelf.map(\.secondsAgo) == [10, 30])
        #expect(shelf.first?.people == ["Maud", "Josiah"])
    }

    @Test func whatIsForgottenIsGone() throws {
        let store = try Store.open(in: folder.path)
        let text = Self.diary(30)
        let path = folder.file("a.txt", text)
        let id = try added(store, path, text)
        try store.keep(record(text, at: 100), of: id, at: 1)
        try store.keepMark("a", at: TextAnchor(place: 10, in: TextBuffer(text)), in: id)
        try store.forget(id)
        #expect(try store.shelf(limit: 10, at: 1).isEmpty)
        #expect(try recognised(store, path, text) == nil)
        for table in ["sketches", "marks"] {
            #expect(try store.connection.first("SELECT count(*) FROM \(table)") { $0.integer(0) } == 0)
        }
    }

    @Test func aCapitalMarkBelongsToOneDocument() throws {
        let store = try Store.open(in: folder.path)
        let texts = [Self.diary(30), Self.diary(60)]
        let ids = try texts.enumerated().map { number, text in
            try added(store, folder.file("\(number).txt", text), text)
        }
        let anchor = TextAnchor(place: 40, in: TextBuffer(texts[0]))
        try store.keepMark("A", at: anchor, in: ids[0])
        try store.keepMark("A", at: anchor, in: ids[1])
        try store.keepMark("a", at: anchor, in: ids[0])
        try store.keepMark("a", at: anchor, in: ids[1])
        let shared = try store.sharedMarks()
        #expect(shared.map(\.path) == ["\(folder.path)/1.txt"])
        #expect(shared.map(\.anchor) == [anchor])
        try store.keep(record(texts[0], at: 0), of: ids[0], at: 1)
        #expect(try store.recall(ids[0], by: .content, at: 1)?.marks == ["a": anchor])
    }

    @Test func aPaceLeavesOutLeafingAndPauses() {
        var pace = ReadingPace()
        pace.advance(bytes: 2000, seconds: 100)
        pace.advance(bytes: 2000, seconds: 2)
        pace.advance(bytes: 2000, seconds: 4000)
        #expect(pace == ReadingPace(bytes: 2000, seconds: 100))
        #expect(pace.seconds(for: 1000) == nil)
        pace.advance(bytes: 2000, seconds: 100)
        #expect(pace.seconds(for: 1000) == 50)
    }
}
