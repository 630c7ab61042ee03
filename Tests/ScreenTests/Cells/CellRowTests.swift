import Model
import Testing

@testable import Screen

@Suite struct CellRowTests {
    private func row(_ text: String, _ style: Style = .text, column: Int = 0) -> CellBuffer {
        var buffer = CellBuffer(rows: 1, columns: 20)
        buffer.write(text, row: 0, column: column, style)
        return buffer
    }

    @Test func rowsThatLookAlikeAreTheSame() {
        #expect(row("Merrin ").row(0, isSameAs: 0, of: row("Merrin")))
        #expect(row("").row(0, isSameAs: 0, of: CellBuffer(rows: 1, columns: 20)))
    }

    @Test func whateverCanBeSeenMakesADifference() {
        let rows = [
            row("Merrin"), row("Merrin", column: 1), row("merrin"), row("Merrin", Style(.person)),
            row("Merrin", Style(.text, .italic)), row("中"), row("e"), row("e\u{301}"), row("e\u{302}"),
            row("e\u{301}\u{302}"), row("   ", Style(.selection)), row(""),
        ]
        for (first, one) in rows.enumerated() {
            for (second, other) in rows.enumerated() {
                #expect(one.row(0, isSameAs: 0, of: other) == (first == second), "\(one.lines) \(other.lines)")
            }
        }
    }

    @Test func marksAreTakenByWhatTheyAreAndNotByTheirPlaceInTheBuffer() {
        var buffer = CellBuffer(rows: 2, columns: 20)
        buffer.write("a\u{300}", row: 0, column: 0)
        buffer.write("e\u{301}", row: 1, column: 0)
        #expect(buffer.row(1, isSameAs: 0, of: row("e\u{301}")))
        #expect(!buffer.row(0, isSameAs: 0, of: row("e\u{301}")))
    }

    @Test func aBufferThatWasClearedForgetsItsMarks() {
        var buffer = CellBuffer(rows: 1, columns: 5)
        buffer.write("a\u{300}", row: 0, column: 0)
        buffer.clear()
        buffer.write("e\u{301}", row: 0, column: 0)
        #expect(buffer.lines == ["e\u{301}"])
        #expect(buffer.row(0) { $0.end } == 1)
    }

    @Test func everyStyleComesBackFromItsNumber() {
        for role in Role.allCases {
            for bits in UInt8(0)..<32 {
                var style = Style(role, Attributes(rawValue: bits))
                #expect(Style(number: style.number) == style)
                #expect(style.number < Style.plainNumbers)
                style.colours = TextColours(foreground: 208, background: bits)
                #expect(Style(number: style.number) == style)
            }
        }
    }
}
