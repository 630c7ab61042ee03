/// Finds the best sequence of labels for a run of tokens (Viterbi).
package struct LabelDecoder {
    private static let impossible: Int32 = -1_000_000
    private static let count = NameModel.labelCount

    /// Score of each label (column) after each label (row).
    private let transitions: [SIMD16<Int32>]
    private var back: [SIMD16<Int32>] = []

    /// A decoder with the scores of one label (row) after another (column), row by row.
    package init(transitions: [Int32]) {
        let order = Self.count
        self.transitions = (0..<order).map { from in
            var row = SIMD16<Int32>(repeating: Self.impossible)
            for to in 0..<order where Self.allows(from, to) { row[to] = transitions[from * order + to] }
            return row
        }
    }

    /// Whether label `to` may follow `from`: an inner label follows its own class only.
    package static func allows(_ from: Int, _ to: Int) -> Bool {
        to == 0 || to % 2 == 1 || from == to || from == to - 1
    }

    /// Appends the best labels for tokens of the given scores; O stands before the first and after the last.
    package mutating func append(_ scores: ArraySlice<SIMD16<Int32>>, to labels: inout [UInt8]) {
        guard let first = scores.first else { return }
        back.removeAll(keepingCapacity: true)
        var best = transitions[0] &+ first
        for score in scores.dropFirst() {
            var values = transitions[0] &+ best[0]
            var from = SIMD16<Int32>.zero
            for label in 1..<Self.count {
                let candidate = transitions[label] &+ best[label]
                let better = candidate .> values
                values.replace(with: candidate, where: better)
                from.replace(with: Int32(label), where: better)
            }
            back.append(from)
            best = values &+ score
        }
        var label = 0
        for other in 1..<Self.count where best[other] &+ transitions[other][0] > best[label] &+ transitions[label][0] {
            label = other
        }
        let start = labels.count
        labels.append(contentsOf: repeatElement(0, count: scores.count))
        for place in stride(from: scores.count - 1, through: 0, by: -1) {
            labels[start + place] = UInt8(label)
            if place > 0 { label = Int(back[place - 1][label]) }
        }
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
            value &+= transitions[previous][label] &+ score[label]
            (previous, label) = (label, inner)
        }
        return value &+ transitions[previous][after]
    }
}
