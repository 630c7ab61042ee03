import CSQLite

/// A statement that was compiled, with the values that were bound to it. It belongs to one connection.
final class Statement {
    private let handle: OpaquePointer
    private let connection: OpaquePointer

    /// Compiles `sql`, one statement, for the open `connection`.
    init(_ sql: String, connection: OpaquePointer) throws(StoreError) {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else { throw StoreError(code: code, connection: connection) }
        self.handle = handle
        self.connection = connection
    }

    deinit { sqlite3_finalize(handle) }

    /// Runs the statement with `values` in place of its question marks; calls `row` for each row of the result.
    func run(_ values: [SQLiteValue], row: (Row) -> Void) throws(StoreError) {
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        for (index, value) in values.enumerated() {
            let code = bind(value, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw StoreError(code: code, connection: connection) }
        }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: row(Row(statement: handle))
            case SQLITE_DONE: return
            case let code: throw StoreError(code: code, connection: connection)
            }
        }
    }

    private func bind(_ value: SQLiteValue, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let integer): return sqlite3_bind_int64(handle, index, Int64(integer))
        case .text(var text):
            return text.withUTF8 { bytes in
                // Text without a first byte would be bound as null.
                guard let start = bytes.baseAddress else { return gloss_sqlite_bind_text(handle, index, "", 0) }
                return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                    gloss_sqlite_bind_text(handle, index, $0, Int32(bytes.count))
                }
            }
        case .bytes(let bytes):
            return bytes.withUnsafeBytes { gloss_sqlite_bind_blob(handle, index, $0.baseAddress, Int32($0.count)) }
        }
    }
}

/// The row of a result that is at hand; its columns are counted from 0.
struct Row {
    fileprivate let statement: OpaquePointer

    /// Whether a column is null.
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    /// The integer of a column; 0 if it is null.
    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    /// The integer of a column, or nil if it is null.
    func optionalInteger(_ column: Int32) -> Int? { isNull(column) ? nil : integer(column) }

    /// The bytes of a column; none if it is null.
    func bytes(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }

    /// The text of a column; empty if it is null.
    func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(statement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
}

extension StoreError {
    /// The error that the last call on `connection` has given.
    init(code: Int32, connection: OpaquePointer?) {
        guard connection == nil || gloss_sqlite_is_full(connection) == 0 else {
            self.init(.full)
            return
        }
        self.init(code: code, message: sqlite3_errmsg(connection).map { String(cString: $0) } ?? "error \(code)")
    }
}
