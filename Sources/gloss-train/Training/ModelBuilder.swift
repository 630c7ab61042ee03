import Analysis

/// Turns averaged weights into the small numbers of the model.
struct ModelBuilder {
    /// A feature with its weights for the labels other than O, that of O taken off.
    typealias Row = (feature: UInt64, weights: SIMD8<Float>)

    /// The places of the `limit` features that matter most, first those that do: by their largest weight for any label, times how
    /// often they occur.
    static func heaviest(_ weights: ConditionalField.Weights, counts: [UInt32], limit: Int) -> [Int] {
        let ranks: [(place: Int, weight: Float)] = counts.indices.map { place in
            (place, largest(relative(weights.rows[place])) * Float(counts[place]))
        }
        // The most frequent have the lowest places, and come first among equals.
        return ranks.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }.prefix(limit).map(\.place)
    }

    /// The rows of all features, in their order.
    static func rows(_ weights: ConditionalField.Weights, features: [UInt64]) -> [Row] {
        features.indices.map { (features[$0], relative(weights.rows[$0])) }
    }

    /// The rows of the most weight first.
    static func sorted(_ rows: [Row]) -> [Row] {
        rows.sorted { (largest($1.weights), $0.feature) < (largest($0.weights), $1.feature) }
    }

    /// The weights of the labels other than O, that of O taken off.
    private static func relative(_ weights: SIMD16<Float>) -> SIMD8<Float> {
        var row = SIMD8<Float>.zero
        for label in 0..<8 { row[label] = weights[label + 1] - weights[0] }
        return row
    }

    private static func largest(_ row: SIMD8<Float>) -> Float { max(row.max(), -row.min()) }

    /// The largest weight of all rows.
    static func largest(_ rows: [Row]) -> Float { rows.map { largest($0.weights) }.max() ?? 1 }

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
