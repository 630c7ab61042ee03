import CSQLite

/// Why something cannot be read from, or written to, the store.
public struct StoreError: Error, Hashable, CustomStringConvertible {
    /// The kinds of failure, as far as a reader can do something about them.
    public enum Kind: Hashable, Sendable {
        /// A later version of Gloss has written the file.
        case newer(version: Int)
        /// The file is damaged, or is not a store.
        case damaged
        /// The file or its directory may not be written.
        case notWritable
        /// There is no room on the disk.
        case full
        /// Another program holds the store for longer than was waited.
        case busy
        /// Anything else, in the words of SQLite or of the system.
        case other(String)
    }

    /// What kind it is.
    public let kind: Kind

    /// Makes an error.
    public init(_ kind: Kind) { self.kind = kind }

    /// The error for a result of SQLite; `message` is in its words.
    init(code: Int32, message: String) {
        switch code & 0xFF {
        case SQLITE_NOTADB, SQLITE_CORRUPT: kind = .damaged
        case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM: kind = .notWritable
        case SQLITE_FULL: kind = .full
        case SQLITE_BUSY, SQLITE_LOCKED: kind = .busy
        default: kind = .other(message)
        }
    }

    /// The reason in a few words, which follow "the library cannot be used: ".
    public var description: String {
        switch kind {
        case .newer: "a newer version of Gloss has written it"
        case .damaged: "it is damaged"
        case .notWritable: "it cannot be written"
        case .full: "there is no room on the disk"
        case .busy: "another program holds it"
        case .other(let words): words
        }
    }
}
