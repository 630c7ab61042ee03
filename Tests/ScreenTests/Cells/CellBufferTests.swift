import Model
import Testing

@testable import Screen

@Suite struct CellBufferTests {
    private func written(_ text: String, columns: Int = 20, joints: EmojiJoints = .none) -> String {
        var buffer = CellBuffer(rows: 1, columns: columns, joints: joints)
        buffer.write(text, row: 0, column: 0)
        return buffer.lines[0]
    }

    @Test func controlsAreShownAndNeverStored() {
        #expect(written("a\u{1B}[31mb") == "a^[[31mb")
        #expect(written("a\u{9B}b\u{7F}") == "a<9B>b^?")
        #expect(written("a\tb\nc\r\nd") == "a b c d")
        #expect(written("a\u{202E}b\u{200B}c\u{FEFF}d") == "abcd")
        #expect(written("a\u{E0041}b") == "a\u{FFFD}b")
    }

    @Test func noCellHoldsWhatATerminalWouldObey() {
        for value in (0...0x2FFFF).compactMap(Unicode.Scalar.init) {
            var buffer = CellBuffer(rows: 1, columns: 6)
            buffer.write("x" + String(value), row: 0, column: 0)
            for column in 0..<6 {
                for scalar in buffer[0, column].glyph.string.unicodeScalars {
                    #expect(
                        ![.control, .format, .surrogate].contains(scalar.properties.generalCategory) || isSign(scalar))
                }
            }
        }
    }

    /// Signs of Arabic, Kaithi and others that are format characters by category and yet have a shape of their own.
    private func isSign(_ scalar: Unicode.Scalar) -> Bool { CellForm(scalar) == .glyph(1) }

    @Test func emojiForAPipeKeepTheirJoiners() {
        for emoji in ["👨‍👩‍👧!", "👩🏽‍🚒!", "🏳️‍🌈!", "👍🏽!", "❤️!"] { #expect(written(emoji, joints: .all) == emoji) }
        // A joiner joins two emoji or nothing.
        #expect(written("a\u{200D}b👨\u{200D}!", joints: .all) == "ab👨!")
        #expect(written("a\u{202E}b\u{200B}c\u{FEFF}d", joints: .all) == "abcd")
    }

    @Test func emojiForATerminalKeepTheirJoinersAndNoMore() {
        #expect(written("👨‍👩‍👧!", joints: .joiners) == "👨‍👩‍👧!")
        #expect(written("🏳️‍🌈!", joints: .joiners) == "🏳️‍🌈!")
        // A terminal could draw the colour of a skin as a glyph of its own.
        #expect(written("👩🏽‍🚒!", joints: .joiners) == "👩‍🚒!")
        for emoji in ["👍🏽!", "❤️!", "👨\u{200D}!"] { #expect(written(emoji, joints: .joiners) == written(emoji)) }
    }

    @Test func emojiAreDrawnAsTheirPartsWithoutJoiners() {
        #expect(written("👨‍👩‍👧!") == "👨👩👧!")
        #expect(written("👍🏽!") == "👍!")
        #expect(written("❤️!") == "❤!")
        #expect(written("🇩!") == "D!")
    }

    @Test func aStackOfMarksIsCut() {
        let stack = String(repeating: "\u{301}", count: 50)
        #expect(written("a" + stack + "b").unicodeScalars.count == 6)
    }

    @Test func aWideGlyphIsNeverCutInHalf() {
        var buffer = CellBuffer(rows: 1, columns: 5)
        buffer.write("中中中", row: 0, column: 0)
        #expect(buffer.lines[0] == "中中")
        buffer.write("x", row: 0, column: 1)
        #expect(buffer.lines[0] == " x中")
        buffer.write("中", row: 0, column: 1)
        #expect(buffer.lines[0] == " 中")
    }

    @Test func lettersAreCutToTheirColumnsAndPartWideGlyphs() {
        var buffer = CellBuffer(rows: 1, columns: 8)
        buffer.write("中中中中", row: 0, column: 0)
        let letters = Array("abcdef".utf8)
        letters.withUnsafeBufferPointer {
            buffer.put(letters: $0, row: 0, column: 1, .text, keepsSpaces: false, in: 2..<5)
        }
        #expect(buffer.lines == ["中bcd 中"])
        letters.withUnsafeBufferPointer {
            buffer.put(letters: $0, row: 0, column: -9, .text, keepsSpaces: false, in: 0..<8)
        }
        #expect(buffer.lines == ["中bcd 中"])
    }

    @Test func writingOutsideIsCut() {
        var buffer = CellBuffer(rows: 2, columns: 4)
        buffer.write("abcdefgh", row: 0, column: -2)
        buffer.write("abc", row: 5, column: 0)
        buffer.write("abcdef", row: 1, column: 1, .text, in: Rect(row: 1, column: 2, height: 1, width: 1))
        #expect(buffer.lines == ["cdef", "  b"])
        buffer.fill(Rect(row: -5, column: -5, height: 100, width: 100), .text)
        #expect(buffer.lines == ["", ""])
    }

    @Test func noSizeTraps() {
        for (rows, columns) in [(0, 0), (-1, 5), (1, 0), (0, 1), (1, 1)] {
            var buffer = CellBuffer(rows: rows, columns: columns)
            buffer.write("中a", row: 0, column: 0)
            buffer.restyle(buffer.bounds, Style(.selection))
            buffer.clear()
            #expect(buffer.lines.allSatisfy { $0.isEmpty })
        }
    }

    @Test func styledRunsNameWhatStandsOut() {
        var buffer = CellBuffer(rows: 1, columns: 20)
        buffer.write("met Olsen twice", row: 0, column: 0)
        buffer.restyle(Rect(row: 0, column: 4, height: 1, width: 5), Style(.person))
        let runs = buffer.styledRuns(ofRow: 0)
        #expect(runs.count == 1)
        #expect(runs[0].text == "Olsen" && runs[0].style == Style(.person))
    }
}
