/// Finds the best sequence of labels for a run of tokens (Viterbi).
package struct LabelDecoder {
    private static let impossible: Int32 = -1_000_000
    private static let count = NameModel.labelCount

    /// Score of one label (row) after another (column), row by row.
    private let transitions: [Int32]
    /// For each token and label the best label before.
    private var back: [UInt8] = []

    /// A decoder with the scores of one label (row) after another (column), row by row.
    package init(transitions: [Int32]) {
        var transitions = transitions
        for from in 0..<Self.count {
            for to in 0..<Self.count where !Self.allows(from, to) {
                transitions[from * Self.count + to] = Self.impossible
            }
        }
        self.transitions = transitions
    }

    /// Whether label `to` may follow `from`: an inner label follows its own class only.
    package static func allows(_ from: Int, _ to: Int) -> Bool {
        to == 0 || to % 2 == 1 || from == to || from == to - 1
    }

    /// Appends the best labels for tokens of the given scores, between the labels `before` and `after`; their value, and 0 for no tokens.
    @discardableResult
    package mutating func append(
        _ scores: ArraySlice<SIMD16<Int32>>, to labels: inout [UInt8], before: Int = 0, after: Int = 0
    ) -> Int32 {
        guard let first = scores.first else { return 0 }
        let order = Self.count
        back.removeAll(keepingCapacity: true)
        var best = SIMD16<Int32>.zero
        for label in 0..<order { best[label] = transitions[before * order + label] &+ first[label] }
        for score in scores.dropFirst() {
            best = extended(best, with: score)
        }
        for label in 0..<order { best[label] &+= transitions[label * order + after] }
        var label = 0
        for other in 1..<order where best[other] > best[label] { label = other }
        let value = best[label]
        let start = labels.count
        labels.append(contentsOf: repeatElement(0, count: scores.count))
        for place in stride(from: scores.count - 1, through: 0, by: -1) {
            labels[start + place] = UInt8(label)
            if place > 0 { label = Int(back[(place - 1) * order + label]) }
        }
        return value
    }

    /// The best scores of paths that end in each label, one token on.
    private mutating func extended(_ best: SIMD16<Int32>, with score: SIMD16<Int32>) -> SIMD16<Int32> {
        let order = Self.count
        var next = SIMD16<Int32>(repeating: Self.impossible)
        withUnsafeBytes(of: best) { raw in
            let best = raw.assumingMemoryBound(to: Int32.self)
            transitions.withUnsafeBufferPointer { transitions in
                for to in 0..<order {
                    // An inner label follows two labels only.
                    var from = to > 0 && to % 2 == 0 ? to - 1 : 0
                    let end = to > 0 && to % 2 == 0 ? to + 1 : order
                    var value = best[from] &+ transitions[from * order + to]
                    var other = from + 1
                    while other < end {
                        let candidate = best[other] &+ transitions[other * order + to]
                        if candidate > value { (value, from) = (candidate, other) }
                        other += 1
                    }
                    next[to] = value &+ score[to]
                    back.append(UInt8(truncatingIfNeeded: from))
                }
            }
        }
        return next
    }

    /// The class (0…3) that fits a whole name of the given scores best, between words that are part of no name, and how much
    /// better it is than no name.
    package func best(of scores: ArraySlice<SIMD16<Int32>>) -> (kind: Int, margin: Int32) {
        let values = (0..<4).map { value($0 * 2 + 1, $0 * 2 + 2, scores: scores, before: 0, after: 0) }
        let kind = values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
        return (kind, values[kind] &- value(0, 0, scores: scores, before: 0, after: 0))
    }

    /// The best labels for the tokens of a name of class `kind` (0…3) if the token at `joint`, counted from its first, is part of no
    /// name, and how much worse they are than the one name. The labels before and after are kept.
    package mutating func divided(
        _ scores: ArraySlice<SIMD16<Int32>>, kind: Int, at joint: Int, before: Int, after: Int
    ) -> (labels: [UInt8], loss: Int32) {
        let whole = value(kind * 2 + 1, kind * 2 + 2, scores: scores, before: before, after: after)
        var scores = Array(scores)
        for label in 1..<Self.count { scores[joint][label] = Self.impossible }
        var labels: [UInt8] = []
        let divided = append(scores[...], to: &labels, before: before, after: after)
        return (labels, whole &- divided)
    }

    /// How much better class `kind` (0…3) is for a whole name of the given scores than another class or no name, the
    /// labels before and after kept.
    package func margin(of kind: Int, scores: ArraySlice<SIMD16<Int32>>, before: Int, after: Int) -> Int32 {
        var other = value(0, 0, scores: scores, before: before, after: after)
        for rival in 0..<4 where rival != kind {
            other = max(other, value(rival * 2 + 1, rival * 2 + 2, scores: scores, before: before, after: after))
        }
        return value(kind * 2 + 1, kind * 2 + 2, scores: scores, before: before, after: after) &- other
    }

    private func value(
        _ first: Int, _ inner: Int, scores: ArraySlice<SIMD16<Int32>>, before: Int, after: Int
    ) -> Int32 {
        var value: Int32 = 0
        var previous = before
        var label = first
        for score in scores {
            value &+= transitions[previous * Self.count + label] &+ score[label]
            (previous, label) = (label, inner)
        }
        return value &+ transitions[previous * Self.count + after]
    }
}
