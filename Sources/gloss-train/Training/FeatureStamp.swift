import Analysis
import Model

/// Tells by which code and lists features are made: a hash of all features of a few sentences. A model that bears another
/// stamp than the code was trained on other features, and must be trained anew.
struct FeatureStamp {
    private static let sample = """
        Mr. Anton d’Albret left Port Sarn for the Harbour Company of Boston on 4 May 1901. D'Albret and Iranian-Russian \
        envoys, said Lady Anna Keller, met near the River Elbe; Keller's “Sea Days” was sold by IBM in New York.
        CAPTAIN KELLER LEAVES PORT SARN
        """

    /// The stamp of this code for one of the two models.
    static func current(isRecased: Bool) -> UInt32 {
        let document = LabelledDocument(id: "", source: "", text: Array(sample.utf8), names: [])
        let text = document.annotated()
        let words = DocumentWords(text)
        var hash = WordHash.start
        NameExamples.first(text, words: words) { stretch in
            guard stretch.isRecased == isRecased else { return }
            for feature in stretch.features { hash = WordHash.combined(hash, feature) }
        }
        let tagger = NameTagger(text, words: words, models: .none)
        let labelling = NameTagger.Labelling(
            labels: Array(repeating: 0, count: text.tokens.count),
            scores: Array(repeating: .zero, count: text.tokens.count))
        NameExamples.second(tagger, labelling: labelling) { stretch in
            guard stretch.isRecased == isRecased else { return }
            for feature in stretch.features { hash = WordHash.combined(hash, feature) }
        }
        return UInt32(truncatingIfNeeded: hash)
    }
}
