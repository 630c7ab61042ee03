import Model

/// What the first pass made of each word in the whole document: the second pass makes repeated names agree.
package struct NameConsensus: Sendable {
    /// The counts of one word, whatever its case: how often it was no name or of which class, and where in longer names.
    struct Counts: Sendable {
        /// O, then the four classes; capitalised occurrences only.
        var classes = SIMD8<Int32>.zero
        /// For each class, times as the first word of a longer name (0–3), and inside or at the end (4–7).
        var parts = SIMD8<Int32>.zero
    }

    private let counts: [Counts]
    private let labels: [UInt8]

    /// Counts the labels of all tokens.
    package init(_ text: AnnotatedText, words: DocumentWords, labels: [UInt8]) {
        var counts = [Counts](repeating: Counts(), count: words.cases.count)
        for sentence in text.sentences {
            for index in sentence.tokens {
                let form = words.forms[Int(words.indices[index])]
                guard form.tokenShape.contains(.capitalised) else { continue }
                let label = Int(labels[index])
                counts[Int(form.caseIndex)].classes[Self.kind(label)] += 1
                guard let part = Self.part(at: index, in: sentence.tokens, labels: labels) else { continue }
                counts[Int(form.caseIndex)].parts[part] += 1
            }
        }
        self.counts = counts
        self.labels = labels
    }

    /// 0 for O, 1…4 for the classes.
    @inline(__always)
    private static func kind(_ label: Int) -> Int { (label + 1) / 2 }

    /// Where in `Counts.parts` the token counts; nil if it is no part of a longer name.
    @inline(__always)
    private static func part(at index: Int, in sentence: Range<Int>, labels: [UInt8]) -> Int? {
        let label = Int(labels[index])
        guard label != 0 else { return nil }
        let kind = Self.kind(label) - 1
        if label % 2 == 0 { return kind + 4 }
        let goesOn = index + 1 < sentence.upperBound && Int(labels[index + 1]) == label + 1
        return goesOn ? kind : nil
    }

    /// What the rest of the document says of one token.
    private struct Opinion {
        /// The commonest class elsewhere (0 is O), or 5 where the word stands nowhere else.
        var kind: UInt64 = 5
        /// The share of that class, in quarters, and how often the word stands elsewhere, in steps.
        var share: UInt64 = 0
        var count: UInt64 = 0
        /// The commonest part of a longer name elsewhere plus one; 0 for none.
        var part: UInt64 = 0
    }

    private func opinion(at index: Int, of view: SentenceView) -> Opinion {
        let form = view.form(index)
        guard form.tokenShape.contains(.capitalised) else { return Opinion() }
        var own = counts[Int(form.caseIndex)]
        own.classes[Self.kind(Int(labels[index]))] -= 1
        if let part = Self.part(at: index, in: view.tokens, labels: labels) { own.parts[part] -= 1 }
        let total = own.classes.wrappedSum()
        guard total > 0 else { return Opinion() }
        var opinion = Opinion()
        var best: Int32 = -1
        for kind in 0..<5 where own.classes[kind] > best {
            best = own.classes[kind]
            opinion.kind = UInt64(kind)
        }
        opinion.share = UInt64(best * 4 / total)
        opinion.count = total == 1 ? 1 : (total < 4 ? 2 : (total < 9 ? 3 : 4))
        var most: Int32 = 0
        for part in 0..<8 where own.parts[part] > most {
            most = own.parts[part]
            opinion.part = UInt64(part) + 1
        }
        return opinion
    }

    @inline(__always)
    private func label(_ index: Int, of view: SentenceView) -> UInt64 {
        index >= view.tokens.lowerBound && index < view.tokens.upperBound ? UInt64(labels[index]) : 15
    }

    /// Gives the features of the token at `index`, whose first scores were `scores`.
    @inline(__always)
    package func add<Sink: FeatureSink>(
        _ index: Int, of view: SentenceView, scores: NameModel.Scores, to sink: inout Sink
    ) {
        let form = view.form(index)
        let own = label(index, of: view)
        let opinion = opinion(at: index, of: view)
        var best: Int16 = 0
        for label in 0..<8 { best = max(best, scores[label]) }
        let margin = UInt64(min(Int(best) / 24, 7))
        sink.add(FeatureTemplate(.ownLabel)(own, margin))
        sink.add(FeatureTemplate(.opinion)(opinion.kind, opinion.share))
        sink.add(FeatureTemplate(.opinionOwnLabel)(opinion.kind << 8 | opinion.share << 4 | opinion.count, own))
        sink.add(FeatureTemplate(.opinionMargin)(opinion.kind << 4 | own, margin))
        sink.add(FeatureTemplate(.partOwnLabel)(opinion.part, own))
        sink.add(FeatureTemplate(.partShape)(opinion.part << 4 | opinion.kind, form.shape))
        sink.add(FeatureTemplate(.opinionSentenceStart)(opinion.kind, index == view.tokens.lowerBound ? 1 : 0))
        for offset in [-2, -1, 1, 2] {
            sink.add(FeatureTemplate(.neighbourLabel, offset: offset)(label(index + offset, of: view), own))
        }
        sink.add(FeatureTemplate(.threeLabels)(label(index - 1, of: view) << 8 | own << 4 | label(index + 1, of: view)))
        for offset in [-1, 1] where view.tokens.contains(index + offset) {
            let other = self.opinion(at: index + offset, of: view)
            sink.add(FeatureTemplate(.neighbourOpinion, offset: offset)(opinion.kind << 8 | other.kind, own))
            sink.add(FeatureTemplate(.neighbourPart, offset: offset)(opinion.part << 8 | other.part, own))
        }
        sink.add(FeatureTemplate(.wordOpinion)(form.lower, opinion.kind))
    }
}
