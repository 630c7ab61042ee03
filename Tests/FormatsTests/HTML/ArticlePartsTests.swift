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

    @Test func theWayBackFromANoteIsNotShown() throws {
        let note =
            "<ol class=references><li><span class=mw-cite-backlink><a href='#a'>^</a></span> A note. \(Self.prose)</li></ol>"
        #expect(try blocks("<p>\(Self.prose)</p>" + note).last?.hasPrefix("A note.") ?? false)
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
}
