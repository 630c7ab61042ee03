import Analysis

/// Writes the bytes that `NameModel` reads.
struct NameModelPacker {
    /// The labels' transitions of the first and the second pass, 9 × 9 each.
    var transitions: [[Int16]] = []
    /// See `NameModel`.
    var secondScale: Int32 = 256
    var confidenceScale: Float = 0
    var confidenceOffset: Float = 0

    init() {}

    /// The bytes of a model with these rows: the most important first, because a row that finds its bucket full is left
    /// out. `fill` is the share of places that are taken.
    func packed(_ rows: [(feature: UInt64, weights: SIMD8<Int8>)], fill: Double = 0.75) -> (
        bytes: [UInt8], lost: Int
    ) {
        let buckets = Int(Double(rows.count) / Double(NameModel.rowsPerBucket) / fill) + 1
        var bytes = [UInt8](repeating: 0, count: NameModel.headerSize + buckets * NameModel.bucketSize)
        var taken = [Int](repeating: 0, count: buckets)
        var lost = 0
        func put<Value: FixedWidthInteger>(_ value: Value, at place: Int) {
            withUnsafeBytes(of: value.littleEndian) { source in
                for (index, byte) in source.enumerated() { bytes[place + index] = byte }
            }
        }
        for (index, byte) in "GLZM".utf8.enumerated() { bytes[index] = byte }
        put(UInt32(buckets), at: 4)
        for (pass, table) in transitions.enumerated() {
            for (cell, value) in table.enumerated() { put(value, at: 64 + (pass * table.count + cell) * 2) }
        }
        put(secondScale, at: 448)
        put(Int32(confidenceScale * 65_536), at: 452)
        put(Int32(confidenceOffset * 65_536), at: 456)
        put(FeatureStamp.current, at: 460)
        for (feature, weights) in rows {
            let (bucket, fingerprint) = NameModel.place(feature, buckets: UInt64(buckets))
            let base = NameModel.headerSize + bucket * NameModel.bucketSize
            guard taken[bucket] < NameModel.rowsPerBucket else {
                lost += 1
                continue
            }
            put(fingerprint, at: base + taken[bucket] * 2)
            for lane in 0..<8 { put(weights[lane], at: base + 16 + taken[bucket] * 8 + lane) }
            taken[bucket] += 1
        }
        return (bytes, lost)
    }
}
