import Model
import Testing

@Suite struct TextAnchorTests {
    private static let lines = (0..<200).map {
        "Entry \($0). The keeper of light \($0 * 7 % 13) counted \($0 * 31 % 97) ships before noon and wrote it down."
    }
    private static let text = lines.joined(separator: "\n\n")

    private func offset(of words: String, in text: String) -> Int {
        let bytes = Array(text.utf8)
        let sought = Array(words.utf8)
        return (0...(bytes.count - sought.count)).first { bytes[$0..<$0 + sought.count].elementsEqual(sought) } ?? -1
    }

    private func place(_ entry: Int, in text: String) -> Int { offset(of: "Entry \(entry).", in: text) }

    /// Where the anchor of an entry of the text is found in another text.
    private func found(_ entry: Int, in other: String) -> Int? {
        TextAnchor(place: place(entry, in: Self.text), in: TextBuffer(Self.text)).found(in: TextBuffer(other))?.start
    }

    @Test func aPlaceIsFoundInTheSameText() {
        for entry in [0, 1, 99, 199] { #expect(found(entry, in: Self.text) == place(entry, in: Self.text)) }
    }

    @Test func aPlaceIsFoundAfterTextBeforeItHasChanged() {
        let other = "A new preface.\n\n" + Self.lines[40...].joined(separator: "\n\n")
        #expect(found(120, in: other) == place(120, in: other))
    }

    @Test func aPlaceIsFoundAfterLinesWereBrokenElsewhere() {
        let other = Self.text.replacing(" counted ", with: "\ncounted ").replacing("\n\n", with: "\n \n")
        #expect(found(77, in: other) == place(77, in: other))
    }

    @Test func aPlaceIsFoundWhoseOwnWordsHaveChanged() {
        var lines = Self.lines
        lines[50] = "Entry 50. Nothing at all was worth a line on this long and empty day, said the keeper."
        let other = "Preface.\n\n" + lines.joined(separator: "\n\n")
        #expect(found(50, in: other) == place(50, in: other))
    }

    @Test func oneOfManyPlacesWithTheSameWordsIsToldByWhatIsAroundIt() {
        let refrain = "And the sea said nothing."
        let verses = (0..<30).map { "Verse \($0) of the long song.\n\(refrain)\n" }
        let text = TextBuffer(verses.joined())
        let start = offset(of: "Verse 12", in: verses.joined()) + "Verse 12 of the long song.\n".utf8.count
        let anchor = TextAnchor(TextRange(start, start + refrain.utf8.count), in: text)
        let other = verses[5...].joined()
        let expected = offset(of: "Verse 12", in: other) + "Verse 12 of the long song.\n".utf8.count
        #expect(anchor.found(in: TextBuffer(other)) == TextRange(expected, expected + refrain.utf8.count))
    }

    @Test func aPassageThatIsGoneIsNotFound() {
        #expect(found(50, in: "Quite another text, which speaks of salt and of nothing else.") == nil)
    }

    @Test func aPassageOfSeveralBytesACharacterIsCutBetweenCharacters() {
        let text = String(repeating: "élève ", count: 60)
        let anchor = TextAnchor(place: 121, in: TextBuffer(text))
        #expect(!anchor.quotation.contains("\u{FFFD}"))
        #expect(!anchor.before.contains("\u{FFFD}"))
        #expect(!anchor.after.contains("\u{FFFD}"))
    }
}
