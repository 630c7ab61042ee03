import Model
import Testing

@testable import Analysis

@Suite struct ParallelNamesTests {
    /// Some 60,000 tokens, so that the text is cut into chunks.
    private static let text: AnnotatedText = {
        let paragraph = """
            Mr. Hale went from Boston to New York with Anna Keller of the Harbour Company. Keller had met the Danish \
            minister, Lars Holm, in Copenhagen. Holm and Hale spoke of the Baltic fleet.
            """
        let string = (0..<1_500).map { "\(paragraph) They met \($0) times.\n" }.joined()
        let buffer = TextBuffer(string)
        var blocks: [Block] = []
        var start = 0
        for (offset, byte) in string.utf8.enumerated() where byte == 0x0A {
            blocks.append(Block(.paragraph, TextRange(start, offset)))
            start = offset + 1
        }
        var text = AnnotatedText(Document(text: buffer, content: Content(blocks: blocks)), scope: buffer.range)
        TokenAnnotator().annotate(&text)
        KeywordAnnotator().annotate(&text)
        return text
    }()

    @Test func namesAreTheSameOnOneCoreAndOnMany() {
        var parallel = Self.text
        NameAnnotator().annotate(&parallel)
        var serial = Self.text
        NameAnnotator(models: .standard, isParallel: false).annotate(&serial)
        #expect(!parallel.names.isEmpty)
        #expect(parallel.names == serial.names)
    }
}
