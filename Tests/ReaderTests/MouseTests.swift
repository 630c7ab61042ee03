import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct MouseTests {
    @Test func aClickOnANameOpensIt() {
        var reader = ScriptedReader(rows: 24, columns: 120)
        let row = reader.lines.firstIndex { $0.contains("Marta Olsen") } ?? 0
        let line = reader.lines[row]
        let column = line.distance(from: line.startIndex, to: line.firstRange(of: "Olsen")!.lowerBound)
        reader.post(.mouse(MouseAction(.click, row: row, column: column)))
        #expect(reader.sees("6 mentions"))
    }

    @Test func aClickOnAnEntryFollowsIt() {
        var reader = ScriptedReader(rows: 24, columns: 120)
        reader.press("t")
        let row = reader.lines.firstIndex { $0.contains("The doubters  ") } ?? 0
        reader.post(.mouse(MouseAction(.click, row: row, column: 90)))
        #expect(reader.lines[0].contains("The doubters"))
    }

    @Test func theWheelScrollsWhatItIsOver() {
        var reader = ScriptedReader(rows: 12, columns: 120)
        reader.press("F1")
        reader.post(.mouse(MouseAction(.wheelDown, row: 5, column: 100)))
        #expect(reader.state.panel?.top == 3)
        #expect(reader.state.reading.top == .start)
        reader.post(.mouse(MouseAction(.wheelDown, row: 5, column: 10)))
        #expect(reader.state.reading.top != .start)
    }
}
