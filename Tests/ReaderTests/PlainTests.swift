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
}
