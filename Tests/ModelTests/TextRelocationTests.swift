import Model
import Testing

private let line = "The deputy minister has said so in public, and more than once."

@Test func aPlaceInATextThatOnlyGrewStays() {
    let relocation = TextRelocation(from: TextBuffer("Title\n" + line), to: TextBuffer("Title\n" + line + "\nMore."))
    #expect(relocation.offset(6) == 6)
    #expect(relocation.offset(10) == 10)
}

@Test func aPlaceFollowsItsWordsWhereTextBeforeThemCameOrWent() {
    let old = TextBuffer("Menu\n" + line)
    #expect(TextRelocation(from: old, to: TextBuffer(line)).offset(5) == 0)
    #expect(TextRelocation(from: old, to: TextBuffer("A longer menu\nand\n" + line)).offset(5) == 18)
}

@Test func aPlaceWhoseWordsAreGoneStaysInTheText() {
    let relocation = TextRelocation(from: TextBuffer(line), to: TextBuffer("Short."))
    #expect(relocation.offset(40) == 6)
    #expect(relocation.offset(line.utf8.count) == 6)
}

@Test func forWordsThatAreGoneTheLinesAfterThemAreFound() {
    let old = TextBuffer("Home\n\nNews of the week\n\n" + line)
    #expect(TextRelocation(from: old, to: TextBuffer("Title\n\n" + line)).offset(6) == 7)
}

@Test func ofTwoPlacesWithTheSameWordsTheNearerIsTaken() {
    let old = TextBuffer(String(repeating: "x", count: 100) + line)
    let new = TextBuffer(line + String(repeating: "x", count: 50) + line)
    #expect(TextRelocation(from: old, to: new).offset(100) == line.utf8.count + 50)
}
