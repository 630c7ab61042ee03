import Analysis
import Model

/// Trains the two passes of the name recogniser.
///
/// The first pass is learned twice: a few times over the text with all features that occur often enough, and then with those alone
/// that weighed most, which are the ones that the model keeps.
struct NameTraining {
    let settings: TrainingSettings
    let documents: [LabelledDocument]

    init(_ settings: TrainingSettings, documents: [LabelledDocument]) {
        self.settings = settings
        self.documents = documents
    }

    /// The fold of a document: those of one source are dealt out in turn, copies with their originals.
    private func fold(_ document: Int) -> Int { documents[document].number % settings.folds }

    /// The bytes of the trained model.
    func run() -> [UInt8] {
        let (examples, features) = firstExamples()
        let weights = train(examples, rowCount: features.count, passes: settings.passes) { _ in true }
        let first = WeightedFeature.all(features, weights: weights)
        var packer = NameModelPacker()
        packer.bookSize = settings.bookSize
        packer.transitions = Array(repeating: NameModelPacker.quantised(weights.transitions), count: 2)
        guard settings.folds > 1 else { return packer.packed(first).bytes }

        var secondText: [(document: Int, stretch: NameExamples.Stretch, scores: [SIMD16<Float>])] = []
        var margins: [(margin: Int32, isRight: Bool)] = []
        for fold in 0..<settings.folds {
            let part = train(examples, rowCount: features.count, passes: settings.foldPasses) {
                documents[$0].isSilver ? documents[$0].number % settings.foldSilver == 0 : self.fold($0) != fold
            }
            var partPacker = packer
            partPacker.transitions = Array(repeating: NameModelPacker.quantised(part.transitions), count: 2)
            let model = TrainedModel(
                partPacker.packed(WeightedFeature.all(features, weights: part)).bytes)
            for index in documents.indices where !documents[index].isSilver && self.fold(index) == fold {
                let text = documents[index].annotated()
                let tagger = NameTagger(text, model: model.model)
                let labelling = tagger.label(0..<text.sentences.count)
                NameExamples.second(tagger, labelling: labelling) { stretch in
                    guard stretch.isRecased || documents[index].recased == nil else { return }
                    secondText.append((index, stretch, stretch.tokens.map { Self.units(labelling.scores[$0]) }))
                }
                if documents[index].recased == nil {
                    margins += self.margins(model.model, labelling: labelling, of: index, text: text)
                }
            }
            print("part \(fold)")
        }
        let (second, transitions) = secondFeatures(secondText, transitions: weights.transitions)
        packer.transitions[1] = NameModelPacker.quantised(transitions)
        (packer.confidenceScale, packer.confidenceOffset) = ConfidenceFit.fit(margins)
        let (bytes, lost) = packer.packed(second + first)
        print(
            "features \(first.count) + \(second.count), left out \(lost), bytes \(bytes.count), confidence \(packer.confidenceScale) \(packer.confidenceOffset)"
        )
        return bytes
    }

    /// The text with the features that the model keeps, the most used first.
    private func firstExamples() -> (examples: ExampleSet, features: [(feature: UInt64, count: UInt32)]) {
        var counts = FeatureCounts()
        eachStretch { _, _, stretch in
            for feature in stretch.features { counts.count(feature) }
        }
        let frequent = counts.frequent(minimum: settings.minimumCount)
        counts.assign(frequent)
        var examples = ExampleSet()
        var memory = LabelMemory()
        eachStretch { index, text, stretch in
            let labels = memory.labels(of: index) { documents[index].labels(of: text) }
            examples.append(stretch, of: documents[index], index: index, labels: labels, counts: counts)
        }
        print("scored \(examples.tokenCount), features \(examples.numbers.count), distinct \(frequent.count)")
        guard frequent.count > settings.rows else { return (examples, frequent) }
        let weights = train(examples, rowCount: frequent.count, passes: settings.choicePasses) { _ in true }
        let kept = WeightedFeature.heaviest(WeightedFeature.all(frequent, weights: weights), limit: settings.rows)
        var renumbered = [UInt32](repeating: ExampleSet.noFeature, count: frequent.count)
        for (number, old) in kept.enumerated() { renumbered[old] = UInt32(number) }
        examples.keep(renumbered)
        print("kept \(kept.count), features \(examples.numbers.count)")
        return (examples, kept.map { frequent[$0] })
    }

    /// Calls `body` with the stretches of all documents that are learned, as the first pass sees them.
    private func eachStretch(_ body: (Int, AnnotatedText, NameExamples.Stretch) -> Void) {
        for index in documents.indices {
            let text = documents[index].annotated()
            NameExamples.first(text, words: DocumentWords(text)) { stretch in
                if stretch.isRecased || documents[index].recased == nil { body(index, text, stretch) }
            }
        }
    }

    private func train(
        _ examples: ExampleSet, rowCount: Int, passes: Int, uses: (Int) -> Bool
    ) -> ConditionalField.Weights {
        ConditionalField.train(
            examples, rowCount: rowCount, transitions: Array(repeating: 0, count: 81),
            settings: .init(
                passes: passes, missCost: settings.missCost, otherCost: settings.otherCost, step: settings.step,
                leftOut: settings.leftOut),
            uses: uses)
    }

    private func secondFeatures(
        _ text: [(document: Int, stretch: NameExamples.Stretch, scores: [SIMD16<Float>])], transitions: [Float]
    ) -> (features: [WeightedFeature], transitions: [Float]) {
        var counts = FeatureCounts()
        for part in text { for feature in part.stretch.features { counts.count(feature) } }
        let features = counts.frequent(minimum: 3)
        counts.assign(features)
        var examples = ExampleSet()
        var memory = LabelMemory()
        for (document, stretch, scores) in text {
            let labels = memory.labels(of: document) { documents[document].labels(of: documents[document].annotated()) }
            examples.append(stretch, of: documents[document], index: document, labels: labels, counts: counts) {
                scores[$0 - stretch.tokens.lowerBound]
            }
        }
        let weights = ConditionalField.train(
            examples, rowCount: features.count, transitions: transitions,
            settings: .init(
                passes: settings.secondPasses, seed: 7, missCost: settings.missCost, otherCost: settings.otherCost,
                step: settings.step, leftOut: 0),
            uses: { _ in true })
        return (WeightedFeature.all(features, weights: weights), weights.transitions)
    }

    /// The scores of a token by the model as the learner counts them.
    private static func units(_ scores: NameModel.Scores) -> SIMD16<Float> {
        var units = SIMD16<Float>.zero
        for label in 0..<8 { units[label + 1] = Float(scores[label]) / NameModel.unit }
        return units
    }

    /// The margins of the names that a model finds in a document that it has not seen, and whether they are right.
    private func margins(
        _ model: NameModel, labelling: NameTagger.Labelling, of index: Int, text: AnnotatedText
    ) -> [(margin: Int32, isRight: Bool)] {
        let labels = documents[index].labels(of: text)
        let gold = Set(LabelRuns.names(of: labels).map { [$0.place, $0.length, $0.kind] })
        var margins: [(margin: Int32, isRight: Bool)] = []
        let decoder = LabelDecoder(transitions: model.transitions[0])
        for name in LabelRuns.names(of: labelling.labels) where name.kind < 3 || documents[index].coverage == .full {
            let end = name.place + name.length
            let scores = (name.place..<end).map { LabelScores.widened(labelling.scores[$0]) }
            let margin = decoder.margin(of: name.kind, scores: scores[...], before: 0, after: 0)
            margins.append((margin, gold.contains([name.place, name.length, name.kind])))
        }
        return margins
    }
}

/// Keeps the labels of the last document, which all its stretches need.
private struct LabelMemory {
    private var document = -1
    private var labels: [UInt8] = []

    mutating func labels(of document: Int, make: () -> [UInt8]) -> [UInt8] {
        if document != self.document { labels = make() }
        self.document = document
        return labels
    }
}
