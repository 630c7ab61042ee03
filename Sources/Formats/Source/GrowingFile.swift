import Model
import Platform

/// A mapped file that others may append to.
struct GrowingFile: Sendable {
    let descriptor: Descriptor
    let storage: MappedStorage

    /// The file's bytes, where it holds more than `count` now or within a quarter of a second; otherwise nil. No more is
    /// seen of it than there is address space for.
    func waitForGrowth(after count: Int) -> TextBuffer? {
        for _ in 0..<5 {
            var status = stat()
            guard fstat(descriptor.number, &status) == 0 else { return nil }
            let size = min(Int(status.st_size), storage.capacity)
            if size > count { return TextBuffer(storage: storage, count: size) }
            poll(nil, 0, 50)
        }
        return nil
    }
}
