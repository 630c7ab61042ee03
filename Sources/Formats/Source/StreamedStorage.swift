import Model
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes that grow at their end and never move: address space is reserved at first, and memory is taken as it fills.
///
/// One writer appends; readers see only bytes below a count that they were given after those bytes were written.
final class StreamedStorage: TextStorage {
    private struct State {
        var count = 0
        var committed = 0
    }

    let address: UInt
    /// How many bytes can be appended in all.
    let capacity: Int
    private let state = Mutex(State())

    /// Reserves address space for `capacity` bytes, or for less where there is not that much; nil where there is none.
    init?(capacity: Int) {
        #if os(Linux)
            let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        #else
            let flags = MAP_PRIVATE | MAP_ANON
        #endif
        var size = max(capacity, Self.step)
        while size >= Self.step {
            if let start = mmap(nil, size, PROT_NONE, flags, -1, 0), start != MAP_FAILED {
                address = UInt(bitPattern: start)
                self.capacity = size
                return
            }
            size /= 2
        }
        return nil
    }

    /// How many bytes are there.
    var count: Int { state.withLock { $0.count } }

    /// The bytes that are there now.
    var buffer: TextBuffer { TextBuffer(storage: self, count: count) }

    /// Lets `fill` write at most `length` bytes at the end; it answers how many it wrote.
    ///
    /// Only one thread may append. Readers are not held up while `fill` waits.
    /// - Returns: what `fill` answered; 0 where no space is left.
    func append(upTo length: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Int) -> Int {
        let room = state.withLock { state -> TextRange? in
            let end = min(state.count + length, capacity)
            return end > state.count && commit(end, &state) ? TextRange(state.count, end) : nil
        }
        guard let room else { return 0 }
        let start = UnsafeMutableRawPointer(bitPattern: address + UInt(room.start))
        let written = fill(UnsafeMutableRawBufferPointer(start: start, count: room.count))
        precondition(written <= room.count, "more bytes were written than there was room for")
        state.withLock { $0.count += max(0, written) }
        return written
    }

    /// Appends `bytes`; false where they do not fit.
    func append(_ bytes: some Collection<UInt8>) -> Bool {
        guard !bytes.isEmpty else { return true }
        return append(upTo: bytes.count) { room in
            guard room.count == bytes.count else { return 0 }
            room.copyBytes(from: bytes)
            return bytes.count
        } == bytes.count
    }

    deinit {
        if let start = UnsafeMutableRawPointer(bitPattern: address) { munmap(start, capacity) }
    }

    /// How much address space is made usable at a time, in bytes; a multiple of every page size.
    private static let step = 1 << 20

    private func commit(_ end: Int, _ state: inout State) -> Bool {
        guard end > state.committed else { return true }
        let wanted = min((end + Self.step - 1) / Self.step * Self.step, capacity)
        guard let start = UnsafeMutableRawPointer(bitPattern: address + UInt(state.committed)),
            mprotect(start, wanted - state.committed, PROT_READ | PROT_WRITE) == 0
        else { return false }
        state.committed = wanted
        return true
    }
}
