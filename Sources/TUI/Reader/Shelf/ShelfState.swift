import Model

/// The documents that were read, as far as the library has told.
struct ShelfState: Sendable {
    /// The entries, the last read first; nil until the library has answered.
    var entries: [ShelfEntry]?
    /// How often they have changed.
    var version = 0

    /// Takes other entries.
    mutating func take(_ entries: [ShelfEntry]) {
        self.entries = entries
        version += 1
    }
}
