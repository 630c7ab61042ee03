/// What takes the features of a token: the trainer collects them, the tagger adds up their weights.
protocol FeatureSink {
    /// Takes one feature.
    mutating func add(_ feature: UInt64)
    /// Takes one feature that knows the word itself: training leaves some of these out, so that it learns to do without.
    mutating func add(lexical feature: UInt64)
}

extension FeatureSink {
    @inline(__always)
    mutating func add(lexical feature: UInt64) { add(feature) }
}

/// A kind of feature. Its number is part of the hash of each of its features.
struct FeatureTemplate {
    private let seed: UInt64

    /// The template number `number` for the word at `offset` (−2…2) from the token.
    @inline(__always)
    init(_ number: UInt64, offset: Int = 0) {
        seed = (number << 3 | UInt64(offset + 3)) &* 0x9E37_79B9_7F4A_7C15
    }

    /// The feature of a value.
    @inline(__always)
    func callAsFunction(_ value: UInt64) -> UInt64 {
        var hash = (value ^ seed) &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 32
        hash = hash &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ (hash >> 29)
    }

    /// The feature of two values.
    @inline(__always)
    func callAsFunction(_ left: UInt64, _ right: UInt64) -> UInt64 {
        self((left &* 0xD6E8_FEB8_6659_FD93) ^ (left >> 31) ^ right)
    }
}
