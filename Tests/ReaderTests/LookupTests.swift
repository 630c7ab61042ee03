import Model
import Testing

@testable import Reader

@Suite struct LookupTests {
    private func looking(_ keys: String, typing word: String? = nil, columns: Int = 120) -> ScriptedReader {
        var reader = ScriptedReader(rows: 30, columns: columns)
        reader.press(keys)
        if let word {
            reader.type(word)
            reader.press("Enter")
        }
        return reader
    }

    /// What the panel says, its rows one after the other.
    private func said(_ reader: ScriptedReader) -> String {
        reader.panelRows.map { $0.drop { $0 == " " } }.joined(separator: " ")
    }

    /// The words that were to be looked up.
    private func asked(_ reader: ScriptedReader) -> [String] {
        reader.effects.compactMap { if case .lookUp(let word, _) = $0 { word } else { nil } }
    }

    private func answer(
        _ reader: inout ScriptedReader, _ answer: DictionaryAnswer, isLast: Bool = true
    ) {
        reader.post(.lookedUp(answer, isLast: isLast, number: reader.state.lookup.question?.number ?? 0))
    }

    @Test func theChosenNameIsLookedUp() {
        let reader = looking("Tab K")
        #expect(asked(reader) == ["Marta Olsen"])
        #expect(reader.panelRows.first == "In this text")
        #expect(said(reader).contains("Marta Olsen: “a former harbour pilot”"))
    }

    @Test func withNothingChosenAWordIsAskedForAndOneOfThePageOffered() {
        var reader = looking("K")
        #expect(reader.lines.last?.hasPrefix("Look up: Harbour") == true)
        reader.type("x")
        #expect(reader.lines.last?.hasPrefix("Look up: x ") == true)
        reader.press("Backspace")
        reader.type("pat")
        reader.press("Tab Enter")
        #expect(asked(reader) == ["patience"])
    }

    @Test func theOfferedWordIsTakenByEnter() {
        #expect(asked(looking("K Enter")) == ["Harbour"])
    }

    @Test func selectedWordsAreLookedUpWithoutTheSignsAroundThem() {
        var reader = looking("/", typing: "(NHB)")
        reader.press("v K")
        #expect(asked(reader) == ["NHB"])
        #expect(reader.state.selection == nil)
    }

    @Test func aWordIsGivenWithTheCommand() {
        #expect(asked(looking(":", typing: "look-up vote")) == ["vote"])
    }

    @Test func theTextSaysWhatAnAbbreviationStandsFor() {
        #expect(said(looking("K", typing: "NHB")).contains("Norrvik Harbour Board"))
    }

    @Test func aWordThatNobodyExplainsIsShownWhereItWasUsedFirst() {
        let reader = looking("K", typing: "ferry")
        #expect(reader.panelRows.contains { $0.contains("first used") })
        #expect(said(reader).contains("the ferry has gone from Sund"))
    }

    @Test func answersComeUnderTheNamesOfTheirSources() {
        var reader = looking("K", typing: "nets")
        #expect(reader.lines[0].contains("looking …"))
        answer(
            &reader, DictionaryAnswer(source: "WordNet", .found(["net, noun", "  1. a thing of cords"])), isLast: false)
        answer(&reader, DictionaryAnswer(source: "dict", .failed("it took longer than 5 seconds")))
        #expect(reader.panelRows.contains("WordNet"))
        #expect(reader.panelRows.contains("    1. a thing of cords"))
        #expect(said(reader).contains("dict gave no answer: it took longer than 5 seconds."))
        #expect(!reader.lines[0].contains("looking …"))
    }

    @Test func whatIsMissingSaysHowItIsInstalled() {
        var reader = looking("K", typing: "qqq")
        answer(&reader, DictionaryAnswer(source: "WordNet", .missing(advice: "apt install wordnet-base")))
        #expect(reader.panelRows.contains("Nobody knows it."))
        #expect(said(reader).contains("WordNet is not installed: apt install wordnet-base."))
    }

    @Test func answersToAnOlderQuestionAreDropped() {
        var reader = looking("K", typing: "nets")
        let number = reader.state.lookup.question?.number ?? 0
        reader.press("q K")
        reader.type("pier")
        reader.press("Enter")
        reader.post(
            .lookedUp(DictionaryAnswer(source: "WordNet", .found(["nets"])), isLast: true, number: number))
        #expect(!reader.panelRows.contains("WordNet"))
    }

    @Test func otherDocumentsAnswerToo() {
        var reader = looking("K", typing: "nets")
        let passage = PassageElsewhere(
            document: DocumentID(3), path: "/b.txt", title: "The Bees", place: 0, length: 10, text: "He had no nets.")
        reader.post(.library(.word("nets", [], [passage]), generation: AppState.firstGeneration))
        #expect(reader.panelRows.contains("On your shelf"))
        #expect(reader.panelRows.contains("  He had no nets."))
    }

    @Test func aWordIsKeptWithItsAnswerAndItsSentence() {
        var reader = looking("K", typing: "nets")
        answer(&reader, DictionaryAnswer(source: "WordNet", .found(["net: a thing of cords"])))
        let kept = reader.effects.compactMap { effect -> Lookup? in
            if case .library(.keepLookup(let lookup), _) = effect { lookup } else { nil }
        }
        #expect(kept.map(\.word) == ["nets", "nets"], "at once, and again with the answer")
        #expect(kept.map(\.answer) == ["", "net: a thing of cords"])
        #expect(kept.last?.source == "WordNet")
        #expect(kept.first?.anchor.quotation.hasPrefix("Marta Olsen has mended nets in Norrvik") == true)
    }

    @Test func wordsAreListedFilteredAndForgotten() {
        var reader = looking("V")
        let words = ["pier", "vote"].map {
            Lookup(
                word: $0, answer: "what it is", source: "WordNet",
                anchor: TextAnchor(offset: 0, quotation: "A \($0) it was.", before: "", after: ""), title: "Harbour")
        }
        reader.post(.library(.lookups(words), generation: AppState.firstGeneration))
        #expect(reader.panelRows.contains { $0.hasPrefix("pier") })
        #expect(reader.panelRows.contains("  what it is (WordNet)"))
        #expect(reader.panelRows.contains("  “A vote it was.”"))
        reader.press("d")
        #expect(!reader.panelRows.contains { $0.hasPrefix("pier") })
        guard case .library(.forgetLookup("pier"), _)? = reader.effects.last else {
            Issue.record("the word is not forgotten")
            return
        }
    }

    @Test func nothingAheadIsToldOfAWord() {
        var settings = Settings()
        settings.hidesAhead = true
        var reader = ScriptedReader(rows: 10, columns: 120, settings: settings)
        reader.press("K")
        reader.type("ferry")
        reader.press("Enter")
        #expect(!reader.panelRows.contains { $0.contains("ferry has gone") })
    }
}
