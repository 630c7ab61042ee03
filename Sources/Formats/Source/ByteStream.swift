import Model
import Platform
import Synchronization

/// Bytes that come through a pipe, kept as they come.
final class ByteStream: Sendable {
    /// What is known of the stream's end.
    private struct State {
        var isAtEnd = false
    }

    private let descriptor: Descriptor
    private let storage: StreamedStorage
    private let name: String
    private let filter: FilterCommand?
    /// How many bytes it may bring.
    private let limit: Int
    private let state = Mutex(State())

    /// Address space for the stream, in bytes: more than any memory holds.
    private static let capacity = 64 << 30
    /// How much is read at a time, in bytes.
    private static let portion = 256 << 10

    /// Makes a stream of what `descriptor` gives; nil if there is no address space.
    ///
    /// - Parameters:
    ///   - filter: the command whose output it is.
    ///   - limit: how many bytes it may bring; what goes beyond is an error.
    init?(_ descriptor: Descriptor, name: String, filter: FilterCommand? = nil, limit: Int = .max) {
        guard let storage = StreamedStorage(capacity: Self.capacity) else { return nil }
        self.descriptor = descriptor
        self.storage = storage
        self.name = name
        self.filter = filter
        self.limit = limit
    }

    /// The bytes that have come so far.
    var buffer: TextBuffer { storage.buffer }
    /// How many bytes have come so far.
    var count: Int { storage.count }
    /// Whether the writer has finished.
    var isAtEnd: Bool { state.withLock { $0.isAtEnd } }

    /// Waits for the first bytes, and takes what follows at once, so that there is something to judge the format by.
    func readFirst() throws(ReadError) {
        try read(waiting: true)
        // A writer that prints its lines one by one needs a moment for the first page.
        while !isAtEnd, count < FormatSample.length, descriptor.isReadable(within: 5) { try read(waiting: true) }
    }

    /// Reads once what is there; waits for bytes where `waiting`, otherwise for at most a tenth of a second.
    func read(waiting: Bool) throws(ReadError) {
        guard !isAtEnd, waiting || descriptor.isReadable(within: 100) else { return }
        var code: Int32 = 0
        let taken = storage.append(upTo: Self.portion) { room in
            var result = 0
            repeat { result = Self.readOnce(descriptor.number, into: room) } while result < 0 && errno == EINTR
            code = result < 0 ? errno : 0
            return result
        }
        guard count <= limit else {
            state.withLock { $0.isAtEnd = true }
            throw ReadError(.unpacksTooFar(limit), name: name)
        }
        if taken > 0 || code == EAGAIN { return }
        state.withLock { $0.isAtEnd = true }
        guard code == 0 || code == EIO else { throw ReadError(errno: code, name: name) }
        if let filter, let failure = filter.failure(), count == 0 {
            throw ReadError(.filterFailed(command: filter.command, reason: failure), name: name)
        }
    }

    /// Reads on as far as `control` wants: waits until something comes, then takes what is there, for a short time.
    ///
    /// - Parameter count: how many bytes the reader has; nothing is waited for where more are there already.
    func readAhead(_ control: ReadingControl, after count: Int) throws(ReadError) {
        let start = ContinuousClock.now
        while !isAtEnd, !control.isCancelled {
            if control.wantsMore(than: self.count) {
                try read(waiting: false)
            } else {
                // The writer waits with us until the reader comes nearer to the end.
                poll(nil, 0, 20)
            }
            let hasMore = self.count > count
            if hasMore, !descriptor.isReadable(within: 0) || start.duration(to: .now) > .milliseconds(30) { return }
        }
    }

    private static func readOnce(_ descriptor: Int32, into room: UnsafeMutableRawBufferPointer) -> Int {
        Platform.read(descriptor, room.baseAddress, room.count)
    }
}
