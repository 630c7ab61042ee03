import Model
import TestSupport
import Testing

@testable import Library

@Suite struct NoteTests {
    private let folder = TemporaryFolder()
    private let text = TextBuffer("The lamp was lit at four. Nobody came. The lamp was put out at six.")

    private func opened() throws -> (store: Store, id: DocumentID) {
        let store = try Store.open(in: folder.path)
        let path = folder.file("log.txt", "The lamp was lit at four.")
        let content = try #require(FileFingerprint(of: path))
        return (store, try store.add(content: content, path: path, sketch: nil))
    }

    @Test func notesAreKeptByTheirPlace() throws {
        let (store, id) = try opened()
        let late = TextNote(kind: .note, anchor: TextAnchor(TextRange(39, 47), in: text), text: "again", section: "One")
        let early = TextNote(kind: .highlight, anchor: TextAnchor(TextRange(0, 8), in: text))
        try store.keepNote(late, in: id, at: 70)
        try store.keepNote(early, in: id, at: 80)
        let notes = try store.notes(in: id)
        #expect(notes.map(\.anchor) == [early.anchor, late.anchor])
        #expect(notes.map(\.made) == [80, 70])
        #expect(notes.map(\.text) == ["", "again"])
    }

    @Test func aNoteOfTheSamePassageReplacesTheOneBefore() throws {
        let (store, id) = try opened()
        var note = TextNote(kind: .note, anchor: TextAnchor(TextRange(0, 8), in: text), text: "first")
        try store.keepNote(note, in: id, at: 1)
        note.text = "second"
        try store.keepNote(note, in: id, at: 2)
        #expect(try store.notes(in: id).map(\.text) == ["second"])
        try store.forgetNote(note, in: id)
        #expect(try store.notes(in: id).isEmpty)
    }

    @Test func aForgottenDocumentTakesItsNotesWithIt() throws {
        let (store, id) = try opened()
        try store.keepNote(TextNote(kind: .note, anchor: TextAnchor(TextRange(0, 8), in: text)), in: id, at: 1)
        try store.forget(id)
        #expect(try store.connection.first("SELECT count(*) FROM notes") { $0.integer(0) } == 0)
    }
}
