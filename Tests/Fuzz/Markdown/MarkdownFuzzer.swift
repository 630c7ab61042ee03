import Formats
import Model

/// Markdown of any bytes is read, and its blocks are in order within it.
@_cdecl("LLVMFuzzerTestOneInput")
public func readMarkdown(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: data, count: count)
    let source = SourceBytes(bytes: TextBuffer(bytes: bytes), name: "input")
    var reading = DocumentFormat.markdown.read(source)
    guard let document = try? reading.whole() else { return 0 }
    var place = 0
    var next = document.block(at: 0)
    while let block = next {
        precondition(block.range.start >= place && block.range.end <= document.text.count && !block.range.isEmpty)
        place = block.range.end
        next = document.block(after: block)
    }
    return 0
}
