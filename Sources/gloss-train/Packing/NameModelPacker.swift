import Analysis

/// Writes the bytes that `NameModel` reads.
struct NameModelPacker {
    /// Which of the two models it is.
    let isRecased: Bool
    /// The labels' transitions of the first and the second pass, 9 × 9 each.
    var transitions: [[Int16]] = []
    /// See `NameModel`.
    var confidenceScale: Float = 0
    var confidenceOffset: Float = 0
    /// The entries of a code book that are used.
    var bookSize = NameModel.codeCount

    init(isRecased: Bool) { self.isRecased = isRecased }

    /// Every so many of the features teach the code books, which takes a minute with all.
    private static let bookStride = 8
    /// The share of places that are taken.
    private static let fill = 0.85

    /// The transitions in the unit of the model.
    static func quantised(_ transitions: [Float]) -> [Int16] {
        transitions.map { Int16(max(-20_000, min(20_000, ($0 * NameModel.unit).rounded()))) }
    }

    /// The bytes of a model of these features, and how many of them were left out because they found their buckets full: those
    /// that matter least.
    func packed(_ features: [WeightedFeature]) -> (bytes: [UInt8], lost: Int) {
        let books = books(of: features)
        let rows: [(feature: UInt64, codes: SIMD4<UInt8>)] = WeightedFeature.heaviest(features, limit: features.count)
            .map { (features[$0].feature, Self.codes(of: features[$0], books: books)) }.filter { $0.codes != .zero }
        let buckets = Int(Double(rows.count) / Double(NameModel.rowsPerBucket) / Self.fill) + 1
        var table = [[(fingerprint: UInt16, codes: SIMD4<UInt8>)]](repeating: [], count: buckets)
        var lost = 0
        for (feature, codes) in rows {
            let (bucket, fingerprint) = NameModel.place(feature, buckets: UInt64(buckets))
            let isTaken = table[bucket].contains { $0.fingerprint == fingerprint }
            if isTaken || table[bucket].count == NameModel.rowsPerBucket {
                lost += 1
            } else {
                table[bucket].append((fingerprint, codes))
            }
        }
        var bytes = header(buckets: buckets)
        for book in books {
            let free = repeatElement(SIMD2<Float>.zero, count: NameModel.codeCount - book.entries.count)
            for entry in book.entries + free { append(entry, to: &bytes) }
        }
        for rows in table { append(rows, to: &bytes) }
        return (bytes, lost)
    }

    private func append(_ entry: SIMD2<Float>, to bytes: inout [UInt8]) {
        for lane in 0..<2 { append(Int16(max(-20_000, min(20_000, entry[lane].rounded()))), to: &bytes) }
    }

    private func append(_ rows: [(fingerprint: UInt16, codes: SIMD4<UInt8>)], to bytes: inout [UInt8]) {
        let start = bytes.count
        for row in rows { append(row.fingerprint, to: &bytes) }
        bytes += repeatElement(0, count: start + NameModel.zeroOffset + 4 - bytes.count)
        for row in rows { for lane in 0..<4 { bytes.append(row.codes[lane]) } }
        bytes += repeatElement(0, count: start + NameModel.bucketSize - bytes.count)
    }

    private func header(buckets: Int) -> [UInt8] {
        var bytes = Array("GLZM".utf8)
        append(UInt32(buckets), to: &bytes)
        bytes += repeatElement(0, count: 56)
        for table in transitions { for value in table { append(value, to: &bytes) } }
        bytes += repeatElement(0, count: 448 - bytes.count)
        append(Int32(confidenceScale * 65_536), to: &bytes)
        append(Int32(confidenceOffset * 65_536), to: &bytes)
        append(FeatureStamp.current(isRecased: isRecased), to: &bytes)
        return bytes + repeatElement(0, count: NameModel.headerSize - bytes.count)
    }

    private func append<Value: FixedWidthInteger>(_ value: Value, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private func books(of features: [WeightedFeature]) -> [WeightBook] {
        let sample = stride(from: 0, to: features.count, by: features.count > 200_000 ? Self.bookStride : 1)
            .map { features[$0] }
        return (0..<NameModel.bookCount).map { kind in
            WeightBook(
                sample.map { ($0.weights(of: kind), Float($0.uses).squareRoot()) }, size: bookSize)
        }
    }

    private static func codes(of feature: WeightedFeature, books: [WeightBook]) -> SIMD4<UInt8> {
        var codes = SIMD4<UInt8>.zero
        for kind in 0..<4 { codes[kind] = UInt8(books[kind].code(of: feature.weights(of: kind))) }
        return codes
    }
}
