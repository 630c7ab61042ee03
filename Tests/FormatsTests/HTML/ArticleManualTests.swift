import Model
import Testing

@testable import Formats

/// What manuals, reports and exported documents hold beside their prose, and is read all the same.
@Suite struct ArticleManualTests {
    private static let prose = String(repeating: "The lamp is lit at dusk, and put out at dawn. ", count: 8)

    private func document(_ html: String) throws -> Document { try ReadText.document(html, path: "page.html") }

    private func blocks(_ html: String) throws -> [String] {
        let document = try document(html)
        return document.blocks.map { document.text.string(in: $0.range) }
    }

    @Test func codeAfterAnOpenAnchorIsNoLink() throws {
        let found = try blocks(
            "<h2>Lamps</h2><p>\(Self.prose)</p><p><a name=lighting />Light it so:</p><pre>light(lamp)\nwait(7)</pre>"
                + "<p>\(Self.prose)</p>")
        #expect(found.contains("light(lamp)\nwait(7)"))
    }

    @Test func aBreakInATitleIsASpace() throws {
        let found = try document("<title>Uses of lamp (Lights)</title><h1>Uses of<br>lamp</h1><p>\(Self.prose)</p>")
        #expect(found.metadata.title == "Uses of lamp")
    }

    @Test func sectionsOfOneKindAreReadWithoutProse() throws {
        func section(_ name: String, _ body: String) -> String {
            "<div class=sect1><h2>\(name)</h2><div class=sectionbody>\(body)</div></div>"
        }
        let found = try blocks(
            "<title>oil-lamp(1)</title><div id=header><h1>oil-lamp(1) Manual Page</h1><h2>NAME</h2><div><p>lamp - give light</p></div>"
                + "</div><div id=content>" + section("SYNOPSIS", "<pre>lamp [--dim] WICK</pre>")
                + section("OPTIONS", "<p>\(Self.prose)</p><p>\(Self.prose)</p>")
                + section("SEE ALSO", "<div><p><a href=wick.html>wick(1)</a></p></div>") + "</div>"
                + "<div class=other><h2>Offers</h2><p><a href=/1>Buy a lamp</a></p></div>")
        for line in ["NAME", "lamp - give light", "SYNOPSIS", "lamp [--dim] WICK", "SEE ALSO", "wick(1)"] {
            #expect(found.contains(line), "\(line)")
        }
        #expect(!found.contains("Buy a lamp") && !found.contains("oil-lamp(1) Manual Page"))
    }

    @Test func aLineThatSumsUpIsReadWithoutWhatIsBesideIt() throws {
        let found = try blocks(
            "<title>Lamps at sea</title><div><div class=head><h1>Lamps at sea</h1><h3 class=subtitle>Why a light goes out</h3>"
                + "<div class=people><a href=/ann>Ann Lee</a></div><div class=count>12</div></div>"
                + "<div class=text><p>\(Self.prose)</p><p>\(Self.prose)</p></div></div>")
        #expect(found.contains("Why a light goes out"))
        #expect(!found.contains("Ann Lee") && !found.contains("12"))
    }

    @Test func aRemarkInABoxIsPartOfTheText() throws {
        func page(_ name: String) throws -> [String] {
            try blocks(
                "<title>Lamps</title><main><h1>Lamps</h1><p>\(Self.prose)</p><pre>light(lamp)</pre><aside class='\(name)'>"
                    + "<p>Mind the wick.</p></aside><h2>Oil</h2><p>\(Self.prose)</p></main>")
        }
        #expect(try page("admonition note").contains("Mind the wick."))
        #expect(try !page("promo").contains("Mind the wick."))
    }

    @Test func notesBehindTheTextAreRead() throws {
        func page(_ back: String) throws -> [String] {
            try blocks(
                "<title>Lamps</title><div class=text><h1>Lamps</h1><p>\(Self.prose)</p>"
                    + "<p>It burns.<a href='#n1' name=r1>[1]</a> \(Self.prose)</p></div>"
                    + "<div><hr><div id=n1><p>\(back) At sea.</p></div></div>")
        }
        #expect(try page("<a href='#r1'>[1]</a>").contains("[1] At sea."))
        #expect(try !page("").contains("At sea."))
    }

    @Test func sectionsThatTheContentsNameAreRead() throws {
        func page(_ name: String) throws -> [String] {
            try blocks(
                "<title>Lamps</title><div class=toc><a href='#oil'>\(name)</a></div><div class=text><h1>Lamps</h1>"
                    + "<p>\(Self.prose)</p><p>\(Self.prose)</p></div><div><h2 id=oil>Oil</h2><p>Whale, or none.</p></div>"
            )
        }
        #expect(try page("Oil").contains("Whale, or none."))
        #expect(try !page("Shop").contains("Whale, or none."))
    }

    @Test func theTitleLineOfAnExportedDocumentIsItsTitle() throws {
        let found = try document(
            "<p class='c1 title'>Lamps at sea</p><h1>Oil</h1><p>\(Self.prose)</p><h1>Wick</h1><p>\(Self.prose)</p>")
        #expect(found.metadata.title == "Lamps at sea")
        let text = found.text.string(in: found.text.range)
        #expect(text.contains("Oil") && text.ranges(of: "Lamps at sea").count == 1)
        let other = try document("<p class=lead>\(Self.prose)</p><h1>Oil</h1><p>\(Self.prose)</p>")
        #expect(other.metadata.title == "Oil")
    }

    @Test func linksOfLinesOfCodeToThemselvesShowNothing() throws {
        let found = try blocks(
            "<title>Lamps</title><h1>Lamps</h1><p>\(Self.prose)</p><pre><code><span id=a1><a href='#a1'></a>light()</span>\n"
                + "<span id=a2><a href='#a2'></a>wait()</span></code></pre><p>\(Self.prose)<a href='#a1'></a></p>")
        #expect(found.contains("light()\nwait()"))
        #expect(found.last?.hasSuffix("[*]") ?? false)
    }

    @Test func codeBesideCodeIsATableWithItsLines() throws {
        func page(_ second: String) throws -> Document {
            try document(
                "<title>Lamps</title><h1>Lamps</h1><p>\(Self.prose)</p><table><tr><th>Before</th><th>After</th></tr><tr><td>"
                    + "<pre>if dark {\n    light()\n}\n</pre></td><td>\(second)</td></tr></table><p>\(Self.prose)</p>")
        }
        let table = try #require(page("<pre>light()\n\nwait()</pre>").blocks.first { $0.kind == .table })
        let text = try page("<pre>light()\n\nwait()</pre>").text
        #expect(table.keepsLines)
        #expect(
            text.string(in: table.range)
                == "Before\tAfter\nif dark {\u{2028}    light()\u{2028}}\tlight()\u{2028}\u{2028}wait()")
        // Code beside prose, and code that is too wide, are read piece after piece.
        #expect(try !page("<p>It is dark.</p>").blocks.contains { $0.kind == .table })
        let wide = String(repeating: "light() ", count: 12)
        #expect(try !page("<pre>\(wide)</pre>").blocks.contains { $0.kind == .table })
    }

    @Test func whatIsSaidOfTheTextBesideItsTitleIsRead() throws {
        let found = try blocks(
            "<title>Lamps</title><article><header><h1>Lamps</h1><table><tr><th>State</th><td>lit</td></tr></table>"
                + "<table><tr><td><a href=/s>Share</a></td></tr></table></header><div><p>\(Self.prose)</p></div></article>"
        )
        #expect(found.contains { $0.contains("State") && $0.contains("lit") })
        #expect(!found.contains { $0.contains("Share") })
    }

    @Test func aLineBeforeTheFirstHeadingIsReadIfNothingElseSaysTheTitle() throws {
        let body = "<p align=center><b>Rules of the loft</b></p><h1>Lamps</h1><p>\(Self.prose)</p>"
        #expect(try blocks("<title></title>" + body).contains("Rules of the loft"))
        #expect(try !blocks("<title>Lamps</title>" + body).contains("Rules of the loft"))
    }

    @Test func numbersOfPrintedPagesAreNotPartOfASentence() throws {
        let found = try blocks(
            "<title>Lamps</title><h1>Lamps</h1><p><span class=pagenum id=p7>[Pg 7]</span>\(Self.prose)</p>"
                + "<p class=pagenum-note>On the numbers of pages. \(Self.prose)</p>")
        #expect(!found.contains { $0.contains("Pg 7") } && found.contains { $0.hasPrefix("On the numbers") })
    }
}
