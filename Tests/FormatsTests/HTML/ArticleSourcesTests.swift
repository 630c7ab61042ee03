import Model
import Testing

@testable import Formats

/// Rows of links that belong to a text, and parts of an article that hold no sentence.
@Suite struct ArticleSourcesTests {
    private static let prose = String(repeating: "The clerk counted them again, and wrote it down. ", count: 10)
    private static let paragraphs = String(repeating: "<p>\(prose)</p>", count: 3)

    private func page(_ body: String) throws -> [String] {
        let html = "<title>Two bridges too many</title><body>\(body)</body>"
        let document = try ReadText.document(html, path: "page.html")
        return document.blocks.map { document.text.string(in: $0.range) }
    }

    private func article(_ body: String) throws -> [String] {
        try page("<main><h1>Two bridges too many</h1>\(Self.paragraphs)\(body)</main>")
    }

    @Test func addressesAfterTheTextAreItsSources() throws {
        let sources =
            "<h4>Notes</h4><p>[1] <a href=https://sarn.example/a>https://sarn.example/a</a><br>"
            + "[2] <a href=https://sarn.example/b>https://sarn.example/b</a></p>"
        #expect(try article(sources).contains { $0.hasPrefix("[1] https://sarn.example/a") })
        let offers = "<p><a href=/a>The ferry of Sarn in pictures</a><br><a href=/b>The weir at Merrin</a></p>"
        #expect(try !article(offers).contains { $0.contains("in pictures") })
    }

    @Test(arguments: ["References", "Sources and further reading", "Resources", "Quellen", "Bibliografía"])
    func aListUnderAHeadingOfSourcesStays(heading: String) throws {
        let items = ["A survey of the valley", "The ledger of the mill", "On lead"].enumerated().map {
            "<li><a href=https://sarn.example/\($0.offset)>\($0.element)</a></li>"
        }
        let found = try article("<h2>\(heading)</h2><ul>\(items.joined())</ul>")
        #expect(found.contains(heading) && found.contains("The ledger of the mill"), "\(found)")
        let lines = items.map { $0.replacing("<li>", with: "<p>").replacing("</li>", with: "</p>") }
        #expect(try article("<h2>\(heading)</h2>\(lines.joined())").contains("The ledger of the mill"))
    }

    @Test(arguments: ["Related stories", "Read next", "More of the valley", "Resources for our readers"])
    func aListUnderAnotherHeadingIsAnOffer(heading: String) throws {
        let items = (1...4).map { "<li><a href=/\($0)>What the ferryman saw on day \($0) of the flood</a></li>" }
        let found = try article("<h2>\(heading)</h2><ul>\(items.joined())</ul>")
        #expect(!found.contains { $0.contains("ferryman") } && !found.contains(heading), "\(found)")
    }

    @Test func aHeadingOverAPictureStays() throws {
        let picture = "<h3>The way of the water</h3><img src=a.png><h3>The way of the carts</h3>\(Self.paragraphs)"
        #expect(try article(picture).contains("The way of the water"))
        let empty = "<h3>The way of the water</h3><div></div><h3>The way of the carts</h3>\(Self.paragraphs)"
        #expect(try !article(empty).contains("The way of the water"))
        #expect(try !article("<h3>Follow the ferry</h3><img src=a.png>").contains("Follow the ferry"))
    }

    @Test func aDialogIsReadOnlyIfItIsOpen() throws {
        let notice = "<h2>An error came up</h2><p>Something went wrong, and the page was not loaded.</p>"
        #expect(try !article("<dialog>\(notice)</dialog>\(Self.paragraphs)").contains("An error came up"))
        #expect(try article("<dialog open>\(notice)</dialog>\(Self.paragraphs)").contains("An error came up"))
    }

    @Test func aListOfCommentsWithNumbersIsWhatReadersWrote() throws {
        let item = { (number: Int) in
            "<li id=comment-\(number)><p>A reader wrote this. \(Self.prose)</p><p>Comment by a reader</p></li>"
        }
        let comments = "<h2 id=comments>Four comments</h2><ol id=commentlist>\((21...24).map(item).joined())</ol>"
        #expect(try article(comments) == article(""))
        let sections = ["on-line-comments", "on-block-comments"].map { name in
            "<section id=\(name)><h3>\(name)</h3><p>Write them in whole sentences. \(Self.prose)</p></section>"
        }
        let manual =
            "<section id=comments><h2>Comments</h2>\(sections.joined())</section><section id=names><h2>Names</h2>"
            + "<p>\(Self.prose)</p></section>"
        #expect(try article(manual).contains("on-line-comments"))
    }

    @Test func aSectionOfPointsAfterTheFirstPartStays() throws {
        let points = ["Men", "Means", "Aims"].map { heading in
            "<h2>\(heading)</h2><ul><li>Holds the upper bank and the lower mill of the valley</li><li>Moves by night and by water, and is not seen by day</li></ul>"
        }
        let first = "<div class=lead><div><h1>Two bridges too many</h1>\(Self.paragraphs)</div></div>"
        let second = "<div class=columns><p>Since: the flood</p>\(points.joined())</div>"
        let found = try page("<main>\(first)\(second)</main>")
        #expect(
            found.contains("Means") && found.contains("Moves by night and by water, and is not seen by day"), "\(found)"
        )
        #expect(try !page("<main>\(first)</main>\(second)").contains("Means"))
        let offers = points.joined().replacing("<li>", with: "<li><a href=/a>").replacing("</li>", with: "</a></li>")
        #expect(try !page("<main>\(first)<div class=columns>\(offers)</div></main>").contains("Means"))
    }

    @Test(arguments: [
        "<div><h2>Lead</h2><p>It is heavy. Mind it.</p></div>",
        "<div><h2>Lead</h2><ul><li>Mind it</li><li>and the step</li></ul></div>",
        "<div><h2>Lead</h2><table><tr><th>it<th>weight<tr><td>Mind it<td>2</table></div>",
        "<div><h2>Lead</h2><pre>Mind it = 2</pre></div>",
        "<blockquote><p>Mind it, said the clerk.</p></blockquote>",
        "<figure><img src=a.png><figcaption>Mind it, on the step</figcaption></figure>",
    ])
    func aShortPartBetweenTheFirstAndTheLastStays(part: String) throws {
        let first = "<div><h1>Two bridges too many</h1>\(Self.paragraphs)\(Self.paragraphs)</div>"
        let last = "<div><h2>Ink</h2><p>It is black, and runs in the rain.</p></div>"
        let found = try page("<main>\(first)\(part)\(last)</main>")
        #expect(found.contains { $0.contains("Mind it") } && found.contains("Ink"), "\(found)")
    }

    @Test(arguments: [
        "<div><h2>Our letter</h2><p>All of the week, for nothing.</p><form><input></form></div>",
        "<div><h2>More</h2><ul><li><a href=/a>What the ferryman saw</a></li><li><a href=/b>The weir</a></li></ul></div>",
        "<article><h2>The weir is shut</h2><p>It was shut on Monday by the board of the valley.</p></article>",
    ])
    func whatIsNoPartOfTheTextBetweenItsPartsIsLeftOut(part: String) throws {
        let first = "<div><h1>Two bridges too many</h1>\(Self.paragraphs)\(Self.paragraphs)</div>"
        let last = "<div><h2>Ink</h2><p>It is black, and runs in the rain.</p></div>"
        #expect(try page("<main>\(first)\(part)\(last)</main>") == page("<main>\(first)\(last)</main>"))
    }

    @Test func aPartBesideTheTextWhoseHeadingsAreLinksOffersOthers() throws {
        let paragraphs = String(repeating: Self.paragraphs, count: 4)
        let text = "<div id=text><h1>Two bridges too many</h1>\(paragraphs)</div>"
        let part = { (heading: (Int) -> String) in
            "<div id=more>" + (1...2).map { "<h2>\(heading($0))</h2><p>Of it \($0). \(Self.prose)</p>" }.joined()
                + "</div>"
        }
        let offers = try page(text + part { "<a href=/\($0)>What the ferryman saw on day \($0)</a>" })
        #expect(!offers.contains { $0.contains("Of it") }, "\(offers)")
        let own = try page(text + part { "Day \($0)" })
        #expect(own.contains { $0.contains("Of it 2.") }, "\(own)")
    }

    @Test func whatASiteSaysOfItsCommentsIsNotPartOfTheText() throws {
        let rules =
            "<div><p>We read all letters before they are shown, by our <a href=/community-guidelines>guidelines</a> and our "
            + "<a href=/terms.html>terms</a>.</p><p>The opinions below are not ours.</p></div>"
        #expect(try article("\(rules)<div class=fb-comments></div>") == article(""))
        #expect(try article(rules).contains("The opinions below are not ours."))
        let last = rules.replacing("<div>", with: "").replacing("</div>", with: "")
        #expect(try article("\(last)<div class=fb-comments></div>").contains("The opinions below are not ours."))
    }

    @Test func relatedSubjectsArePartOfTheTextAndOffersAreNot() throws {
        let page = { (links: [String]) in
            "<title>Wicks of the loft</title><body><main><h1>Wicks of the loft</h1><p>\(Self.prose)</p><p>\(Self.prose)</p>"
                + "<h2>See also</h2><ul>" + links.map { "<li><a href='/\($0)'>\($0)</a>" }.joined() + "</ul></main>"
        }
        let subjects = try ReadText.document(page(["Oil", "Brass lamp"]), path: "page.html")
        #expect(
            subjects.blocks.suffix(3).map { subjects.text.string(in: $0.range) } == ["See also", "Oil", "Brass lamp"])
        let offers = try ReadText.document(
            page(["How the town lost its light", "Why nobody reads the green book"]), path: "page.html")
        #expect(!offers.blocks.contains { offers.text.string(in: $0.range) == "See also" })
    }
}
