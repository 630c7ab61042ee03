import Model
import Testing

@testable import Analysis

@Suite struct LanguageDetectorTests {
    private func isEnglish(_ string: String) -> Bool { language(of: string) == .english }

    private func language(of string: String) -> TextLanguage {
        let text = TextBuffer(string)
        var annotated = AnnotatedText(
            Document(text: text, content: Content(blocks: [Block(.paragraph, text.range)])), scope: text.range)
        TokenAnnotator().annotate(&annotated)
        return annotated.language
    }

    @Test func listingsAndProgramsAreOfNoLanguage() {
        let listing = (1...40).map { "-rw-r--r-- 1 ann staff \($0 * 517) Mar \($0) 09:\(10 + $0) part\($0).gz" }
        #expect(language(of: listing.joined(separator: "\n")) == .none)
        let program = (1...20).map { "+ let row\($0) = rows[\($0)].map { cell in width(cell, \"x\($0)\") + gap\($0) }" }
        #expect(language(of: program.joined(separator: "\n")) == .none)
        #expect(
            language(
                of: """
                    Der Rat kam am Dienstag zusammen, um zu hören, was der Bürgermeister versprochen hatte, und wer aus \
                    den Dörfern gekommen war, ging vor dem Ende, weil der letzte Bus um neun fuhr, wie immer.
                    """) == .other)
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

    @Test func aShortTextMayHaveFewSmallWords() {
        #expect(
            isEnglish(
                """
                General August von Mark marched in August. Von Mark lost. May Kendrow, a nurse, wrote home in May: August is dead. \
                Kendrow came home in March. Sir Fredric March met her. March was lame. Joan Pell sold bread in Orle.
                """))
        #expect(
            !isEnglish(
                """
                Rådet mødtes om tirsdagen for at høre, hvad borgmesteren havde lovet, og de, som var kommet fra landsbyerne, gik før \
                det var forbi, fordi den sidste bus kørte klokken ni, og ingen ville gå hjem i regnen.
                """))
    }
}
