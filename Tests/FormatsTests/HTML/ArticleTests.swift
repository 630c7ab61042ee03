import Model
import Testing

@testable import Formats

/// The articles of pages made in the manner of real sites.
@Suite struct ArticleTests {
    @Test func articlesAreFound() throws {
        let pages = try ArticlePage.all
        #expect(pages.count >= 30)
        // These floors were tuned to what was measured when they were set: they keep what there is, and do not say what would
        // be good enough.
        var sum = 0.0
        for page in pages {
            let score = page.score(try page.read())
            if score < 0.9 { print("\(page.name): \(score)") }
            #expect(score > 0.85, "\(page.name)")
            sum += score
        }
        #expect(sum / Double(pages.count) > 0.985)
    }

    @Test func titlesAreFound() throws {
        let pages = try ArticlePage.all
        let missed = try pages.filter { try $0.read().metadata.title != $0.title }.map(\.name)
        #expect(missed.count * 20 <= pages.count, "\(missed)")
    }

    @Test func authorAndDateStandBelowTheTitle() throws {
        let page = try #require(try ArticlePage.all.first { $0.name == "news-article" })
        let document = try page.read()
        #expect(document.metadata.author == "Maren Holt")
        #expect(document.metadata.date == "2025-02-03")
        let blocks = document.content(at: 0).blocks
        #expect(blocks.prefix(2).map(\.kind) == [.title, .byline])
        #expect(document.text.string(in: blocks[1].range) == "Maren Holt · 2025-02-03")
    }

    @Test func theWholePageShowsTheRest() throws {
        let html = "<nav><a href='/'>Home</a></nav><article><h1>A</h1><p>" + String(repeating: "Some text. ", count: 40)
        var options = ReadOptions()
        var text = try read(html, options)
        #expect(!text.contains("Home"))
        options.wholePage = true
        text = try read(html, options)
        #expect(text.hasPrefix("Home\n\nA"))
    }

    @Test func passagesThatAreLeftOutAreCounted() throws {
        let story = String(repeating: "<p>The lamp was lit at dusk, and the boats came home by it.</p>", count: 8)
        let html = """
            <nav><a href='/'>Home</a> <a href='/news'>News</a></nav><article><h1>The lamp</h1>\(story)</article>
            <div class="comments"><p>I remember that lamp well, it was green.</p><p>So do I, and so do my sister and her husband.</p></div>
            <div style="display:none"><p>This is for programs and not for those who read it.</p></div>
            """
        var options = ReadOptions()
        func extent() throws -> Document.Extent {
            var reading = HTMLReading(SourceBytes(bytes: TextBuffer(html), name: "page"), options: options)
            return try reading.whole().metadata.extent
        }
        let article = try extent()
        #expect(article == .article(leftOut: 2), "neither navigation nor what nobody sees")
        options.wholePage = true
        #expect(try extent() == .wholePage)
    }

    @Test func aPageWithoutProseIsShownAsItIs() throws {
        #expect(try read("<title>T</title><p>Hello", ReadOptions()) == "Hello")
    }

    private func read(_ html: String, _ options: ReadOptions) throws -> String {
        var reading = HTMLReading(SourceBytes(bytes: TextBuffer(html), name: "page"), options: options)
        let document = try reading.whole()
        return document.text.string(in: document.text.range)
    }
}
