import Model
import Testing

/// Which documents are books by their form.
@Suite struct BookTests {
    /// `count` chapters of fifty paragraphs, each made by `paragraph`, with titles made by `title`.
    private func document(
        _ count: Int, title: (Int) -> String, paragraph: (Int) -> String
    ) -> Document {
        var text = ""
        var blocks: [Block] = []
        func add(_ kind: Block.Kind, _ words: String, level: Int = 0) {
            let start = text.utf8.count
            text += words + "\n\n"
            blocks.append(Block(kind, TextRange(start, start + words.utf8.count), level: level))
        }
        for chapter in 1...count {
            add(.heading, title(chapter), level: 1)
            for number in 0..<50 { add(.paragraph, paragraph(number)) }
        }
        return Document(text: TextBuffer(text), content: Content(blocks: blocks))
    }

    private let prose = String(repeating: "The keeper climbed to the lamp and looked out over the sound. ", count: 5)

    private func novel(_ number: Int) -> String { number % 3 == 0 ? "“Is it lit?” she asked. \(prose)" : prose }

    @Test(
        arguments: [
            { "Chapter \($0)" }, { "CHAPTER \($0). The Lamp" }, { "\($0)" }, { _ in "XII" },
            { _ in "Letter the Fourth" },
        ] as [@Sendable (Int) -> String])
    func aNovelIsKnownByItsChaptersAndSpeech(title: @Sendable (Int) -> String) {
        #expect(document(8, title: title, paragraph: novel).isBook)
    }

    @Test func aManualWithoutSpeechIsNone() {
        #expect(!document(8, title: { "Chapter \($0)" }, paragraph: { _ in prose }).isBook)
    }

    @Test func quotationsWithinParagraphsAreNoSpeech() {
        #expect(!document(8, title: { "Chapter \($0)" }, paragraph: { _ in "Press “lamp”. \(prose)" }).isBook)
    }

    @Test func aReportWithTitledPartsIsNone() {
        #expect(!document(8, title: { "How part \($0) was built" }, paragraph: novel).isBook)
    }

    @Test func aStoryIsTooShort() {
        #expect(!document(2, title: { "Chapter \($0)" }, paragraph: novel).isBook)
    }
}
