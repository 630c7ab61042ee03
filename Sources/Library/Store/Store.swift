import CSQLite
import Platform

/// What lasts from one run to the next, in one SQLite file: which documents were read and how far, marks, what was typed.
///
/// Used by one thread at a time; any number of programs may use the file at once. Every call that writes does all or nothing.
public final class Store {
    /// The name of the file in the data directory.
    static let fileName = "library.sqlite"

    let connection: Connection
    /// What the reader should know of how the store was opened, in one line: that a damaged one was set aside.
    public let remark: String?

    private init(_ connection: Connection, remark: String?) {
        self.connection = connection
        self.remark = remark
    }

    /// Opens the store in `directory`; makes what is missing. A damaged file is kept beside under another name, and a new one
    /// begun.
    public static func open(in directory: String) throws(StoreError) -> Store {
        // Each connection is used by one thread at a time, which spares SQLite the locks within.
        _ = gloss_sqlite_use_one_thread_for_each_connection()
        try DataDirectory.make(at: directory)
        let path = directory + "/" + fileName
        do throws(StoreError) {
            return Store(try connect(to: path), remark: nil)
        } catch {
            guard error.kind == .damaged else { throw error }
            return try replaceDamaged(in: directory)
        }
    }

    /// Begins a new store in `directory`; the file that was there, damaged, is kept beside under another name.
    public static func replaceDamaged(in directory: String) throws(StoreError) -> Store {
        let path = directory + "/" + fileName
        let aside = try setAside(path)
        return Store(try connect(to: path), remark: "The library was damaged: it is kept as \(aside).")
    }

    /// Whether there is a store in `directory`.
    public static func exists(in directory: String) -> Bool { access(directory + "/" + fileName, F_OK) == 0 }

    private static func connect(to path: String) throws(StoreError) -> Connection {
        // SQLite would make a file that others may read; those beside it get the same permissions.
        let descriptor = Platform.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError(errno: errno) }
        close(descriptor)
        // SQLite does not wait for another program that is making the same file, but gives up.
        return try FolderLock.hold(forFileAt: path) { () throws(StoreError) in try madeConnection(to: path) }
    }

    private static func madeConnection(to path: String) throws(StoreError) -> Connection {
        let connection = try Connection(path: path)
        let version = try connection.version
        guard version <= Migration.all.count else { throw StoreError(.newer(version: version)) }
        // What is written survives the end of the program; after a loss of power the last moments may be missing.
        try connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON")
        try connection.migrate(to: Migration.all.count)
        return connection
    }

    /// Gives the damaged file at `path` another name, with those that belong to it; returns the name.
    private static func setAside(_ path: String) throws(StoreError) -> String {
        var number = 1
        while access("\(path).damaged-\(number)", F_OK) == 0 { number += 1 }
        for ending in ["", "-wal", "-shm"] where access(path + ending, F_OK) == 0 {
            guard rename(path + ending, "\(path).damaged-\(number)\(ending)") == 0 else {
                throw StoreError(errno: errno)
            }
        }
        return "\(fileName).damaged-\(number)"
    }
}

extension Connection {
    /// How many steps of `Migration.all` the file has taken.
    var version: Int {
        get throws(StoreError) { try first("PRAGMA user_version") { $0.integer(0) } ?? 0 }
    }

    /// Takes the steps that are left up to `version`: all of them or none.
    func migrate(to version: Int) throws(StoreError) {
        guard try self.version < version else { return }
        try transaction { () throws(StoreError) in
            // Another program may have taken them meanwhile.
            let present = try self.version
            guard present < version else { return }
            for step in Migration.all[present..<version] { try execute(step.sql) }
            try execute("PRAGMA user_version = \(version)")
        }
    }
}
