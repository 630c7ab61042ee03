/// The code book of the weights of one class, B and I: a part of a product quantiser (Jégou and others 2011). Its entries are found by
/// dividing them in two, again and again, and moving each to the mean of what is nearest to it (Linde, Buzo and Gray 1980).
struct WeightBook {
    /// The weights of B and I of a class for a feature, and how much the feature counts.
    typealias Point = (weights: SIMD2<Float>, share: Float)

    /// The weights of each code. Those of code 0 are 0.
    private(set) var entries: [SIMD2<Float>]

    /// A book of at most `size` entries for `points`. `rounds` is how often the entries move after each division.
    init(_ points: [Point], size: Int, rounds: Int = 6) {
        entries = [.zero]
        while entries.count < size {
            divide(points, limit: size)
            for _ in 0..<rounds { move(points) }
        }
    }

    /// The code of the entry that is nearest.
    @inline(__always)
    func code(of weights: SIMD2<Float>) -> Int {
        entries.withUnsafeBufferPointer { entries in
            var best = 0
            var least = Float.infinity
            for (code, entry) in entries.enumerated() {
                let gap = weights - entry
                let distance = (gap * gap).sum()
                if distance < least { (best, least) = (code, distance) }
            }
            return best
        }
    }

    /// Adds an entry beside each entry that is far from some of its points, those that are farthest first.
    private mutating func divide(_ points: [Point], limit: Int) {
        var errors = [SIMD2<Float>](repeating: .zero, count: entries.count)
        var shares = [Float](repeating: 0, count: entries.count)
        for point in points {
            let code = code(of: point.weights)
            let gap = point.weights - entries[code]
            errors[code] += gap * gap * point.share
            shares[code] += point.share
        }
        let order = errors.indices.filter { shares[$0] > 0 && errors[$0].sum() > 0 }
            .sorted { (errors[$1].sum(), $0) < (errors[$0].sum(), $1) }
        guard !order.isEmpty else { return fill(to: limit) }
        for code in order.prefix(limit - entries.count) {
            entries.append(entries[code] + (errors[code] / shares[code]).squareRoot())
        }
    }

    /// Points that are all entries need no more of them.
    private mutating func fill(to limit: Int) {
        entries.append(contentsOf: repeatElement(.zero, count: limit - entries.count))
    }

    /// Moves each entry but the first to the mean of the points that are nearest to it.
    private mutating func move(_ points: [Point]) {
        var sums = [SIMD2<Float>](repeating: .zero, count: entries.count)
        var shares = [Float](repeating: 0, count: entries.count)
        for point in points {
            let code = code(of: point.weights)
            sums[code] += point.weights * point.share
            shares[code] += point.share
        }
        for code in entries.indices.dropFirst() where shares[code] > 0 { entries[code] = sums[code] / shares[code] }
    }
}
