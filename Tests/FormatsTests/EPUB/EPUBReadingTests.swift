import Model
import Testing

@testable import Formats

@Suite struct EPUBReadingTests {
    private func read(_ zip: StoredZip) throws -> Document {
        var reading = EPUBReading(
            SourceBytes(bytes: TextBuffer(bytes: zip.bytes), name: "book.epub"), options: ReadOptions())
        return try reading.whole()
    }

    private func text(_ document: Document) -> String { document.text.string(in: document.text.range) }

    @Test func partsComeInTheOrderOfTheSpine() throws {
        let document = try read(.book([("two", "<p>Second.</p>"), ("one", "<p>First.</p>")]))
        #expect(text(document) == "Second.\n\nFirst.")
        #expect(document.metadata.title == "The Book")
        #expect(document.isComplete)
    }

    @Test func authorDateAndLanguageAreRead() throws {
        let metadata = """
            <dc:creator>A. Writer</dc:creator><dc:creator>B. Writer</dc:creator><dc:date>1911-03-01T00:00:00Z</dc:date>
            <dc:language>en-GB</dc:language>
            """
        let document = try read(.book([("a", "<p>x</p>")], metadata: metadata))
        #expect(document.metadata.author == "A. Writer, B. Writer")
        #expect(document.metadata.date == "1911-03-01")
        #expect(document.metadata.language == "en-GB")
    }

    @Test func firstLinesAreSetInAsTheStyleSheetsSay() throws {
        var zip = StoredZip.book(
            [("a", "<p>One.</p><p class='x first'>Two.</p><p>Three.</p><div>Four.</div>")],
            manifest: #"<item id="css" href="book.css" media-type="text/css"/>"#)
        zip.add(
            "OEBPS/book.css",
            "/* { text-indent: 9em } */ @media all { p { margin: 0; text-indent: 1.2em; } } .first{text-indent:0}")
        let blocks = try read(zip).content(at: 0).blocks
        #expect(blocks.map(\.isSetIn) == [true, false, true, false])
    }

    @Test func aBookWithoutATitlePageBeginsWithItsTitleAndAuthors() throws {
        let metadata = "<dc:creator>A. Writer</dc:creator>"
        let parts = [("a", "<h1>I</h1><p>It rained.</p>"), ("b", "<p>x</p>"), ("c", "<p>y</p>")]
        let document = try read(.book(parts, metadata: metadata))
        #expect(document.sketch.prefix(3) == ["title: The Book", "byline: A. Writer", "heading1: I"])
        let named = [("t", "<section epub:type='titlepage'><h1>THE BOOK</h1><p>By A. Writer</p></section>")] + parts
        #expect(
            try read(.book(named, metadata: metadata)).sketch.prefix(2) == [
                "heading1: THE BOOK", "byline: By A. Writer",
            ])
    }

    @Test func theTitleOfABookIsNoSectionOfItsOwn() throws {
        let nav = #"<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>"#
        var zip = StoredZip.book(
            [("a", "<h1>I</h1><p>x</p>"), ("b", "<h1>II</h1><p>y</p>"), ("c", "<p>z</p>")], manifest: nav)
        zip.add(
            "OEBPS/nav.xhtml",
            """
            <html><body><nav epub:type="toc"><ol><li><a href="a.xhtml">I</a></li><li><a href="b.xhtml">II</a></li></ol></nav>
            </body></html>
            """)
        let document = try read(zip)
        #expect(document.sketch.first == "title: The Book")
        #expect(document.outline.sections.map(\.title) == ["I", "II"])
        #expect(document.outline.sections[0].range.start == 0)
    }

    @Test func notesAtTheEndOfAPartAreMarkedAsSuch() throws {
        let body = """
            <p>It rained.<a epub:type='noteref' href='#n'>1</a></p><aside epub:type='footnote' id='n'><p>All day.</p></aside>
            <section epub:type='endnotes'><ol><li>At night.</li></ol></section><p>After.</p>
            """
        let document = try read(.book([("a", body)]))
        let notes = document.content(at: 0).blocks.filter(\.isNote).map { document.text.string(in: $0.range) }
        #expect(notes == ["At night.", "All day."])
    }

    @Test func theNavigationDocumentMakesTheOutline() throws {
        var zip = StoredZip.book(
            [("a", "<h1>One</h1><p>x</p><h2 id='s'>Part</h2><p>y</p>"), ("b", "<p>z</p>")],
            manifest: #"<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>"#)
        zip.add(
            "OEBPS/nav.xhtml",
            """
            <html><body><nav epub:type="landmarks"><ol><li><a href="b.xhtml">no</a></ol></nav><nav epub:type="toc"><ol>
            <li><a href="a.xhtml">First</a><ol><li><a href="a.xhtml#s">Inner</a></li></ol></li>
            <li><a href="b.xhtml">Second</a></li><li><a href="gone.xhtml">Gone</a></li></ol></nav></body></html>
            """)
        let sections = try read(zip).outline.sections
        #expect(sections.map(\.title) == ["First", "Inner", "Second"])
        #expect(sections.map(\.level) == [1, 2, 1])
        #expect(sections.map(\.range.start) == [0, 8, 17])
    }

    @Test func theControlFileMakesTheOutlineOfAnOldBook() throws {
        var zip = StoredZip.book(
            [("a", "<p>x</p>"), ("b", "<p>y</p>")],
            manifest: #"<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>"#, spine: #" toc="ncx""#)
        zip.add(
            "OEBPS/toc.ncx",
            """
            <ncx><navMap><navPoint><navLabel><text>Part</text></navLabel><content src="a.xhtml"/><navPoint>
            <navLabel><text>Chapter</text></navLabel><content src="b.xhtml"/></navPoint></navPoint></navMap></ncx>
            """)
        let sections = try read(zip).outline.sections
        #expect(sections.map { "\($0.level) \($0.title)" } == ["1 Part", "2 Chapter"])
    }

    @Test func notesAndLinksLeadAcrossParts() throws {
        let document = try read(
            .book([
                ("a", "<p>x<a epub:type='noteref' href='b.xhtml#n'>1</a> <a href='b.xhtml#top'>next</a></p>"),
                ("b", "<h1 id='top'>B</h1><aside epub:type='footnote' id='n'><p>The note.</p></aside>"),
            ]))
        let places = document.content(at: 0).links.map(\.target)
        #expect(places == [.footnote(TextRange(14, 23)), .place(11)])
        #expect(text(document) == "x[1] next\n\nB\n\nThe note.")
    }

    @Test func emptyElementsOfXMLHoldNothing() throws {
        let document = try read(.book([("a", "<p>a <i/>b<a id='x'/> c</p><script src='x'/><p/><p>d</p>")]))
        #expect(text(document) == "a b c\n\nd")
        #expect(document.content(at: 0).spans.isEmpty)
    }

    @Test func missingPartsAreNamed() throws {
        let document = try read(.book([("a", "<p>x</p>"), ("b", nil)]))
        #expect(text(document) == "x\n\n[Part of the book is missing: OEBPS/b.xhtml]")
    }

    @Test func theFirstPageComesBeforeTheRest() throws {
        let long = String(repeating: "<p>Some words of a chapter.</p>", count: 200)
        let zip = StoredZip.book([("cover", ""), ("a", long), ("b", long), ("c", long)])
        var reading = EPUBReading(
            SourceBytes(bytes: TextBuffer(bytes: zip.bytes), name: "book.epub"), options: ReadOptions())
        let first = try #require(try reading.next())
        let whole = try reading.whole()
        #expect(!first.isComplete && whole.isComplete)
        #expect(first.text.count < whole.text.count)
        #expect(text(whole).hasPrefix(text(first)))
    }

    @Test func entitiesThatAChapterDeclaresAreExpanded() throws {
        var zip = StoredZip.book([("a", nil), ("b", nil)])
        zip.add(
            "OEBPS/a.xhtml",
            """
            <?xml version="1.0"?><!DOCTYPE html [ <!ENTITY who "Hanne <i>Ostrup</i>"> <!ENTITY file SYSTEM "b.xhtml"> ]>
            <html xmlns="http://www.w3.org/1999/xhtml"><body><p>&who; came&nbsp;&mdash; late.&file;</p></body></html>
            """)
        zip.add("OEBPS/b.xhtml", "<html><body><p>not & well<br>formed</body></html>")
        let document = try read(zip)
        #expect(text(document) == "Hanne Ostrup came — late.\n\nnot & well\nformed")
        #expect(document.content(at: 0).spans.map(\.style) == [.emphasis])
    }

    private func parts(_ document: Document) -> [String] {
        document.content(at: 0).parts.map { "\($0.kind): \(document.text.string(in: $0.range))" }
    }

    @Test func elementsSayWhichPartTheyAre() throws {
        let document = try read(
            .book([
                ("a", "<section epub:type='titlepage'><p>The Book</p></section><p>One.</p>"),
                ("b", "<section epub:type='appendix bibliography'><p>Mark, O.</p></section>"),
            ]))
        #expect(parts(document) == ["titlePage: The Book", "references: Mark, O."])
    }

    @Test func theGuideAndTheLandmarksNameFiles() throws {
        var zip = StoredZip.book(
            [("cover", "<p>The Book</p>"), ("a", "<p>One.</p>"), ("end", "<p>Set in Bembo.</p>")],
            manifest: #"<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>"#,
            guide:
                #"<guide><reference type="cover" href="cover.xhtml"/><reference type="text" href="a.xhtml"/></guide>"#)
        zip.add(
            "OEBPS/nav.xhtml",
            """
            <html><body><nav epub:type="landmarks"><ol><li><a epub:type="colophon" href="end.xhtml">Colophon</a></li>
            <li><a epub:type="bodymatter" href="a.xhtml">Text</a></li></ol></nav></body></html>
            """)
        #expect(try parts(read(zip)) == ["titlePage: The Book", "aboutEdition: Set in Bembo."])
    }

    @Test func aGuideDoesNotSayThatAllOfABookIsItsCover() throws {
        let long = String(repeating: "<p>Some words of a chapter.</p>", count: 1000)
        let guide = #"<guide><reference type="cover" href="a.xhtml"/></guide>"#
        #expect(try parts(read(.book([("a", long)], guide: guide))).isEmpty)
    }

    @Test func partsWithoutAPlaceOfTheirOwnAreInTheContents() throws {
        let point = { (title: String, address: String, inner: String) in
            "<navPoint><navLabel><text>\(title)</text></navLabel>\(address)\(inner)</navPoint>"
        }
        let chapters = [("a", "<p>one</p>"), ("b", "<p>two</p>")]
        for empty in ["<content src=''/>", ""] {
            var zip = StoredZip.book(
                chapters, manifest: #"<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>"#)
            zip.add(
                "OEBPS/toc.ncx",
                "<ncx><navMap>" + point("Part I", empty, point("First", "<content src='a.xhtml'/>", ""))
                    + point("Part II", empty, point("Second", "<content src='b.xhtml'/>", "")) + "</navMap></ncx>")
            let sections = try read(zip).outline.sections
            #expect(sections.map(\.title) == ["Part I", "First", "Part II", "Second"])
            #expect(sections.map(\.level) == [1, 2, 1, 2])
        }
        var zip = StoredZip.book(
            chapters,
            manifest: #"<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>"#)
        zip.add(
            "OEBPS/nav.xhtml",
            "<html><body><nav><ol><li><span>Part I</span><ol><li><a href='a.xhtml'>First</a></li></ol></li></ol></nav></body></html>"
        )
        #expect(try read(zip).outline.sections.map(\.title).prefix(2) == ["Part I", "First"])
    }

    @Test func aNameThatHoldsAPercentSignIsFound() throws {
        var zip = StoredZip()
        zip.add("META-INF/container.xml", "<container><rootfile full-path='b.opf'/></container>")
        zip.add(
            "b.opf",
            "<package><manifest><item id='a' href='x%21.xhtml'/><item id='b' href='y%20z.xhtml'/></manifest><spine><itemref idref='a'/><itemref idref='b'/></spine></package>"
        )
        zip.add("x%21.xhtml", "<html><body><p>one <a href='x%21.xhtml#n'>n</a></p><p id='n'>note</p></body></html>")
        zip.add("y z.xhtml", "<html><body><p>two</p></body></html>")
        let document = try read(zip)
        #expect(text(document) == "one n\n\nnote\n\ntwo")
        #expect(document.content(at: 0).links.map(\.target) == [.place(7)])
    }

    @Test func textsOfNotesAreNoPartOfTheFlow() throws {
        let body =
            "<p>Out<a epub:type='noteref' href='#f'><img alt='' src='n.png'/></a> at sea.</p>"
            + "<aside epub:type='footnote' id='f'><p>A note.</p></aside><p>Next.</p>"
        let document = try read(.book([("a", body)]))
        #expect(text(document) == "Out[*] at sea.\n\nNext.\n\nA note.")
        #expect(document.content(at: 0).links.map(\.target) == [.footnote(TextRange(23, 30))])
    }
}
