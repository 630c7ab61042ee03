import Formats
import FuzzSupport
import Model

/// Books whose archive is sound and whose parts are any bytes, so that what lies behind the checksums is tried too. The
/// parts are in the order of `names`, divided by the byte 0x1E; further ones are chapters.
@_cdecl("LLVMFuzzerTestOneInput")
public func readParts(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let parts = UnsafeBufferPointer(start: data, count: count).split(separator: 0x1E, omittingEmptySubsequences: false)
    var zip = StoredZip()
    zip.add("mimetype", "application/epub+zip")
    for (index, part) in parts.enumerated() {
        zip.add(index < names.count ? names[index] : "chapter\(index - names.count).xhtml", Array(part))
    }
    var reading = DocumentFormat.epub.read(SourceBytes(bytes: TextBuffer(bytes: zip.bytes), name: "book"))
    do {
        var end = 0
        while let document = try reading.next() {
            precondition(document.text.count >= end)
            end = document.text.count
            check(document)
        }
    } catch {
        precondition(!error.description.contains("\n"))
    }
    return 0
}

private let names = ["META-INF/container.xml", "book.opf", "nav.xhtml", "toc.ncx", "META-INF/encryption.xml"]
