import Model
import Testing

@testable import Formats

/// Pages made to break a reader: each is shown in bounded time and memory, without a trap.
@Suite struct HostilePageTests {
    private func read(_ bytes: [UInt8], wholePage: Bool = false) throws -> String {
        let document = try document(bytes, wholePage: wholePage)
        return document.text.string(in: document.text.range)
    }

    private func document(_ bytes: [UInt8], wholePage: Bool = false) throws -> Document {
        var options = ReadOptions()
        options.wholePage = wholePage
        var reading = HTMLReading(SourceBytes(bytes: TextBuffer(bytes: bytes), name: "page"), options: options)
        let document = try reading.whole()
        let blocks = document.content(at: 0).blocks
        var end = -1
        for block in blocks {
            #expect(block.range.start > end && block.range.end <= document.text.count)
            end = block.range.end
        }
        return document
    }

    private func read(_ html: String, wholePage: Bool = false) throws -> String {
        try read(Array(html.utf8), wholePage: wholePage)
    }

    @Test(arguments: [
        "<div>", "<b>", "<p><b>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<span class='a'>",
        "<font color=red><p>",
        "<div><table><td></div>", "<a href=x><div>", "<select><option>", "<math><mi>", "<x-y>", "<dl><dd>", "<h1>",
        "<i></p>",
        "<svg><g>", "<template>", "</p>", "<li>", "<frameset>", "<form><b></form>", "<nobr>", "&amp;", "&#x41;", "<!--",
        "<![CDATA[",
    ])
    func muchOfAnything(_ piece: String) throws {
        let hidesTheEnd = ["<svg><g>", "<template>", "<!--", "<select><option>", "<frameset>"].contains(piece)
        for count in [1_000, 10_000] {
            let html = Array((String(repeating: piece, count: count) + "<p>The end.").utf8)
            for wholePage in [false, true] {
                let document = try document(html, wholePage: wholePage)
                let isCut = count > 1_000 && document.metadata.format.hasSuffix("cut short")
                let text = document.text.string(in: document.text.range)
                #expect(hidesTheEnd || isCut || text.hasSuffix("The end."), "\(count)")
            }
        }
    }

    @Test func cellsThatSpanEverythingAddUpToLittle() throws {
        let row = "<tr><td colspan=65535 rowspan=65535>a<td colspan=999999999>b"
        let text = try read("<table>" + String(repeating: row, count: 2_000) + "</table><p>The end.")
        #expect(text.hasSuffix("The end.") && text.utf8.count < 4_000_000)
    }

    @Test func whatGrowsWithTheSquareIsCutShort() throws {
        let formatting = (0..<6_000).map { "<p><b id=\($0)>word \($0) " }.joined()
        let attributes = (0..<40_000).map { "a\($0)=\($0)" }.joined(separator: " ")
        for html in ["<p>word 0<p>" + formatting, "<p>word 0<p \(attributes)>x"] {
            let document = try document(Array(html.utf8), wholePage: true)
            #expect(document.text.string(in: document.text.range).hasPrefix("word 0"))
            #expect(document.metadata.format == "HTML, cut short")
        }
    }

    /// The first stretch that reaches the limits of a parse is the last that is tried: longer ones would each reach them again.
    @Test func aPageThatReachesTheLimitsIsReadInOneStep() throws {
        let html = Array(String(repeating: "<div>", count: 400_000).utf8)
        var reading = HTMLReading(SourceBytes(bytes: TextBuffer(bytes: html), name: "page"), options: ReadOptions())
        let document = try #require(try reading.next())
        #expect(document.isComplete && document.metadata.format == "HTML, cut short")
        #expect(try reading.next() == nil)
    }

    @Test func aLongPageOfXMLIsReadToItsEnd() throws {
        let paragraphs = (1...4_000).map { "<p>Paragraph \($0) of a long page.</p>" }.joined()
        let page = "<?xml version='1.0'?><html><body>" + paragraphs + "</body></html>"
        let text = try read(page, wholePage: true)
        #expect(text.hasSuffix("Paragraph 4000 of a long page."))
    }

    @Test func elementsWithManyAttributesAreRead() throws {
        let attributes = (0..<2_000).map { "a\($0)=\($0)" }.joined(separator: " ")
        #expect(try read("<p \(attributes) title='&amp;'>x", wholePage: true) == "x")
    }

    @Test func tablesOfTenThousandColumnsAreRead() throws {
        let row = "<tr>" + String(repeating: "<td>1", count: 10_000)
        let text = try read("<table>" + row + row + "</table>", wholePage: true)
        #expect(text.split(separator: "\n").map { $0.split(separator: "\t").count } == [10_000, 10_000])
    }

    @Test func brokenBytesAreRead() throws {
        var bytes: [UInt8] = Array("<p>".utf8)
        for byte in UInt8.min...UInt8.max { bytes += [byte, 0x41, byte, byte] }
        _ = try read(bytes, wholePage: true)
        _ = try read([0xFF, 0xFE, 0x3C, 0x00, 0x00, 0xD8, 0x41], wholePage: true)
        _ = try read([], wholePage: true)
        _ = try read("<")
        _ = try read("<p")
        _ = try read("<p a")
        _ = try read("<p a=")
        _ = try read("<p a='")
        _ = try read("</")
        _ = try read("<!")
        _ = try read("&#")
    }
}
