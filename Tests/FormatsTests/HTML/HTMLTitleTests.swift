import Model
import Testing

@testable import Formats

/// Which of the things that a page offers is its title.
@Suite struct HTMLTitleTests {
    @Test func theHeadingWinsOverATitleWithTheSitesName() throws {
        #expect(try title("<title>Two bridges | Tolmen Post</title>", "<h1>Two bridges</h1>") == "Two bridges")
        #expect(
            try title(
                "<title>Our projects | Horses for the valley</title>",
                "<h2>Horses for the valley</h2><h1>Our projects</h1>") == "Our projects")
    }

    @Test func aLogoThatLeadsHomeIsNoTitle() throws {
        let page = "<h1><a href='https://post.example/'><span>Tolmen Post</span></a></h1><h2>Two bridges too many</h2>"
        #expect(try title("<title>Two bridges too many - Tolmen Post</title>", page) == "Two bridges too many")
    }

    @Test func aLabelInTheHeadingIsLeftOut() throws {
        let head = "<meta property='og:title' content='Two bridges too many'>"
        #expect(try title(head, "<h1>Two bridges too many <span>Subscribers</span></h1>") == "Two bridges too many")
        #expect(try title(head, "<h1><span>Town hall</span> Two bridges too many</h1>") == "Two bridges too many")
    }

    @Test func theTopicThatTheHeadStatesIsKept() throws {
        let head = "<meta property='og:title' content='Housing: Who pays for the roof?'>"
        #expect(try title(head, "<h1>Who pays for the roof?</h1>") == "Housing: Who pays for the roof?")
    }

    @Test func withoutAHeadingTheSitesNameIsCutOff() throws {
        #expect(try title("<title>Two bridges too many - Tolmen Post</title>", "") == "Two bridges too many")
        #expect(
            try title("<title>Harbour | Minutes of the harbour board</title>", "") == "Minutes of the harbour board")
    }

    @Test func titlesWithoutSpacesLoseTheSitesNameToo() throws {
        let heading = "桥梁办公室：河上新建两座桥"
        #expect(try title("<title>\(heading)-本地频道-山谷网</title>", "<h1>\(heading)</h1>") == heading)
        #expect(try title("<title>\(heading)_本地新闻_山谷网</title>", "") == heading)
        #expect(try title("<title>\(heading)--本地--山谷网</title>", "") == heading)
        // A single hyphen joins words.
        #expect(try title("<title>河谷至山口-海港铁路今天通车</title>", "") == "河谷至山口-海港铁路今天通车")
        #expect(try title("<title>新桥今天全线通车-港口</title>", "") == "新桥今天全线通车-港口")
    }

    @Test func aDateWithoutHyphensIsADay() throws {
        let html =
            "<meta property='article:published_time' content='20180619T055000+0900'><h1>Ferries</h1><p>\(Self.prose)"
        #expect(try ReadText.document(html, path: "page.html").metadata.date == "2018-06-19")
    }

    @Test func linkedDataMayHoldCharacterReferences() throws {
        let data = #"{"@type":"Article","headline":"Cats &amp; kettles","author":{"name":"Una O&#039;Dea"}}"#
        let html = "<script type='application/ld+json'>\(data)</script><p>\(Self.prose)"
        var reading = HTMLReading(SourceBytes(bytes: TextBuffer(html), name: "page"), options: ReadOptions())
        let document = try reading.whole()
        #expect(document.metadata.title == "Cats & kettles")
        #expect(document.metadata.author == "Una O'Dea")
    }

    private static let prose = String(repeating: "The clerk counted them again, and wrote it down. ", count: 12)

    private func title(_ head: String, _ body: String) throws -> String? {
        let html = "<html><head>\(head)</head><body>\(body)<p>\(Self.prose)</p></body></html>"
        var reading = HTMLReading(SourceBytes(bytes: TextBuffer(html), name: "page"), options: ReadOptions())
        return try reading.whole().metadata.title
    }
}
