import Model
import Testing

@testable import Formats

/// How elements become blocks, spans and links; the whole page is shown.
@Suite struct HTMLRendererTests {
    private func read(_ html: String) throws -> Document {
        var options = ReadOptions()
        options.wholePage = true
        var reading = HTMLReading(SourceBytes(bytes: TextBuffer(html), name: "page"), options: options)
        return try reading.whole()
    }

    private func lines(_ html: String) throws -> [String] {
        let document = try read(html)
        return document.content(at: 0).blocks.map { block in
            var line = "\(block.kind)"
            if block.level > 0 { line += " \(block.level)" }
            if block.marker != .none { line += " " + block.marker.text.dropLast() }
            return line + ": " + document.text.string(in: block.range)
        }
    }

    @Test func whiteSpaceIsCollapsed() throws {
        #expect(
            try lines("<p> one\n  <b> two</b>  three </p>text<p>next") == [
                "paragraph: one two three", "paragraph: text", "paragraph: next",
            ])
    }

    @Test func entitiesAreDecoded() throws {
        #expect(
            try lines("<p>AT&amp;T &lt;b> &eacute;&#233;&#x2019; &copy 5 &unknown; a & b &#0;") == [
                "paragraph: AT&T <b> éé’ © 5 &unknown; a & b \u{FFFD}"
            ])
    }

    @Test func listsNestAndCount() throws {
        let html = "<ol start=3><li>a<ul><li>b</ul><li><p>c</p><p>d</p></ol>"
        #expect(
            try lines(html) == [
                "listItem 1 3.: a", "listItem 2 •: b", "listItem 1 4.: c", "listItem 1: d",
            ])
    }

    @Test func tablesOfDataKeepRowsAndCells() throws {
        let html = "<table><caption>T<tr><th>a<th>b<tr><td colspan=2>c<tr><td><p>d</p><td>e f</table>after"
        #expect(try lines(html) == ["caption: T", "table 1: a\tb\nc\nd\te f", "paragraph: after"])
    }

    @Test func tablesOfLayoutAreReadCellByCell() throws {
        #expect(
            try lines("<table><tr><td><table><tr><td>a</table><td><p>b</table>") == ["paragraph: a", "paragraph: b"])
    }

    @Test func breaksStayAndTwoOfThemEndAParagraph() throws {
        let document = try read("<p>a<br>b<br><br>c</p>")
        let blocks = document.content(at: 0).blocks
        #expect(blocks.map { document.text.string(in: $0.range) } == ["a\nb", "c"])
        #expect(blocks.map(\.keepsLines) == [true, false])
    }

    @Test func codeKeepsItsLines() throws {
        #expect(
            try lines("<pre><code>\nlet a = 1\n\n  b\t&lt;c\n</code></pre>x") == [
                "code: let a = 1\n\n  b    <c", "paragraph: x",
            ])
    }

    @Test func scriptsAndHiddenPartsAreNotShown() throws {
        let html =
            "<script>if (a<b) '</p>'</script><style>p{}</style><p hidden>x</p><p style='display: none'>y</p><svg><text>z</text></svg><!-- - -- > --><p>seen"
        #expect(try lines(html) == ["paragraph: seen"])
    }

    @Test func stylesSpanWhatTheyHold() throws {
        let document = try read("<p>a <em>b <strong>c</strong></em> <code>d</code></p>")
        let spans = document.content(at: 0).spans.map { "\($0.style) " + document.text.string(in: $0.range) }
        #expect(spans == ["emphasis b c", "strong c", "code d"])
    }

    @Test func aPictureInALinkLeadsWhereTheLinkDoes() throws {
        let document = try read(
            "<p>Out<a href='https://example.org/n'><img alt=note src=note.png></a>, <img alt=plan src=plan.png> in.</p>"
        )
        #expect(
            document.content(at: 0).links.map(\.target) == [.address("https://example.org/n"), .picture("plan.png")])
    }

    @Test func aLinkOverTheRuleAtTheEndGoesWithTheRule() throws {
        let document = try ReadText.document(
            "<p>The <a href='/tide'>tide</a> is low.</p><a href='/next'><hr></a>", path: "page.html")
        #expect(document.content(at: 0).links.map(\.range) == [TextRange(4, 8)])
    }

    @Test func linksLeadToPlacesNotesAndAddresses() throws {
        let html = """
            <base href="https://example.org/a/b.html"><p>x<sup><a href="#n1">1</a></sup> <a href="#here">there</a>
            <a href="../c?d&amp;e">out</a> <a href="javascript:alert()">no</a></p><h2 id=here>Here</h2>
            <ol><li id=n1>The note.</ol>
            """
        let document = try read(html)
        let text = document.text.string(in: document.text.range)
        let targets = document.content(at: 0).links.map(\.target)
        let note = try #require(text.range(of: "The note."))
        let heading = try #require(text.range(of: "Here"))
        #expect(
            targets == [
                .footnote(TextRange(note, note + 9)), .place(heading), .address("https://example.org/c?d&e"),
            ])
    }

    @Test func nothingButCleanTextComesOut() throws {
        var html = Array("<p>a\u{1}\u{1B}[31mb\u{85}\u{AD}c".utf8)
        html += [0xFF, 0xC3, 0x28, 0x7F, 0x41, 0xF0, 0x90, 0x80, 0x41]
        var options = ReadOptions()
        options.wholePage = true
        var reading = HTMLReading(SourceBytes(bytes: TextBuffer(bytes: html), name: "page"), options: options)
        let document = try reading.whole()
        let text = document.text.string(in: document.text.range)
        #expect(document.text.withBytes { String(validating: $0, as: UTF8.self) } != nil)
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
}

extension String {
    /// The offset in bytes of the last place where `text` stands.
    fileprivate func range(of text: String) -> Int? {
        let (own, wanted) = (Array(utf8), Array(text.utf8))
        return (0...(own.count - wanted.count)).last { own[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }
}
