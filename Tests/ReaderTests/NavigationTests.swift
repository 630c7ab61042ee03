import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct NavigationTests {
    @Test func closingAPanelReturnsToTheVeryLine() {
        var reader = ScriptedReader(rows: 24, columns: 110)
        reader.press("j j j j")
        let before = reader.lines
        for keys in ["x q", "X q", "t q", "F1 q", "x Esc"] {
            reader.press(keys)
            #expect(reader.lines == before, "after \(keys)")
        }
    }

    @Test func noPercentIsTheStart() {
        var reader = ScriptedReader(rows: 12, columns: 60)
        let start = reader.lines
        reader.press("5 0 %")
        #expect(reader.lines != start)
        reader.press("0 %")
        #expect(reader.state.reading.top == .start)
        reader.press("j")
        reader.press("0 Esc k")
        #expect(reader.state.reading.top == .start)
    }

    @Test func backReturnsToTheExactPlaceAndPanel() {
        var reader = ScriptedReader(rows: 12, columns: 60)
        reader.press("j j X j")
        let list = reader.lines
        reader.press("Enter")
        let panel = reader.lines
        reader.press("G Enter")
        #expect(reader.state.panel == nil, "the panel covers a small page, so it makes way")
        reader.press("^O")
        reader.press("g")
        #expect(reader.lines == panel)
        reader.press("Backspace")
        #expect(reader.lines == list)
        reader.press("Alt-→")
        #expect(reader.lines == panel)
    }

    @Test func linesAsTheyAreAndBackLeaveThePlace() {
        var reader = ScriptedReader(rows: 12, columns: 60)
        reader.press("j j j j j j")
        let before = reader.lines
        reader.press("S")
        #expect(reader.sees("The lines as they are. S goes back."))
        #expect(reader.sees("The Norrvik Harbour Board (NHB) wants to lengthen the pier"))
        #expect(!reader.sees("two hundred metres"), "it is to the right")
        reader.press("→")
        #expect(reader.sees("pier by two hundred metres. Its"))
        reader.press("S")
        reader.press("Esc")
        #expect(reader.lines == before)
    }

    @Test func theEndOfTheLongestLineIsAsFarAsThePageMovesSideways() {
        var reader = ScriptedReader(rows: 12, columns: 60)
        reader.press("→")
        #expect(reader.state.reading.columnsBefore == 0, "prose has nothing to the right")
        reader.press("S")
        for _ in 0..<100 { reader.press("→") }
        let columns = reader.state.reading.columnsBefore
        #expect(columns > 60 && columns < 300)
        for _ in 0..<100 { reader.press("←") }
        #expect(reader.state.reading.columnsBefore == 0)
    }

    @Test func linesThatAreWrappedHaveNothingToTheRight() {
        var reader = ScriptedReader(rows: 12, columns: 60)
        for line in ["set lines", "set wrap"] {
            reader.press(":")
            reader.type(line)
            reader.press("Enter")
        }
        #expect(reader.sees("wrap=on"))
        reader.press("→")
        #expect(reader.state.reading.columnsBefore == 0)
        #expect(reader.sees("Norrvik"))
    }

    @Test func sectionsAreStoodAtTheTopOneAfterTheOther() {
        var reader = ScriptedReader(rows: 6)
        reader.press("]")
        #expect(reader.lines[0].contains("The plan"))
        reader.press("]")
        #expect(reader.lines[0].contains("The doubters"))
        reader.press("]")
        #expect(reader.sees("The last section."))
        reader.press("j [")
        #expect(reader.lines[0].contains("The doubters"), "the start of the present section comes first")
        reader.press("2 [")
        #expect(reader.lines[0].contains("The Harbour and the Board"))
    }

    @Test func aCountRepeatsACommandOrNamesAPlace() {
        var reader = ScriptedReader(rows: 10)
        reader.press("3 j")
        let three = reader.lines
        reader.press("g j j j")
        #expect(reader.lines == three)
        reader.press("5 0 %")
        let offset = reader.state.reading.top.offset
        #expect(abs(offset - Harbour.text.utf8.count / 2) < 80)
        reader.press("9 G")
        #expect(reader.lines[0].contains("The Norrvik Harbour Board (NHB)"), "the ninth line of the file")
    }

    @Test func theEndShowsTheLastLineAtTheBottom() {
        var reader = ScriptedReader(rows: 10)
        reader.press("G")
        #expect(reader.lines[8].contains("said that Sund"))
        #expect(reader.sees("100%"))
        let end = reader.lines
        reader.press("Space j d")
        #expect(reader.lines == end)
    }

    @Test func pagesOverlapByOneLine() {
        var reader = ScriptedReader(rows: 10)
        let last = reader.lines[8]
        reader.press("Space")
        #expect(reader.lines[0] == last)
        reader.press("b")
        #expect(reader.state.reading.top == .start)
    }

    @Test func marksRememberPlaces() {
        var reader = ScriptedReader(rows: 10)
        reader.press("] m a G ' a")
        #expect(reader.lines[0].contains("The plan"))
        reader.press("' '")
        #expect(reader.sees("100%"))
        reader.press("' z")
        #expect(reader.sees("No mark z."))
    }

    @Test func resizingKeepsThePlace() {
        var reader = ScriptedReader(rows: 20)
        reader.press("] j j")
        let top = reader.state.reading.top
        let before = reader.lines
        for (rows, columns) in [(5, 20), (60, 200), (1, 1), (24, 100), (10, 33)] {
            reader.post(.resized(rows: rows, columns: columns))
            _ = reader.screen
        }
        reader.post(.resized(rows: 20, columns: 80))
        #expect(reader.state.reading.top == top)
        #expect(reader.lines == before)
    }

    @Test func theMeasureIsChangedByKeys() {
        var reader = ScriptedReader(rows: 24, columns: 120)
        let widest = reader.lines.map(\.count).max() ?? 0
        reader.press("1 0 -")
        #expect(reader.sees("Measure: 60 columns"))
        #expect((reader.lines.dropLast().map { $0.drop { $0 == " " }.count }.max() ?? 0) <= 60)
        reader.press("1 0 +")
        reader.press("j k")
        #expect(reader.lines.map(\.count).max() == widest)
    }

    @Test func goingOnFromTheContentsClosesThem() {
        var reader = ScriptedReader(rows: 24, columns: 110)
        reader.press("t j Enter")
        #expect(reader.state.panel == nil)
        #expect(reader.lines[0].contains("The plan"))
        reader.press("^O")
        #expect(reader.sees("Contents"))
    }
}

extension NavigationTests {
    @Test(arguments: [(24, 80), (24, 110)]) func aPanelDoesNotHideWhatItIsAbout(rows: Int, columns: Int) {
        var reader = ScriptedReader(rows: rows, columns: columns)
        for _ in 0..<11 { reader.press("Tab") }
        let before = reader.lines
        let range = reader.state.reading.chosen!.range
        reader.press("Enter")
        #expect(
            reader.state.reading.layout?.row(
                of: range.start, from: reader.state.reading.top, count: reader.state.pageRows) != nil)
        reader.press("x F1 q q q")
        #expect(reader.lines == before, "closing returns to the very line")
        reader.press("Enter ^O")
        #expect(reader.lines == before)
        reader.press("Enter ← j q")
        #expect(reader.state.reading.top != .start, "a reader who moved on stays there")
    }
}
