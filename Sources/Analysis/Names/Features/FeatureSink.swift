/// What takes the features of a token: the trainer collects them, the tagger adds up their weights.
package protocol FeatureSink {
    /// Takes one feature.
    mutating func add(_ feature: UInt64)
}

/// A kind of feature at an offset, which makes features of values.
struct FeatureTemplate {
    private let seed: UInt64

    /// The features of `kind` for the word at `offset` (−2…2) from the token.
    @inline(__always)
    init(_ kind: FeatureKind, offset: Int = 0) {
        seed = (kind.number << 3 | UInt64(offset + 3)) &* 0x9E37_79B9_7F4A_7C15
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
