import Testing

@testable import Analysis

/// How the words of text in capitals are mostly written.
@Suite struct UsualCaseTests {
    private static func usualCase(of word: String, in plain: String) -> UsualCase? {
        let text = MarkedNames.tokenized(plain)
        let words = DocumentWords(text)
        let index = text.tokens.lastIndex { text.string($0) == word }
        return index.map { words.form(of: $0).usualCase }
    }

    /// The runs of capitals of the last sentence.
    private static func runs(of plain: String) -> [String] {
        let text = MarkedNames.tokenized(plain)
        return NameTagger(text, models: .standard).withView { view in
            view.move(to: text.sentences[text.sentences.count - 1].tokens, casing: .capitals)
            return view.runs.map { text.text.string(in: text.range(of: $0.tokens)) }
        }
    }

    @Test func theListsTellHowEnglishWritesAWord() {
        let text = "THE CAPTAIN LEFT NORWAY AND PARLIAMENT SLEPT."
        #expect(Self.usualCase(of: "LEFT", in: text) == .small)
        #expect(Self.usualCase(of: "CAPTAIN", in: text) == .mostlyCapital)
        #expect(Self.usualCase(of: "PARLIAMENT", in: text) == .mostlySmall)
        #expect(Self.usualCase(of: "NORWAY", in: text) == .capital)
    }

    @Test func theDocumentTellsBetterThanTheLists() {
        #expect(Self.usualCase(of: "ZORBLE", in: "She saw the zorble. THE ZORBLE LEFT TOWN.") == .small)
        #expect(Self.usualCase(of: "BAKER", in: "They saw Baker. NOBODY SAW BAKER.") == .capital)
    }

    @Test func wordsOfPlainTextHaveNone() {
        #expect(Self.usualCase(of: "Captain", in: "They saw Captain Ash.") == .capital)
    }

    @Test func runsOfCapitalsEndAtSmallWords() {
        #expect(Self.runs(of: "CAPTAIN KELLER LEAVES OSLO") == ["CAPTAIN KELLER", "OSLO"])
    }
}
