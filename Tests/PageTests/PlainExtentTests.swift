import Model
import Testing

@testable import Page

/// Cells that need no walk over their glyphs.
@Suite struct PlainExtentTests {
    @Test(arguments: [
        ("one three\t", 9, 5), ("a\n", 1, 1), ("\n", 1, 1), ("", 1, 1), ("a-b:c", 5, 5),
    ])
    func lettersOfASCIIAreTheirColumns(cell: String, columns: Int, word: Int) {
        let extent = extent(of: cell)
        #expect(extent?.columns == columns && extent?.longestWord == word)
    }

    @Test(arguments: [" a", "a ", "a  b", "é", "a\u{2028}b", "a\u{1}", "漢"])
    func othersAreWalkedOver(cell: String) { #expect(extent(of: cell) == nil) }

    @Test func rowsOfPlainCellsAreSetAsOthers() {
        let plain = "head\tof it\nshort\tx\none\ttwo words\nlast\n"
        let other = plain.replacing("x", with: "é")
        let drawn = [plain, other].map { text in
            PageText.drawn(PageText.document(text, .table, level: 1), measure: 20).map { $0.replacing("é", with: "x") }
        }
        #expect(drawn[0] == drawn[1])
        #expect(drawn[0].count == 5 && drawn[0][2] == "short │ x")
    }

    private func extent(of cell: String) -> PlainExtent? {
        TextBuffer(cell).withBytes { PlainExtent(of: TextRange(0, $0.count), in: $0) }
    }
}
