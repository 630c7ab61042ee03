import Model
import Testing

@testable import Analysis

@Suite struct LanguageDetectorTests {
    private func isEnglish(_ string: String) -> Bool {
        let text = TextBuffer(string)
        var annotated = AnnotatedText(
            Document(text: text, content: Content(blocks: [Block(.paragraph, text.range)])), scope: text.range)
        TokenAnnotator().annotate(&annotated)
        return annotated.isEnglish
    }

    @Test func englishIsToldFromItsNeighbours() {
        #expect(
            isEnglish(
                """
                The council met on Tuesday to hear what the mayor had promised, and those who had come from the \
                villages left before it was over, because the last bus was at nine.
                """))
        #expect(
            !isEnglish(
                """
                Der Rat kam am Dienstag zusammen, um zu hören, was der Bürgermeister versprochen hatte, und wer aus den \
                Dörfern gekommen war, ging vor dem Ende, weil der letzte Bus um neun fuhr, wie immer.
                """))
        #expect(
            !isEnglish(
                """
                Le conseil s'est réuni mardi pour entendre ce que le maire avait promis, et ceux qui venaient des \
                villages sont partis avant la fin parce que le dernier bus passait à neuf heures, comme toujours.
                """))
    }
}
