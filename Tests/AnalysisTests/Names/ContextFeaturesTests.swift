import Model
import Testing

@testable import Analysis

/// What several words say together.
@Suite struct ContextFeaturesTests {
    /// Keeps features.
    private struct Collector: FeatureSink {
        var features: Set<UInt64> = []
        mutating func add(_ feature: UInt64) { features.insert(feature) }
    }

    /// The features of a token of a text of one sentence.
    private static func features(of index: Int, in plain: String) -> Set<UInt64> {
        let text = MarkedNames.tokenized(plain)
        let words = DocumentWords(text)
        return NameTagger(text, words: words, models: .standard).withView { view in
            view.move(to: text.sentences[0].tokens, casing: words.casings[0])
            var collector = Collector()
            ContextFeatures.add(index, of: view, cases: words.cases, to: &collector)
            return collector.features
        }
    }

    private static let around = FeatureTemplate(.wordsAround)(Gazetteer.hash("saw"), Gazetteer.hash("yesterday"))

    @Test func theWordsAroundCountWhereCapitalsSayNothing() {
        #expect(Self.features(of: 2, in: "KELLER SAW ORLE YESTERDAY AGAIN.").contains(Self.around))
    }

    @Test func inPlainTextTheRunOfCapitalsIsEnough() {
        #expect(!Self.features(of: 2, in: "Keller saw Orle yesterday again.").contains(Self.around))
    }

    @Test func howWordsAreMostlyWrittenIsKnownOfWordsAlone() {
        let text = MarkedNames.tokenized("NOBODY LEFT NORWAY, 1931.")
        let words = DocumentWords(text)
        #expect(text.tokens.indices.prefix(5).map { words.form(of: $0).recasedWriting } == [3, 3, 2, 1, 0])
    }
}
