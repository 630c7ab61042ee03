/// Adds up the weights of features.
///
/// Each feature is somewhere else in a table that no near cache holds. So the places of several features are looked up at once, and
/// the weights of those that the model has are added at the end: they lie in the cache lines that were fetched.
struct ScoreSink: FeatureSink {
    /// See `FeatureSalt`.
    var salt: UInt64 = 0

    private static let capacity = 64
    private let model: NameModel
    private let places: UnsafeMutableBufferPointer<UInt32>
    private var count = 0
    private var sum = NameModel.Scores.zero

    /// Calls `body` with a sink for the weights of `model`, which must not be kept.
    static func with<Result>(_ model: NameModel, _ body: (inout ScoreSink) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { places in
            var sink = ScoreSink(model: model, places: places)
            return body(&sink)
        }
    }

    private init(model: NameModel, places: UnsafeMutableBufferPointer<UInt32>) {
        self.model = model
        self.places = places
    }

    @inline(__always)
    mutating func add(_ feature: UInt64) {
        if count == Self.capacity { addWeights() }
        let (place, isFound) = model.find(feature ^ salt)
        places[count] = place
        count &+= isFound ? 1 : 0
    }

    /// The added weights of the features since the last call.
    @inline(__always)
    mutating func takeScores() -> NameModel.Scores {
        addWeights()
        defer { sum = .zero }
        return sum
    }

    @inline(__always)
    private mutating func addWeights() {
        for index in 0..<count { sum &+= NameModel.Scores(truncatingIfNeeded: model.weights(at: places[index])) }
        count = 0
    }
}
