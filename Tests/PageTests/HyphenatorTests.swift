import Testing

@testable import Page

@Suite struct HyphenatorTests {
    private func hyphenated(_ word: String) -> String {
        let letters = Array(word.utf8)
        let places = Hyphenator.english.places(in: letters)
        return letters.indices.map { (places.contains($0) ? "-" : "") + String(Unicode.Scalar(letters[$0])) }.joined()
    }

    @Test func theWordOfTheThesisIsHyphenatedAsThere() {
        #expect(hyphenated("hyphenation") == "hy-phen-ation")
    }

    @Test(arguments: ["con-cate-na-tion", "su-per-cal-ifrag-ilis-tic", "al-go-rithm", "lantern", "gov-ern-ment"])
    func wordsAreHyphenatedAsTeXDoes(expected: String) {
        #expect(hyphenated(expected.filter { $0 != "-" }) == expected)
    }

    @Test(arguments: ["as-so-ciate", "ta-ble", "present", "project", "phil-an-thropic"])
    func theExceptionsOfTeXHold(expected: String) {
        #expect(hyphenated(expected.filter { $0 != "-" }) == expected)
    }

    @Test(arguments: ["", "a", "ship", "through", "ab"]) func shortWordsAndWordsOfOneSyllableStayWhole(word: String) {
        #expect(hyphenated(word) == word)
    }
}
