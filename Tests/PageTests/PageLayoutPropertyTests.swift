import Model
import Testing

@testable import Page
@testable import Screen

/// What must hold for every text.
@Suite struct PageLayoutPropertyTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var seed: UInt64
        var kind: Block.Kind
        var measure: Int
        /// Whether lines are justified and words hyphenated.
        var isFilled = false
        var testDescription: String { "\(kind), seed \(seed), measure \(measure)\(isFilled ? ", filled" : "")" }

        static let all: [Case] = (1...12).flatMap { seed -> [Case] in
            [Block.Kind.paragraph, .listItem, .quotation, .code, .table].map {
                Case(seed: UInt64(seed), kind: $0, measure: [8, 13, 40, 80][seed % 4])
            }
                + [.paragraph, .listItem].map {
                    Case(seed: UInt64(seed), kind: $0, measure: [8, 13, 40, 80][seed % 4], isFilled: true)
                }
        }
    }

    private func layout(_ test: Case) -> PageLayout {
        let text = TextBuffer(bytes: PageText.random(seed: test.seed, pieces: 300))
        let block = Block(test.kind, text.range, level: 1, keepsLines: test.kind == .code)
        let filling = PageShape.Filling(justifies: test.isFilled, hyphenates: test.isFilled)
        return PageLayout(
            document: Document(text: text, content: Content(blocks: [block])),
            shape: PageShape(measure: test.measure, filling: filling))
    }

    private func glyphs(of line: Line, in layout: PageLayout) -> [(glyph: LineGlyph, column: Int)] {
        var glyphs: [(glyph: LineGlyph, column: Int)] = []
        layout.document.text.withBytes { bytes in
            layout.forEachGlyph(in: line, bytes) { glyphs.append(($0, $1)) }
        }
        return glyphs
    }

    @Test(arguments: Case.all) func everyByteStandsOnOneLine(test: Case) {
        let layout = layout(test)
        let lines = layout.lines(from: .start, count: 100_000)
        let shown = lines.flatMap { glyphs(of: $0, in: layout) }.map { TextRange($0.glyph.start, $0.glyph.end) }
        var place = 0
        for range in shown.sorted() {
            #expect(range.start == place)
            place = range.end
        }
        #expect(place == layout.document.text.count)
    }

    @Test(arguments: Case.all) func offsetToPlaceToOffsetIsTheIdentity(test: Case) {
        let layout = layout(test)
        for line in layout.lines(from: .start, count: 100_000) {
            for (glyph, column) in glyphs(of: line, in: layout) where glyph.width > 0 {
                #expect(layout.line(holding: glyph.start) == line)
                #expect(layout.column(of: glyph.start, in: line) == column)
                // In a table a word may hang over into the next cell if it is wider than its own.
                if test.kind != .table { #expect(layout.offset(atColumn: column, in: line) == glyph.start) }
            }
        }
    }

    @Test(arguments: Case.all) func noTextStandsBeyondTheMeasure(test: Case) {
        let layout = layout(test)
        guard test.kind != .table else { return }
        for line in layout.lines(from: .start, count: 100_000) {
            for (glyph, column) in glyphs(of: line, in: layout) where glyph.kind == .text {
                // A family of emoji is wider than the text of the narrowest page.
                #expect(column + glyph.width <= layout.measure || column == line.indent)
            }
        }
    }

    @Test(arguments: Case.all) func movingDownAndUpVisitsTheSameRows(test: Case) {
        let layout = layout(test)
        let count = layout.lines(from: .start, count: 100_000).count
        var anchor = layout.anchorOfStart
        var visited = [anchor]
        for _ in 1..<max(count, 2) {
            anchor = layout.anchor(anchor, movedBy: 1)
            visited.append(anchor)
        }
        #expect(Set(visited).count == count)
        for expected in visited.dropLast().reversed() {
            anchor = layout.anchor(anchor, movedBy: -1)
            #expect(anchor == expected)
        }
        #expect(layout.anchor(layout.anchorOfStart, movedBy: 7) == visited[min(7, count - 1)])
    }
}
