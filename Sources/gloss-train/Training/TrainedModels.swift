import Analysis

/// Two models in memory of their own.
final class TrainedModels {
    let models: NameModels
    /// The bytes of both.
    let size: Int
    private let memory: [UnsafeMutableRawBufferPointer]

    init(plain: [UInt8], recased: [UInt8]) {
        memory = [plain, recased].map { bytes in
            let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
            memory.copyBytes(from: bytes)
            return memory
        }
        size = plain.count + recased.count
        models = NameModels(
            plain: NameModel(UnsafeRawBufferPointer(memory[0])), recased: NameModel(UnsafeRawBufferPointer(memory[1])))
    }

    deinit { for part in memory { part.deallocate() } }
}
