import Synchronization

/// What a reader wants of a source that is still being read: how far ahead, whether to go on at its end, when to stop.
///
/// Shared by whoever shows the document and whoever reads it in the background.
public final class ReadingControl: Sendable {
    private struct State {
        var place = 0
        var wantsAll = false
        var follows = false
        var isCancelled = false
    }

    /// How many bytes are read ahead of the reading place before the writer has to wait.
    public static let readAhead = 64 << 20

    private let state = Mutex(State())

    /// Makes a control for a reader at the start who wants to read as much as is read ahead.
    public init() {}

    /// Says that the reader has come to `offset`, in bytes of the source.
    public func reach(_ offset: Int) { state.withLock { $0.place = max($0.place, offset) } }

    /// Says that all is wanted, whatever the reading place: for the end of the document, a search, a shell command.
    public func wantAll() { state.withLock { $0.wantsAll = true } }

    /// Whether reading goes on when the end is reached, as more may be appended.
    public var follows: Bool {
        get { state.withLock { $0.follows } }
        set { state.withLock { $0.follows = newValue } }
    }

    /// Says that nothing more is wanted: a step that waits returns soon.
    public func cancel() { state.withLock { $0.isCancelled = true } }

    /// Whether nothing more is wanted.
    public var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// Whether all was asked for.
    var wantsAll: Bool { state.withLock { $0.wantsAll } }

    /// Whether a source of which `count` bytes were read should be read further now.
    func wantsMore(than count: Int) -> Bool {
        state.withLock { !$0.isCancelled && ($0.wantsAll || count - $0.place < Self.readAhead) }
    }
}
