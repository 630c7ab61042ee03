/// Adds up the weights of features.
struct ScoreSink: FeatureSink {
    private let model: NameModel
    private var sum = NameModel.Scores.zero

    /// A sink for the weights of `model`, which must have some.
    init(_ model: NameModel) { self.model = model }

    @inline(__always)
    mutating func add(_ feature: UInt64) { sum &+= model.weights(of: feature) }

    /// The added weights of the features since the last call.
    @inline(__always)
    mutating func takeScores() -> NameModel.Scores {
        defer { sum = .zero }
        return sum
    }
}
