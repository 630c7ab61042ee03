/// Bytes that stay at one address for as long as the object lives.
///
/// The model does no input or output, so it does not know whether the bytes were allocated or mapped from a file;
/// a conforming type frees them in `deinit`. The address is kept as an integer because raw pointers are not `Sendable`.
/// Bytes below the `count` of any `TextBuffer` over the storage never change while that buffer lives.
public protocol TextStorage: AnyObject, Sendable {
    /// Address of the first byte.
    var address: UInt { get }
}

/// Bytes in memory of their own.
final class AllocatedStorage: TextStorage {
    let address: UInt

    init(copying bytes: UnsafeRawBufferPointer) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
        memory.copyMemory(from: bytes)
        address = UInt(bitPattern: memory.baseAddress)
    }

    deinit {
        UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
    }
}
