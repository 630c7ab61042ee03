import Model
import Platform
import TestSupport
import Testing

@testable import Library

@Suite struct StoreTests {
    private let folder = TemporaryFolder()

    private var path: String { "\(folder.path)/\(Store.fileName)" }

    private func permissions(of path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    @Test func onlyItsOwnerReadsIt() throws {
        let directory = "\(folder.path)/a"
        let store = try Store.open(in: directory)
        try store.keepLine("set measure=70", kind: "command", at: 1)
        #expect(permissions(of: directory) == 0o700)
        #expect(permissions(of: "\(directory)/\(Store.fileName)") == 0o600)
        #expect(permissions(of: "\(directory)/\(Store.fileName)-wal") == 0o600)
        for ending in ["", "-wal", "-shm"] { unlink("\(directory)/\(Store.fileName)\(ending)") }
        rmdir(directory)
    }

    @Test(arguments: 0..<Migration.all.count) func everyEarlierVersionIsTakenOver(version: Int) throws {
        do {
            close(open(path, O_CREAT | O_RDWR, 0o600))
            let old = try Connection(path: path)
            try old.migrate(to: version)
            if version > 0 { try old.execute(StoreContents.ofVersionOne) }
            if version == 3 { try old.execute(StoreContents.ofVersionThree) }
            #expect(try old.version == version)
        }
        let store = try Store.open(in: folder.path)
        #expect(try store.connection.version == Migration.all.count)
        #expect(store.remark == nil)
        let shelf = try store.shelf(limit: 10, at: 1000)
        #expect(shelf.map(\.title) == (version == 3 ? ["The Light", "The Heir"] : version > 0 ? ["The Light"] : []))
        #expect(try store.sharedMarks().map(\.letter) == (version > 0 ? ["B"] : []))
        let found = try store.entities(named: "Penhallow", limit: 5)
        #expect(found.told.map(\.name) == (version == 3 ? ["Josiah Penhallow"] : []))
        #expect(found.ahead == (version == 3 ? 1 : 0), "nothing is told of the end of a book that was read before")
        let learned = try store.connection.rows("SELECT 1 FROM documents WHERE learned IS NOT NULL") { _ in true }
        #expect(learned.isEmpty, "books are taken over anew")
    }

    /// The first two programs of a reader may start at once, and both make the library.
    @Test(arguments: 0..<300) func severalMakeOneStoreAtOnce(round: Int) async throws {
        let path = folder.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let store = try Store.open(in: path)
                    try store.keepLine("\(writer)", kind: "search", at: round)
                }
            }
            try await group.waitForAll()
        }
        #expect(try Store.open(in: path).lines(kind: "search").count == 4)
    }

    @Test func aStoreOfANewerVersionIsLeftAlone() throws {
        try Store.open(in: folder.path).connection.execute("PRAGMA user_version = 999")
        let error = #expect(throws: StoreError.self) { _ = try Store.open(in: folder.path) }
        #expect(error == StoreError(.newer(version: 999)))
        #expect(folder.names.contains(Store.fileName))
    }

    @Test func aDamagedStoreIsKeptBesideANewOne() throws {
        let words =
            "This is not a database, but a file that something else has written here, long enough for a header.\n"
        _ = folder.file(Store.fileName, String(repeating: words, count: 20))
        let store = try Store.open(in: folder.path)
        #expect(store.remark == "The library was damaged: it is kept as library.sqlite.damaged-1.")
        #expect(try store.shelf(limit: 10, at: 0).isEmpty)
        #expect(folder.names.contains("library.sqlite.damaged-1"))
    }

    @Test func aDirectoryThatCannotBeMadeIsSaid() throws {
        let file = folder.file("file", "not a directory")
        let error = #expect(throws: StoreError.self) { _ = try Store.open(in: "\(file)/gloss") }
        #expect(error == StoreError(.notWritable))
    }

    @Test func twoProgramsWriteWithoutLoss() async throws {
        let path = folder.path
        _ = try Store.open(in: path)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let store = try Store.open(in: path)
                    for number in 0..<50 { try store.keepLine("\(writer)-\(number)", kind: "search", at: number) }
                }
            }
            try await group.waitForAll()
        }
        let lines = try Store.open(in: path).lines(kind: "search")
        #expect(lines.count == 200)
    }

    @Test func whatIsDoneInATransactionThatFailsIsNotDone() throws {
        let store = try Store.open(in: folder.path)
        #expect(throws: StoreError.self) {
            try store.connection.transaction { () throws(StoreError) in
                try store.connection.run("INSERT INTO lines VALUES ('search', 'a', 1)")
                try store.connection.run("INSERT INTO nothing VALUES (1)")
            }
        }
        #expect(try store.lines(kind: "search").isEmpty)
    }

    @Test func theOldestLinesAreForgotten() throws {
        let store = try Store.open(in: folder.path)
        for number in 0..<520 { try store.keepLine("line \(number)", kind: "search", at: number) }
        let lines = try store.lines(kind: "search")
        #expect(lines.count == 500)
        #expect(lines.first == "line 20")
        #expect(lines.last == "line 519")
    }
}

/// What stores of earlier versions hold.
enum StoreContents {
    /// A document that was read, with a mark.
    static let ofVersionOne = """
        INSERT INTO documents (id, path, fingerprint, title, last_read, place, place_quotation)
            VALUES (7, '/books/light.txt', x'01', 'The Light', 900, 4, 'lamp was lit');
        INSERT INTO marks VALUES (7, 'B', 4, 'lamp was lit', 'The ', '');
        INSERT INTO lines VALUES ('search', 'lamp', 900);
        """

    /// A book of which a part was read, and who is in it.
    static let ofVersionThree = """
        INSERT INTO documents (id, path, fingerprint, title, is_book, furthest, learned, last_read)
            VALUES (8, '/books/heir.txt', x'02', 'The Heir', 1, 50, x'02', 800);
        INSERT INTO entities (document, type, name, aliases, key, companions, mentions, first, description, passage,
                passage_place)
            VALUES (8, 'person', 'Josiah Penhallow', '', 'josiah penhallow', '', 3, 10, '', 'He came.', 10),
                (8, 'person', 'Ada Penhallow', '', 'ada penhallow', '', 3, 70, '', 'She came.', 70);
        """
}
