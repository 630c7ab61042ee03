import Model
import Testing

@testable import Page
@testable import Screen

@Suite struct TableLayoutTests {
    private func drawn(_ text: String, measure: Int, headerRows: Int = 1) -> [String] {
        PageText.drawn(PageText.document(text, .table, level: headerRows), measure: measure)
    }

    @Test func cellsStandInColumns() {
        #expect(
            drawn("Name\tSeat\nOlsen\tharbour board\n", measure: 40) == [
                "Name  │ Seat",
                "──────┼──────────────",
                "Olsen │ harbour board",
            ])
    }

    @Test func cellsThatDoNotFitAreWrapped() {
        #expect(
            drawn("Name\tSeat\nOlsen\tthe harbour board of Larn", measure: 20) == [
                "Name  │ Seat",
                "──────┼─────────────",
                "Olsen │ the harbour",
                "      │ board of",
                "      │ Larn",
            ])
    }

    @Test func codeKeepsItsSpacesAndLines() {
        let text = "Before\tAfter\nif dark {\u{2028}    light()\u{2028}}\tlight()\u{2028}\u{2028}  wait()"
        #expect(
            PageText.drawn(PageText.document(text, .table, level: 1, keepsLines: true), measure: 40) == [
                "Before      │ After",
                "────────────┼─────────",
                "if dark {   │ light()",
                "    light() │",
                "}           │   wait()",
            ])
    }

    @Test func missingCellsAreEmpty() {
        #expect(drawn("a\tb\tc\nd\n\te", measure: 40, headerRows: 0) == ["a │ b │ c", "d │   │", "  │ e │"])
    }

    @Test func aTableThatIsTooWideIsSetAsText() {
        let cells = (1...50).map { "\($0)" }
        let lines = drawn(cells.joined(separator: "\t"), measure: 20, headerRows: 0)
        let words = lines.flatMap { $0.split(separator: " ") }.map { String($0) }
        #expect(words.filter { $0 != "↳" } == cells)
    }

    @Test func sharesAreFairAndFillThePage() {
        #expect(TableLayout.fitted([5, 5], into: 20) == [5, 5])
        #expect(TableLayout.fitted([5, 50, 50], into: 45) == [5, 20, 20])
        #expect(TableLayout.fitted([100, 1], into: 10) == [9, 1])
    }

    @Test func wordsThatFillThePageLeaveNothingToShare() {
        #expect(TableLayout.fitted([20, 20], words: [5, 6], into: 11) == [5, 6])
        #expect(TableLayout.fitted([20, 20], words: [5, 6], into: 12).reduce(0, +) == 12)
    }

    @Test(arguments: [18, 19, 20, 21, 22]) func aTableIsNotWiderThanThePage(measure: Int) {
        let text = "harbours of ours and\tseaports of others\n1\t2"
        let layout = PageLayout(document: PageText.document(text, .table), measure: measure)
        for line in layout.lines(from: layout.anchorOfStart, count: 20) {
            #expect(line.indent >= 0)
            #expect(line.segments.allSatisfy { $0.column >= 0 && $0.column + $0.width <= measure })
        }
    }

    @Test func anOffsetIsFoundInItsCell() throws {
        let document = PageText.document("alpha beta gamma\tone two three four five", .table)
        let layout = PageLayout(document: document, measure: 20)
        let line = try #require(layout.line(holding: 17))
        #expect(line == layout.lines(from: .start, count: 1).first)
        #expect(layout.column(of: 17, in: line) == line.segments[1].column)
        #expect(layout.offset(atColumn: line.segments[1].column, in: line) == 17)
    }
}
