import Model
import Testing

@testable import Screen

@Suite struct CellRowTests {
    private func hash(_ text: String, _ style: Style = .text, column: Int = 0) -> UInt64 {
        var buffer = CellBuffer(rows: 1, columns: 20)
        buffer.write(text, row: 0, column: column, style)
        return buffer.row(0) { $0.hash }
    }

    @Test func rowsThatLookAlikeHaveOneHash() {
        #expect(hash("Merrin ") == hash("Merrin"))
        #expect(hash("") == CellRow.blankHash)
    }

    @Test func whateverCanBeSeenChangesTheHash() {
        let hashes = [
            hash("Merrin"), hash("Merrin", column: 1), hash("merrin"), hash("Merrin", Style(.person)),
            hash("Merrin", Style(.text, .italic)), hash("中"), hash("e"), hash("e\u{301}"), hash("e\u{302}"),
            hash("e\u{301}\u{302}"), hash("   ", Style(.selection)), hash(""),
        ]
        #expect(Set(hashes).count == hashes.count)
    }

    @Test func marksAreTakenByWhatTheyAreAndNotByTheirPlaceInTheBuffer() {
        var buffer = CellBuffer(rows: 2, columns: 20)
        buffer.write("a\u{300}", row: 0, column: 0)
        buffer.write("e\u{301}", row: 1, column: 0)
        #expect(buffer.row(1) { $0.hash } == hash("e\u{301}"))
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
