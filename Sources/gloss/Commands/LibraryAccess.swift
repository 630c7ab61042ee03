import Formats
import Library
import Model
import Platform

/// The library as commands of the shell use it.
struct LibraryAccess {
    /// The store.
    let store: Store

    /// The reader's library; nil if nothing was kept yet.
    static func open() throws(CommandFailure) -> LibraryAccess? {
        guard let directory = DataDirectory.path(environment: { Environment[$0] }), Store.exists(in: directory) else {
            return nil
        }
        return LibraryAccess(store: try openStore(in: directory))
    }

    /// The reader's library, which is made if there is none.
    static func make() throws(CommandFailure) -> LibraryAccess {
        guard let directory = DataDirectory.path(environment: { Environment[$0] }) else {
            throw CommandFailure("there is no directory for the library: HOME is not set")
        }
        return LibraryAccess(store: try openStore(in: directory))
    }

    private static func openStore(in directory: String) throws(CommandFailure) -> Store {
        let store = try attempt { () throws(StoreError) in try Store.open(in: directory) }
        if let remark = store.remark { StandardOutput.report(remark) }
        return store
    }

    /// Does something with the store, and turns what is in the way into the failure of a command.
    static func attempt<Result>(_ body: () throws(StoreError) -> Result) throws(CommandFailure) -> Result {
        do throws(StoreError) {
            return try body()
        } catch {
            throw CommandFailure("the library cannot be used: \(error)")
        }
    }

    /// The documents that were read, the last first, those whose files are gone marked.
    func shelf() throws(CommandFailure) -> [ShelfEntry] {
        try Self.attempt { () throws(StoreError) in try store.shelf(at: time(nil)) }
    }

    /// The entities that are called so, in all documents.
    func entities(
        named name: String, limit: Int, tellsAhead: Bool
    ) throws(CommandFailure) -> Findings<EntityElsewhere> {
        try Self.attempt { () throws(StoreError) in
            try store.entities(named: name, limit: limit, tellsAhead: tellsAhead)
        }
    }

    /// The passages with a phrase, in all documents.
    func passages(
        with phrase: String, limit: Int, tellsAhead: Bool
    ) throws(CommandFailure) -> Findings<PassageElsewhere> {
        try Self.attempt { () throws(StoreError) in
            try store.passages(with: phrase, limit: limit, tellsAhead: tellsAhead)
        }
    }

    /// Says on standard error that more was found which lies ahead of the reader, and how it is told.
    static func reportAhead(_ count: Int) {
        guard count > 0 else { return }
        StandardOutput.report("\(count) more in books ahead of where you read; --ahead tells of them")
    }

    /// The words that were looked up, the last first.
    func lookups() throws(CommandFailure) -> [Lookup] {
        try Self.attempt { () throws(StoreError) in try store.lookups(limit: .max, at: time(nil)) }
    }

    /// Whether the content of the file at `path` was taken in, and what its knowledge file says.
    func hasLearned(_ path: String) throws(CommandFailure) -> Bool {
        guard let content = FileFingerprint(of: path) else { return false }
        let notes = (try? KnowledgePlace(path: path).notes()) ?? .none
        return try Self.attempt { () throws(StoreError) in
            try store.hasLearned(content, with: NotesFingerprint(of: notes))
        }
    }

    /// Takes in documents.
    func learn(_ documents: [Store.Indexed]) throws(CommandFailure) {
        guard !documents.isEmpty else { return }
        try Self.attempt { () throws(StoreError) in try store.learn(documents) }
    }

    /// Forgets the document whose file is, or was, at `path`.
    func forget(_ path: String, among entries: [ShelfEntry]) throws(CommandFailure) {
        let absolute = FileName.absolute(path) ?? path
        let meant = entries.filter { $0.path == absolute || path == "gone" && !$0.isThere }
        guard path == "gone" || !meant.isEmpty else {
            throw CommandFailure("\(ShownName.of(path)): not in the library")
        }
        for entry in meant { try Self.attempt { () throws(StoreError) in try store.forget(entry.id) } }
    }
}

extension Store {
    /// How many documents the shelf lists.
    private static let shelfLength = 1000

    /// The documents that were read, the last first, those whose files are gone marked; `time` is in seconds since 1970.
    func shelf(at time: Int) throws(StoreError) -> [ShelfEntry] {
        try shelf(limit: Self.shelfLength, at: time).map { entry in
            var entry = entry
            entry.isThere = access(FileName.bytes(of: entry.path), F_OK) == 0
            return entry
        }
    }
}
