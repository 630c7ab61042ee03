import Formats
import Model

/// Plain text of any bytes is read, and its blocks are in order within it.
@_cdecl("LLVMFuzzerTestOneInput")
public func readPlainText(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: data, count: count)
    var options = ReadOptions()
    options.keepsAnsi = bytes.first.map { $0 & 1 == 1 } ?? false
    options.repairsInvalidBytes = bytes.first.map { $0 & 2 == 2 } ?? false
    let source = SourceBytes(bytes: TextBuffer(bytes: bytes), name: "input")
    var reading = DocumentFormat.plainText.read(source, options: options)
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
