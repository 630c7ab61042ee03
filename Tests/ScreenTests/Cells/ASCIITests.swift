import Testing

@testable import Screen

@Suite struct ASCIITests {
    @Test(arguments: [
        ("“Café” – Ærø", "\"Cafe\" - Aro"), ("▁▄█·│└─ ▸", "-=#.|+- >"), ("e\u{301}tude", "etude"), ("漢字!", "? ? !"),
        ("Ω", "?"),
    ])
    func everyCellIsALetterOfASCII(text: String, shown: String) {
        var buffer = CellBuffer(rows: 1, columns: 12)
        buffer.write(text, row: 0, column: 0)
        buffer.writeInASCII()
        #expect(buffer.lines == [shown])
        #expect((0..<12).allSatisfy { buffer[0, $0].width == 1 })
    }

    @Test func whatIsASCIIStaysWithItsStyle() {
        var buffer = CellBuffer(rows: 1, columns: 12)
        buffer.write("name – x", row: 0, column: 0, Style(.person))
        let styles = (0..<8).map { buffer[0, $0].style }
        buffer.writeInASCII()
        #expect((0..<8).map { buffer[0, $0].style } == styles)
    }
}
