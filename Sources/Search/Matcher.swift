import Model

/// Finds the passages that match one compiled query. A matcher is used by one task at a time.
protocol Matcher {
    /// The leftmost match that is begun in `window`, which lies in `bytes`; it may end after the window. Nil if there is
    /// none. Offsets are into `bytes`.
    mutating func firstMatch(in bytes: UnsafeBufferPointer<UInt8>, window: TextRange) throws(SearchError) -> TextRange?
}

/// Why a search cannot run.
public enum SearchError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The regular expression is not well formed: what is wrong, and the offset in characters at which it was noticed.
    case malformed(String, offset: Int)
    /// The expression needs more steps on this text than are allowed.
    case tooCostly
    /// Memory is short.
    case outOfMemory

    /// One line for the status line.
    public var description: String {
        switch self {
        case .malformed(let message, let offset): "regular expression: \(message) (at character \(offset + 1))"
        case .tooCostly: "this expression takes too many steps on this text; try a simpler one"
        case .outOfMemory: "not enough memory for this search"
        }
    }
}
