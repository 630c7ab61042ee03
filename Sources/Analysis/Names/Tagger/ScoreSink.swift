/// Adds up the weights of features.
struct ScoreSink: FeatureSink {
    private let model: NameModel
    private let adviser: NameModel
    private let isAdvised: Bool
    private var sum = NameModel.Scores.zero
    private var advice = NameModel.Scores.zero

    /// A sink for the weights of `model`, which must have some.
    init(_ model: NameModel) {
        self.model = model
        adviser = model
        isAdvised = false
    }

    /// A sink for text whose capitals say nothing: `adviser`, the model for plain text, has a say in it (see `NameModels.mean`).
    init(_ model: NameModel, advisedBy adviser: NameModel) {
        self.model = model
        self.adviser = adviser
        isAdvised = true
    }

    @inline(__always)
    mutating func add(_ feature: UInt64) {
        sum &+= model.weights(of: feature)
        if isAdvised { advice &+= adviser.weights(of: WordHash.recased(feature)) }
    }

    /// The added weights of the features since the last call.
    @inline(__always)
    mutating func takeScores() -> NameModel.Scores {
        defer { (sum, advice) = (.zero, .zero) }
        return isAdvised ? NameModels.mean(sum, advice) : sum
    }
}
