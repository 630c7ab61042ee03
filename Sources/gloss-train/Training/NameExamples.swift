import Analysis
import Model

/// What the trainer learns from: the features of the tokens that the tagger would score.
struct NameExamples {
    /// The features of a stretch of tokens.
    struct Stretch {
        /// The tokens.
        var tokens: Range<Int>
        /// The features of all of them, one token after another.
        var features: [UInt64]
        /// Where in `features` those of each token end.
        var ends: [Int]
        /// Whether the capitals of their sentence say nothing.
        var isRecased: Bool

        /// A stretch whose capitals say nothing, as the model for plain text sees it.
        var forAdviser: Stretch {
            var stretch = self
            stretch.features = features.map(WordHash.recased)
            return stretch
        }
    }

    /// Calls `body` with the stretches of `text` as the first pass sees them.
    static func first(_ text: AnnotatedText, words: DocumentWords, body: (Stretch) -> Void) {
        let tagger = NameTagger(text, words: words, models: .none)
        text.text.withBytes { bytes in
            each(tagger) { index, view, collector in
                for offset in -WordFeatures.reach...WordFeatures.reach {
                    WordFeatures.add(
                        view.form(index + offset), words: words, offset: offset, bytes: bytes, to: &collector)
                }
                ContextFeatures.add(index, of: view, cases: words.cases, to: &collector)
                if let run = view.run(at: index) { ContextFeatures.add(run: run, of: view, to: &collector) }
            } body: {
                body($0)
            }
        }
    }

    /// Calls `body` with the stretches as the second pass sees them after the first gave `labelling`.
    static func second(_ tagger: NameTagger, labelling: NameTagger.Labelling, body: (Stretch) -> Void) {
        let consensus = NameConsensus(tagger.text, words: tagger.words, labels: labelling.labels)
        each(tagger) { index, view, collector in
            consensus.add(index, of: view, scores: labelling.scores[index], to: &collector)
        } body: {
            body($0)
        }
    }

    private static func each(
        _ tagger: NameTagger, add: (Int, SentenceView, inout FeatureCollector) -> Void, body: (Stretch) -> Void
    ) {
        tagger.withView { view in
            for (number, sentence) in tagger.text.sentences.enumerated() {
                view.move(to: sentence.tokens, casing: tagger.words.casings[number])
                for stretch in ActiveStretches(view) {
                    var collector = FeatureCollector()
                    var ends: [Int] = []
                    for index in stretch {
                        add(index, view, &collector)
                        ends.append(collector.features.count)
                    }
                    body(
                        Stretch(
                            tokens: stretch, features: collector.features, ends: ends,
                            isRecased: view.isRecased))
                }
            }
        }
    }
}

/// Keeps features.
struct FeatureCollector: FeatureSink {
    var features: [UInt64] = []

    mutating func add(_ feature: UInt64) {
        features.append(feature)
    }
}

extension NameModels {
    /// Models without weights.
    static let none = NameModels(
        plain: NameModel(UnsafeRawBufferPointer(start: nil, count: 0)),
        recased: NameModel(UnsafeRawBufferPointer(start: nil, count: 0)))
}
