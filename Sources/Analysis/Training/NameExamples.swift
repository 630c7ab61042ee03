import Model

/// What the trainer learns from: the features of the tokens that the tagger would score.
package struct NameExamples {
    /// The features of a stretch of tokens.
    package struct Stretch {
        /// The tokens.
        package var tokens: Range<Int>
        /// The features of all of them, one token after another.
        package var features: [UInt64]
        /// Whether each feature knows the word itself.
        package var isLexical: [Bool]
        /// Where in `features` those of each token end.
        package var ends: [Int]
    }

    /// Calls `body` with the stretches of `text` as the first pass sees them.
    package static func first(_ text: AnnotatedText, words: DocumentWords, body: (Stretch) -> Void) {
        let tagger = NameTagger(text, words: words, model: .none)
        text.text.withBytes { bytes in
            each(tagger) { index, view, collector in
                for offset in -WordFeatures.reach...WordFeatures.reach {
                    let form = view.form(index + offset)
                    WordFeatures.add(form, words: words, offset: offset, bytes: bytes, to: &collector)
                }
                ContextFeatures.add(index, of: view, cases: words.cases, to: &collector)
                if let run = view.run(at: index) { ContextFeatures.add(run: run, of: view, to: &collector) }
            } body: {
                body($0)
            }
        }
    }

    /// Calls `body` with the stretches as the second pass sees them after the first gave `labelling`.
    package static func second(_ tagger: NameTagger, labelling: NameTagger.Labelling, body: (Stretch) -> Void) {
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
                            tokens: stretch, features: collector.features, isLexical: collector.isLexical, ends: ends))
                }
            }
        }
    }
}

/// Keeps features.
struct FeatureCollector: FeatureSink {
    var features: [UInt64] = []
    var isLexical: [Bool] = []

    mutating func add(_ feature: UInt64) {
        features.append(feature)
        isLexical.append(false)
    }

    mutating func add(lexical feature: UInt64) {
        features.append(feature)
        isLexical.append(true)
    }
}

extension NameModel {
    /// A model without weights.
    static let none = NameModel(UnsafeRawBufferPointer(start: nil, count: 0))
}
