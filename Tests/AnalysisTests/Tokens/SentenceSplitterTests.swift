import Model
import Testing

@testable import Analysis

@Suite struct SentenceSplitterTests {
    private func sentences(_ string: String) -> [String] {
        let text = TextBuffer(string)
        var annotated = AnnotatedText(
            Document(text: text, content: Content(blocks: [Block(.paragraph, text.range)])), scope: text.range)
        TokenAnnotator().annotate(&annotated)
        return annotated.sentences.map { text.string(in: annotated.range(of: $0.tokens)) }
    }

    @Test func sentencesEndAtPeriodsAndNotAtAbbreviations() {
        #expect(
            sentences("Mr. Hale left. He was in the U.S. The trial began.") == [
                "Mr. Hale left.", "He was in the U.S.", "The trial began.",
            ])
        #expect(sentences("The U.S. Senate met.") == ["The U.S. Senate met."])
        #expect(sentences("J. Smith and Acme Inc. won 3.5 points. All did.").count == 2)
    }

    @Test func quotedSentencesGoOnInSmallLetters() {
        #expect(sentences("“Go!” she said. “Now.” He went.") == ["“Go!” she said.", "“Now.”", "He went."])
    }

    @Test func lineBreaksInsideAParagraphDoNotEndASentence() {
        #expect(sentences("one\ntwo three.\nFour").count == 2)
    }

    @Test func aTabAfterAWordEndsASentence() {
        #expect(sentences("HOLDA\tNay, I will\n\tnot go.") == ["HOLDA", "Nay, I will\n\tnot go."])
    }
}
