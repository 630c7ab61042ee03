import Analysis

/// A linear-chain conditional random field (Lafferty and others 2001) whose wrong labels have a cost (softmax-margin, Gimpel and
/// Smith 2010), learned with a step of its own for each weight (AdaGrad, Duchi and others 2011).
///
/// Where the right label of a token is not known, all that agree with its neighbours' are right together (Tsuboi and others 2008).
struct ConditionalField {
    /// What a run of training is set to.
    struct Settings {
        var passes = 6
        var seed: UInt64 = 1
        /// What O for a token of a name and any other wrong label cost.
        var missCost: Float = 1
        var otherCost: Float = 0.5
        /// The first step of a weight.
        var step: Float = 0.05
        /// The share of the features of a token that are left out each time that it is seen.
        var leftOut: Float = 0.1
    }

    /// The weights of a feature for each label, and of each label after another.
    struct Weights {
        var rows: [SIMD16<Float>]
        var transitions: [Float]
    }

    private let examples: ExampleSet
    private let settings: Settings
    private let rowCount: Int
    private let rows: UnsafeMutablePointer<SIMD16<Float>>
    /// The sums of squares of each weight's gradients.
    private let squares: UnsafeMutablePointer<SIMD16<Float>>
    private let mean: UnsafeMutablePointer<SIMD16<Float>>
    private var chain: LabelChain
    private var transitionSquares: [Float]
    private var transitionMean: [Float]
    private var random: SeededRandom
    private var kept: [UInt32] = []
    private var ends: [Int] = []
    private var scores: [SIMD16<Float>] = []

    /// Learns from `examples`, whose features have numbers below `rowCount`; `uses` says of which documents, by number. The weights
    /// are the mean of those after each pass of the second half.
    static func train(
        _ examples: ExampleSet, rowCount: Int, transitions: [Float], settings: Settings, uses: (Int) -> Bool
    ) -> Weights {
        var field = ConditionalField(examples, rowCount: rowCount, transitions: transitions, settings: settings)
        var order = examples.stretches.indices.filter { uses(examples.stretches[$0].document) }
        let counted = settings.passes - settings.passes / 2
        for pass in 0..<settings.passes {
            order.shuffle(using: &field.random)
            for index in order { field.learn(examples.stretches[index]) }
            if pass >= settings.passes / 2 { field.addToMean(share: 1 / Float(counted)) }
        }
        return field.finish()
    }

    private init(_ examples: ExampleSet, rowCount: Int, transitions: [Float], settings: Settings) {
        self.examples = examples
        self.settings = settings
        self.rowCount = rowCount
        random = SeededRandom(seed: settings.seed)
        chain = LabelChain(transitions: transitions)
        transitionSquares = Array(repeating: 0, count: transitions.count)
        transitionMean = transitionSquares
        func table() -> UnsafeMutablePointer<SIMD16<Float>> {
            let table = UnsafeMutablePointer<SIMD16<Float>>.allocate(capacity: rowCount)
            table.initialize(repeating: .zero, count: rowCount)
            return table
        }
        (rows, squares, mean) = (table(), table(), table())
    }

    private mutating func learn(_ stretch: ExampleSet.Stretch) {
        collect(stretch)
        let tokens = stretch.first..<stretch.first + stretch.count
        chain.read(scores, allowed: examples.allowed[tokens])
        let isSure = examples.gold[tokens].allSatisfy { $0 != ExampleSet.unknown }
        if isSure {
            chain.subtractPath(examples.gold[tokens])
        } else {
            chain.subtract(scores: scores, allowed: examples.allowed[tokens], gold: examples.gold[tokens])
        }
        for place in 0..<stretch.count { update(place, by: chain.gradients[place]) }
        updateTransitions()
    }

    /// The features of a stretch that are not left out, and the scores of its tokens, with what a wrong label costs.
    private mutating func collect(_ stretch: ExampleSet.Stretch) {
        kept.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        scores.removeAll(keepingCapacity: true)
        let threshold = UInt64(Double(settings.leftOut) * 65_536)
        for token in stretch.first..<stretch.first + stretch.count {
            var score = examples.base.isEmpty ? SIMD16<Float>.zero : examples.base[token]
            var bits: UInt64 = 0
            var left = 0
            for place in examples.ends[token]..<examples.ends[token + 1] {
                let row = examples.numbers[place]
                guard row < rowCount else { continue }
                if left == 0 { (bits, left) = (random.next(), 4) }
                let isLeftOut = bits & 0xFFFF < threshold
                bits >>= 16
                left -= 1
                if isLeftOut { continue }
                kept.append(row)
                score += rows[Int(row)]
            }
            ends.append(kept.count)
            scores.append(score + cost(token))
        }
    }

    private func cost(_ token: Int) -> SIMD16<Float> {
        let right = Int(examples.gold[token])
        guard right < NameModel.labelCount, !examples.isSilver[token] else { return .zero }
        var cost = SIMD16<Float>(repeating: settings.otherCost)
        if right != 0 { cost[0] = settings.missCost }
        cost[right] = 0
        return cost
    }

    private func update(_ place: Int, by gradient: SIMD16<Float>) {
        let square = gradient * gradient
        guard square.sum() > 1e-8 else { return }
        let step = gradient * settings.step
        for index in (place == 0 ? 0 : ends[place - 1])..<ends[place] {
            let row = Int(kept[index])
            let sum = squares[row] + square
            squares[row] = sum
            rows[row] -= step / (sum + 1e-12).squareRoot()
        }
    }

    private mutating func updateTransitions() {
        for cell in transitionSquares.indices {
            let gradient = chain.transitionGradients[cell]
            guard gradient != 0 else { continue }
            transitionSquares[cell] += gradient * gradient
            chain.move(cell, by: -settings.step * gradient / transitionSquares[cell].squareRoot())
        }
    }

    private mutating func addToMean(share: Float) {
        for row in 0..<rowCount { mean[row] += rows[row] * share }
        for cell in transitionMean.indices { transitionMean[cell] += chain.transitions[cell] * share }
    }

    private func finish() -> Weights {
        let weights = Weights(
            rows: Array(UnsafeBufferPointer(start: mean, count: rowCount)), transitions: transitionMean)
        for table in [rows, squares, mean] { table.deallocate() }
        return weights
    }
}
