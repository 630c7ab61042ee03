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
        #expect(together == 4, "the numbers, the place of the page, the two and then where they meet")
        let first = try #require(reader.state.panel?.rows[2].target?.entity)
        let second = try #require(reader.state.panel?.rows[3].target?.entity)
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

    /// A document of ninety chapters, in each of which Arden is named, and Bell in the last alone.
    private static func longReader(rows: Int = 24, columns: Int = 80) -> ScriptedReader {
        var (text, blocks) = ("", [Block]())
        var mentions: [Mention] = []
        for chapter in 1...90 {
            let start = text.utf8.count
            text += "Chapter \(chapter)\n\n"
            blocks.append(Block(.heading, TextRange(start, text.utf8.count - 2), level: 1))
            let words = text.utf8.count
            text += chapter == 90 ? "Arden met Bell.\n\n" : "Arden slept on.\n\n"
            blocks.append(Block(.paragraph, TextRange(words, text.utf8.count - 2)))
            mentions.append(Mention(TextRange(words, words + 5), of: EntityID(0)))
            if chapter == 90 { mentions.append(Mention(TextRange(words + 10, words + 14), of: EntityID(1))) }
        }
        let document = Document(text: TextBuffer(text), content: Content(blocks: blocks))
        let knowledge = KnowledgeBase(
            entities: [
                Entity(id: EntityID(0), type: .person, name: "Arden"),
                Entity(id: EntityID(1), type: .place, name: "Bell"),
            ], mentions: mentions)
        return ScriptedReader(
            document, knowledge: knowledge, rows: rows, columns: columns,
            settings: Settings(hidesAhead: false))
    }

    @Test func aWideChartIsReadSideways() throws {
        var reader = Self.longReader()
        reader.press("P")
        #expect(reader.sees("90 chapters"))
        #expect(reader.panelRows[0].contains("1   10"))
        #expect(reader.panelRows[1].first == "▼", "the first chapter is read")
        let bell = { (reader: ScriptedReader) in reader.panelRows.first { $0.hasPrefix("Bell") } ?? "" }
        #expect(bell(reader).contains("▇"))
        reader.press("l")
        #expect(reader.sees("chapters 1–"))
        #expect(!bell(reader).contains("▇"), "the last chapter is out of sight")
        reader.press("l l l l l")
        #expect(reader.sees("–90 of 90"))
        #expect(bell(reader).contains("▇"))
        reader.press("h h h")
        #expect(reader.sees("90 chapters"))
        #expect(reader.state.isInPanel)
    }

    @Test func aRowThatIsCutIsReadSideways() throws {
        var reader = ScriptedReader(rows: 10, columns: 20)
        reader.press("x Enter R")
        let before = reader.lines
        reader.press("l")
        let row = try #require(reader.lines.first { $0.contains("…") })
        #expect(reader.lines != before)
        #expect(!row.isEmpty && reader.state.panel?.options.column ?? 0 > 0)
        reader.press("l l l l l l h h h h h h h h")
        #expect(reader.state.panel?.options.column == 0)
    }

    @Test func theDaysOfADateStayWhereItIsReadSideways() throws {
        var reader = ScriptedReader(rows: 12, columns: 60)
        reader.press("D")
        let days = { (reader: ScriptedReader) in reader.lines.first { $0.contains("2014-03") } }
        let before = try #require(days(reader))
        reader.press("l")
        let after = try #require(days(reader))
        #expect(after.contains("2014-03") && after != before)
    }

    @Test func anEntryOfADiaryIsToldWithoutItsDate() throws {
        let text = "_3 May._ Night on the quay. _4 May._ It rained."
        let entries = [TextRange(1, 6), TextRange(29, 34)]
        let marks = [0, 7, 28, 35].map { InlineSpan(TextRange($0, $0 + 1), .hidden) }
        let document = Document(
            text: TextBuffer(text),
            content: Content(blocks: [Block(.paragraph, TextRange(0, text.utf8.count))], spans: marks))
        let knowledge = KnowledgeBase(
            entities: [], mentions: [], times: entries.map { TimePoint($0, from: nil, to: nil, basis: .unknown) },
            sentences: [TextRange(0, 8), TextRange(9, 27), TextRange(28, 36), TextRange(37, 47)])
        var reader = ScriptedReader(document, knowledge: knowledge, rows: 30, columns: 120)
        reader.press("D z")
        let rows = reader.panelRows
        #expect(rows.contains { $0.hasPrefix("3 May  Night on the quay. 4 May. It rained.") })
        #expect(rows.contains { $0.hasPrefix("4 May  It rained.") })
    }

    @Test func inABookWhoIsWhereIsAskedOfItsPeople() throws {
        var document = Harbour.document
        document.metadata.isBook = true
        var reader = ScriptedReader(document, rows: 40, columns: 120, settings: Settings(hidesAhead: false))
        reader.press("P")
        let types = (0..<(reader.state.panel?.rows.count ?? 0)).compactMap { index in
            reader.state.panel?.rows[index].target?.entity?.resolved(in: Harbour.knowledge)
        }.map { Harbour.knowledge.all.type(of: $0) }
        #expect(!types.isEmpty && types.allSatisfy { $0 == .person })
        #expect(reader.sees("people, by count"))
    }

    @Test func theBarsOfTheChosenRowAreNoHolesInIt() throws {
        var reader = Self.longReader()
        reader.press("P")
        let row = try #require(reader.lines.firstIndex { $0.contains("▸Arden") })
        let styles = reader.screen.styledRuns(ofRow: row)
        #expect(styles.contains { $0.style.role == .selection && $0.text.hasPrefix("Arden") })
        #expect(styles.contains { $0.style.role != .selection && $0.text.contains("▇") })
        #expect(!styles.contains { $0.style.role == .selection && $0.text.contains("▇") })
    }

    @Test func onlyPeopleHaveAFamily() {
        var reader = Self.longReader()
        reader.press("P Down")
        reader.press("F")
        #expect(reader.sees("Bell is of the type place: only people have a family."))
    }

    /// Each chart on a screen of each size, and in ASCII.
    @Test(arguments: ["P", "D", "M", "P w", "x Enter R", "x Enter F", "x Enter D -"], [(5, 20), (24, 80), (40, 120)])
    func everyChartIsDrawnInASCII(keys: String, size: (rows: Int, columns: Int)) {
        var reader = ScriptedReader(rows: size.rows, columns: size.columns)
        reader.press(":")
        reader.type("set ascii")
        reader.press("Enter \(keys)")
        #expect(reader.state.panel != nil)
        let letters = reader.lines.joined()
        #expect(letters.allSatisfy { $0.isASCII })
        #expect(letters.contains { $0 != " " })
        reader.press("Q")
    }
}
