import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct ChartPanelTests {
    @Test func twoNamesAreComparedAndWhereTheyMeetIsShown() throws {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.press("P w")
        #expect(reader.state.notice?.text.contains("and who else?") == true)
        reader.press("j w")
        let rows = reader.panelRows
        let together = try #require(rows.firstIndex { $0.hasPrefix("together") })
        #expect(together == 2, "the two and then where they meet")
        let first = try #require(reader.state.panel?.rows[0].target?.entity)
        let second = try #require(reader.state.panel?.rows[1].target?.entity)
        let base = Harbour.knowledge
        let one = try #require(first.resolved(in: base)), other = try #require(second.resolved(in: base))
        let meetings = base.all.sentences(naming: one, and: other)
        #expect(!meetings.isEmpty)
        guard case .passage(let range)? = reader.state.panel?.rows[together].target else {
            Issue.record("it leads to no passage")
            return
        }
        #expect(range == meetings.first)
        reader.press("g w")
        #expect(!reader.panelRows.contains { $0.hasPrefix("together") })
    }

    @Test func aFourthNameIsNotCompared() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.press("P w G w")
        for row in 0..<12 where reader.state.panel?.options.compared.count ?? 0 < 3 {
            reader.press("g \(String(repeating: "j ", count: row + 4))w")
        }
        let compared = reader.state.panel?.options.compared ?? []
        reader.press("G w")
        #expect(reader.state.panel?.options.compared.count ?? 0 <= 3)
        #expect(compared.count <= 3)
    }

    @Test func aPanelFillsTheScreenUntilItIsClosed() {
        var reader = ScriptedReader(rows: 24, columns: 120)
        reader.press("P z")
        #expect(reader.state.split.page.height == 0)
        reader.press("z")
        #expect(reader.state.split.page.height > 0)
        reader.press("z q P")
        #expect(reader.state.split.page.height > 0)
    }

    @Test func theDatesAreGatheredByYearsAndCenturies() throws {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.press("D")
        let days = reader.panelRows
        reader.press("-")
        let years = reader.panelRows
        reader.press("- -")
        let centuries = reader.panelRows
        #expect(try #require(centuries.first).contains("century"))
        #expect(years.count >= centuries.count)
        #expect(try #require(years.first).first?.isNumber == true)
        reader.press("+ +")
        #expect(reader.panelRows == days)
    }

    @Test func theShapeShowsMarksNotesAndMatches() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.press("m a / p i e r Enter M")
        let rows = reader.panelRows
        #expect(rows.contains { $0.contains("'a") })
        #expect(rows.contains { $0.hasSuffix("1") || $0.hasSuffix("2") || $0.hasSuffix("3") })
    }

    @Test func anEmptyStripCellIsNoLowBar() {
        #expect(Strip.bars([0, 2, 0]) == "·█·")
    }
}
