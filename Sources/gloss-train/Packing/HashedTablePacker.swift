/// Writes the tables that `HashedTable` reads.
struct HashedTablePacker {
    /// The bytes of a table of `entries`, filled to four fifths.
    static func packed(_ entries: [(hash: UInt64, value: UInt32)], magic: StaticString) -> [UInt8] {
        let rows = UInt64(entries.count * 5 / 4 + 2)
        var keys = [UInt32](repeating: 0, count: Int(rows))
        var values = keys
        for (hash, value) in entries {
            var row = Int(((hash >> 32) &* (rows - 1)) >> 32)
            while keys[row] != 0 { row = row + 1 < Int(rows) ? row + 1 : 0 }
            keys[row] = max(UInt32(truncatingIfNeeded: hash), 1)
            values[row] = value
        }
        var bytes = magic.withUTF8Buffer { Array($0.prefix(4)) }
        func append(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
        append(UInt32(rows))
        for row in keys.indices {
            append(keys[row])
            append(values[row])
        }
        return bytes
    }
}
