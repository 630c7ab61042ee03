import Model
import Testing

@testable import Page
@testable import Screen

/// How a paragraph is told from the one before it.
@Suite struct ParagraphTests {
    /// Paragraphs with `gap` between them, after a heading.
    private func lines(gap: String, _ paragraphs: PageShape.Paragraphs = .source) -> [String] {
        var text = "Night\n\n"
        var blocks = [Block(.heading, TextRange(0, 5), level: 3)]
        for (index, words) in ["It rained.", "Nobody came.", "At nine a lamp was lit."].enumerated() {
            if index > 0 { text += gap }
            blocks.append(Block(.paragraph, TextRange(text.utf8.count, text.utf8.count + words.utf8.count)))
            text += words
        }
        let document = Document(text: TextBuffer(text), content: Content(blocks: blocks))
        let layout = PageLayout(document: document, shape: PageShape(measure: 30, paragraphs: paragraphs))
        var buffer = CellBuffer(rows: 12, columns: 30)
        PageView(layout: layout, anchor: layout.anchorOfStart, knowledge: .empty)
            .draw(into: &buffer, in: buffer.bounds)
        var lines = buffer.lines
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    @Test func headingsOfATextThatWasSetForATerminalKeepTheirDistances() {
        let text = "LAMP(1)\n\nNAME\n   lamp - gives light\n\nSEE ALSO\n   wick(3)"
        let lines = { (keepsLines: Bool) in
            var (blocks, place) = ([Block](), 0)
            for (kind, line) in [
                (.paragraph, "LAMP(1)\n\n"), (.heading, "NAME\n"), (.paragraph, "   lamp - gives light\n\n"),
                (.heading, "SEE ALSO\n"), (.paragraph, "   wick(3)"),
            ] as [(Block.Kind, String)] {
                let end = place + line.utf8.prefix { $0 != 0x0A }.count
                let keeps = kind == .paragraph || keepsLines
                blocks.append(Block(kind, TextRange(place, end), level: 1, keepsLines: keeps))
                place += line.utf8.count
            }
            return PageText.drawn(
                Document(text: TextBuffer(text), content: Content(blocks: blocks)), measure: 40)
        }
        #expect(lines(true) == text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        #expect(lines(false).contains("") && lines(false).count > lines(true).count)
    }

    private let spaced = ["Night", "", "It rained.", "", "Nobody came.", "", "At nine a lamp was lit."]
    private let indented = ["Night", "", "It rained.", "  Nobody came.", "  At nine a lamp was lit."]

    @Test func aSourceWithIndentedFirstLinesAndNoBlankLinesIsSetSo() {
        #expect(lines(gap: "\n  ") == indented)
        #expect(lines(gap: "\n\t") == indented)
    }

    @Test func notesAreBelowAShortLine() {
        let texts = ["It rained.[1]", "1. In the autumn.", "2. On the quay."]
        let text = texts.joined(separator: "\n\n")
        var place = 0
        let blocks = texts.enumerated().map { index, words in
            var block = Block(.paragraph, TextRange(place, place + words.utf8.count))
            block.isNote = index > 0
            place = block.range.end + 2
            return block
        }
        let lines = PageText.drawn(Document(text: TextBuffer(text), content: Content(blocks: blocks)), measure: 20)
        #expect(lines == ["It rained.[1]", "", "────────────", "1. In the autumn.", "", "2. On the quay."])
    }

    @Test func aParagraphThatABookSetsInHasNoBlankRowAboveIt() {
        let text = "It rained.\n\nNobody came.\n\nAt nine."
        var blocks = [TextRange(0, 10), TextRange(12, 24), TextRange(26, 34)].map { Block(.paragraph, $0) }
        (blocks[0].isSetIn, blocks[1].isSetIn) = (true, true)
        let lines = PageText.drawn(Document(text: TextBuffer(text), content: Content(blocks: blocks)), measure: 20)
        #expect(lines == ["It rained.", "  Nobody came.", "", "At nine."])
    }

    @Test func linesThatWereCutApartGoOn() {
        let text = "lamp 1 lit\nlamp 2 lit\nlamp 3 lit\n\nlamp 4 lit"
        let ranges = [TextRange(0, 21), TextRange(22, 32), TextRange(34, 44)]
        let blocks = ranges.map { Block(.paragraph, $0, keepsLines: true) }
        let lines = PageText.drawn(Document(text: TextBuffer(text), content: Content(blocks: blocks)), measure: 20)
        #expect(lines == ["lamp 1 lit", "lamp 2 lit", "lamp 3 lit", "", "lamp 4 lit"])
    }

    @Test func aSentenceThatWasCutApartGoesOn() {
        func drawn(_ text: String) -> [String] {
            let blocks = [TextRange(0, 9), TextRange(10, text.utf8.count)].map { Block(.paragraph, $0) }
            return PageText.drawn(Document(text: TextBuffer(text), content: Content(blocks: blocks)), measure: 20)
        }
        #expect(drawn("It rained\nand rained.") == ["It rained", "and rained."])
        #expect(drawn("It rains.\nAnd rains.") == ["It rains.", "", "And rains."])
    }

    @Test func otherSourcesAreSetWithBlankRows() {
        #expect(lines(gap: "\n\n  ") == spaced)
        #expect(lines(gap: "\n") == spaced)
    }

    @Test func theReaderMayWantTheOther() {
        #expect(lines(gap: "\n  ", .spaced) == spaced)
        #expect(lines(gap: "\n\n", .indented) == indented)
    }

    @Test func moreBlankLinesEndAScene() {
        #expect(lines(gap: "\n\n\n\n", .indented) == spaced)
    }
}
