import AnalysisData
import Model

/// The weights of the name recogniser, read where they lie.
///
/// Layout, little-endian:
/// - bytes 0–3 the magic "GLZM", 4–7 the number of buckets as UInt32;
/// - from 64 on the transitions of the first pass, 9 × 9 as Int16, row by row (from, to), and of the second pass;
/// - at 448 four Int32: the multiplier of the second pass's weights in 1/256, the scale and the offset of the
///   confidence in 1/65536, and the stamp of the features that it was trained on;
/// - from 512 on the buckets of 64 bytes: six fingerprints as UInt16 (0 is free), four bytes unused, and for each
///   fingerprint eight weights as Int8, those of the labels other than O, whose weight is always 0.
///
/// A feature is in the bucket that the high half of its hash names, or nowhere.
package struct NameModel: Sendable {
    /// The scores of the eight labels other than O.
    package typealias Scores = SIMD8<Int16>

    /// The labels: O, then B and I of each class in the order of `NameSpan.Label`.
    package static let labelCount = 9
    package static let headerSize = 512
    package static let bucketSize = 64
    package static let rowsPerBucket = 6

    /// The model of the program.
    package static let standard = NameModel(gloss_name_model())

    /// Whether there is a model at all.
    package let isEmpty: Bool
    /// Scores of one label after another: of the first pass and of the second.
    package let transitions: [[Int32]]
    /// The multiplier of the second pass's weights, in 1/256.
    package let secondScale: Int32
    /// The share of right names is the logistic function of `confidenceScale` × margin + `confidenceOffset`.
    package let confidenceScale: Float
    package let confidenceOffset: Float

    /// Tells the code and the lists by which the features were made (see `FeatureStamp` of the trainer).
    package let stamp: UInt32

    private let address: UInt
    private let buckets: UInt64

    init(_ bytes: gloss_bytes) { self.init(UnsafeRawBufferPointer(start: bytes.start, count: bytes.count)) }

    /// A view of `bytes`, which must stay where they are.
    package init(_ bytes: UnsafeRawBufferPointer) {
        isEmpty = bytes.count <= Self.headerSize
        address = UInt(bitPattern: bytes.baseAddress) + UInt(Self.headerSize)
        guard !isEmpty else {
            (transitions, secondScale, confidenceScale, confidenceOffset, stamp, buckets) = ([[], []], 0, 0, 0, 0, 0)
            return
        }
        buckets = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
        let cells = Self.labelCount * Self.labelCount
        transitions = (0..<2).map { pass in
            (0..<cells).map { cell in
                Int32(
                    Int16(
                        littleEndian: bytes.loadUnaligned(
                            fromByteOffset: 64 + (pass * cells + cell) * 2, as: Int16.self)))
            }
        }
        func number(_ place: Int) -> Int32 {
            Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 448 + place * 4, as: Int32.self))
        }
        secondScale = number(0)
        confidenceScale = Float(number(1)) / 65_536
        confidenceOffset = Float(number(2)) / 65_536
        stamp = UInt32(bitPattern: number(3))
    }

    /// The bucket and the fingerprint of a feature in a model of `buckets` buckets.
    @inline(__always)
    package static func place(_ feature: UInt64, buckets: UInt64) -> (bucket: Int, fingerprint: UInt16) {
        (Int(((feature >> 32) &* buckets) >> 32), max(UInt16(truncatingIfNeeded: feature), 1))
    }

    /// Where the weights of a feature are, in bytes after the header, and whether the model has the feature at all.
    ///
    /// Four fingerprints are compared at a time as one integer: a lane of `four` is zero where one is equal, and the lowest zero
    /// lane is found with a subtraction that borrows (Warren, Hacker's Delight, section 6–1). No branch waits for the bucket to
    /// be fetched.
    @inline(__always)
    func find(_ feature: UInt64) -> (place: UInt32, isFound: Bool) {
        let (bucket, fingerprint) = Self.place(feature, buckets: buckets)
        let place = bucket &* Self.bucketSize
        guard let base = UnsafeRawPointer(bitPattern: address)?.advanced(by: place) else { return (0, false) }
        let ones: UInt64 = 0x0001_0001_0001_0001
        let wanted = UInt64(fingerprint) &* ones
        let four = UInt64(littleEndian: base.load(as: UInt64.self)) ^ wanted
        let two =
            (UInt64(UInt32(littleEndian: base.load(fromByteOffset: 8, as: UInt32.self))) | ~0xFFFF_FFFF)
            ^ (wanted & 0xFFFF_FFFF)
        let zerosOfFour = (four &- ones) & ~four & (ones << 15)
        let zerosOfTwo = (two &- ones) & ~two & 0x8000_8000
        let zeros = zerosOfFour == 0 ? zerosOfTwo : zerosOfFour
        let row = (zerosOfFour == 0 ? 4 : 0) &+ zeros.trailingZeroBitCount &>> 4
        return (UInt32(truncatingIfNeeded: place &+ 16 &+ row &* 8), zeros != 0)
    }

    /// The weights at a place that `find` gave.
    @inline(__always)
    func weights(at place: UInt32) -> SIMD8<Int8> {
        guard let base = UnsafeRawPointer(bitPattern: address) else { return .zero }
        return base.load(fromByteOffset: Int(place), as: SIMD8<Int8>.self)
    }
}
