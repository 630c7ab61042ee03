import Formats
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

private func check(_ document: Document) {
    var end = -1
    for block in document.content(at: 0).blocks {
        precondition(block.range.start > end && block.range.end <= document.text.count)
        end = block.range.end
    }
    document.text.withBytes { text in
        precondition(text.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 })
    }
    for link in document.content(at: 0).links {
        precondition(link.range.end <= document.text.count)
        if case .footnote(let range) = link.target { precondition(range.end <= document.text.count) }
    }
}
