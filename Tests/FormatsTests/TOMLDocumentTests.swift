import Formats
import Testing

@Suite struct TOMLDocumentTests {
    private func mistakes(_ text: String) -> [String] { TOMLDocument(text.utf8).mistakes.map(\.description) }

    @Test func everyWordHasItsPlace() {
        let document = TOMLDocument("# comment\n  [keys]\nqüit = 1\n'é' =  [\"a\",\n  \"b\"]\nx = true".utf8)
        #expect(document.tables.map(\.place) == [TOMLPlace(line: 2, column: 3)])
        let entries = document.tables.flatMap(\.entries)
        #expect(entries.map(\.key) == ["é", "x"])
        #expect(entries[0].place == TOMLPlace(line: 4, column: 1))
        #expect(entries[0].valuePlace == TOMLPlace(line: 4, column: 8))
        #expect(entries[0].elementPlaces == [TOMLPlace(line: 4, column: 9), TOMLPlace(line: 5, column: 3)])
        #expect(entries[1].value == .boolean(true))
    }

    @Test func aMistakeKeepsNothingElseFromBeingRead() {
        let text = """
            [screen]
            measure
            mouse = maybe  # not so
            keys = ["a" "b",
              "c",
            ]
            name = "no end
            names = true
            [[
            [keys]
            quit = 'Q' more
            ratio = 1.5
            help = 'h'
            """
        #expect(
            mistakes(text) == [
                "line 2, column 8: = is missing after measure",
                "line 3, column 9: a string in quotation marks, a whole number, true or false is expected here",
                "line 4, column 13: a comma or ] is missing in the array",
                "line 7, column 8: this string has no end on its line",
                "line 9, column 3: a key is expected here: letters, digits, - and _",
                "line 11, column 12: nothing but a comment may follow on this line",
                "line 12, column 9: a string in quotation marks, a whole number, true or false is expected here",
            ])
        let document = TOMLDocument(text.utf8)
        #expect(document.tables.map(\.header) == ["[screen]", "[keys]"])
        #expect(document.tables.flatMap(\.entries).map(\.key) == ["names", "quit", "help"])
    }

    @Test func whatFollowsAStringWithoutEndIsRead() {
        let document = TOMLDocument("[a]\nx = '''\nb = 1\n[c]\n".utf8)
        #expect(document.mistakes.map(\.description) == ["line 2, column 5: this string has no end"])
        #expect(document.tables.map(\.header) == ["[a]", "[c]"])
        #expect(document.tables[0].entries.map(\.key) == ["b"])
    }

    @Test func aFileOfOtherBytesIsOneMistake() {
        let document = TOMLDocument([0x5B, 0x61, 0x5D, 0x0A, 0xFF])
        #expect(document.mistakes.map(\.description) == ["line 2: this is not UTF-8 text"])
    }
}
