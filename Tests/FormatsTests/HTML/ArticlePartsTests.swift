import Model
import Testing

@testable import Formats

/// What of a page is part of its article, and what is not.
@Suite struct ArticlePartsTests {
    private static let prose = String(repeating: "The clerk counted them again, and wrote it down. ", count: 10)

    private func blocks(_ body: String) throws -> [String] {
        let html = "<title>Two bridges too many</title><body><main><h1>Two bridges too many</h1>\(body)</main>"
        let document = try ReadText.document(html, path: "page.html")
        return document.blocks.map { document.text.string(in: $0.range) }
    }

    @Test func aBoxBetweenParagraphsIsPartOfTheText() throws {
        let box = "<div class=sidebar><p>A box of the text</p><p>\(Self.prose)</p></div>"
        let offers = "<div class=sidebar><a href=/1>Other bridges of the valley. \(Self.prose)</a></div>"
        let paragraphs = "<p>\(Self.prose)</p><p>\(Self.prose)</p><p>\(Self.prose)</p>"
        #expect(try blocks(paragraphs + box + paragraphs).contains("A box of the text"))
        #expect(try !blocks(paragraphs + offers + paragraphs).contains { $0.hasPrefix("Other bridges") })
    }

    @Test func aLineThatIsADateIsNoneOfTheText() throws {
        let found = try blocks(
            "<p>Mon 20 Jan 2020 06.05 GMT Last modified on Mon 20 Jan 2020 06.07 GMT</p><p>\(Self.prose)</p><p>14 March 2021</p>"
        )
        #expect(found.count == 3)
        #expect(found.last == "14 March 2021")
    }

    @Test func formulasAreReadInTheirSentence() throws {
        let found = try blocks(
            "<p>Let <img class='mwe-math-fallback-image-inline' alt='{\\displaystyle x_{1}}'> be less. \(Self.prose)</p>"
        )
        #expect(found.last?.hasPrefix("Let x_{1} be less.") ?? false)
    }

    @Test func aLinkInASentenceIsReadWhateverItIsNamed() throws {
        let found = try blocks(
            "<p>The bridge of <a class=searchLink href='/search?q=Sarn'>Sarn</a> and that of <a class=related-term "
                + "href=/m>Merrin</a> fell, said the <span class=commentator>clerk</span>. \(Self.prose)"
                + "<a class=share href=/s>Share</a></p>")
        #expect(found.last?.hasPrefix("The bridge of Sarn and that of Merrin fell, said the clerk.") ?? false)
        #expect(found.last?.contains("Share") == false)
    }

    @Test func theWayBackFromANoteIsNotShown() throws {
        let note =
            "<ol class=references><li><span class=mw-cite-backlink><a href='#a'>^</a></span> A note. \(Self.prose)</li></ol>"
        #expect(try blocks("<p>\(Self.prose)</p>" + note).last?.hasPrefix("A note.") ?? false)
    }

    @Test func namesOfPlacesHideNothing() throws {
        let names = ["comments", "tools", "related", "search"]
        let sections = names.map { "<section id=\($0)><h2>On \($0)</h2><p>Of \($0). \(Self.prose)</p></section>" }
        let found = try blocks("<p>\(Self.prose)</p>" + sections.joined() + "<p id=tags>Last. \(Self.prose)</p>")
        for name in names { #expect(found.contains("On \(name)") && found.contains { $0.hasPrefix("Of \(name).") }) }
        #expect(found.last?.hasPrefix("Last.") ?? false)
    }

    @Test func aSectionWhoseHeadingLeadsToTheContentsIsPartOfTheText() throws {
        let sections = ["sidebar", "header-and-footer", "math", "code"].map { name in
            "<div class=section id=\(name)><h2><a class=toc-backref href='#entry-\(name)'>On \(name)</a></h2>"
                + "<p>Of \(name). \(Self.prose)</p></div>"
        }
        let found = try blocks("<p>\(Self.prose)</p>" + sections.joined())
        for name in ["sidebar", "header-and-footer"] {
            #expect(found.contains("On \(name)") && found.contains { $0.hasPrefix("Of \(name).") })
        }
    }

    @Test func aSectionAboutAuthorsIsPartOfTheText() throws {
        let lines = (1...8).map { "<p>Rule \($0) is short and plain.</p>" }.joined()
        let found = try blocks(
            "<p>\(Self.prose)</p><section id=rules-for-authors><h2>Rules for authors</h2>\(lines)</section><p>\(Self.prose)</p>"
        )
        #expect(found.contains("Rule 1 is short and plain.") && found.contains("Rule 8 is short and plain."))
    }

    @Test func aLongListingDoesNotHideTheTextAroundIt() throws {
        let code = "<pre>\(String(repeating: "The lamp, as code: lamp.lit. ", count: 60))</pre>"
        let found = try blocks(
            "<section><p>\(Self.prose)</p><p>Change this line in your file</p><div><div>\(code)</div></div>"
                + "<p>Then go on.</p></section>")
        #expect(found.contains("Change this line in your file") && found.contains("Then go on."))
    }

    @Test func anItemThatIsALinkIsJudgedWithItsList() throws {
        let linked = "<a href=https://example.org/1>The first work on bridges, by many hands</a>"
        let items = [linked, "And others.", Self.prose]
        let list = "<ul>\(items.map { "<li><p>\($0)</p></li>" }.joined())</ul>"
        let found = try blocks("<p>\(Self.prose)</p><p>Much was written:</p>\(list)")
        #expect(found.contains("The first work on bridges, by many hands"))
    }

    @Test func theCommentsOfAProgramArePartOfIt() throws {
        let code =
            "<pre><span class=comment># light the lamp</span>\nlamp.lit = true\n<div class=tools>lamp.tend()</div></pre>"
        let found = try blocks("<p>\(Self.prose)</p>\(code)<p>\(Self.prose)</p>")
        #expect(found.contains { $0.contains("# light the lamp") } && found.contains { $0.contains("lamp.tend()") })
    }

    @Test func anArticleInAnItemOfAListIsFound() throws {
        let paragraphs = (1...6).map { "<p>\($0). \(Self.prose)</p>" }.joined()
        let offers = (1...12).map { "<li><a href=/\($0)>Another story of the valley, number \($0)</a></li>" }.joined()
        let found = try blocks(
            "<ul class=columns><li class=left><h3>The third bridge</h3><div class=text>\(paragraphs)</div></li>"
                + "<li class=right><ul>\(offers)</ul></li></ul>")
        #expect(found.contains { $0.hasPrefix("1. The clerk") } && found.contains { $0.hasPrefix("6. The clerk") })
        #expect(!found.contains { $0.hasPrefix("Another story") })
    }

    @Test(arguments: [
        "<pre id=last>The lamp is out.\n\n\n</pre>", "<blockquote id=last><p>The lamp</p><hr></blockquote>",
        "<table id=last><tr><td>The lamp</td><td></td></tr><tr><td id=q></td></tr></table>",
    ])
    func aNameAtTheEndOfAPageIsAPlaceInIt(end: String) throws {
        let html = "<body><p><a href='#last'>To the end of the lamp and its boats.</a></p>" + end
        let document = try ReadText.document(html, path: "page.html")
        guard case .place(let place) = try #require(document.links(in: document.text.range).first).target else {
            Issue.record("not a place of the page")
            return
        }
        #expect(place < document.text.count && document.text.string(in: TextRange(place, place + 8)) == "The lamp")
    }

    @Test func commentsOfReadersAreLeftOut() throws {
        let comments = "<div class=comments><h2>3 comments</h2><p>First! \(Self.prose)</p></div>"
        let text = "<div class=text><p>\(Self.prose)</p><p>\(Self.prose)</p><p>\(Self.prose)</p></div>"
        #expect(try !blocks(text + comments).contains { $0.hasPrefix("First!") })
    }

    @Test func laterSectionsOfAnArticleAreShown() throws {
        let section = { (name: String) in "<section><h2>\(name)</h2><p>\(name). \(Self.prose)</p></section>" }
        let html =
            "<title>Ferries</title><body><article><section><h1>Ferries</h1><p>\(Self.prose)</p></section>"
            + section("Steam") + section("Diesel") + "</article>"
        let document = try ReadText.document(html, path: "page.html")
        #expect(document.texts(.heading) == ["Steam", "Diesel"])
    }

    @Test func listsOfLinksWithinTheTextAreShown() throws {
        let list = "<ul><li><a href=1>The first owner</a><li><a href=2>The second owner</a></ul>"
        let found = try blocks("<p>\(Self.prose)</p><p>The owners were these:</p>\(list)<p>\(Self.prose)</p>")
        #expect(found.contains("The first owner"))
        let related = "<h3>Related stories</h3>\(list)"
        #expect(try !blocks("<p>\(Self.prose)</p><p>\(Self.prose)</p>" + related).contains("The first owner"))
    }

    @Test func sentencesThatAreLinksAndSignaturesOfQuotationsAreShown() throws {
        let linked =
            "<p><a href=x>On Friday the owners met in the loft and could not agree on the price of lead.</a></p>"
        let quotation = "<blockquote><p>Lead is heavy.</p><footer>— Ada Quist, foreman</footer></blockquote>"
        let found = try blocks("<p>\(Self.prose)</p>" + linked + quotation + "<p>\(Self.prose)</p>")
        #expect(found.contains { $0.hasPrefix("On Friday the owners") })
        #expect(found.contains("— Ada Quist, foreman"))
    }

    @Test func labelsOfABoxStayWithTheirValues() throws {
        let box =
            "<table class=infobox><tr><th><div>• <a href=g>Governor</a></div></th><td>Ada Quist</td></tr><tr><th><a href=l>Languages</a></th><td>Hallish</td></tr></table>"
        let found = try blocks(box + "<p>\(Self.prose)</p><p>\(Self.prose)</p>")
        #expect(found.contains("• Governor\tAda Quist\nLanguages\tHallish"))
    }

    @Test func shortItemsStandWithoutEmptyLines() throws {
        let list = "<ul><li><p>Bread</p><li>Cheese<ul><li>old<li>new</ul><li>Wine</ul>"
        let long = "<ul><li>\(Self.prose)<li>Wine</ul>"
        #expect(try text("<p>Buy:</p>" + list) == "Buy:\n\nBread\nCheese\nold\nnew\nWine")
        #expect(try text(long).hasSuffix("\n\nWine"))
    }

    private func text(_ html: String) throws -> String {
        var options = ReadOptions()
        options.wholePage = true
        let document = try ReadText.document("<body>" + html, path: "page.html", options: options)
        return document.text.string(in: document.text.range)
    }

    @Test func aHeadingWithAWordOfTheAuthorsNameIsPartOfTheText() throws {
        let page = { (author: String) in
            let html =
                "<title>Two bridges too many</title><meta name=author content='\(author)'><body><main>"
                + "<h1>Two bridges too many</h1><p>Josiah Pell, miller</p><p>\(Self.prose)</p><h3>Lamps of brass</h3>"
                + "<p><a href=/l>The lamp</a> was <a href=/b>brass</a>, and <a href=/h>hung above the door of the mill</a>.</p>"
                + "<p>\(Self.prose)</p></main>"
            let document = try ReadText.document(html, path: "page.html")
            return document.blocks.filter { $0.kind != .byline }.map { document.text.string(in: $0.range) }
        }
        #expect(try page("Friends of the valley").contains("Lamps of brass"))
        #expect(try page("Josiah Pell").contains("Lamps of brass"))
        #expect(try !page("Josiah Pell").contains("Josiah Pell, miller"))
    }

    @Test func whatABrowserDoesNotShowIsNotPartOfAShortText() throws {
        let lines = "<ul><li>the north bridge</li><li>the south bridge</li></ul>"
        let found = try blocks(
            "<div hidden><h2>Something failed</h2></div><dialog><h2>Choose a bridge</h2></dialog>"
                + "<div style='display: none'>No bridge was found</div><p>Closed:</p>\(lines)")
        #expect(found.contains("• the north bridge") || found.contains("the north bridge"), "\(found)")
        #expect(
            !found.joined().contains("failed") && !found.joined().contains("Choose")
                && !found.joined().contains("No bridge"))
    }

    @Test func linksThatPassThePageOnAreNotPartOfTheText() throws {
        let links = { (address: String) in
            "<ul><li><a href='\(address)'>Chirper</a></li><li><a href='\(address)'><img src=i.png></a></li></ul>"
        }
        let page = { try blocks("<p>\(Self.prose)</p>\(links($0))<p>\(Self.prose)</p>").joined(separator: "|") }
        #expect(try !page("https://chirper.example/intent/tweet?u=1").contains("hirper"))
        #expect(try !page("https://chirper.example/intent/tweet?u=1").contains("[tweet]"))
        #expect(try page("https://example.org/bridges/north.html").contains("Chirper"))
        let sentence = try blocks(
            "<p>\(Self.prose) Some <a href='https://chirper.example/intent/tweet?u=1'>pass it on</a> to others.</p>")
        #expect(sentence.joined().contains("Some pass it on to others."))
    }

    @Test func offersOfOtherArticlesAreNotPartOfTheText() throws {
        let offer = { (name: String) -> String in
            "<div><h3><a href='/\(name)?from=below'>The \(name) is shut</a></h3><a href='/\(name)'><img src=p.png></a>"
                + "<p>The \(name) of the valley was shut on Monday, and the ferryman rowed all day, as he had done before.</p></div>"
        }
        let section = { (name: String) -> String in
            "<div><h3><a href='/\(name)'>The \(name)</a></h3><p>The \(name) of the valley was shut on Monday, and the "
                + "ferryman rowed all day, as he had <a href='/oars'>done before</a>.</p></div>"
        }
        let text = String(repeating: "<p>\(Self.prose)</p>", count: 4)
        let page = { (names: [String], item: (String) -> String) in
            try blocks("\(text)<div class=strip>\(names.map(item).joined())</div>").joined(separator: "|")
        }
        #expect(try !page(["mill", "ferry"], offer).contains("was shut"))
        #expect(try page(["mill", "ferry"], section).contains("was shut"))
    }

    @Test func anArticleBesideOffersIsAllOfTheText() throws {
        let page = { (heading: (String) -> String) throws -> String in
            let offers = ["weir", "mill"].map { name in
                "<div><h3>\(heading(name))</h3><p>The \(name) was shut. \(Self.prose)</p></div>"
            }
            let html =
                "<title>Two bridges</title><body><article><h1>Two bridges</h1><p>\(Self.prose)</p></article>"
                + "<section class=below><h2>More of it</h2>\(offers.joined())</section>"
            let document = try ReadText.document(html, path: "page.html")
            return document.text.string(in: document.text.range)
        }
        #expect(try !page { "<a href='/\($0)'>The \($0)</a>" }.contains("was shut"))
        #expect(try page { "The \($0)" }.contains("The mill was shut"))
    }

    @Test func aBoxOfFactsIsPartOfTheText() throws {
        let box = { (name: String) in
            "<aside class='\(name)'><h2>Long bridge</h2><div><h3>Built of</h3><div><a href=/stone>Stone</a></div></div></aside>"
        }
        let paragraphs = "<p>\(Self.prose)</p><p>\(Self.prose)</p>"
        #expect(try blocks(box("portable-infobox") + paragraphs).prefix(4).suffix(2) == ["Built of", "Stone"])
        #expect(try blocks(box("promo-box") + paragraphs).count == 3)
    }

    @Test func theFirstPageOfASiteShowsWhatItOffers() throws {
        let page = { (address: String, title: String) in
            "<title>\(title)</title><link rel=canonical href='\(address)'><body><nav><a href=/a>Weather</a></nav><main>"
                + "<h1>Town of Sarn</h1><section><h2>Services</h2><ul>"
                + ["Boats may be left at the long quay", "Lamps are lit when the bell rings"].map {
                    "<li><a href=/x>\($0), and the clerk says who pays for it</a>"
                }.joined()
                + "</ul></section><section><h2>News</h2><p>The bridge is shut for a week. \(Self.prose.prefix(100))"
                + "</p></section></main>"
        }
        let texts = { (html: String) in
            let document = try ReadText.document(html, path: "page.html")
            return document.blocks.map { document.text.string(in: $0.range) }
        }
        for (address, title) in [
            ("https://sarn.example/", "Town of Sarn"), ("https://sarn.example/en/", "Town of Sarn"),
            ("https://sarn.example/start.html", "Town of Sarn - Home"),
        ] {
            let found = try texts(page(address, title))
            #expect(found.contains { $0.hasPrefix("Boats may be left") }, "\(address) \(title)")
            #expect(!found.contains("Weather"))
        }
        for address in ["https://sarn.example/news/bridge", "https://sarn.example/?p=12"] {
            let article = try texts(page(address, "Town of Sarn"))
            #expect(!article.contains { $0.hasPrefix("Boats may be left") })
        }
    }

    @Test func listsOfLinksUnderHeadingsAreTheTextOfAPageThatSaysLittleElse() throws {
        let lists = { (headings: [String], names: [String]) in
            headings.map { heading in
                "<h2>\(heading)</h2><ul>" + names.map { "<li><a href=/\($0)>\($0) of \(heading)</a>" }.joined()
                    + "</ul>"
            }.joined()
        }
        let names = ["Upper bridge", "Lower bridge", "Old bridge"]
        let lead = "<p>These are the bridges of the two counties, and nobody knows of any other.</p>"
        let found = try blocks(lead + lists(["Sarn", "Merrin"], names))
        #expect(
            found.contains("Sarn") && found.contains("Upper bridge of Sarn") && found.contains("Old bridge of Merrin"))
        let rows =
            "<h2>Sarn</h2><p><a href=/1>Upper bridge</a> · <a href=/2>Lower bridge</a></p>"
            + "<h2>Merrin</h2><p><a href=/3>Old bridge</a> · <a href=/4>New bridge</a></p>"
        #expect(try blocks(lead + rows).contains("Old bridge · New bridge"))
        // Under an article they offer others.
        let article = "<p>\(Self.prose)</p><p>\(Self.prose)</p>"
        #expect(try !blocks(article + lists(["Sarn", "Merrin"], names)).contains("Upper bridge of Sarn"))
        #expect(try !blocks(lead + lists(["Related stories", "Trending"], names)).contains { $0.hasPrefix("Upper") })
        #expect(try !blocks(lead + lists(["Sarn"], names)).contains("Upper bridge of Sarn"))
    }

    @Test func aMenuOfWordsIsAList() throws {
        let around = { (menu: String) in "<p>\(Self.prose)</p>\(menu)<p>\(Self.prose)</p>" }
        #expect(try blocks(around("<menu><li>open<li>shut</menu>")).contains("shut"))
        let pressed = "<menu><li><button>open</button><li><a href=/s>shut</a></menu>"
        #expect(try !blocks(around(pressed)).contains("shut"))
    }
}
