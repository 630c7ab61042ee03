import Analysis

/// Turns averaged weights into the small numbers of the model.
struct ModelBuilder {
    /// A feature with its weights for the labels other than O, that of O taken off.
    typealias Row = (feature: UInt64, weights: SIMD8<Float>)

    /// The `limit` rows of the most weight, heaviest first.
    static func heaviest(_ weights: Perceptron.Weights, features: [UInt64], limit: Int) -> [Row] {
        var rows: [(row: Row, weight: Float)] = features.indices.map { index in
            let all = weights.rows[index]
            var row = SIMD8<Float>.zero
            for label in 0..<8 { row[label] = all[label + 1] - all[0] }
            // Lightly used features come last among equals, so that the order does not depend on anything else.
            return ((features[index], row), max(row.max(), -row.min()))
        }
        rows.sort { ($1.weight, $0.row.feature) < ($0.weight, $1.row.feature) }
        return rows.prefix(limit).map(\.row)
    }

    /// The largest weight of rows that are sorted by weight.
    static func largest(_ rows: [Row]) -> Float {
        rows.first.map { max($0.weights.max(), -$0.weights.min()) } ?? 1
    }

    /// The rows in whole numbers, `scale` to one.
    static func quantised(_ rows: [Row], scale: Float) -> [(feature: UInt64, weights: SIMD8<Int8>)] {
        rows.compactMap { row in
            var weights = SIMD8<Int8>.zero
            for label in 0..<8 { weights[label] = Int8(max(-127, min(127, (row.weights[label] * scale).rounded()))) }
            return weights == .zero ? nil : (row.feature, weights)
        }
    }

    /// Transitions in the unit of the model's weights.
    static func quantised(_ transitions: [Float], scale: Float) -> [Int16] {
        transitions.map { Int16(max(-20_000, min(20_000, ($0 * scale).rounded()))) }
    }
}

/// A model in memory of its own.
final class TrainedModel {
    let bytes: [UInt8]
    let model: NameModel
    private let memory: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        memory = .allocate(byteCount: bytes.count, alignment: 64)
        memory.copyBytes(from: bytes)
        model = NameModel(UnsafeRawBufferPointer(memory))
    }

    deinit { memory.deallocate() }
}
