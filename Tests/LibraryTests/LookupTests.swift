import Model
import TestSupport
import Testing

@testable import Library

@Suite struct LookupTests {
    private let folder = TemporaryFolder()
    private let text = TextBuffer("The bollard was iron. A zarf stood on it.")

    private func lookup(_ word: String, _ answer: String = "a post", at range: TextRange = TextRange(0, 21)) -> Lookup {
        Lookup(word: word, answer: answer, source: "WordNet", anchor: TextAnchor(range, in: text))
    }

    private func opened() throws -> (store: Store, id: DocumentID) {
        let store = try Store.open(in: folder.path)
        let path = folder.file("log.txt", "The bollard was iron.")
        let content = try #require(FileFingerprint(of: path))
        return (store, try store.add(content: content, path: path, sketch: nil))
    }

    @Test func wordsAreListedTheLastFirstWithTheirSentence() throws {
        let (store, id) = try opened()
        try store.keepLookup(lookup("bollard"), in: id, at: 10)
        try store.keepLookup(lookup("zarf", "a holder", at: TextRange(22, 41)), in: id, at: 20)
        let words = try store.lookups(limit: 10, at: 25)
        #expect(words.map(\.word) == ["zarf", "bollard"])
        #expect(words.map(\.anchor.quotation) == ["A zarf stood on it.", "The bollard was iron."])
        #expect(words.map(\.secondsAgo) == [5, 15])
        #expect(words.first?.path.hasSuffix("log.txt") == true)
        #expect(try store.lookups(limit: 1, at: 25).count == 1)
    }

    @Test func aWordThatIsLookedUpAgainIsListedOnce() throws {
        let (store, id) = try opened()
        try store.keepLookup(lookup("bollard"), in: id, at: 10)
        try store.keepLookup(lookup("bollard", "a short post"), in: id, at: 30)
        #expect(try store.lookups(limit: 10, at: 30).map(\.answer) == ["a short post"])
        try store.forgetLookups(of: "bollard")
        #expect(try store.lookups(limit: 10, at: 30).isEmpty)
    }

    @Test func wordsAreForgottenWithTheirDocument() throws {
        let (store, id) = try opened()
        try store.keepLookup(lookup("bollard"), in: id, at: 10)
        try store.forget(id)
        #expect(try store.lookups(limit: 10, at: 10).isEmpty)
    }
}
