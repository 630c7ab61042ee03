import Formats
import Model
import Testing

@Suite struct LineEndingTests {
    private func text(_ bytes: [UInt8]) throws -> String {
        let document = try ReadText.document(bytes: bytes)
        return document.text.string(in: document.text.range)
    }

    @Test func aReturnEndsALineWhereThereIsNoLineFeed() throws {
        let document = try ReadText.document("First paragraph.\r\rSecond paragraph.\r")
        #expect(document.texts(.paragraph) == ["First paragraph.", "Second paragraph."])
    }

    @Test func otherTextsStayAsTheyAre() throws {
        for same in ["a\r\nb\r\n", "a\n10%\r20%\rdone\n", "no end", ""] {
            #expect(try text(Array(same.utf8)) == same)
        }
    }

    @Test func aLineFeedThatComesLateEndsALineOnceToo() throws {
        let returns = String(repeating: "line\r", count: 20_000)
        #expect(
            try text(Array((returns + "one\r\ntwo").utf8)) == String(repeating: "line\n", count: 20_000) + "one\ntwo")
    }

    @Test func returnsInOtherEncodingsEndLinesToo() throws {
        let units = Array("one\rtwo".utf16)
        #expect(try text([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == "one\ntwo")
        // U+0A0D and U+0D0A hold the bytes of a line feed, and are none.
        let letters = Array("\u{0D0A}\r\u{0A0D}".utf16)
        #expect(
            try text([0xFE, 0xFF] + letters.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == "\u{0D0A}\n\u{0A0D}")
    }
}
