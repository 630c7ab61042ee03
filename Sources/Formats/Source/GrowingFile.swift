import Model

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A mapped file that others may append to.
struct GrowingFile: Sendable {
    let descriptor: Descriptor
    let storage: MappedStorage

    /// The file's bytes as they are now, where it holds more than `count`, as far as they were mapped; otherwise nil.
    func bytes(after count: Int) -> TextBuffer? {
        var status = stat()
        guard fstat(descriptor.number, &status) == 0 else { return nil }
        let size = min(Int(status.st_size), storage.capacity)
        return size > count ? TextBuffer(storage: storage, count: size) : nil
    }
}
