import Model
import Testing

@testable import Page

@Suite struct PlaceNameTests {
    private static let titles: [(String, Int)] = [
        ("Part One", 1), ("I", 2), ("II", 2), ("Part Two", 1), ("I", 2), ("The pier", 2),
    ]

    private let document: Document = {
        var text = ""
        var blocks: [Block] = []
        for (title, level) in PlaceNameTests.titles {
            for (kind, words) in [(Block.Kind.heading, title), (.paragraph, "Some words of it.")] {
                let start = text.utf8.count
                text += words + "\n\n"
                blocks.append(
                    Block(kind, TextRange(start, start + words.utf8.count), level: kind == .heading ? level : 0))
            }
        }
        return Document(text: TextBuffer(text), content: Content(blocks: blocks))
    }()

    @Test func aChapterWhoseTitleRepeatsIsNamedWithItsPart() {
        let names = document.outline.sections.map { PlaceName.section($0, in: document) }
        #expect(names == ["Part One", "Part One · I", "II", "Part Two", "Part Two · I", "The pier"])
    }

    @Test func aLongTitleIsShortenedInItsMiddleAndKeepsTheParagraph() {
        let section = document.outline.sections[4]
        let place = PlaceName.passage(at: section.range.end - 4, in: document, columns: 12)
        #expect(place.hasSuffix(" ¶1"))
        #expect(place.hasPrefix("Part"))
        #expect(CellText.columns(of: place) <= 12)
        #expect(Excerpt.shortened("The Origin of the Whole Affair, Part II", columns: 20) == "The Origin o…Part II")
    }
}
