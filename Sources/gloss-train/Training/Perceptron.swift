import Analysis

/// An averaged structured perceptron (Collins 2002) with a cost margin (Taskar and others 2003) in the search.
struct Perceptron {
    /// What a run of training is set to.
    struct Settings {
        var passes = 8
        var seed: UInt64 = 1
        /// What a missed name's token and any other wrong label cost in the search.
        var missCost: Int32 = 8
        var otherCost: Int32 = 4
    }

    /// The averaged weights of a feature for each label, and of each label after another.
    struct Weights {
        var rows: [SIMD16<Float>]
        var transitions: [Float]
    }

    private typealias Row = SIMD16<Int16>
    private typealias WideRow = SIMD16<Int32>

    private let examples: ExampleSet
    private let settings: Settings
    private let rows: UnsafeMutablePointer<Row>
    private let sums: UnsafeMutablePointer<WideRow>
    private let rowCount: Int
    private var transitions: [Int32]
    private var transitionSums: [Int64]
    private var step: Int32 = 1
    private var scores: [SIMD16<Int32>] = []
    private var labels: [UInt8] = []

    /// Learns from `examples`, whose features have numbers below `rowCount`; `uses` says of which documents, by
    /// number.
    static func train(
        _ examples: ExampleSet, rowCount: Int, transitions: [Int32], settings: Settings, uses: (Int) -> Bool
    ) -> Weights {
        var perceptron = Perceptron(examples, rowCount: rowCount, transitions: transitions, settings: settings)
        var order = examples.stretches.indices.filter { uses(examples.stretches[$0].document) }
        var random = SeededRandom(seed: settings.seed)
        for _ in 0..<settings.passes {
            order.shuffle(using: &random)
            for index in order { perceptron.learn(examples.stretches[index]) }
        }
        return perceptron.finish()
    }

    private init(_ examples: ExampleSet, rowCount: Int, transitions: [Int32], settings: Settings) {
        self.examples = examples
        self.settings = settings
        self.rowCount = rowCount
        self.transitions = transitions
        transitionSums = Array(repeating: 0, count: transitions.count)
        rows = .allocate(capacity: rowCount)
        rows.initialize(repeating: .zero, count: rowCount)
        sums = .allocate(capacity: rowCount)
        sums.initialize(repeating: .zero, count: rowCount)
    }

    private mutating func learn(_ stretch: ExampleSet.Stretch) {
        scores.removeAll(keepingCapacity: true)
        for token in stretch.first..<stretch.first + stretch.count {
            scores.append(score(token))
        }
        var decoder = LabelDecoder(transitions: transitions)
        labels.removeAll(keepingCapacity: true)
        decoder.append(scores[...], to: &labels)
        var before = 0
        var goldBefore = 0
        for place in 0..<stretch.count {
            let token = stretch.first + place
            let label = Int(labels[place])
            let right = Int(examples.gold[token])
            if label != right { update(token, from: label, to: right) }
            adjust(goldBefore, right, before, label)
            (before, goldBefore) = (label, right)
        }
        adjust(goldBefore, 0, before, 0)
        step += 1
    }

    /// The score of each label, with what choosing it wrongly costs.
    private func score(_ token: Int) -> SIMD16<Int32> {
        var score = examples.base.isEmpty ? SIMD16<Int32>.zero : examples.base[token]
        examples.numbers.withUnsafeBufferPointer { numbers in
            for place in examples.ends[token]..<examples.ends[token + 1] {
                let row = Int(numbers[place])
                if row < rowCount { score &+= WideRow(truncatingIfNeeded: rows[row]) }
            }
        }
        let right = Int(examples.gold[token])
        var cost = SIMD16<Int32>(repeating: settings.otherCost)
        if right != 0 { cost[0] = settings.missCost }
        cost[right] = 0
        score &+= cost
        let allowed = examples.allowed[token]
        if allowed != 0x1FF { for label in 0..<9 where allowed >> label & 1 == 0 { score[label] = -500_000 } }
        return score
    }

    private func update(_ token: Int, from wrong: Int, to right: Int) {
        var delta = Row.zero
        delta[right] = 1
        delta[wrong] = -1
        let wide = WideRow(truncatingIfNeeded: delta) &* step
        examples.numbers.withUnsafeBufferPointer { numbers in
            for place in examples.ends[token]..<examples.ends[token + 1] {
                let row = Int(numbers[place])
                guard row < rowCount else { continue }
                rows[row] &+= delta
                sums[row] &+= wide
            }
        }
    }

    private mutating func adjust(_ goldBefore: Int, _ gold: Int, _ before: Int, _ label: Int) {
        guard goldBefore != before || gold != label else { return }
        transitions[goldBefore * 9 + gold] += 1
        transitionSums[goldBefore * 9 + gold] += Int64(step)
        transitions[before * 9 + label] -= 1
        transitionSums[before * 9 + label] -= Int64(step)
    }

    private func finish() -> Weights {
        let steps = Float(step)
        let averaged = (0..<rowCount).map { row in
            SIMD16<Float>(rows[row]) - SIMD16<Float>(sums[row]) / steps
        }
        let averagedTransitions = transitions.indices.map { Float(transitions[$0]) - Float(transitionSums[$0]) / steps }
        rows.deallocate()
        sums.deallocate()
        return Weights(rows: averaged, transitions: averagedTransitions)
    }
}
