import Analysis

/// A feature with its weights for the labels other than O, that of O taken off.
struct WeightedFeature {
    var feature: UInt64
    /// In units of `NameModel.unit`.
    var weights: SIMD8<Float>
    /// How often it occurs in the training text.
    var uses: UInt32

    /// How much the model would lose without it: its largest weight, as often as it occurs.
    var importance: Float { max(weights.max(), -weights.min()) * Float(uses) }

    /// The weights of B and I of a class.
    func weights(of kind: Int) -> SIMD2<Float> { SIMD2(weights[kind * 2], weights[kind * 2 + 1]) }

    /// The features with what was learned of them.
    static func all(_ features: [(feature: UInt64, count: UInt32)], weights: ConditionalField.Weights) -> [Self] {
        zip(features, weights.rows).map { feature, row in
            var weights = SIMD8<Float>.zero
            for label in 0..<8 { weights[label] = (row[label + 1] - row[0]) * NameModel.unit }
            return Self(feature: feature.feature, weights: weights, uses: feature.count)
        }
    }

    /// The places of the `limit` features that matter most, in that order.
    static func heaviest(_ features: [Self], limit: Int) -> [Int] {
        // The most frequent have the lowest places, and come first among equals.
        features.indices.map { (place: $0, importance: features[$0].importance) }
            .sorted { ($1.importance, $0.place) < ($0.importance, $1.place) }.prefix(limit).map(\.place)
    }
}
