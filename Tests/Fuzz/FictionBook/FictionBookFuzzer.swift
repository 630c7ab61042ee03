import Formats
import Model

/// FictionBooks of any bytes become documents whose blocks are in order and within the text, and hold no control character.
@_cdecl("LLVMFuzzerTestOneInput")
public func readFictionBook(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    var reading = DocumentFormat.fictionBook.read(SourceBytes(bytes: TextBuffer(bytes: bytes), name: "book"))
    guard let document = try? reading.whole() else { return 0 }
    var end = -1
    for block in document.content(at: 0).blocks {
        precondition(block.range.start > end && block.range.end <= document.text.count)
        end = block.range.end
    }
    for link in document.content(at: 0).links {
        precondition(link.range.end <= document.text.count)
        if case .footnote(let range) = link.target { precondition(range.end <= document.text.count) }
    }
    return 0
}
