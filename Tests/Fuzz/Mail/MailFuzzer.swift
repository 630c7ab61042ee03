import Formats
import FuzzSupport
import Model

/// Mails of any bytes become documents whose blocks are in order and within the text, as their links are.
@_cdecl("LLVMFuzzerTestOneInput")
public func readMail(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    var reading = DocumentFormat.mail.read(SourceBytes(bytes: TextBuffer(bytes: bytes), name: "mail"))
    guard let document = try? reading.whole() else { return 0 }
    check(document, isClean: false)
    return 0
}
