import Model
import Testing

@testable import Analysis

@Suite struct TokenizerTests {
    private func words(_ string: String) -> [String] {
        let text = TextBuffer(string)
        return text.withBytes { bytes in
            var tokens: [Token] = []
            Tokenizer(bytes).append(text.range, to: &tokens)
            return tokens.map { text.string(in: $0.range) }
        }
    }

    @Test func possessivesAreTokensOfTheirOwn() {
        #expect(words("Iran's oil, Iran’s oil") == ["Iran", "'s", "oil", ",", "Iran", "’s", "oil"])
        #expect(words("the parents' house") == ["the", "parents", "'", "house"])
        #expect(words("I'll see O'Brien; don't") == ["I", "'ll", "see", "O'Brien", ";", "don't"])
    }

    @Test func aLetterBeforeAYearIsAnAbbreviation() {
        #expect(words("(d. 1699, b. 1640)") == ["(", "d.", "1699", ",", "b.", "1640", ")"])
        #expect(words("Ash v. Orr") == ["Ash", "v.", "Orr"])
        #expect(words("plan b. Then") == ["plan", "b", ".", "Then"])
    }

    @Test func compoundsAreCutBesideCapitals() {
        #expect(words("Hossein Amir-Abdollahian") == ["Hossein", "Amir", "-", "Abdollahian"])
        #expect(words("Iranian-Russian anti-Western") == ["Iranian", "-", "Russian", "anti", "-", "Western"])
        #expect(words("a well-known state-of-the-art view") == ["a", "well-known", "state-of-the-art", "view"])
    }

    @Test func whatIsInvisibleInAWordCutsItNowhere() {
        for sign in ["\u{AD}", "\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}"] {
            #expect(words("Mar\(sign)tha Thorne") == ["Mar\(sign)tha", "Thorne"])
        }
    }

    @Test func theMarkOfEmphasisIsNoPartOfAWord() {
        #expect(
            words("The _Saint Agnes_, and snake_case") == ["The", "Saint", "Agnes", ",", "and", "snake_case"])
        #expect(words("_Ann’s_ and _Tom_’s, _don't_") == ["Ann", "’s", "and", "Tom", "’s", ",", "don't"])
    }

    @Test func anElidedArticleLeavesItsWordACapital() {
        for string in ["d’Artagnan", "d'Artagnan", "dell’Acqua", "O’Brien"] {
            let text = TextBuffer(string)
            text.withBytes { bytes in
                var tokens: [Token] = []
                Tokenizer(bytes).append(text.range, to: &tokens)
                #expect(tokens.count == 1 && tokens[0].shape.contains(.capitalised), "\(string)")
            }
        }
        #expect(
            Gazetteer.standard.lists("King’ori") == Gazetteer.standard.lists("King'ori")
                && Gazetteer.standard.lists("King’ori").contains(.surname))
    }

    @Test func abbreviationsKeepTheirPeriods() {
        #expect(
            words("Mr. J. R. Smith of the U.S. came.") == [
                "Mr.", "J.", "R.", "Smith", "of", "the", "U.S.", "came", ".",
            ])
        #expect(words("Acme Inc. and No. 5, not no.") == ["Acme", "Inc.", "and", "No.", "5", ",", "not", "no", "."])
        #expect(words("So am I. He") == ["So", "am", "I", ".", "He"])
    }

    @Test func numbersKeepTheirMarks() {
        #expect(
            words("3.5 or 1,000 at 10:30, 1981-1997") == [
                "3.5", "or", "1,000", "at", "10:30", ",", "1981", "-", "1997",
            ])
    }

    @Test func addressesAreOneToken() {
        #expect(words("see http://a.b/c?d=e, or x@y.org.") == ["see", "http://a.b/c?d=e", ",", "or", "x@y.org", "."])
    }

    @Test func quotesAndEllipsesStandAlone() {
        #expect(words("“Well…” she said... (no)") == ["“", "Well", "…", "”", "she", "said", "...", "(", "no", ")"])
    }
}
