import Formats
import Model

/// Archives of any bytes become books, or are refused with one line.
@_cdecl("LLVMFuzzerTestOneInput")
public func readBook(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    var reading = DocumentFormat.epub.read(SourceBytes(bytes: TextBuffer(bytes: bytes), name: "book"))
    do {
        var end = 0
        while let document = try reading.next() {
            precondition(document.text.count >= end)
            end = document.text.count
            precondition(document.outline.sections.allSatisfy { $0.range.end <= end })
        }
    } catch {
        precondition(!error.description.contains("\n"))
    }
    return 0
}
