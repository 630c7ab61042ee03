import Model
import Testing

@testable import Formats

@Suite struct SeparatedValuesTests {
    private func table(_ text: String) throws -> Document {
        var options = ReadOptions()
        options.formatID = "csv"
        return try ReadText.document(text, path: "lamps.csv", options: options)
    }

    private func rows(_ text: String) throws -> [String] {
        let document = try table(text)
        return document.text.string(in: document.text.range).split(separator: "\n").map(String.init)
    }

    @Test func cellsAreSeparatedByWhatTheFirstLineHasMostOf() throws {
        #expect(try rows("lamp,year\nred,1980\n") == ["lamp\tyear", "red\t1980"])
        #expect(try rows("lamp;price\r\nred;1,50\r\n") == ["lamp\tprice", "red\t1,50"])
        #expect(try rows("lamp\tyear\nred, dim\t1980") == ["lamp\tyear", "red, dim\t1980"])
    }

    @Test func quotedCellsMayHoldSeparatorsQuotesAndLines() throws {
        #expect(
            try rows("a,b\n\"red, \"\"dim\"\"\",\"two\nlines\"\n") == ["a\tb", "red, \"dim\"\ttwo\u{2028}lines"])
    }

    @Test func aQuotationMarkThatIsNeverClosedIsAMarkLikeAnyOther() throws {
        #expect(try rows("\"a,b\nc,d\n") == ["\"a\tb", "c\td"])
        let text = String(repeating: "lamp ", count: 300_000)
        #expect(try rows("a,\"\(text)\n\"b\n").count == 2)
        #expect(try rows("a,\"\(text.prefix(1_000_000))\n\"\n").count == 1)
    }

    @Test func itIsATableOnlyIfThatIsAskedFor() throws {
        #expect(try table("lamp,year\nred,1980\n").blocks.map(\.kind) == [.table])
        #expect(try table("lamp,year\nred,1980\n").blocks.first?.level == 1)
        #expect(try ReadText.document("lamp,year\nred,1980\n", path: "lamps.csv").blocks.allSatisfy(\.keepsLines))
    }

    @Test func aLongFileIsSeveralTables() throws {
        let document = try table("n,square\n" + (0..<1000).map { "\($0),\($0 * $0)\n" }.joined())
        #expect(document.blocks.count == 3)
        #expect(document.blocks.map(\.level) == [1, 0, 0])
    }

    @Test(arguments: ["", "\n", "\"", "\"open", ",", "a,\"b\nc"]) func brokenFilesAreRead(text: String) throws {
        _ = try table(text)
    }
}
