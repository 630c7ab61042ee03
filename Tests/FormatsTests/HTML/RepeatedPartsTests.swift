import Model
import Testing

@testable import Formats

/// What a page says again for the sake of its layout is read once or not at all.
@Suite struct RepeatedPartsTests {
    private static let prose = String(repeating: "The clerk counted them again, and wrote it down. ", count: 10)
    private static let paragraphs = String(repeating: "<p>\(prose)</p>", count: 3)

    private func blocks(_ body: String) throws -> [String] {
        let html = "<title>Two bridges too many</title><body><main><h1>Two bridges too many</h1>\(body)</main>"
        let document = try ReadText.document(html, path: "page.html")
        return document.blocks.map { document.text.string(in: $0.range) }
    }

    private func item(_ name: String) -> String {
        "<div><h3>The \(name) is shut</h3><p>The \(name) of the valley was shut on Monday, and the ferryman, who had seen it "
            + "coming, rowed all day.</p></div>"
    }

    @Test func aCarouselThatBeginsAgainIsNotPartOfTheText() throws {
        let items = ["mill", "ferry", "weir", "mill"].map(item).joined()
        let found = try blocks("\(Self.paragraphs)<div><div>\(items)</div></div>")
        #expect(found.count == 4, "\(found)")
        let once = ["mill", "ferry", "weir"].map(item).joined()
        #expect(try blocks("\(Self.paragraphs)<div><div>\(once)</div></div>").contains("The weir is shut"))
    }

    @Test func aCarouselMayBeAllOfAPartOfThePage() throws {
        let items = ["mill", "ferry"].map(item).joined()
        let strip = "<div class=strip><div><div>\(items)</div><div>\(items)</div></div></div>"
        let html =
            "<title>Two bridges</title><body><div><h1>Two bridges</h1><div class=a>\(Self.paragraphs)</div>\(strip)</div>"
        let document = try ReadText.document(html, path: "page.html")
        #expect(!document.text.string(in: document.text.range).contains("is shut"))
    }

    @Test func aLineThatIsNamedForAGalleryIsReadOnceBesideOthers() throws {
        let lines = { (name: String) in
            (1...4).map { "<div id=\(name)\($0)>The bridges of the upper valley</div>" }.joined()
        }
        let page = { try blocks("\(Self.paragraphs)<section>\(lines($0))</section><p>\(Self.prose)</p>") }
        #expect(try page("slideTitle").joined().split(separator: "The bridges of").count == 2)
        #expect(try page("line").joined().split(separator: "The bridges of").count == 5)
    }

    @Test func aChorusStaysEachTime() throws {
        let chorus =
            "<div><p>Row, ferryman, row, the night is long and the lamp is low on the water.</p>"
            + "<p>Row, ferryman, row, the river is wide and the house is far from the bank.</p></div>"
        let verse = { (word: String) in
            "<p>The \(word) came down to the bank, and asked the price, and shook his head.</p>"
        }
        let found = try blocks(verse("miller") + chorus + verse("clerk") + chorus + verse("bishop") + chorus)
        #expect(found.count { $0.hasPrefix("Row, ferryman, row, the night") } == 3)
    }

    @Test func aSectionWithTheSameWarningTwiceStays() throws {
        let warning =
            "<div><p>Warning</p><p>Do not open the lower sluice while the mill is at work, or the race runs dry.</p></div>"
        let section = "<p>First lift the beam with care.</p>\(warning)<p>Then draw the pin out.</p>\(warning)"
        let found = try blocks("\(Self.paragraphs)\(Self.paragraphs)<section>\(section)</section>")
        #expect(found.contains("First lift the beam with care."), "\(found)")
        #expect(found.count { $0.hasPrefix("Do not open") } == 2, "\(found)")
    }

    @Test func aRefrainStaysEachTime() throws {
        let stanza = { (word: String) in
            "<div><div>The \(word) came to the water side</div><div>And the river ran to the sea again</div></div>"
        }
        let verse = ["miller", "clerk", "bishop"].map(stanza).joined()
        let found = try blocks("\(Self.paragraphs)<section>\(verse)</section><p>\(Self.prose)</p>")
        #expect(found.joined(separator: "\n").split(separator: "And the river ran").count == 4, "\(found)")
    }

    @Test func aCaptionUnderEachPictureIsReadOnce() throws {
        let figure = "<figure><img src=a.jpg alt=''><figcaption>The weir at Sarn in winter</figcaption></figure>"
        let slide = "<div><div>Bridges of the upper valley</div></div>"
        let lead = "<div>The clerk then wrote these words:</div><pre>a = 1</pre>"
        let prose = "<p>\(Self.prose)</p>"
        let page = String(repeating: prose + figure + slide + prose + lead, count: 4) + prose
        let found = try blocks(page)
        #expect(found.count { $0.contains("The weir at Sarn") } == 1)
        #expect(found.count { $0 == "Bridges of the upper valley" } == 1)
        #expect(found.count { $0 == "The clerk then wrote these words:" } == 4)
    }

    @Test func aLabelWithLinesOfLinksAfterTheTextIsAnOffer() throws {
        let links = (1...3).map { "<br><a href=/\($0)>What the ferryman saw on day \($0) of the flood</a>" }.joined()
        let found = try blocks("\(Self.paragraphs)<p><b>Lies auch dies</b>\(links)</p>")
        #expect(!found.contains { $0.contains("Lies auch") }, "\(found)")
        let source = "<p>The figures are those of the <a href=/1>board</a> and of the <a href=/2>mill</a>.</p>"
        #expect(try blocks("\(Self.paragraphs)\(source)").contains { $0.hasPrefix("The figures are") })
    }

    @Test func aDateInAnotherLanguageIsNotPartOfTheText() throws {
        for date in ["jueves, 09 enero 2014 - 10:21", "November 28, 2013 -- Updated 0203 GMT (1003 HKT)"] {
            #expect(try blocks("<div>\(date)</div>\(Self.paragraphs)").count == 4)
        }
    }

    @Test func anArticleThatIsOnThePageTwiceIsReadOnce() throws {
        let text = ["mill", "ferry", "weir", "lock"].map { name in
            "<p>The \(name) of the valley was shut on Monday, and the ferryman, who had seen it coming, rowed all day long to "
                + "bring the letters from the town to the villages above it, and the papers too.</p>"
        }
        let page = { (second: [String]) in
            try blocks(
                "<div class=wide>\(text.joined())<h2>Near \(second.count)</h2></div><div class=narrow>\(second.joined())</div>"
            )
        }
        #expect(try page(text).count { $0.hasPrefix("The ") } == 4)
        #expect(try page(Array(text.dropLast())).count { $0.hasPrefix("The ") } == 4)
        // A text that ends as it began says so.
        #expect(try page([text[0], text[2], text[3]]).count { $0.hasPrefix("The ") } == 7)
    }
}
