import Analysis

/// Stretches of tokens with their features as numbers.
struct ExampleSet {
    /// A stretch of tokens: `first..<first + count` in the arrays by token.
    struct Stretch {
        var first: Int
        var count: Int
        /// The number of its document.
        var document: Int
    }

    private(set) var stretches: [Stretch] = []
    /// Where the features of each token end in `features`; the first entry is 0.
    private(set) var ends: [Int] = [0]
    /// The features, until they have numbers.
    private(set) var features: [UInt64] = []
    /// The numbers of the features; the most frequent have the lowest.
    private(set) var numbers: [UInt32] = []
    /// The right label of each token.
    private(set) var gold: [UInt8] = []
    /// The labels that each token may have, a bit for each.
    private(set) var allowed: [UInt16] = []
    /// Scores that are given, not learned; empty if there are none.
    private(set) var base: [SIMD16<Int32>] = []

    static let noFeature = UInt32.max

    /// Adds a stretch of a document with the right labels of all its tokens.
    mutating func append(
        _ stretch: NameExamples.Stretch, of document: LabelledDocument, index number: Int, labels: [UInt8],
        base scores: ((Int) -> SIMD16<Int32>)? = nil
    ) {
        guard stretch.isRecased || document.recased == nil else { return }
        let coverage = document.coverage
        stretches.append(Stretch(first: gold.count, count: stretch.tokens.count, document: number))
        let offset = features.count
        features += stretch.features
        for (place, index) in stretch.tokens.enumerated() {
            ends.append(offset + stretch.ends[place])
            var label = labels[index]
            // A name whose first token is out of reach starts where it can.
            if place == 0, label != 0, label % 2 == 0 { label -= 1 }
            gold.append(label)
            let isOther = label >= 7
            let open = coverage == .full || coverage == .partial && isOther
            allowed.append(open ? 0x1FF : 0x7F)
            if let scores { base.append(scores(index)) }
        }
    }

    /// Gives each feature that occurs at least `minimum` times a number; returns the features by number.
    mutating func number(minimum: Int) -> [UInt64] {
        var index = FeatureCounts()
        for feature in features { index.count(feature) }
        let kept = index.frequent(minimum: minimum)
        index.assign(kept)
        numbers = [UInt32](unsafeUninitializedCapacity: features.count) { buffer, count in
            for (place, feature) in features.enumerated() {
                buffer[place] = index.number(feature)
            }
            count = features.count
        }
        features = []
        return kept
    }

    /// The number of tokens in all stretches.
    var tokenCount: Int { gold.count }
}

/// Counts features, and gives them numbers.
struct FeatureCounts {
    private var keys = [UInt64](repeating: 0, count: 1 << 22)
    private var values = [UInt32](repeating: 0, count: 1 << 22)
    private var used = 0

    private func slot(_ feature: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: feature >> 20) & mask
        while keys[slot] != 0, keys[slot] != feature { slot = (slot + 1) & mask }
        return slot
    }

    mutating func count(_ feature: UInt64) {
        let slot = slot(feature)
        if keys[slot] == 0 {
            keys[slot] = feature
            used += 1
            values[slot] = 1
            if used * 2 > keys.count { grow() }
        } else {
            values[slot] &+= 1
        }
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        values = [UInt32](repeating: 0, count: oldKeys.count * 2)
        for (place, key) in oldKeys.enumerated() where key != 0 {
            let slot = slot(key)
            keys[slot] = key
            values[slot] = oldValues[place]
        }
    }

    /// The features that occur at least `minimum` times, most frequent first, so that the weights used most lie together.
    func frequent(minimum: Int) -> [UInt64] {
        var kept: [(feature: UInt64, count: UInt32)] = []
        for (place, key) in keys.enumerated() where key != 0 && values[place] >= UInt32(minimum) {
            kept.append((key, values[place]))
        }
        kept.sort { ($1.count, $0.feature) < ($0.count, $1.feature) }
        return kept.map(\.feature)
    }

    /// Numbers `features` in their order, and forgets all others.
    mutating func assign(_ features: [UInt64]) {
        for slot in values.indices { values[slot] = ExampleSet.noFeature }
        for (number, feature) in features.enumerated() { values[slot(feature)] = UInt32(number) }
    }

    func number(_ feature: UInt64) -> UInt32 {
        let slot = slot(feature)
        return keys[slot] == 0 ? ExampleSet.noFeature : values[slot]
    }
}
