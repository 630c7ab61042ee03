import Model
import Testing

@testable import Page
@testable import Screen

/// Tables, code and lines that are kept, on a page that is wider than its prose.
@Suite struct WidePartTests {
    private func drawn(_ document: Document, _ shape: PageShape, columns: Int = 40, before: Int = 0) -> [String] {
        let layout = PageLayout(document: document, shape: shape)
        var buffer = CellBuffer(rows: 12, columns: columns)
        var view = PageView(layout: layout, anchor: layout.anchorOfStart, knowledge: .empty)
        view.columnsBefore = before
        view.draw(into: &buffer, in: buffer.bounds)
        var lines = buffer.lines
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    private let shape = PageShape(measure: 20, left: 10, right: 10)

    @Test func proseKeepsItsMeasure() {
        let document = PageText.document("The harbour board met on a Monday in March.")
        #expect(
            drawn(document, shape) == [
                "          The harbour board",
                "          met on a Monday in",
                "          March.",
            ])
    }

    @Test func codeTakesTheColumnsToItsRightThenThoseToItsLeft() {
        let narrow = PageText.document("let tide = 3", .code, keepsLines: true)
        #expect(drawn(narrow, shape) == ["            let tide = 3"])
        let wide = PageText.document("let tide = harbour.tide", .code, keepsLines: true)
        #expect(drawn(wide, shape) == ["            let tide = harbour.tide"])
        let wider = PageText.document("let tide = harbour.tide(on: .monday)", .code, keepsLines: true)
        #expect(drawn(wider, shape) == ["    let tide = harbour.tide(on: .monday)"])
        let tooWide = PageText.document("let tide = harbour.tide(on: .monday, in: .march)", .code, keepsLines: true)
        #expect(
            drawn(tooWide, shape) == [
                "  let tide = harbour.tide(on: .monday,",
                "  ↳ in: .march)",
            ])
    }

    @Test func aLineThatIsTooLongGoesOnBelowItsOwnStart() {
        let text = "let tide =\n    harbour.tide(on: .monday, in: .march, at: .noon)\nend"
        let shape = PageShape(measure: 36, left: 2, right: 2)
        #expect(
            drawn(PageText.document(text, .code, keepsLines: true), shape) == [
                "    let tide =",
                "        harbour.tide(on: .monday, in:",
                "        ↳ .march, at: .noon)",
                "    end",
            ])
    }

    @Test func aWordThatWouldBeCutBelowTheStartGoesOnFurtherLeft() {
        let text = "if on:\n          let tide = harbour.tide(on:.monday)\nend"
        let shape = PageShape(measure: 36, left: 0, right: 0)
        #expect(
            drawn(PageText.document(text, .code, keepsLines: true), shape) == [
                "    if on:",
                "              let tide =",
                "    ↳ harbour.tide(on:.monday)",
                "    end",
            ])
    }

    @Test func aTableTakesTheColumnsBesideTheProse() {
        let document = PageText.document(
            "Name\tSeat\tSince\nOlsen\tharbour board\tMarch 2014\n", .table, level: 1)
        #expect(
            drawn(document, shape) == [
                "      Name  │ Seat          │ Since",
                "      ──────┼───────────────┼───────────",
                "      Olsen │ harbour board │ March 2014",
            ])
    }

    @Test func aTableInAQuotationStaysBesideItsBars() {
        let text = TextBuffer("Name\tSeat\tSince\nOlsen\tharbour board\tMarch 2014\n")
        let block = Block(.table, text.range, level: 1, quotationDepth: 1)
        let lines = drawn(Document(text: text, content: Content(blocks: [block])), shape)
        #expect(lines.allSatisfy { $0.hasPrefix("          │ ") })
    }

    @Test func placesOnAWidePageAreThoseThatAreDrawn() {
        let document = PageText.document("let tide = harbour.tide(on: .monday)", .code, keepsLines: true)
        let layout = PageLayout(document: document, shape: shape)
        let line = layout.lines(from: .start, count: 1)[0]
        #expect(
            layout.leftColumn(in: Rect(row: 0, column: 0, height: 1, width: 40)) + layout.column(of: 0, in: line) == 4)
        #expect(layout.offset(atRow: 0, column: -6 + 11, from: .start) == 11)
    }
}

@Suite struct LinesAsTheyAreTests {
    private let text = """
        The harbour board
        met on a Monday, in the long room above the market.

          - a list

        """

    private func drawn(_ lines: PageShape.Lines, before: Int = 0) -> [String] {
        let document = PageText.document(text)
        let layout = PageLayout(document: document, shape: PageShape(measure: 24, lines: lines))
        var buffer = CellBuffer(rows: 8, columns: 24)
        var view = PageView(layout: layout, anchor: layout.anchorOfStart, knowledge: .empty)
        view.columnsBefore = before
        view.draw(into: &buffer, in: buffer.bounds)
        return buffer.lines
    }

    @Test func nothingIsJoinedAndWhatIsTooWideIsToTheRight() {
        #expect(drawn(.unbroken).prefix(4) == ["The harbour board", "met on a Monday, in the›", "", "  - a list"])
        #expect(drawn(.unbroken, before: 12).prefix(4) == ["board", "day, in the long room a›", "", ""])
    }

    @Test func orItGoesOnInTheNextRow() {
        #expect(
            drawn(.wrapped).prefix(6) == [
                "The harbour board", "met on a Monday, in the", "  long room above the", "  market.", "", "  - a list",
            ])
    }

    @Test func aLongTextIsTheSameLinesInBlocksOfSomeKilobytes() {
        let long = (0..<6000).map { "line \($0)" }.joined(separator: "\n")
        let document = PageText.document(long).inLines
        let layout = PageLayout(document: document, measure: 40)
        let lines = layout.lines(from: .start, count: 10_000)
        #expect(lines.count == 6000)
        let texts = lines.map { document.text.string(in: $0.range).split(separator: "\n").joined() }
        #expect(texts == (0..<6000).map { "line \($0)" })
    }

    @Test func whatIsHiddenIsShownUnlessItIsAControl() {
        let text = "Title\n=====\n\u{1B}[1mbold\u{1B}[0m\n"
        let spans = [
            InlineSpan(TextRange(6, 11), .hidden), InlineSpan(TextRange(12, 16), .hidden),
            InlineSpan(TextRange(20, 24), .hidden),
        ]
        let document = PageText.document(text, .heading, spans: spans)
        let layout = PageLayout(document: document, shape: PageShape(measure: 20, lines: .unbroken))
        var buffer = CellBuffer(rows: 3, columns: 20)
        PageView(layout: layout, anchor: .start, knowledge: .empty).draw(into: &buffer, in: buffer.bounds)
        #expect(buffer.lines == ["Title", "=====", "bold"])
    }
}
