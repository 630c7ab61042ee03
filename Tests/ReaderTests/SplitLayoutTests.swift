import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct SplitLayoutTests {
    @Test(arguments: [(20, 20), (40, 38), (80, 76), (84, 80), (160, 80)])
    func textKeepsClearOfTheEdgesWhereTheWidthAllows(columns: Int, measure: Int) {
        let split = SplitLayout(size: ScreenSize(rows: 24, columns: columns), hasPanel: false, settings: Settings())
        #expect(split.measure == measure)
        #expect(split.margin == (columns - measure) / 2)
    }

    @Test(arguments: [120, 130, 200])
    func aPanelBesideAWidePageLeavesItsLinesAsTheyAre(columns: Int) {
        let size = ScreenSize(rows: 24, columns: columns)
        let page = SplitLayout(size: size, hasPanel: false, settings: Settings())
        let both = SplitLayout(size: size, hasPanel: true, settings: Settings())
        #expect(both.placement == .beside)
        #expect(both.measure == page.measure)
    }

    @Test(arguments: [(80, 78), (120, 118), (40, 38)])
    func aManualPageHasTheWidthThatItWasSetFor(columns: Int, measure: Int) {
        let size = ScreenSize(rows: 24, columns: columns)
        let split = SplitLayout(size: size, hasPanel: false, settings: Settings(), fillsTerminal: true)
        #expect(split.measure == measure)
    }

    @Test func linesAsTheyAreHaveTheWholeWidth() {
        var settings = Settings()
        settings.showsLines = true
        let split = SplitLayout(size: ScreenSize(rows: 24, columns: 80), hasPanel: false, settings: settings)
        #expect(split.textArea == Rect(row: 0, column: 0, height: 23, width: 80))
        #expect(split.shape == PageShape(measure: 80, lines: .unbroken))
    }

    @Test func whatIsWideMayTakeTheColumnsBesideProse() {
        let split = SplitLayout(size: ScreenSize(rows: 24, columns: 120), hasPanel: false, settings: Settings())
        #expect(split.shape == PageShape(measure: 80, left: 1, right: 37))
        #expect(split.textArea == Rect(row: 0, column: 1, height: 23, width: 118))
    }

    @Test func linearOutputBeginsAtTheEdge() {
        var settings = Settings()
        settings.isPlain = true
        let split = SplitLayout(size: ScreenSize(rows: 24, columns: 80), hasPanel: false, settings: settings)
        #expect(split.margin == 0)
        #expect(split.measure == 80)
    }
}

extension SplitLayoutTests {
    @Test(arguments: [120, 121, 140, 160, 200, 300]) func aPanelMovesNoTextSidewaysWhereThereIsRoomForBoth(columns: Int)
    {
        let size = ScreenSize(rows: 40, columns: columns)
        let page = SplitLayout(size: size, hasPanel: false, settings: Settings())
        let both = SplitLayout(size: size, hasPanel: true, settings: Settings())
        #expect(both.margin == page.margin)
        #expect(both.measure == page.measure)
        let panel = both.panel!
        #expect(both.textArea.column + both.textArea.width < panel.column - 1, "a column stays free")
        #expect(panel.width >= SplitLayout.leastPanel)
        #expect(panel.column + panel.width == columns)
    }
}
