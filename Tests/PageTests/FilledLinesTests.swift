import Model
import Testing

@testable import Page
@testable import Screen

/// Lines that are justified, and words that are hyphenated.
@Suite struct FilledLinesTests {
    private func layout(_ text: String, measure: Int, justifies: Bool = false, hyphenates: Bool = false) -> PageLayout {
        let filling = PageShape.Filling(justifies: justifies, hyphenates: hyphenates)
        return PageLayout(document: PageText.document(text), shape: PageShape(measure: measure, filling: filling))
    }

    private func drawn(_ layout: PageLayout, hits: [TextRange] = []) -> CellBuffer {
        var buffer = CellBuffer(rows: 10, columns: layout.measure)
        var view = PageView(layout: layout, anchor: layout.anchorOfStart, knowledge: .empty)
        view.hits = hits
        view.draw(into: &buffer, in: buffer.bounds)
        return buffer
    }

    private func lines(_ layout: PageLayout) -> [String] { drawn(layout).lines.filter { !$0.isEmpty } }

    private let prose = "The keeper climbed the tower in the evening and trimmed the lantern."

    @Test func justifiedLinesEndAtTheMeasureButForTheLast() {
        let lines = lines(layout(prose, measure: 26, justifies: true))
        #expect(lines == ["The  keeper  climbed   the", "tower in  the evening  and", "trimmed the lantern."])
    }

    @Test func aLineThatWouldBeFullOfGapsIsLeft() {
        let lines = lines(layout("In Llanfairpwllgwyngyll nobody", measure: 28, justifies: true))
        #expect(lines == ["In Llanfairpwllgwyngyll", "nobody"])
        #expect(self.lines(layout("It stood magnificently up", measure: 18, justifies: true))[0] == "It stood")
    }

    @Test func aWordThatDoesNotFitIsHyphenated() {
        let lines = lines(layout("The keeper of the government was old.", measure: 24, hyphenates: true))
        #expect(lines == ["The keeper of the gov-", "ernment was old."])
    }

    @Test func namesAndAddressesStayWhole() {
        let text = "It was written by one Hyphenation, and it is at example/hyphenation now."
        #expect(!lines(layout(text, measure: 28, hyphenates: true)).contains { $0.hasSuffix("-") })
    }

    @Test func aMatchInAStretchedAndHyphenatedLineIsLitWhereItIs() {
        let text = "The keeper of a large government was very old."
        let layout = layout(text, measure: 28, justifies: true, hyphenates: true)
        #expect(lines(layout)[0] == "The keeper of  a large  gov-")
        let start = text.utf8.count - "government was very old.".utf8.count
        let buffer = drawn(layout, hits: [TextRange(start - 6, start + 10)])
        #expect(buffer.styledRuns(ofRow: 0).map(\.text) == ["large  gov"])
        #expect(buffer.styledRuns(ofRow: 1).map(\.text) == ["ernment"])
        #expect(layout.offset(atRow: 0, column: 24, from: .start) == start)
        #expect(layout.offset(atRow: 1, column: 0, from: .start) == start + 3)
    }

    @Test func otherLanguagesAreNotHyphenated() {
        var document = PageText.document("The keeper of the government was old.")
        document.metadata.language = "de"
        let layout = PageLayout(
            document: document, shape: PageShape(measure: 24, filling: PageShape.Filling(hyphenates: true)))
        #expect(lines(layout)[0] == "The keeper of the")
    }
}
