import Analysis

/// A model in memory of its own.
final class TrainedModel {
    let bytes: [UInt8]
    let model: NameModel
    private let memory: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        memory = .allocate(byteCount: bytes.count, alignment: 64)
        memory.copyBytes(from: bytes)
        model = NameModel(UnsafeRawBufferPointer(memory))
    }

    deinit { memory.deallocate() }
}
