import Model
import TestSupport
import Testing

@testable import Library

@Suite struct KnowledgeTests {
    private let folder = TemporaryFolder()

    /// A document whose sentences are its paragraphs, with entities at the words that are given.
    private func index(
        _ paragraphs: [String], title: String, isBook: Bool = false,
        entities: [(name: String, type: EntityType, description: String?)]
    ) -> (index: DocumentIndex, text: String) {
        let text = paragraphs.joined(separator: "\n\n")
        var blocks: [Block] = []
        var place = 0
        for paragraph in paragraphs {
            blocks.append(Block(.paragraph, TextRange(place, place + paragraph.utf8.count)))
            place += paragraph.utf8.count + 2
        }
        var mentions: [Mention] = []
        var known: [Entity] = []
        for (number, entity) in entities.enumerated() {
            let id = EntityID(number)
            for range in ranges(of: entity.name, in: text) { mentions.append(Mention(range, of: id)) }
            let descriptions = entity.description.flatMap { words in
                ranges(of: words, in: text).first.map {
                    Entity.Description(passage: $0, text: words, confidence: .certain)
                }
            }
            known.append(
                Entity(id: id, type: entity.type, name: entity.name, descriptions: descriptions.map { [$0] } ?? []))
        }
        var metadata = Document.Metadata()
        metadata.isBook = isBook
        let document = Document(text: TextBuffer(text), content: Content(blocks: blocks), metadata: metadata)
        let base = KnowledgeBase(entities: known, mentions: mentions, sentences: blocks.map(\.range))
        return (DocumentIndex(document, title: title, knowledge: base), text)
    }

    private func ranges(of words: String, in text: String) -> [TextRange] {
        let bytes = Array(text.utf8)
        let sought = Array(words.utf8)
        guard bytes.count >= sought.count else { return [] }
        return (0...(bytes.count - sought.count)).filter { bytes[$0..<$0 + sought.count].elementsEqual(sought) }
            .map { TextRange($0, $0 + sought.count) }
    }

    @discardableResult
    private func learn(
        _ store: Store, _ name: String, _ document: (index: DocumentIndex, text: String)
    ) throws -> DocumentID {
        let path = folder.file(name, document.text)
        let content = try #require(FileFingerprint(of: path))
        let id = try store.add(content: content, path: path, sketch: TextSketch(of: TextBuffer(document.text)))
        let notes = NotesFingerprint(of: .none)
        try store.learn(document.index, of: id, content: content, with: notes)
        #expect(try store.hasLearned(content, with: notes))
        return id
    }

    private func pilot(_ name: String = "Josiah Penhallow") -> (index: DocumentIndex, text: String) {
        index(
            [
                "\(name), the harbour pilot of Merrin, came aboard at noon.",
                "Maud Harrowgate asked \(name) for the tide tables.",
            ], title: "The Harbour",
            entities: [
                (name, .person, "the harbour pilot of Merrin"), ("Maud Harrowgate", .person, nil),
                ("Merrin", .place, nil),
            ])
    }

    @Test func whoIsAnsweredFromAllDocuments() throws {
        let store = try Store.open(in: folder.path)
        try learn(store, "a.txt", pilot())
        let other = index(
            ["Josiah Penhallow was a pilot before he kept bees."], title: "Bees",
            entities: [("Josiah Penhallow", .person, "a pilot before he kept bees")])
        try learn(store, "b.txt", other)
        let found = try store.entities(named: "penhallow", limit: 10).told
        #expect(found.map(\.title) == ["The Harbour", "Bees"])
        #expect(found.map(\.description) == ["the harbour pilot of Merrin", "a pilot before he kept bees"])
        #expect(found.first?.passage == "Josiah Penhallow, the harbour pilot of Merrin, came aboard at noon.")
        let groups = SameEntities.groups(of: found)
        #expect(groups.map { $0.entities.map(\.isSure) } == [[true, true]])
    }

    @Test func oneOfTheSameNameWhoIsDescribedOtherwiseIsPerhapsTheSame() throws {
        let store = try Store.open(in: folder.path)
        try learn(store, "a.txt", pilot())
        let other = index(
            ["Josiah Penhallow, the bishop, spoke of grace."], title: "Grace",
            entities: [("Josiah Penhallow", .person, "the bishop")])
        try learn(store, "b.txt", other)
        let groups = SameEntities.groups(of: try store.entities(named: "Josiah Penhallow", limit: 10).told)
        #expect(groups.map { $0.entities.map(\.isSure) } == [[true, false]])
    }

    @Test(arguments: ["Jose Nunez", "JOSÉ NÚÑEZ", "núñez"]) func accentsAndCapitalsDoNotMatter(sought: String) throws {
        let store = try Store.open(in: folder.path)
        try learn(store, "a.txt", pilot("José Núñez"))
        #expect(try store.entities(named: sought, limit: 10).told.map(\.name) == ["José Núñez"])
    }

    @Test(arguments: ["\"", "a OR b", "NEAR(", "*", "-", "name:x", "'; DROP TABLE entities; --", ""])
    func whatIsSoughtIsNeverTakenForALanguage(sought: String) throws {
        let store = try Store.open(in: folder.path)
        try learn(store, "a.txt", pilot())
        #expect(try store.entities(named: sought, limit: 10).told.isEmpty)
        #expect(try store.passages(with: sought, limit: 10).told.isEmpty)
    }

    @Test func passagesAreFoundByPhraseOrElseByWords() throws {
        let store = try Store.open(in: folder.path)
        try learn(store, "a.txt", pilot())
        #expect(
            try store.passages(with: "tide tables", limit: 5).told.map(\.text) == [
                "Maud Harrowgate asked Josiah Penhallow for the tide tables."
            ])
        #expect(try store.passages(with: "tables Maud", limit: 5).told.count == 1)
        #expect(try store.passages(with: "tide lamps", limit: 5).told.isEmpty)
    }

    @Test func ofABookNothingIsToldFromBeyondThePlaceRead() throws {
        let store = try Store.open(in: folder.path)
        let book = index(
            ["Josiah Penhallow came aboard.", "A long voyage began.", "Josiah Penhallow was the lost heir of Merrin."],
            title: "The Heir", isBook: true,
            entities: [("Josiah Penhallow", .person, "the lost heir of Merrin"), ("Merrin", .place, nil)])
        let id = try learn(store, "a.txt", book)
        let text = TextBuffer(book.text)
        let place = TextAnchor(place: 40, in: text)
        let record = ReadingRecord(
            title: "The Heir", isBook: true, hidesAhead: true, length: text.count, place: place, furthest: place,
            percent: 40)
        #expect(try store.passages(with: "lost heir", limit: 5).told.count == 1)
        try store.keep(record, of: id, at: 1)
        let passages = try store.passages(with: "lost heir", limit: 5)
        #expect(passages.told.isEmpty && passages.ahead == 1)
        #expect(try store.passages(with: "lost heir", limit: 5, tellsAhead: true).told.count == 1)
        #expect(try store.entities(named: "Merrin", limit: 5).told.isEmpty)
        #expect(try store.entities(named: "Merrin", limit: 5).ahead == 1)
        let penhallow = try store.entities(named: "Penhallow", limit: 5).told
        #expect(penhallow.map(\.description) == [""])
        #expect(penhallow.map(\.mentions) == [1])
        #expect(penhallow.map(\.passage) == ["Josiah Penhallow came aboard."])
    }

    /// A book in which somebody whom all call Provan turns out to be Amos Reddick.
    private func provan() -> (index: DocumentIndex, text: String) {
        let text = "Provan came by night. Provan ate.\n\nProvan was Amos Reddick, the convict."
        let second = text.utf8.count - "Provan was Amos Reddick, the convict.".utf8.count
        let id = EntityID(0)
        let names = ranges(of: "Provan", in: text) + ranges(of: "Amos Reddick", in: text)
        var entity = Entity(id: id, type: .person, name: "Amos Reddick", aliases: ["Provan"])
        entity.firstMentions = ["Amos Reddick": ranges(of: "Amos Reddick", in: text)[0].start, "Provan": 0]
        let paragraphs = [TextRange(0, second - 2), TextRange(second, text.utf8.count)]
        var metadata = Document.Metadata()
        metadata.isBook = true
        let document = Document(
            text: TextBuffer(text), content: Content(blocks: paragraphs.map { Block(.paragraph, $0) }),
            metadata: metadata)
        let base = KnowledgeBase(
            entities: [entity], mentions: names.map { Mention($0, of: id) }, sentences: paragraphs)
        return (DocumentIndex(document, title: "Marsh", knowledge: base), text)
    }

    @Test func aNameThatIsNotToldYetIsNeitherPrintedNorFound() throws {
        let store = try Store.open(in: folder.path)
        let book = provan()
        let id = try learn(store, "a.txt", book)
        #expect(try store.entities(named: "Provan", limit: 5).told.map(\.name) == ["Amos Reddick"])
        let place = TextAnchor(place: 30, in: TextBuffer(book.text))
        try store.keep(
            ReadingRecord(
                title: "Marsh", isBook: true, hidesAhead: true, length: book.text.utf8.count, place: place,
                furthest: place, percent: 40), of: id, at: 1)
        let found = try store.entities(named: "Provan", limit: 5)
        #expect(found.told.map(\.name) == ["Provan"])
        #expect(found.told.map(\.aliases) == [[]])
        #expect(found.told.map(\.mentions) == [2])
        let untold = try store.entities(named: "Reddick", limit: 5)
        #expect(untold.told.isEmpty && untold.ahead == 1)
        #expect(try store.entities(named: "Reddick", limit: 5, tellsAhead: true).told.map(\.aliases) == [["Provan"]])
        #expect(try store.entities(called: "Amos Reddick", type: .person, besides: nil, limit: 5).isEmpty)
    }

    @Test func aReaderWhoWantsAllOfABookIsToldAll() throws {
        let store = try Store.open(in: folder.path)
        let book = provan()
        let id = try learn(store, "a.txt", book)
        let place = TextAnchor(place: 30, in: TextBuffer(book.text))
        try store.keep(
            ReadingRecord(
                title: "Marsh", isBook: true, hidesAhead: false, length: book.text.utf8.count, place: place,
                furthest: place, percent: 40), of: id, at: 1)
        #expect(try store.entities(named: "Provan", limit: 5).told.map(\.name) == ["Amos Reddick"])
        #expect(try store.passages(with: "the convict", limit: 5).told.count == 1)
    }

    @Test(arguments: [[], [0], [3, 3, 200, 200_000, 9_000_000_000]]) func aListOfPlacesIsKept(places: [Int]) {
        let list = PlaceList(bytes: PlaceList(places).bytes)
        for end in places + [0, 1, 201, .max] {
            #expect(list.count(before: end) == places.count { $0 < end })
        }
    }

    @Test func aDocumentThatIsForgottenIsFoundNoMore() throws {
        let store = try Store.open(in: folder.path)
        let id = try learn(store, "a.txt", pilot())
        try store.forget(id)
        #expect(try store.entities(named: "Penhallow", limit: 5).told.isEmpty)
        #expect(try store.passages(with: "tide", limit: 5).told.isEmpty)
        for table in ["entity_names", "passage_words"] {
            try store.connection.execute("INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
        }
    }

    @Test func whatWasCorrectedIsTakenOverAgainAndThePassagesStay() throws {
        let store = try Store.open(in: folder.path)
        let id = try learn(store, "a.txt", pilot())
        let content = try #require(FileFingerprint(of: folder.path + "/a.txt"))
        let notes = NotesFingerprint(of: KnowledgeNotes(corrections: [Correction("Merrin", .retype(.person))]))
        #expect(try !store.hasLearned(content, with: notes))
        func passages() throws -> [Int] {
            try store.connection.rows("SELECT id FROM passages ORDER BY id", []) { $0.integer(0) }
        }
        let before = try passages()
        let corrected = index(
            [
                "Josiah Penhallow, the harbour pilot of Merrin, came aboard at noon.",
                "Maud Harrowgate asked Josiah Penhallow for the tide tables.",
            ], title: "The Harbour", entities: [("Merrin", .person, nil)])
        try store.learn(corrected.index, of: id, content: content, with: notes)
        #expect(try store.hasLearned(content, with: notes))
        #expect(try !store.hasLearned(content, with: NotesFingerprint(of: .none)))
        #expect(try store.entities(named: "Merrin", limit: 5).told.map(\.type) == [.person])
        #expect(try store.entities(named: "Penhallow", limit: 5).told.isEmpty)
        #expect(try passages() == before)
    }

    @Test func anEditedDocumentReplacesWhatWasKnown() throws {
        let store = try Store.open(in: folder.path)
        let first = pilot()
        let path = folder.file("a.txt", first.text)
        func indexed(_ document: (index: DocumentIndex, text: String)) throws -> Store.Indexed {
            let content = try #require(FileFingerprint(of: path))
            return Store.Indexed(
                path: path, content: content, notes: NotesFingerprint(of: .none),
                sketch: TextSketch(of: TextBuffer(document.text)), index: document.index)
        }
        try store.learn([indexed(first)])
        let edited = index(
            [
                "Josiah Penhallow, the harbour pilot of Merrin, came aboard at noon.",
                "Maud Harrowgate asked Josiah Penhallow for the tide tables.", "He had none.",
            ], title: "The Harbour", entities: [("Josiah Penhallow", .person, nil)])
        _ = folder.file("a.txt", edited.text)
        try store.learn([indexed(edited)])
        #expect(try store.connection.first("SELECT count(*) FROM documents") { $0.integer(0) } == 1)
        #expect(try store.entities(named: "Maud", limit: 5).told.isEmpty)
        #expect(try store.passages(with: "he had none", limit: 5).told.count == 1)
    }
}
