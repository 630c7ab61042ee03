import Formats
import FuzzSupport
import Model

/// Pages of any bytes become documents whose blocks are in order, apart, and hold clean text.
@_cdecl("LLVMFuzzerTestOneInput")
public func readPage(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    for wholePage in [false, true] {
        var options = ReadOptions()
        options.wholePage = wholePage
        var reading = DocumentFormat.html.read(
            SourceBytes(bytes: TextBuffer(bytes: bytes), name: "page"), options: options)
        guard let document = try? reading.whole() else { continue }
        check(document)
    }
    return 0
}
