import Analysis
import Model

/// Trains the two passes of the name recogniser.
struct NameTraining {
    let settings: TrainingSettings
    let documents: [LabelledDocument]
    let texts: [AnnotatedText]
    let words: [DocumentWords]
    let labels: [[UInt8]]

    init(_ settings: TrainingSettings, documents: [LabelledDocument]) {
        self.settings = settings
        self.documents = documents
        let texts = documents.map { $0.annotated() }
        self.texts = texts
        words = texts.map(DocumentWords.init)
        labels = documents.indices.map { documents[$0].labels(of: texts[$0]) }
    }

    /// The fold of a document: those of one source are dealt out in turn, copies with their originals.
    private func fold(_ document: Int) -> Int { documents[document].number % settings.folds }

    /// The bytes of the trained model.
    func run() -> [UInt8] {
        var examples = ExampleSet()
        for index in documents.indices {
            NameExamples.first(texts[index], words: words[index]) { stretch in
                examples.append(stretch, of: documents[index], index: index, labels: labels[index])
            }
        }
        print(
            "tokens \(texts.reduce(0) { $0 + $1.tokens.count }), scored \(examples.tokenCount), features \(examples.ends.last ?? 0)"
        )
        let features = examples.number(minimum: settings.minimumCount)
        print("distinct features \(features.count)")
        let weights = averaged(examples, rowCount: features.count) { _ in true }
        let rows = ModelBuilder.heaviest(weights, features: features, limit: settings.rows)
        let scale = 127 / ModelBuilder.largest(rows)
        var packer = NameModelPacker()
        packer.transitions = Array(repeating: ModelBuilder.quantised(weights.transitions, scale: scale), count: 2)
        packer.secondScale = 0
        let first = ModelBuilder.quantised(rows, scale: scale)
        print("first pass: scale \(scale), rows \(first.count)")
        guard settings.folds > 1 else { return packer.packed(first).bytes }

        var second = ExampleSet()
        var margins: [(margin: Int32, isRight: Bool)] = []
        for fold in 0..<settings.folds {
            let part = averaged(examples, rowCount: features.count, seeds: 1) { self.fold($0) != fold }
            var partPacker = packer
            partPacker.transitions = Array(repeating: ModelBuilder.quantised(part.transitions, scale: scale), count: 2)
            let partRows = ModelBuilder.quantised(
                ModelBuilder.heaviest(part, features: features, limit: settings.rows), scale: scale)
            let model = TrainedModel(partPacker.packed(partRows).bytes)
            for index in documents.indices where self.fold(index) == fold {
                let tagger = NameTagger(texts[index], words: words[index], model: model.model)
                let labelling = tagger.label(0..<texts[index].sentences.count)
                NameExamples.second(tagger, labelling: labelling) { stretch in
                    second.append(stretch, of: documents[index], index: index, labels: labels[index]) {
                        Self.units(labelling.scores[$0], scale: scale)
                    }
                }
                if documents[index].recased == nil { margins += self.margins(model.model, document: index) }
            }
        }
        let reviser = secondRows(second, transitions: weights.transitions)
        let secondScale = 127 / ModelBuilder.largest(reviser.rows)
        packer.transitions[1] = ModelBuilder.quantised(reviser.transitions, scale: scale)
        packer.secondScale = Int32((scale / secondScale * 256).rounded())
        (packer.confidenceScale, packer.confidenceOffset) = ConfidenceFit.fit(margins)
        let all = ModelBuilder.quantised(reviser.rows, scale: secondScale) + first
        let (bytes, lost) = packer.packed(all)
        print(
            "rows \(all.count), left out \(lost), bytes \(bytes.count), confidence \(packer.confidenceScale) \(packer.confidenceOffset)"
        )
        return bytes
    }

    /// The weights of the first pass, the mean over the seeds.
    private func averaged(
        _ examples: ExampleSet, rowCount: Int, seeds: Int? = nil, uses: (Int) -> Bool
    ) -> Perceptron.Weights {
        var total: Perceptron.Weights?
        let seeds = seeds ?? settings.seeds
        for seed in 0..<seeds {
            let pace = Perceptron.Settings(
                passes: settings.passes, seed: UInt64(seed + 1), missCost: settings.missCost,
                otherCost: settings.otherCost)
            let weights = Perceptron.train(
                examples, rowCount: rowCount, transitions: Array(repeating: 0, count: 81), settings: pace,
                uses: uses)
            guard var sum = total else {
                total = weights
                continue
            }
            for row in sum.rows.indices { sum.rows[row] += weights.rows[row] }
            for cell in sum.transitions.indices { sum.transitions[cell] += weights.transitions[cell] }
            total = sum
        }
        var mean = total ?? Perceptron.Weights(rows: [], transitions: [])
        guard seeds > 1 else { return mean }
        for row in mean.rows.indices { mean.rows[row] /= Float(seeds) }
        for cell in mean.transitions.indices { mean.transitions[cell] /= Float(seeds) }
        return mean
    }

    private func secondRows(
        _ second: ExampleSet, transitions: [Float]
    ) -> (rows: [ModelBuilder.Row], transitions: [Float]) {
        var second = second
        let features = second.number(minimum: 3)
        let pace = Perceptron.Settings(
            passes: settings.secondPasses, seed: 7, missCost: settings.secondMissCost,
            otherCost: settings.secondOtherCost)
        let weights = Perceptron.train(
            second, rowCount: features.count, transitions: transitions.map { Int32($0.rounded()) }, settings: pace,
            uses: { _ in true })
        let rows = ModelBuilder.heaviest(
            weights, features: features, limit: settings.secondRows)
        return (rows, weights.transitions)
    }

    /// The scores of the first pass in steps of the perceptron.
    private static func units(_ scores: NameModel.Scores, scale: Float) -> SIMD16<Int32> {
        var units = SIMD16<Int32>.zero
        for label in 0..<8 { units[label + 1] = Int32((Float(scores[label]) / scale).rounded()) }
        return units
    }

    /// The margins of the names that a model finds in a document that it has not seen, and whether they are right.
    private func margins(_ model: NameModel, document index: Int) -> [(margin: Int32, isRight: Bool)] {
        let tagger = NameTagger(texts[index], words: words[index], model: model)
        let labelling = tagger.label(0..<texts[index].sentences.count)
        let gold = Set(LabelRuns.names(of: labels[index]).map { [$0.place, $0.length, $0.kind] })
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
