import Model
import Testing

@testable import Analysis

@Suite struct LastWordTests {
    private func last(_ text: String) -> LastWord {
        let buffer = TextBuffer(text)
        return LastWord(of: buffer.range, in: buffer)
    }

    @Test func lettersAreReadInSmallLetters() {
        #expect(last("Tibor, the SON of, ") == .letters("of"))
        #expect(last("son") == .letters("son"))
    }

    @Test func whatIsNotLettersAloneIsLeftToACloserLook() {
        #expect(last("her step-brother ") == .other)
        #expect(last("the café ") == .other)
        #expect(last("Milan’s ") == .other)
        #expect(last("his — ") == .other)
    }

    @Test func thereMayBeNoWord() {
        #expect(last(", 12. ") == LastWord.none)
        #expect(last("") == LastWord.none)
    }
}
