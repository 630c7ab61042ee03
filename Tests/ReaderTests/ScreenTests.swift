import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct ScreenTests {
    @Test func notesAndHighlights() throws {
        var reader = ScriptedReader(rows: 24, columns: 120)
        for (words, keys) in [("mended nets", "v H"), ("the pier", "v N"), ("three plans", "v N")] {
            reader.press("/")
            reader.type(words)
            reader.press("Enter " + keys)
            if keys == "v N" {
                reader.type(words == "the pier" ? "Who pays?" : "Which?")
                reader.press("Enter")
            }
        }
        reader.press("Esc g B")
        try Golden.expect(reader.screen, "notes-120x24", styles: true)
    }

    @Test func aWordThatIsLookedUp() throws {
        var reader = ScriptedReader(rows: 24, columns: 120)
        reader.press("K")
        reader.type("NHB")
        reader.press("Enter")
        reader.post(
            .lookedUp(
                DictionaryAnswer(
                    source: "WordNet", .found(["board, noun", "  1. a committee having supervisory powers [council]"])),
                isLast: true, number: 1))
        try Golden.expect(reader.screen, "look-up-120x24")
    }

    @Test func aPageShowsTextNamesAndStatus() throws {
        try Golden.expect(ScriptedReader().screen, "page-80x24", styles: true)
    }

    @Test func anEntityPanelStandsBesideTheWidePage() throws {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.press("Tab Enter")
        try Golden.expect(reader.screen, "entity-120x40", styles: true)
    }

    @Test func anEntityPanelStandsBelowTheNarrowPage() throws {
        var reader = ScriptedReader()
        reader.press("Tab Enter")
        try Golden.expect(reader.screen, "entity-80x24")
    }

    @Test func anEntityPanelCoversTheSmallPage() throws {
        var reader = ScriptedReader(rows: 5, columns: 20)
        reader.press("Tab Enter")
        try Golden.expect(reader.screen, "entity-20x5")
    }

    @Test func contentsChooseThePresentSection() throws {
        var reader = ScriptedReader(rows: 24, columns: 100)
        reader.press("] t")
        try Golden.expect(reader.screen, "contents-100x24")
    }

    @Test func allNamesAreListedWithWhereTheyOccur() throws {
        var reader = ScriptedReader(rows: 24, columns: 120)
        reader.press("X")
        try Golden.expect(reader.screen, "entities-120x24")
    }

    @Test func helpListsTheCommands() throws {
        var reader = ScriptedReader(rows: 60, columns: 80)
        reader.press("F1")
        try Golden.expect(reader.screen, "help-80x60")
    }
}
