import Formats
import FuzzSupport
import Model

/// FictionBooks of any bytes become documents whose blocks are in order and within the text, and hold no control character.
@_cdecl("LLVMFuzzerTestOneInput")
public func readFictionBook(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    var reading = DocumentFormat.fictionBook.read(SourceBytes(bytes: TextBuffer(bytes: bytes), name: "book"))
    guard let document = try? reading.whole() else { return 0 }
    check(document)
    return 0
}
