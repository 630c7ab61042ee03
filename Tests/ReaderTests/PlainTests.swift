import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct PlainTests {
    @Test func linearOutputHasNoBoxesAndTheCursorRestsOnTheChoice() throws {
        var reader = ScriptedReader(rows: 24, columns: 120, settings: Settings(isPlain: true))
        reader.press("Tab")
        var screen = reader.screen
        let cursor = try #require(screen.cursor)
        #expect(screen.lines[cursor.row].dropFirst(cursor.column).hasPrefix("Marta Olsen"))
        reader.press("Enter")
        screen = reader.screen
        try Golden.expect(screen, "plain-entity-120x24")
        let drawn = Set(screen.lines.joined())
        #expect(drawn.isDisjoint(with: "│─▸▁▂▃▄▅▆▇█↑↓"))
        let row = try #require(screen.cursor?.row)
        #expect(screen.lines[row].contains("a former harbour pilot"))
    }

    /// What a screen reader reads: the row of the cursor.
    private func spoken(_ reader: ScriptedReader) -> String {
        let screen = reader.screen
        return screen.cursor.map { screen.lines[$0.row] } ?? "no cursor"
    }

    @Test func theRowOfTheCursorTellsAWholeSession() throws {
        var reader = ScriptedReader(rows: 12, columns: 60, settings: Settings(isPlain: true))
        let start = spoken(reader)
        #expect(!start.isEmpty)
        reader.press("Tab")
        #expect(spoken(reader).contains("Marta Olsen"))
        #expect(reader.lines.last?.hasPrefix(" person. Marta Olsen: ") == true)
        reader.press("Enter")
        #expect(reader.lines.last?.contains("Marta Olsen: ") == true)
        #expect(reader.lines.last?.contains("rows.") == true)
        #expect(spoken(reader).hasPrefix(">"))
        let first = spoken(reader)
        reader.press("j")
        #expect(spoken(reader).hasPrefix(">") && spoken(reader) != first)
        reader.press("q")
        #expect(reader.lines.last?.hasPrefix(" The page: ") == true)
        #expect(spoken(reader).contains("Marta Olsen"))
        reader.press("]")
        #expect(reader.lines.last?.contains("%.") == true)
        #expect(spoken(reader) == reader.lines[0])
        reader.press("/ p i e r Enter")
        #expect(spoken(reader).contains("pier"))
        reader.press("t")
        #expect(spoken(reader).hasPrefix(">"))
        reader.press("q G")
        #expect(reader.lines.last?.contains("100%") == true)
        #expect(spoken(reader) != "no cursor")
    }

    @Test func theSettingMakesTheScreenLinear() {
        var reader = ScriptedReader(rows: 24, columns: 120)
        reader.press("X")
        #expect(reader.lines.contains { $0.contains("│") })
        _ = reader.state.set("plain")
        #expect(!reader.lines.contains { $0.contains("│") })
    }
}
