import Testing

@testable import Model

@Suite struct GraphemeTests {
    /// The graphemes of `text` as text and columns.
    private func graphemes(_ text: String) -> [(text: String, width: Int)] {
        let buffer = TextBuffer(text)
        return buffer.withBytes { bytes in
            var found: [(text: String, width: Int)] = []
            var place = 0
            while place < bytes.count {
                let grapheme = Grapheme(in: bytes, at: place, end: bytes.count)
                found.append(
                    (String(decoding: bytes[place..<place + grapheme.length], as: UTF8.self), grapheme.width))
                place += grapheme.length
            }
            return found
        }
    }

    private func width(_ text: String) -> Int { graphemes(text).reduce(0) { $0 + $1.width } }

    @Test(arguments: [
        ("a", 1), ("é", 1), ("e\u{301}", 1), ("Ж", 1), ("中", 2), ("か\u{3099}", 2), ("한", 2),
        ("\u{1112}\u{1161}\u{11AB}", 2),
        ("😀", 2), ("👍🏽", 2), ("❤️", 1), ("🇩🇪", 2), ("1️⃣", 1), ("ａ", 2), ("กำ", 2), ("\u{3000}", 2),
    ])
    func aCharacterTakesTheColumnsThatTerminalsGiveIt(text: String, columns: Int) {
        #expect(width(text) == columns)
        #expect(graphemes(text).count == 1)
    }

    @Test func ideographsAreThoseOfTheTables() {
        for value in UInt32(0x3F00)...0xA010 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let found = graphemes("\(scalar)漢")
            #expect(found.map(\.text) == ["\(scalar)", "漢"])
            #expect(found[0].width == CellWidth.columns(of: scalar), "\(value)")
        }
        #expect(graphemes("漢\u{301}字").map(\.text) == ["漢\u{301}", "字"])
    }

    @Test func aSequenceOfEmojiIsAsWideAsItsParts() {
        #expect(width("👨‍👩‍👧") == 6)
        #expect(graphemes("👨‍👩‍👧x").map(\.text) == ["👨‍👩‍👧", "x"])
    }

    @Test func aMadeUpSequenceIsCutBeforeItGetsWiderThanAPage() {
        let chain = Array(repeating: "👨", count: 40).joined(separator: "\u{200D}")
        #expect(graphemes(chain).allSatisfy { $0.width <= 8 })
        #expect(width(chain) == 80)
    }

    @Test func boundariesAreThoseOfTheStandardLibrary() {
        let texts = [
            "naïve café, naïve cafe\u{301}", "नमस्ते क्षत्रिय", "สวัสดีครับ กำลัง", "한국어 \u{1112}\u{1161}", "a\r\nb\n\rc",
            "🇩🇪🇫🇷🇬🇧x", "👩🏽‍🚀 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u{301}x", "中文か\u{3099}な", "e\u{301}\u{302}\u{303}\u{304}\u{305}f",
        ]
        for text in texts { #expect(graphemes(text).map(\.text) == text.map(String.init)) }
    }

    /// The scalars of the first grapheme that reach the screen.
    private func shown(_ text: String) -> String {
        var text = text
        var shown = String.UnicodeScalarView()
        text.withUTF8 { bytes in
            Grapheme(in: bytes, at: 0, end: bytes.count).forEachForm(in: bytes, at: 0) { scalar, form in
                if form != .dropped { shown.append(scalar) }
            }
        }
        return String(shown)
    }

    @Test func joinersOfLettersAreSpellingAndOthersAreNotShown() {
        #expect(shown("ی\u{200C}") == "ی\u{200C}")
        #expect(shown("र\u{94D}\u{200D}") == "र\u{94D}\u{200D}")
        #expect(width("می\u{200C}خواهم") == 7)
        #expect(shown("s\u{200C}") == "s" && shown("s\u{200D}") == "s")
        #expect(shown("👩\u{200D}👧") == "👩👧")
    }

    @Test func whatCouldHarmIsSpelledOutOrLeftAway() {
        #expect(CellForm("\u{1B}") == .caret)
        #expect(CellForm("\u{7F}") == .caret)
        #expect(CellForm("\u{9B}") == .hexadecimal)
        #expect(CellForm("\u{202E}") == .dropped)
        #expect(CellForm("\u{200B}") == .dropped)
        #expect(CellForm("\u{E0041}") == .replacement)
        #expect(CellForm("\u{FFFE}") == .replacement)
    }

    @Test func noInvalidByteIsLost() {
        let buffer = TextBuffer(bytes: [0x61, 0xFF, 0xC3, 0xE4, 0xB8, 0x62])
        buffer.withBytes { bytes in
            var place = 0
            var columns = 0
            while place < bytes.count {
                let grapheme = Grapheme(in: bytes, at: place, end: bytes.count)
                place += grapheme.length
                columns += grapheme.width
            }
            #expect(columns == 5)
        }
    }

    @Test func nothingAfterTheEndIsLookedAt() {
        TextBuffer("e\u{301}").withBytes { bytes in
            #expect(Grapheme(in: bytes, at: 0, end: 1) == Grapheme(in: bytes, at: 0, end: 2).cut(to: 1))
        }
    }
}

extension Grapheme {
    /// The same columns over fewer bytes.
    fileprivate func cut(to length: Int) -> Grapheme {
        TextBuffer(String(repeating: "e", count: length)).withBytes { Grapheme(in: $0, at: 0, end: length) }
    }
}
