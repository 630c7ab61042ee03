import CSystem
import Model
import Platform

/// A file mapped into memory, read-only. Its pages come from the disk when they are read, and cost no memory of our own.
///
/// The file may be cut short by others while it is mapped: the missing pages then read as zeros.
final class MappedStorage: TextStorage {
    let address: UInt
    private let length: Int

    /// Maps `count` bytes of an open file, and address space for what is appended to it later.
    ///
    /// - Parameter slack: bytes after `count` that become readable when the file grows.
    init?(descriptor: Int32, count: Int, slack: Int = 1 << 30) {
        guard count > 0 else { return nil }
        // Where address space is limited there may be none to spare.
        for length in [count + slack, count] {
            guard let start = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
                continue
            }
            guard gloss_guard_mapping(start, length) else {
                munmap(start, length)
                return nil
            }
            address = UInt(bitPattern: start)
            self.length = length
            return
        }
        return nil
    }

    /// How many bytes the storage can hold when the file grows.
    var capacity: Int { length }

    deinit {
        guard let start = UnsafeMutableRawPointer(bitPattern: address) else { return }
        gloss_unguard_mapping(start)
        munmap(start, length)
    }
}
