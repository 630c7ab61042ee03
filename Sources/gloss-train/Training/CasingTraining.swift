import Analysis
import Model

/// Trains one of the two models: that for headlines and capitals, or that for plain text, which learns headlines and capitals as well
/// to advise the other.
struct CasingTraining {
    let isRecased: Bool
    let settings: TrainingSettings
    let documents: [LabelledDocument]

    private let examples: ExampleSet
    private let features: [(feature: UInt64, count: UInt32)]
    private var first: [WeightedFeature] = []
    private var transitions = [Float](repeating: 0, count: NameModel.labelCount * NameModel.labelCount)
    private var secondText: [(document: Int, stretch: NameExamples.Stretch, scores: [SIMD16<Float>])] = []
    private var margins: [(margin: Int32, isRight: Bool)] = []

    /// Chooses the features that the model keeps; `usesSilver` if it learns from what a program labelled.
    init(isRecased: Bool, settings: TrainingSettings, documents: [LabelledDocument], usesSilver: Bool = true) {
        self.isRecased = isRecased
        self.settings = settings
        self.documents = documents
        let text = LearnedText(documents: documents, isRecased: isRecased, usesSilver: usesSilver)
        (examples, features) = Self.chosen(text, settings: settings)
    }

    /// Learns the weights of the first pass.
    mutating func learnFirst() {
        let weights = Self.train(examples, rowCount: features.count, settings: settings, passes: settings.passes) { _ in
            true
        }
        first = WeightedFeature.all(features, weights: weights)
        transitions = weights.transitions
    }

    /// The bytes of a first pass that has not seen the documents of `fold`.
    func part(without fold: Int) -> [UInt8] {
        let weights = Self.train(examples, rowCount: features.count, settings: settings, passes: settings.foldPasses) {
            documents[$0].isSilver
                ? documents[$0].number % settings.foldSilver == 0 : documents[$0].fold(of: settings) != fold
        }
        var packer = NameModelPacker(isRecased: isRecased)
        packer.bookSize = settings.bookSize
        packer.transitions = Array(repeating: quantised(weights.transitions), count: 2)
        return packer.packed(WeightedFeature.all(features, weights: weights)).bytes
    }

    /// Takes what a first pass found in the document number `index`, which it has not seen.
    mutating func take(_ labelling: NameTagger.Labelling, by tagger: NameTagger, of index: Int) {
        let document = documents[index]
        takeMargins(labelling, by: tagger, of: document)
        guard learnsSecond else { return }
        NameExamples.second(tagger, labelling: labelling) { stretch in
            guard let stretch = LearnedText.learned(stretch, of: document, isRecased: isRecased) else { return }
            secondText.append((index, stretch, stretch.tokens.map { Self.units(labelling.scores[$0]) }))
        }
    }

    /// The bytes of the model.
    func finished() -> [UInt8] {
        var packer = NameModelPacker(isRecased: isRecased)
        packer.bookSize = settings.bookSize
        packer.transitions = Array(repeating: quantised(transitions), count: 2)
        (packer.confidenceScale, packer.confidenceOffset) = ConfidenceFit.fit(margins)
        var second: [WeightedFeature] = []
        if !secondText.isEmpty {
            let (features, secondTransitions) = secondFeatures()
            second = features
            packer.transitions[1] = quantised(secondTransitions)
        }
        let (bytes, lost) = packer.packed(second + first)
        print(
            "features \(first.count) + \(second.count), left out \(lost), bytes \(bytes.count), confidence \(packer.confidenceScale) \(packer.confidenceOffset)"
        )
        return bytes
    }

    /// Text whose capitals say nothing has the opinion of the model for plain text in its second pass, and no other: what it would learn
    /// of first passes that know little is not true of the one that knows all.
    private var learnsSecond: Bool { !isRecased }

    /// The transitions in the unit of the model, to names with the bonus of text whose capitals say nothing.
    private func quantised(_ transitions: [Float]) -> [Int16] {
        let bonus = isRecased ? settings.recasedBonus : 0
        return NameModelPacker.quantised(
            transitions.enumerated().map { cell, score in cell % NameModel.labelCount == 0 ? score : score + bonus })
    }

    // MARK: - The first pass

    /// The text with the features that the model keeps, the most used first.
    private static func chosen(
        _ text: LearnedText, settings: TrainingSettings
    ) -> (examples: ExampleSet, features: [(feature: UInt64, count: UInt32)]) {
        var counts = FeatureCounts()
        text.eachStretch { _, _, stretch in
            for feature in stretch.features { counts.count(feature) }
        }
        let frequent = counts.frequent(minimum: settings.minimumCount)
        counts.assign(frequent)
        var examples = ExampleSet()
        var memory = LabelMemory()
        text.eachStretch { index, annotated, stretch in
            let labels = memory.labels(of: index) { text.documents[index].labels(of: annotated) }
            examples.append(stretch, of: text.documents[index], index: index, labels: labels, counts: counts)
        }
        print("scored \(examples.tokenCount), features \(examples.numbers.count), distinct \(frequent.count)")
        let limit = text.isRecased ? settings.recasedRows : settings.rows
        guard frequent.count > limit else { return (examples, frequent) }
        let weights = train(examples, rowCount: frequent.count, settings: settings, passes: settings.choicePasses) {
            _ in true
        }
        let kept = WeightedFeature.heaviest(WeightedFeature.all(frequent, weights: weights), limit: limit)
        var renumbered = [UInt32](repeating: ExampleSet.noFeature, count: frequent.count)
        for (number, old) in kept.enumerated() { renumbered[old] = UInt32(number) }
        examples.keep(renumbered)
        print("kept \(kept.count), features \(examples.numbers.count)")
        return (examples, kept.map { frequent[$0] })
    }

    private static func train(
        _ examples: ExampleSet, rowCount: Int, settings: TrainingSettings, passes: Int, uses: (Int) -> Bool
    ) -> ConditionalField.Weights {
        ConditionalField.train(
            examples, rowCount: rowCount,
            transitions: Array(repeating: 0, count: NameModel.labelCount * NameModel.labelCount),
            settings: .init(
                passes: passes, missCost: settings.missCost, otherCost: settings.otherCost, step: settings.step,
                leftOut: settings.leftOut),
            uses: uses)
    }

    // MARK: - The second pass

    private func secondFeatures() -> (features: [WeightedFeature], transitions: [Float]) {
        var counts = FeatureCounts()
        for part in secondText { for feature in part.stretch.features { counts.count(feature) } }
        let features = counts.frequent(minimum: 3)
        counts.assign(features)
        var examples = ExampleSet()
        var memory = LabelMemory()
        for (document, stretch, scores) in secondText {
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

    /// Takes the margins of the names that a model found in a document that it has not seen, and whether they are right.
    private mutating func takeMargins(
        _ labelling: NameTagger.Labelling, by tagger: NameTagger, of document: LabelledDocument
    ) {
        guard isRecased == (document.recased != nil) else { return }
        let labels = document.labels(of: tagger.text)
        let gold = Set(LabelRuns.names(of: labels).map { [$0.place, $0.length, $0.kind] })
        let decoder = tagger.models.decoders(pass: 0)[NameModels.side(isRecased: isRecased)]
        for name in LabelRuns.names(of: labelling.labels) where name.kind < 3 || document.coverage == .full {
            let start = tagger.text.tokens[name.place].start
            if let recased = document.recased, !recased.contains(where: { $0.start <= start && start < $0.end }) {
                continue
            }
            let end = name.place + name.length
            let scores = (name.place..<end).map { LabelScores.widened(labelling.scores[$0]) }
            let margin = decoder.margin(of: name.kind, scores: scores[...], before: 0, after: 0)
            margins.append((margin, gold.contains([name.place, name.length, name.kind])))
        }
    }
}

/// The text that one of the two models learns from.
private struct LearnedText {
    let documents: [LabelledDocument]
    let isRecased: Bool
    let usesSilver: Bool

    /// Calls `body` with the stretches that are learned, as the first pass sees them.
    func eachStretch(_ body: (Int, AnnotatedText, NameExamples.Stretch) -> Void) {
        for index in documents.indices
        where usesSilver || !documents[index].isSilver {
            let text = documents[index].annotated()
            NameExamples.first(text, words: DocumentWords(text)) { stretch in
                let learned = Self.learned(stretch, of: documents[index], isRecased: isRecased)
                if let learned { body(index, text, learned) }
            }
        }
    }

    /// A stretch as one of the models learns it; `nil` if it does not. Plain text is learned once, not from copies in other capitals.
    static func learned(
        _ stretch: NameExamples.Stretch, of document: LabelledDocument, isRecased: Bool
    ) -> NameExamples.Stretch? {
        if stretch.isRecased { return isRecased ? stretch : stretch.forAdviser }
        return isRecased || document.recased != nil ? nil : stretch
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

extension LabelledDocument {
    /// Its fold: the documents of one source are dealt out in turn, copies with their originals.
    func fold(of settings: TrainingSettings) -> Int { number % settings.folds }
}
