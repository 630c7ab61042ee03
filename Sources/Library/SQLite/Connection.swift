import CSQLite

/// A connection to one SQLite file, used by one thread at a time.
final class Connection {
    /// For how long a write waits for another program, in milliseconds.
    private static let patience: Int32 = 2000

    private let handle: OpaquePointer
    /// The statements by their SQL: each is compiled once.
    private var statements: [String: Statement] = [:]

    /// Opens the file at `path`, which must exist.
    init(path: String) throws(StoreError) {
        var handle: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
        let code = sqlite3_open_v2(path, &handle, flags, nil)
        guard code == SQLITE_OK, let handle else {
            defer { sqlite3_close(handle) }
            throw StoreError(code: code, connection: handle)
        }
        self.handle = handle
        sqlite3_busy_timeout(handle, Self.patience)
    }

    deinit {
        statements = [:]
        sqlite3_close(handle)
    }

    /// Runs statements without values, separated by semicolons.
    func execute(_ sql: String) throws(StoreError) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw StoreError(code: code, connection: handle) }
    }

    /// Runs one statement with `values` in place of its question marks.
    func run(_ sql: String, _ values: SQLiteValue...) throws(StoreError) {
        try statement(sql).run(values) { _ in }
    }

    /// What `make` makes of each row of a query.
    func rows<Element>(
        _ sql: String, _ values: [SQLiteValue] = [], make: (Row) -> Element
    ) throws(StoreError) -> [Element] {
        var elements: [Element] = []
        try statement(sql).run(values) { elements.append(make($0)) }
        return elements
    }

    /// What `make` makes of the first row of a query; nil if it has none.
    func first<Element>(
        _ sql: String, _ values: SQLiteValue..., make: (Row) -> Element
    ) throws(StoreError) -> Element? {
        try rows(sql, values, make: make).first
    }

    /// The number of the row that was inserted last.
    var lastInserted: Int { Int(sqlite3_last_insert_rowid(handle)) }

    /// How many rows the last statement has changed.
    var changes: Int { Int(sqlite3_changes(handle)) }

    /// Does all that `body` does, or, if it throws, nothing of it.
    func transaction<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
        // At once for writing: a transaction that begins by reading may not be able to write later.
        try execute("BEGIN IMMEDIATE")
        do throws(StoreError) {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // After some errors SQLite has gone back by itself, and then says so; there is nothing to do about that.
            try? execute("ROLLBACK")
            throw error
        }
    }

    private func statement(_ sql: String) throws(StoreError) -> Statement {
        if let statement = statements[sql] { return statement }
        let statement = try Statement(sql, connection: handle)
        statements[sql] = statement
        return statement
    }
}
