/// Finished hashes of words that the program knows, to be asked for again and again: a hash is spread over all bits already, so
/// none is made anew.
struct WordSet: Sendable {
    /// Hashes by their low bits, and by linear probing; 0 marks an empty slot. At most half of the slots are taken.
    private let slots: [UInt64]

    init(_ hashes: some Sequence<UInt64>) {
        let hashes = Set(hashes)
        let count = max(2, hashes.count * 2)
        var slots = [UInt64](repeating: 0, count: 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount))
        for hash in hashes.sorted() {
            precondition(hash != 0, "0 marks an empty slot")
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = hash
        }
        self.slots = slots
    }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool {
        let last = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & last
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & last
        }
        return false
    }

    var hashes: [UInt64] { slots.filter { $0 != 0 } }

    /// The words of both.
    func union(_ other: WordSet) -> WordSet { WordSet(hashes + other.hashes) }
}
