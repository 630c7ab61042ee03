import Analysis

/// The expected labels of a stretch of tokens under the scores of its tokens and of neighbouring labels (forward and backward sums,
/// each token's scaled to 1; Rabiner 1989).
struct LabelChain {
    private static let count = NameModel.labelCount

    /// The score of one label (row) after another (column), row by row.
    private(set) var transitions: [Float]
    /// For each token how probable each label is, less how often it is right.
    private(set) var gradients: [SIMD16<Float>] = []
    /// The same for each label after another.
    private(set) var transitionGradients: [Float]
    /// The factor of each label (index) before all others, and after all others.
    private var rows: [SIMD16<Float>]
    private var columns: [SIMD16<Float>]
    private var forward: [SIMD16<Float>] = []
    private var factors: [SIMD16<Float>] = []

    init(transitions: [Float]) {
        self.transitions = transitions
        transitionGradients = Array(repeating: 0, count: transitions.count)
        rows = Array(repeating: .zero, count: Self.count)
        columns = rows
        for cell in transitions.indices { setFactor(cell) }
    }

    /// Changes the score of a cell of the table of transitions.
    mutating func move(_ cell: Int, by difference: Float) {
        transitions[cell] += difference
        setFactor(cell)
    }

    private mutating func setFactor(_ cell: Int) {
        let (from, to) = cell.quotientAndRemainder(dividingBy: Self.count)
        let factor = LabelDecoder.allows(from, to) ? SIMD16<Float>(repeating: transitions[cell]).exponential()[0] : 0
        rows[from][to] = factor
        columns[to][from] = factor
    }

    /// Finds how probable the labels of a stretch are, and the labels after one another.
    mutating func read(_ scores: [SIMD16<Float>], allowed: ArraySlice<UInt16>) {
        gradients.removeAll(keepingCapacity: true)
        gradients.append(contentsOf: repeatElement(.zero, count: scores.count))
        for cell in transitionGradients.indices { transitionGradients[cell] = 0 }
        add(scores, allowed: allowed, sign: 1)
    }

    /// Takes off what is right where all labels are known.
    mutating func subtractPath(_ gold: ArraySlice<UInt8>) {
        var before = 0
        for (place, label) in gold.enumerated() {
            gradients[place][Int(label)] -= 1
            transitionGradients[before * Self.count + Int(label)] -= 1
            before = Int(label)
        }
        transitionGradients[before * Self.count] -= 1
    }

    /// Takes off what is right where some labels are not known: they are as probable as those that are known make them.
    mutating func subtract(scores: [SIMD16<Float>], allowed: ArraySlice<UInt16>, gold: ArraySlice<UInt8>) {
        var possible = Array(allowed)
        for (place, label) in gold.enumerated() where label != ExampleSet.unknown {
            possible[place] = 1 << UInt16(label)
        }
        add(scores, allowed: possible[...], sign: -1)
    }

    private mutating func add(_ scores: [SIMD16<Float>], allowed: ArraySlice<UInt16>, sign: Float) {
        factors.removeAll(keepingCapacity: true)
        forward.removeAll(keepingCapacity: true)
        var before = SIMD16<Float>.zero
        before[0] = 1
        for (score, allowed) in zip(scores, allowed) {
            let mask = Self.mask(allowed)
            let masked = score.replacing(with: -1e4, where: mask)
            let factor = (masked - masked.max()).exponential().replacing(with: 0, where: mask)
            factors.append(factor)
            var next = sum(before, rows) * factor
            next /= next.sum()
            forward.append(next)
            before = next
        }
        var after = SIMD16<Float>.zero
        for label in 0..<Self.count { after[label] = rows[label][0] }
        addTransitions(from: before, to: Self.first, sign: sign)
        for place in stride(from: scores.count - 1, through: 0, by: -1) {
            var share = forward[place] * after
            share /= share.sum()
            gradients[place] += share * sign
            let arriving = factors[place] * after
            addTransitions(from: place > 0 ? forward[place - 1] : Self.first, to: arriving, sign: sign)
            after = sum(arriving, columns)
            after /= after.sum()
        }
    }

    /// Only O.
    private static let first = {
        var first = SIMD16<Float>.zero
        first[0] = 1
        return first
    }()

    /// The lanes of the labels that are not in `allowed`.
    @inline(__always)
    private static func mask(_ allowed: UInt16) -> SIMDMask<SIMD16<Int32>> {
        let bits = SIMD16<Int32>(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768)
        return (SIMD16<Int32>(repeating: Int32(allowed & 0x1FF)) & bits) .== 0
    }

    @inline(__always)
    private func sum(_ vector: SIMD16<Float>, _ matrix: [SIMD16<Float>]) -> SIMD16<Float> {
        var total = SIMD16<Float>.zero
        for label in 0..<Self.count { total += matrix[label] * vector[label] }
        return total
    }

    private mutating func addTransitions(from before: SIMD16<Float>, to after: SIMD16<Float>, sign: Float) {
        var total: Float = 0
        for from in 0..<Self.count where before[from] > 0 { total += (rows[from] * after).sum() * before[from] }
        guard total > 0 else { return }
        for from in 0..<Self.count where before[from] > 0 {
            let share = rows[from] * after * (before[from] * sign / total)
            for to in 0..<Self.count { transitionGradients[from * Self.count + to] += share[to] }
        }
    }
}

extension SIMD16<Float> {
    /// e to the power of each lane, right to six digits: a power of two, and a polynomial for the rest (Cephes' expf).
    func exponential() -> SIMD16<Float> {
        let bounded = pointwiseMax(pointwiseMin(self, SIMD16(repeating: 80)), SIMD16(repeating: -80))
        let power = (bounded * 1.442_695_04).rounded(.toNearestOrEven)
        let rest = bounded - power * 0.693_359_375 + power * 2.121_944_4e-4
        var value = SIMD16(repeating: 1.987_569_15e-4) * rest + 1.398_199_95e-3
        value = value * rest + 8.333_451_9e-3
        value = value * rest + 4.166_579_6e-2
        value = value * rest + 1.666_666_55e-1
        value = value * rest + 0.5
        value = value * rest * rest + rest + 1
        let exponents = (SIMD16<Int32>(power) &+ 127) &<< 23
        return value * unsafeBitCast(exponents, to: SIMD16<Float>.self)
    }
}
