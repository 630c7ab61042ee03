import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct ExcerptTests {
    @Test func anExcerptFitsItsWidthAndHoldsItsMatch() {
        for mention in Harbour.knowledge.mentions {
            for width in 1...100 {
                let excerpt = Excerpt(of: mention.range, in: Harbour.document, width: width)
                let columns = CellText.columns(of: excerpt.before + excerpt.match + excerpt.after)
                #expect(columns <= width)
                if width > 24 { #expect(excerpt.match == Harbour.document.text.string(in: mention.range)) }
            }
        }
    }

    @Test func whatIsCutIsMarkedAndBeginsWithAWord() {
        let excerpt = Excerpt(of: Harbour.range(of: "NHB", number: 2), in: Harbour.document, width: 40)
        #expect(excerpt.before.hasPrefix("…"))
        #expect(Harbour.text.contains(" " + excerpt.before.dropFirst()))
        #expect(excerpt.after.hasSuffix("…"))
    }

    @Test func wideLettersAreMeasuredByColumns() {
        let text = String(repeating: "漢字", count: 40)
        let document = Document(
            text: TextBuffer(text), content: Content(blocks: [Block(.paragraph, TextRange(0, text.utf8.count))]))
        let excerpt = Excerpt(of: TextRange(120, 126), in: document, width: 21)
        #expect(CellText.columns(of: excerpt.before + excerpt.match + excerpt.after) <= 21)
        #expect(excerpt.match == "漢字")
    }

    @Test func wrappingLosesNoWordAndKeepsToItsColumns() {
        for columns in 1...30 {
            let rows = CellText.wrap("a longer 漢字漢字 word unbrokenbutverylong end", columns: columns)
            #expect(rows.allSatisfy { CellText.columns(of: $0) <= max(2, columns) })
            #expect(rows.joined().filter { $0 != " " } == "alonger漢字漢字wordunbrokenbutverylongend")
        }
        #expect(CellText.wrap("", columns: 10) == [""])
    }

    @Test func passagesAreNamedBySectionAndParagraph() {
        let document = Harbour.document
        #expect(PlaceName.passage(at: Harbour.range(of: "Marta").start, in: document, columns: 80) == "lead ¶1")
        #expect(PlaceName.passage(at: Harbour.range(of: "Lund met").start, in: document, columns: 80) == "The plan ¶2")
        #expect(
            PlaceName.passage(at: Harbour.range(of: "The last word").start, in: document, columns: 80)
                == "The doubters ¶2")
        #expect(PlaceName.passage(at: 0, in: document, columns: 80) == "lead")
    }

    @Test func stripsShowWhereSomethingOccurs() {
        #expect(Strip.bars([0, 1, 8, 4]) == "·▁█▄")
        #expect(Strip.bars([]) == "")
        #expect(Strip.bars([0, 0]) == "··")
        #expect(Strip.bars([3]) == "█")
    }
}
