import Model
import Platform
import Synchronization

/// Bytes that grow at their end and never move: address space is reserved at first, and memory is taken as it fills.
/// What goes beyond some bytes lies in a file without a name, so that the system may take its memory back.
///
/// One writer appends; readers see only bytes below a count that they were given after those bytes were written.
final class StreamedStorage: TextStorage {
    private struct State {
        var count = 0
        var committed = 0
        var spill = Spill.notNeeded
    }

    /// The file for what is too much for memory.
    private enum Spill {
        case notNeeded
        case file(Descriptor)
        /// None can be made, or the disk is full: memory has to hold it all.
        case impossible
    }

    let address: UInt
    /// How many bytes can be appended in all.
    let capacity: Int
    /// How many bytes are held in memory; a multiple of `step`.
    private let memoryLimit: Int
    private let state = Mutex(State())

    /// Reserves address space for `capacity` bytes, or for less if there is not that much; nil if there is none.
    ///
    /// - Parameter memoryLimit: how many bytes memory has to hold, in whole steps; what goes beyond lies in a file.
    init?(capacity: Int, memoryLimit: Int = 16 << 20) {
        self.memoryLimit = memoryLimit / Self.step * Self.step
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

    /// Whether a part lies in a file.
    var hasSpilled: Bool {
        state.withLock { state in
            if case .file = state.spill { true } else { false }
        }
    }

    /// How many bytes are there.
    var count: Int { state.withLock { $0.count } }

    /// The bytes that are there now.
    var buffer: TextBuffer { TextBuffer(storage: self, count: count) }

    /// Lets `fill` write at most `length` bytes at the end; it answers how many it wrote.
    ///
    /// Only one thread may append. Readers are not held up while `fill` waits.
    /// - Returns: what `fill` answered; 0 if no space is left.
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

    /// Appends `bytes`; false if they do not fit.
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
    /// How much of the file is taken at a time, in bytes.
    private static let fileStep = 16 << 20

    private func commit(_ end: Int, _ state: inout State) -> Bool {
        while state.committed < end {
            let isInFile = state.committed >= memoryLimit
            let step = isInFile ? Self.fileStep : Self.step
            let length = min(step, capacity - state.committed)
            guard let start = UnsafeMutableRawPointer(bitPattern: address + UInt(state.committed)), length > 0,
                isInFile && mapFile(start, length, &state) || mprotect(start, length, PROT_READ | PROT_WRITE) == 0
            else { return false }
            state.committed += length
        }
        return true
    }

    /// Lets `length` bytes from `start` lie in the file; false if that cannot be.
    private func mapFile(_ start: UnsafeMutableRawPointer, _ length: Int, _ state: inout State) -> Bool {
        if case .notNeeded = state.spill { state.spill = Self.namelessFile().map { .file($0) } ?? .impossible }
        guard case .file(let file) = state.spill else { return false }
        let offset = off_t(state.committed - memoryLimit)
        guard Self.extend(file, from: offset, by: off_t(length)),
            mmap(start, length, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file.number, offset) != MAP_FAILED
        else {
            // What the file holds stays mapped without its descriptor.
            state.spill = .impossible
            return false
        }
        return true
    }

    /// Takes the space now: a page that the disk has no room for would end the program when it is written.
    private static func extend(_ file: Descriptor, from offset: off_t, by length: off_t) -> Bool {
        #if os(Linux)
            posix_fallocate(file.number, offset, length) == 0
        #else
            ftruncate(file.number, offset + length) == 0
        #endif
    }

    /// A file that nobody else can open and that is gone when the program ends; nil if none can be made.
    private static func namelessFile() -> Descriptor? {
        // Not /tmp, which is memory on many systems.
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
        var path = Array("\(folder)/gloss-XXXXXX".utf8CString)
        let number = mkstemp(&path)
        guard number >= 0 else { return nil }
        unlink(path)
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        return Descriptor(owning: number)
    }
}
