/// Tells most hashes that were not inserted from those that were, by one bit for each: a Bloom filter with one function.
struct HashFilter {
    private var bits = [UInt64](repeating: 0, count: 1 << 12)

    /// Remembers a finished hash.
    mutating func insert(_ hash: UInt64) {
        bits[Int(hash >> 6) & (bits.count - 1)] |= 1 << (hash & 63)
    }

    /// False only where `hash` was not inserted.
    func mayContain(_ hash: UInt64) -> Bool {
        bits[Int(hash >> 6) & (bits.count - 1)] & 1 << (hash & 63) != 0
    }
}
