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
    /// Where the features of each token end in `numbers`; the first entry is 0.
    private(set) var ends: [Int] = [0]
    /// The numbers of the features; the most frequent have the lowest.
    private(set) var numbers: [UInt32] = []
    /// The right label of each token, or `unknown`.
    private(set) var gold: [UInt8] = []
    /// The labels that each token may have, a bit for each.
    private(set) var allowed: [UInt16] = []
    /// Whether a program labelled the token.
    private(set) var isSilver: [Bool] = []
    /// Scores that are given, not learned; empty if there are none.
    private(set) var base: [SIMD16<Float>] = []

    static let noFeature = UInt32.max
    /// The label of a token that whoever labelled the text was not sure of.
    static let unknown: UInt8 = 255

    /// Adds a stretch of a document with the right labels of all its tokens; features that `counts` has no number for are left out.
    mutating func append(
        _ stretch: NameExamples.Stretch, of document: LabelledDocument, index number: Int, labels: [UInt8],
        counts: FeatureCounts, base scores: ((Int) -> SIMD16<Float>)? = nil
    ) {
        let coverage = document.coverage
        stretches.append(Stretch(first: gold.count, count: stretch.tokens.count, document: number))
        var start = 0
        for (place, index) in stretch.tokens.enumerated() {
            for feature in stretch.features[start..<stretch.ends[place]] {
                let number = counts.number(feature)
                if number != Self.noFeature { numbers.append(number) }
            }
            start = stretch.ends[place]
            ends.append(numbers.count)
            var label = labels[index]
            // A name whose first token is out of reach starts where it can.
            if place == 0, label != 0, label % 2 == 0 { label -= 1 }
            gold.append(label)
            let isOther = label >= 7
            let open = coverage == .full || coverage == .partial && isOther
            allowed.append(open ? 0x1FF : 0x7F)
            isSilver.append(document.isSilver)
            if let scores { base.append(scores(index)) }
        }
    }

    /// Keeps the features whose new number `renumbered` has, by their old number, and drops all others.
    mutating func keep(_ renumbered: [UInt32]) {
        var end = 0
        var start = 0
        for token in gold.indices {
            for place in start..<ends[token + 1] {
                let number = renumbered[Int(numbers[place])]
                guard number != Self.noFeature else { continue }
                numbers[end] = number
                end += 1
            }
            start = ends[token + 1]
            ends[token + 1] = end
        }
        numbers.removeLast(numbers.count - end)
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

    /// The features that occur at least `minimum` times with how often they do, most frequent first, so that the weights used most
    /// lie together.
    func frequent(minimum: Int) -> [(feature: UInt64, count: UInt32)] {
        var kept: [(feature: UInt64, count: UInt32)] = []
        for (place, key) in keys.enumerated() where key != 0 && values[place] >= UInt32(minimum) {
            kept.append((key, values[place]))
        }
        kept.sort { ($1.count, $0.feature) < ($0.count, $1.feature) }
        return kept
    }

    /// Numbers `features` in their order, and forgets all others.
    mutating func assign(_ features: [(feature: UInt64, count: UInt32)]) {
        for slot in values.indices { values[slot] = ExampleSet.noFeature }
        for (number, row) in features.enumerated() { values[slot(row.feature)] = UInt32(number) }
    }

    func number(_ feature: UInt64) -> UInt32 {
        let slot = slot(feature)
        return keys[slot] == 0 ? ExampleSet.noFeature : values[slot]
    }
}
