import Model

/// The first pass of the recogniser: scores each token that may be part of a name, and finds the best labels.
package struct NameTagger: Sendable {
    /// What the first pass found in a stretch of sentences.
    package struct Labelling: Sendable {
        /// A label for each token.
        package var labels: [UInt8] = []
        /// The scores of each token; zero where it was not scored.
        package var scores: [NameModel.Scores] = []

        package init(labels: [UInt8] = [], scores: [NameModel.Scores] = []) {
            self.labels = labels
            self.scores = scores
        }

        /// Fills up with tokens that are no names until there are `count`.
        mutating func pad(to count: Int) {
            let gap = count - labels.count
            guard gap > 0 else { return }
            labels.append(contentsOf: repeatElement(0, count: gap))
            scores.append(contentsOf: repeatElement(.zero, count: gap))
        }
    }

    package let words: DocumentWords
    package let text: AnnotatedText
    package let models: NameModels
    /// The added weights of each form as seen from two places before it to two places after.
    private let sums: [NameModel.Scores]

    /// Makes a tagger for the sentences of `text`.
    package init(_ text: AnnotatedText, models: NameModels) {
        self.init(text, words: DocumentWords(text), models: models)
    }

    /// Makes a tagger for `text` whose words are known.
    package init(_ text: AnnotatedText, words: DocumentWords, models: NameModels) {
        self.init(text, words: words, models: models, known: nil)
    }

    /// Makes a tagger for `text`, with the sums of words that other documents of this process had.
    init(_ text: AnnotatedText, words: DocumentWords, models: NameModels, known: WordSums?) {
        self.text = text
        self.words = words
        self.models = models
        sums = text.text.withBytes { bytes in
            Self.sums(of: words, bytes: bytes, models: models, known: known)
        }
    }

    private static func sums(
        of words: DocumentWords, bytes: UnsafeBufferPointer<UInt8>, models: NameModels, known: WordSums?
    ) -> [NameModel.Scores] {
        let width = 2 * WordFeatures.reach + 1
        var sums = [NameModel.Scores](repeating: .zero, count: words.forms.count * width)
        guard !models.isEmpty else { return sums }
        let seen = words.offsetsSeen(margin: SentenceView.margin, reach: WordFeatures.reach)
        var places: [WordSums.Place] = []
        for (index, form) in words.forms.enumerated() where seen[index] != 0 {
            let cases = words.cases(of: form)
            for offset in -WordFeatures.reach...WordFeatures.reach
            where seen[index] >> UInt8(offset + WordFeatures.reach) & 1 != 0 {
                let key = known == nil ? 0 : WordSums.key(of: form, cases: cases, offset: offset)
                places.append(.init(key: key, sum: index * width + offset + WordFeatures.reach))
            }
        }
        let missing = known?.read(places, into: &sums) ?? places
        var sinks = models.sinks
        for place in missing {
            let form = words.forms[place.sum / width]
            let side = NameModels.side(isRecased: form.isRecased)
            WordFeatures.addOwn(
                form, cases: words.cases(of: form), offset: place.sum % width - WordFeatures.reach, bytes: bytes,
                to: &sinks[side])
            sums[place.sum] = sinks[side].takeScores()
        }
        known?.take(missing, from: sums)
        for (index, form) in words.forms.enumerated() where seen[index] >> UInt8(WordFeatures.reach) & 1 != 0 {
            let side = NameModels.side(isRecased: form.isRecased)
            WordFeatures.addRun(words.cases(of: form), words: words, to: &sinks[side])
            sums[index * width + WordFeatures.reach] &+= sinks[side].takeScores()
        }
        return sums
    }

    /// Labels the sentences number `sentences`.
    package func label(_ sentences: Range<Int>) -> Labelling {
        var labelling = Labelling()
        guard !sentences.isEmpty else { return labelling }
        let base = text.sentences[sentences.lowerBound].tokens.lowerBound
        let count = text.sentences[sentences.upperBound - 1].tokens.upperBound - base
        labelling.labels.reserveCapacity(count)
        labelling.scores.reserveCapacity(count)
        var decoders = models.decoders(pass: 0)
        var scores: [SIMD16<Int32>] = []
        var runSums: [NameModel.Scores] = []
        withView { view in
            for number in sentences {
                let sentence = text.sentences[number]
                view.move(to: sentence.tokens, casing: words.casings[number])
                var sink = models.sink(isRecased: view.isRecased)
                sumRuns(of: view, with: &sink, into: &runSums)
                for stretch in ActiveStretches(view) {
                    labelling.pad(to: stretch.lowerBound - base)
                    scores.removeAll(keepingCapacity: true)
                    for index in stretch {
                        let sum = self.sum(at: index, of: view, runSums: runSums, with: &sink)
                        labelling.scores.append(sum)
                        scores.append(LabelScores.widened(sum))
                    }
                    decoders[NameModels.side(isRecased: view.isRecased)].append(scores[...], to: &labelling.labels)
                }
                labelling.pad(to: sentence.tokens.upperBound - base)
            }
        }
        return labelling
    }

    private func sumRuns(of view: SentenceView, with sink: inout ScoreSink, into sums: inout [NameModel.Scores]) {
        sums.removeAll(keepingCapacity: true)
        for run in view.runs {
            ContextFeatures.add(run: run, of: view, to: &sink)
            sums.append(sink.takeScores())
        }
    }

    @inline(__always)
    private func sum(
        at index: Int, of view: SentenceView, runSums: [NameModel.Scores], with sink: inout ScoreSink
    ) -> NameModel.Scores {
        ContextFeatures.add(index, of: view, cases: words.cases, to: &sink)
        var scores = sink.takeScores()
        let width = 2 * WordFeatures.reach + 1
        for offset in -WordFeatures.reach...WordFeatures.reach {
            scores &+= sums[Int(view.formIndex(index + offset)) * width + offset + WordFeatures.reach]
        }
        let run = view.runIndices[index - view.tokens.lowerBound]
        return run < 0 ? scores : scores &+ runSums[Int(run)]
    }

    /// Calls `body` with a view over the words of the document.
    package func withView<Result>(_ body: (inout SentenceView) -> Result) -> Result {
        text.text.withBytes { bytes in
            words.forms.withUnsafeBufferPointer { forms in
                words.indices.withUnsafeBufferPointer { indices in
                    text.tokens.withUnsafeBufferPointer { tokens in
                        var view = SentenceView(forms: forms, indices: indices, tokens: tokens, bytes: bytes)
                        return body(&view)
                    }
                }
            }
        }
    }
}

/// Scores of all nine labels.
package struct LabelScores {
    /// The scores of a token with that of O, 0, in front.
    @inline(__always)
    package static func widened(_ scores: NameModel.Scores) -> SIMD16<Int32> {
        var wide = SIMD16<Int32>.zero
        for label in 0..<8 { wide[label + 1] = Int32(scores[label]) }
        return wide
    }
}

/// The stretches of neighbouring active tokens of a sentence.
package struct ActiveStretches: Sequence, IteratorProtocol {
    private let first: Int
    private let isActive: [Bool]
    private var place = 0

    package init(_ view: SentenceView) {
        first = view.tokens.lowerBound
        isActive = view.isActive
    }

    package mutating func next() -> Range<Int>? {
        while place < isActive.count, !isActive[place] { place += 1 }
        guard place < isActive.count else { return nil }
        let start = place
        while place < isActive.count, isActive[place] { place += 1 }
        return first + start..<first + place
    }
}
