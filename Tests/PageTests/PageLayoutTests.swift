import Model
import Testing

@testable import Page
@testable import Screen

@Suite struct PageLayoutTests {
    private let article = PageText.document(paragraphs: [
        (.title, "The harbour"), (.paragraph, "one two three four five six"), (.heading, "Later"),
        (.paragraph, "seven eight nine ten"), (.code, "x\n\ny"), (.rule, "* * *"), (.paragraph, "the end"),
    ])

    @Test func blocksStandApart() {
        #expect(
            PageText.drawn(article, measure: 14) == [
                "The harbour", "", "one two three", "four five six", "", "", "Later", "", "seven eight", "nine ten", "",
                "  x", "", "  y", "", "──────────────", "", "the end",
            ])
    }

    @Test func theEndIsShownAtTheBottom() {
        let layout = PageLayout(document: article, measure: 14)
        let lines = layout.lines(from: layout.anchorOfEnd(rows: 5), count: 5)
        #expect(lines.count == 5)
        #expect(lines.last?.range.end == article.text.count)
        #expect(layout.anchorOfEnd(rows: 500) == layout.anchorOfStart)
    }

    @Test func movingDownStopsWithTheLastLineAtTheBottom() {
        let layout = PageLayout(document: article, measure: 14)
        let end = layout.anchorOfEnd(rows: 5)
        #expect(layout.anchor(layout.anchorOfStart, movedBy: 1000, keeping: 5) == end)
        #expect(layout.anchor(end, movedBy: 1, keeping: 5) == end)
        #expect(layout.anchor(layout.anchorOfStart, movedBy: 3, keeping: 500) == layout.anchorOfStart)
    }

    @Test func aResizeKeepsThePlace() {
        let narrow = PageLayout(document: article, measure: 10)
        let wide = PageLayout(document: article, measure: 60)
        let place = 20
        let anchor = narrow.anchor(for: place)
        let line = wide.line(holding: anchor.offset)
        #expect(line?.range.contains(place) == true)
    }

    @Test func rowsAndColumnsOfThePointerGiveTheByteUnderIt() {
        let layout = PageLayout(document: article, measure: 14)
        let start = layout.anchorOfStart
        #expect(layout.offset(atRow: 2, column: 4, from: start) == 17)
        #expect(layout.row(of: 17, from: start, count: 10) == 2)
        #expect(layout.offset(atRow: 1, column: 0, from: start) == nil)
        #expect(layout.offset(atRow: 2, column: 14, from: start) == nil)
        #expect(layout.offset(atRow: 99, column: 0, from: start) == nil)
    }

    @Test func anEmptyDocumentHasNoLines() {
        let layout = PageLayout(document: Document(text: TextBuffer(""), content: Content()), measure: 40)
        #expect(layout.lines(from: .start, count: 10).isEmpty)
        #expect(layout.anchorOfEnd(rows: 10) == .start)
        #expect(layout.anchor(.start, movedBy: 5, keeping: 3) == .start)
        #expect(layout.line(holding: 0) == nil)
    }

    @Test func emptyBlocksHaveALine() {
        for kind in Block.Kind.allCases {
            let layout = PageLayout(document: PageText.document("", kind, keepsLines: kind == .code), measure: 20)
            #expect(layout.lines(from: .start, count: 10).count == 1)
            #expect(layout.anchor(.start, movedBy: -3) == .start)
        }
    }

    @Test func aParagraphThatWasCutGoesOnWithoutAGap() {
        let text = TextBuffer("one two three four")
        let blocks = [Block(.paragraph, TextRange(0, 7)), Block(.paragraph, TextRange(8, 18))]
        let document = Document(text: text, content: Content(blocks: blocks))
        #expect(PageText.drawn(document, measure: 20) == ["one two", "three four"])
    }

    @Test func laterPartsOfAnItemAreBesideItsText() {
        let text = "one\n\nmore of one\n\nx\n\nsaid"
        let kinds: [(Block.Kind, Range<Int>)] = [
            (.listItem, 0..<3), (.listItem, 5..<16), (.code, 18..<19), (.quotation, 21..<25),
        ]
        let blocks = kinds.enumerated().map { index, part in
            var block = Block(
                part.0, TextRange(part.1.lowerBound, part.1.upperBound), level: part.0 == .code ? 0 : 1,
                keepsLines: part.0 == .code,
                marker: index == 0 ? .letter(2, isCapital: false) : .none)
            block.itemIndent = index == 0 ? 0 : 3
            return block
        }
        let document = Document(text: TextBuffer(text), content: Content(blocks: blocks))
        #expect(
            PageText.drawn(document, measure: 10) == [
                "b. one", "", "   more of", "   one", "", "     x", "", "   │ said",
            ])
    }

    @Test func aHiddenLineBreakEndsNoLine() {
        let document = PageText.document(
            "one\n\n[Page 1]\n\ntwo", .code, keepsLines: true, spans: [InlineSpan(TextRange(3, 14), .hidden)])
        #expect(PageText.drawn(document, measure: 20) == ["  one", "  two"])
    }
}
