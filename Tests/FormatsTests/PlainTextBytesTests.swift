import Formats
import Model
import Platform
import Testing

@Suite struct PlainTextBytesTests {
    @Test func theTextOfUTF8IsTheFileByteForByte() throws {
        let bytes: [UInt8] =
            [0xEF, 0xBB, 0xBF] + Array("Ein Tag\r\n\r\nAm Meer\u{C}\tund".utf8) + [0xFF, 0x41, 0xE2, 0x82]
        let document = try ReadText.document(bytes: bytes)
        #expect(document.text.withBytes { Array($0) } == bytes)
        #expect(document.metadata.invalidBytes == 3)
        #expect(document.blocks.first.map { document.text.string(in: $0.range) } == "Ein Tag")
    }

    @Test func invalidBytesAreRepairedOnDemand() throws {
        var options = ReadOptions()
        options.repairsInvalidBytes = true
        let document = try ReadText.document(
            bytes: Array("a".utf8) + [0xFF, 0xF0, 0x9F, 0x41, 0xED, 0xA0, 0x80], options: options)
        #expect(document.text.string(in: document.text.range) == "a\u{FFFD}\u{FFFD}A\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(document.metadata.invalidBytes == 6)
    }

    @Test func aCharacterThatAPipeCutsIsValid() throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        let text = String(repeating: "漢字 and é 😀 ", count: 20)
        let bytes = Array(text.utf8)
        let path = "/dev/fd/\(ends[0])"
        _ = bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, 1) }
        let source = try SourceBytes.open(path: path)
        var options = ReadOptions()
        options.repairsInvalidBytes = true
        var reading = DocumentFormat.plainText.read(source, options: options)
        var last = try reading.next()
        for byte in bytes.dropFirst() {
            var byte = byte
            _ = write(ends[1], &byte, 1)
            last = try reading.next()
        }
        close(ends[1])
        while let next = try reading.next() { last = next }
        close(ends[0])
        #expect(last?.text.string(in: TextRange(0, .max)) == text)
        #expect(last?.metadata.invalidBytes ?? 0 == 0)
    }

    @Test func westernTextIsRecognised() throws {
        let text: [UInt8] =
            Array("Gr".utf8) + [0xFC, 0xDF] + Array("e vom Caf".utf8) + [0xE9] + Array(" \u{20}".utf8) + [
                0x93, 0x61, 0x94,
            ]
        let document = try ReadText.document(bytes: text)
        #expect(document.text.string(in: document.text.range) == "Grüße vom Café  “a”")
        #expect(document.metadata.format == "Windows-1252 text")
    }

    @Test func bothOrdersOfUTF16AreRecognised() throws {
        let text = "Tea 🍵 for two"
        let units = Array(text.utf16)
        let little: [UInt8] =
            [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        for bytes in [little, big] {
            let document = try ReadText.document(bytes: bytes)
            #expect(document.text.string(in: document.text.range) == text)
        }
        // Half of a pair, and half of a unit.
        let broken = try ReadText.document(bytes: [0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0x00, 0x42])
        #expect(broken.text.string(in: broken.text.range) == "\u{FFFD}A\u{FFFD}")
    }

    @Test func overstrikesBecomeStyles() throws {
        let document = try ReadText.document("N\u{8}NA\u{8}A and _\u{8}u_\u{8}n, p\u{8}_ and +\u{8}o end\n")
        #expect(document.text.string(in: document.text.range) == "NA and un, p and o end\n")
        #expect(document.styled(.strong) == ["NA"])
        #expect(document.styled(.underline) == ["un", "p"])
        #expect(document.metadata.fillsTerminal)
    }

    @Test func controlSequencesAreDroppedOrBecomeStyles() throws {
        let text =
            "\u{1B}[1;31mBold\u{1B}[0m \u{1B}[38;5;4mblue\u{1B}[m \u{1B}]0;title\u{7}\u{1B}(Band \u{1B}[3mso\u{1B}[23m on\n"
        let plain = try ReadText.document(text)
        #expect(plain.text.string(in: plain.text.range) == "Bold blue and so on\n")
        #expect(plain.styled(.strong).isEmpty)
        var options = ReadOptions()
        options.keepsAnsi = true
        let styled = try ReadText.document(text, options: options)
        #expect(styled.styled(.strong) == ["Bold"])
        #expect(styled.styled(.emphasis) == ["so"])
    }

    @Test func stylesGoOnOverLinesAndStrokes() throws {
        var options = ReadOptions()
        options.keepsAnsi = true
        let lines = try ReadText.document("a \u{1B}[1mbold\nstill\u{1B}[0m not\n", options: options)
        #expect(lines.styled(.strong) == ["bold", "still"])
        let struck = try ReadText.document("_\u{8}N\u{8}N_\u{8}A\u{8}A and N\u{8}N\u{8}N\n")
        #expect(struck.text.string(in: struck.text.range) == "NA and N\n")
        #expect(struck.styled(.strong) == ["NA", "N"])
        #expect(struck.styled(.underline) == ["NA"])
    }

    @Test func controlsStayOnDemand() throws {
        var options = ReadOptions()
        options.keepsControls = true
        options.repairsInvalidBytes = true
        let text = "a \u{1B}[1mbold\u{1B}[0m N\u{8}N\n"
        #expect(try ReadText.document(text, options: options).text.string(in: TextRange(0, .max)) == text)
        let bytes = Array(text.utf8) + [0xFF]
        let repaired = try ReadText.document(bytes: bytes, options: options)
        #expect(repaired.text.string(in: repaired.text.range) == text + "\u{FFFD}")
    }

    @Test func anUnfinishedSequenceHidesNothing() throws {
        let document = try ReadText.document("a \u{1B}]0;never closed\nnext line\u{1B}[31")
        let text = document.text.string(in: document.text.range)
        #expect(text.contains("never closed\nnext line"))
        #expect(text.hasSuffix("[31"))
    }

    @Test func manyUnfinishedSequencesCostNoMoreThanTheirLength() throws {
        let text = String(repeating: "\u{1B}]0;", count: 50_000)
        #expect(try ReadText.document(text).text.count == text.utf8.count)
    }

    @Test func binaryDataIsRefusedAndEmptyFilesAreFine() throws {
        #expect(throws: ReadError(.binary, name: "text.txt")) {
            try ReadText.document(bytes: [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0])
        }
        #expect(try ReadText.document("").blocks.isEmpty)
    }
}
