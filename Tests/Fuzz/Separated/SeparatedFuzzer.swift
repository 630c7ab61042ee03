import Formats
import Model

/// Separated values of any bytes become tables that tile a text without control characters.
@_cdecl("LLVMFuzzerTestOneInput")
public func readSeparatedValues(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    var reading = DocumentFormat.separated.read(SourceBytes(bytes: TextBuffer(bytes: bytes), name: "values"))
    guard let document = try? reading.whole() else { return 0 }
    var end = 0
    for block in document.content(at: 0).blocks {
        precondition(block.kind == .table && block.range.start == end && block.range.end > end)
        end = block.range.end
    }
    precondition(end == document.text.count)
    document.text.withBytes { bytes in
        precondition(bytes.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A })
        precondition(String(validating: bytes, as: UTF8.self) != nil)
    }
    return 0
}
