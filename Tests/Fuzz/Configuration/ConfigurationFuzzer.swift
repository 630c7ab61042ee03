import Formats

/// Knowledge and configuration files of any bytes are read, or refused with a line.
@_cdecl("LLVMFuzzerTestOneInput")
public func readConfiguration(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: data, count: count)
    do {
        _ = try KnowledgeFile.notes(in: bytes)
    } catch {
        precondition(error.line > 0 && !error.message.isEmpty)
    }
    return 0
}
