import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct StatusLineTests {
    @Test(arguments: [20, 30, 40, 60, 80, 200]) func theLineShortensWithoutLosingThePlace(columns: Int) {
        var reader = ScriptedReader(knowledge: nil, rows: 10, columns: columns)
        reader.press("]")
        reader.post(.analysed(.empty, progress: 0.25, generation: 1))
        let line = reader.lines[9]
        #expect(line.contains("%"))
        #expect(CellText.columns(of: line) <= columns)
        if columns >= 60 {
            #expect(line.contains("names 25%"))
            #expect(line.contains("F1 help"))
            #expect(line.contains("The plan"))
        }
    }

    @Test(arguments: [
        (0, "0%"), (0.00003, "<0.1%"), (0.001, "0.1%"), (0.0456, "4.5%"), (0.5, "50%"), (0.999, "99%"),
    ]) func aSmallShareNeverReadsAsNothing(share: Double, percent: String) {
        #expect(StatusLine.percent(share) == percent)
    }

    @Test func invalidBytesAreCounted() {
        var metadata = Document.Metadata()
        metadata.invalidBytes = 3
        let document = Document(
            text: TextBuffer("abc"), content: Content(blocks: [Block(.paragraph, TextRange(0, 3))]), metadata: metadata)
        #expect(ScriptedReader(document, knowledge: nil).sees("3 invalid bytes"))
    }

    @Test func withoutATitleThePathsLastPartIsShown() {
        var reader = ScriptedReader(
            Document(text: TextBuffer("abc"), content: Content(blocks: [Block(.paragraph, TextRange(0, 3))])),
            knowledge: nil)
        #expect(reader.sees("harbour.txt"))
        reader.state.reading.name = "/home/someone/notes.txt"
        #expect(reader.lines.last?.hasPrefix(" notes.txt") == true)
    }
}
