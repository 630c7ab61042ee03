import AnalysisData
import Model

/// The weights of the name recogniser, read where they lie.
///
/// Layout, little-endian:
/// - bytes 0–3 the magic "GLZM", 4–7 the number of buckets as UInt32;
/// - from 64 on the transitions of the first pass, 9 × 9 as Int16, row by row (from, to), and of the second pass;
/// - at 448 three Int32: the scale and the offset of the confidence in 1/65536, and the stamp of the features that it was
///   trained on;
/// - from 512 on four code books of 256 entries of two Int16 each: the weights of B and I of a class. The weight of O is always
///   0, and so are the weights of code 0;
/// - from 4608 on the buckets of 64 bytes: ten fingerprints as UInt16 (0 is free), four bytes of 0, and for each fingerprint four
///   codes as UInt8, one for each book.
///
/// A feature is in the bucket that the high half of its hash names, or nowhere: then its weights are 0.
package struct NameModel: Sendable {
    /// The scores of the eight labels other than O.
    package typealias Scores = SIMD8<Int16>

    /// The labels: O, then B and I of each class in the order of `NameSpan.Label`.
    package static let labelCount = 9
    package static let headerSize = 512
    /// The entries of a code book, the number of books, and the bytes of all.
    package static let codeCount = 256
    package static let bookCount = 4
    package static let booksSize = bookCount * codeCount * MemoryLayout<SIMD2<Int16>>.size
    package static let bucketSize = 64
    package static let rowsPerBucket = 10
    /// What a weight of 1 of the learner is in the numbers of the model.
    package static let unit: Float = 32

    /// Whether there is a model at all.
    package let isEmpty: Bool
    /// Scores of one label after another: of the first pass and of the second.
    package let transitions: [[Int32]]
    /// The share of right names is the logistic function of `confidenceScale` × margin + `confidenceOffset`.
    package let confidenceScale: Float
    package let confidenceOffset: Float

    /// Tells the code and the lists by which the features were made (see `FeatureStamp` of the trainer).
    package let stamp: UInt32

    private let books: UInt
    private let buckets: UInt64

    init(_ bytes: gloss_bytes) { self.init(UnsafeRawBufferPointer(start: bytes.start, count: bytes.count)) }

    /// A view of `bytes`, which must stay where they are.
    package init(_ bytes: UnsafeRawBufferPointer) {
        isEmpty = bytes.count <= Self.headerSize + Self.booksSize
        books = UInt(bitPattern: bytes.baseAddress) + UInt(Self.headerSize)
        guard !isEmpty else {
            (transitions, confidenceScale, confidenceOffset, stamp, buckets) = ([[], []], 0, 0, 0, 0)
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
        confidenceScale = Float(number(0)) / 65_536
        confidenceOffset = Float(number(1)) / 65_536
        stamp = UInt32(bitPattern: number(2))
    }

    /// The bucket and the fingerprint of a feature in a model of `buckets` buckets.
    @inline(__always)
    package static func place(_ feature: UInt64, buckets: UInt64) -> (bucket: Int, fingerprint: UInt16) {
        (Int(((feature >> 32) &* buckets) >> 32), max(UInt16(truncatingIfNeeded: feature), 1))
    }

    /// The weights of a feature. There must be a model.
    ///
    /// The fingerprints of its bucket are compared at once, and the number of the one that is equal, counted from 1, is what is left
    /// of all numbers; 0, if there is no such fingerprint, is the place of the four bytes of 0. No branch waits for the bucket to be
    /// fetched, so that the buckets of several features are fetched together.
    @inline(__always)
    func weights(of feature: UInt64) -> Scores {
        let (bucket, fingerprint) = Self.place(feature, buckets: buckets)
        let books = UnsafeRawPointer(bitPattern: books).unsafelyUnwrapped
        let line = books + (Self.booksSize &+ bucket &* Self.bucketSize)
        let gaps = line.load(as: SIMD16<UInt16>.self) ^ SIMD16(repeating: fingerprint)
        // The highest bit of a lane is set where the gap is 0 (Warren, Hacker's Delight, section 2-12).
        let signs = unsafeBitCast((gaps &- 1) & ~gaps, to: SIMD16<Int16>.self)
        let numbers = unsafeBitCast(signs &>> 15, to: SIMD16<UInt16>.self) & Self.numbers
        let eight = numbers.lowHalf | numbers.highHalf
        let two = unsafeBitCast(eight.lowHalf | eight.highHalf, to: SIMD2<UInt32>.self)
        let one = two[0] | two[1]
        let number = Int((one | one >> 16) & 0xFFFF)
        let codes = line.load(fromByteOffset: Self.zeroOffset &+ number &* 4, as: SIMD4<UInt8>.self)
        return Scores(
            lowHalf: .init(lowHalf: Self.entry(codes.x, of: books, 0), highHalf: Self.entry(codes.y, of: books, 1)),
            highHalf: .init(lowHalf: Self.entry(codes.z, of: books, 2), highHalf: Self.entry(codes.w, of: books, 3)))
    }

    /// Where the four bytes of 0 of a bucket are.
    package static let zeroOffset = rowsPerBucket * 2

    private static let numbers = SIMD16<UInt16>(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 0, 0, 0, 0, 0)

    @inline(__always)
    private static func entry(_ code: UInt8, of books: UnsafeRawPointer, _ book: Int) -> SIMD2<Int16> {
        books.load(
            fromByteOffset: (book &* codeCount &+ Int(code)) &* MemoryLayout<SIMD2<Int16>>.size, as: SIMD2<Int16>.self)
    }
}
