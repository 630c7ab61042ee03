import Model
import Testing

@testable import Formats

/// What is between the paragraphs of an article and bears the name of something else.
@Suite struct ArticleFlowTests {
    private static let prose = String(repeating: "The clerk counted them again, and wrote it down. ", count: 8)

    private func text(_ body: String) throws -> String {
        let html = "<title>Two bridges</title><body><article><h1>Two bridges</h1>\(body)</article>"
        let document = try ReadText.document(html, path: "page.html")
        return document.text.string(in: document.text.range)
    }

    private func between(_ part: String) throws -> String {
        try text("<p>\(Self.prose)</p>\(part)<p>\(Self.prose)</p>")
    }

    @Test(arguments: ["comments", "related-work", "tools", "search", "advert", "sidebar", "newsletter-history"])
    func aSectionThatTheTextGoesOnAfterIsPartOfIt(name: String) throws {
        for tag in ["div", "section"] {
            let found = try between("<\(tag) class=\(name)><h2>On it</h2><p>Of this. \(Self.prose)</p></\(tag)>")
            #expect(found.contains("On it") && found.contains("Of this."))
        }
        #expect(try between("<p class=\(name)>Of this. \(Self.prose)</p>").contains("Of this."))
        #expect(
            try between("<div class='\(name) box'><p>Mind the step, which is worn in the middle.</p></div>").contains(
                "Mind the step"))
    }

    @Test func anAsideThatTheTextGoesOnAfterIsPartOfIt() throws {
        #expect(
            try between("<aside><p>The step was mended in the spring of that year.</p></aside>").contains("The step"))
        #expect(
            try !text("<p>\(Self.prose)</p><aside><p>Ada Quist writes on bridges for us.</p></aside>").contains("Quist")
        )
    }

    @Test(arguments: [
        "<div class=newsletter><h2>Sign up</h2><p>The best of the week, for nothing at all.</p><form><input></form></div>",
        "<div class=promo><p>Our book of the year is here. <a href=/b>Buy the book of the year now</a></p></div>",
        "<div class=comments><h2>Two comments</h2><p class=comment>First! It is a fine bridge, said nobody ever.</p></div>",
        "<div class=pullquote><p>It was counted again, and it was written down.</p></div>",
    ])
    func offersAndWhatReadersWroteAreLeftOut(part: String) throws {
        let plain = try text("<p>\(Self.prose)</p><p>\(Self.prose)</p>")
        #expect(try between(part) == plain)
    }

    @Test func aTermOfADefinitionIsShownWhateverItsPlaceIsCalled() throws {
        let list = "<dl><dt id=search>Search</dt><dd>Looks for words. \(Self.prose)</dd></dl>"
        #expect(try between(list).contains("Search\n"))
    }

    @Test(arguments: ["tools", "search", "tags"])
    func whatDefinesWordsBetweenParagraphsStays(name: String) throws {
        #expect(
            try between("<dl class=\(name)><dt>wedge</dt><dd>Holds the page.</dd></dl>").contains("Holds the page."))
        #expect(try between("<table class=\(name)><tr><td>wedge<td>two</table>").contains("wedge"))
        #expect(try !between("<dl class=\(name)><dt>By</dt><dd><a href=/q>Ada Quist</a></dd></dl>").contains("Quist"))
    }

    @Test func theNameUnderAQuotationMayBeALink() throws {
        let quotation = "<blockquote><p>Lead is heavy, and dear.</p><p><a href=/q>Ada Quist</a></p></blockquote>"
        #expect(try between(quotation).contains("Ada Quist"))
    }

    @Test func anElementThatWasNotClosedIsNotAllOfTheText() throws {
        let page = { (style: String) in
            let html =
                "<title>Two bridges</title><body><h1>Two bridges</h1><h2>Of stone</h2><ul><li>the north one<li>the south one</ul>"
                + "<p>\(Self.prose)</p><h2>Of wood</h2><ol><li><p>Cut the <\(style)>/wood.</p></li><li><p>Run "
                + "<\(style)>saw</\(style)>.</p></ol>" + String(repeating: "<p>\(Self.prose)</p>", count: 9)
            let document = try ReadText.document(html, path: "page.html")
            return document.text.string(in: document.text.range)
        }
        for style in ["code", "b", "font", "span"] {
            let found = try page(style)
            #expect(
                found.contains("Of stone") && found.contains("the north one") && found.contains("Of wood"), "\(style)")
        }
    }

    @Test func whenSomethingHappenedIsPartOfWhatIsSaidOfIt() throws {
        let years = "<ul><li><time datetime=1604>1604</time><div><p>Built by the monks.</p></div></li></ul>"
        let list = try between(years)
        #expect(list.contains("1604") && !list.hasPrefix("Two bridges\n\n1604"))
        let posts = ["14.02", "13.40", "13.05"].map { "<section><time>\($0)</time><p>\(Self.prose)</p></section>" }
        let live = try text(posts.joined())
        #expect(live.contains("14.02\n") && live.contains("13.05\n"))
        #expect(try !text("<div><time>14.02</time></div><p>\(Self.prose)</p>").contains("14.02"))
    }

    @Test func anAsideWithAQuotationIsPartOfTheText() throws {
        #expect(
            try text(
                "<p>\(Self.prose)</p><aside class=quote><div>bo:</div><blockquote><p>Is it loud?</p></blockquote></aside>"
            )
            .contains("Is it loud?"))
        #expect(
            try !text("<p>\(Self.prose)</p><aside><p>Is it loud?</p><p>Ring us.</p></aside>").contains("Is it loud?"))
    }

    @Test func cellsOfLinksBesideProseAreWaysThroughTheSite() throws {
        let ways = "<font><a href=a>Home</a><br><a href=b>Guests</a></font>"
        func page(_ cell: String) throws -> String {
            let html =
                "<title>Mill</title><table><tr><td>\(cell)</td><td><p>\(Self.prose)<p>\(Self.prose)</td></tr></table>"
            let document = try ReadText.document(html, path: "page.html")
            return document.text.string(in: document.text.range)
        }
        #expect(try !page(ways).contains("Guests"))
        #expect(try page("See the <a href=a>mill</a> and its <a href=b>guests</a>").contains("guests"))
        let rows = "<table><tr><td><a href=a>Ada</a><br><a href=b>Bo</a></td><td>two</td></tr></table>"
        #expect(try between(rows).contains("Bo"))
    }

    @Test func answersOfAColumnAreRead() throws {
        let answered = { (answer: String) in
            "<section><h2>My gate sings</h2><p>Dear Keeper, \(Self.prose)</p>\(answer)</section>"
                + "<section><h2>My key is lost</h2><p>It was on the nail. \(Self.prose)</p></section>"
        }
        #expect(try text(answered("<div class=reply><p>Oil it, and let it be.</p></div>")).contains("Oil it"))
        // Readers have names that lead to them, and are several.
        for part in [
            "<div class=reply><a href=/bo>bo</a><p>Oil it, and let it be.</p></div>",
            "<div class=reply><p>Oil it, and let it be.</p></div><div class=reply><p>Or sell it to me.</p></div>",
            "<div class=reply><h3>No answers</h3><p>Be the first to write here, said the site.</p></div>",
        ] {
            let found = try text(answered(part))
            #expect(!found.contains("Oil it") && !found.contains("Be the first"))
        }
    }

    @Test func aLifeOfWhomTheTextIsAboutIsRead() throws {
        let life = "<p class=bio>Ada Quist was born at Sarn in 1790, and built both bridges.</p>"
        #expect(try text(life + "<p>\(Self.prose)</p>").contains("was born at Sarn"))
        #expect(try !text("<p>\(Self.prose)</p>" + life).contains("was born at Sarn"))
        let html = { (author: String) in
            "<title>Two bridges</title><meta name=author content='\(author)'><body><article><h1>Two bridges</h1>\(life)"
                + "<p>\(Self.prose)</p></article>"
        }
        let shown = { (author: String) in
            let document = try ReadText.document(html(author), path: "page.html")
            return document.text.string(in: document.text.range).contains("was born at Sarn")
        }
        #expect(try shown("Bo Ash") && !shown("Ada Quist"))
    }
}
