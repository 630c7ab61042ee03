/// A read-only hash table in a block of bytes that is used where it lies.
///
/// Layout, little-endian: four bytes of magic, the number of rows as UInt32, then rows of eight bytes: the low half of
/// the hash (0 marks an empty row) and a value. Rows are found by the high half of the hash and linear probing; the last
/// row is always empty.
struct HashedTable: Sendable {
    private let address: UInt
    private let rows: UInt64

    /// A view of `bytes`, which must stay where they are.
    init(_ bytes: UnsafeRawBufferPointer) {
        address = UInt(bitPattern: bytes.baseAddress) + 8
        rows =
            bytes.count < 16 ? 0 : UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
    }

    /// The first row that may hold a hash, fetched before it is looked at, so that several tables are read at once.
    struct Probe {
        fileprivate let hash: UInt64
        fileprivate let row: Int
        fileprivate let entry: UInt64
    }

    /// Fetches the first row that may hold `hash`.
    @inline(__always)
    func probe(_ hash: UInt64) -> Probe {
        guard rows > 0, let base = UnsafeRawPointer(bitPattern: address) else {
            return Probe(hash: hash, row: 0, entry: 0)
        }
        let row = Int(((hash >> 32) &* (rows - 1)) >> 32)
        let entry = base.loadUnaligned(fromByteOffset: row * 8, as: UInt64.self).littleEndian
        return Probe(hash: hash, row: row, entry: entry)
    }

    /// The value of the hash of `probe`; 0 if the table does not hold it.
    @inline(__always)
    func value(_ probe: Probe) -> UInt32 {
        guard let base = UnsafeRawPointer(bitPattern: address) else { return 0 }
        let key = max(UInt32(truncatingIfNeeded: probe.hash), 1)
        var (row, entry) = (probe.row, probe.entry)
        while UInt32(truncatingIfNeeded: entry) != 0 {
            if UInt32(truncatingIfNeeded: entry) == key { return UInt32(truncatingIfNeeded: entry >> 32) }
            row = row + 1 < Int(rows) ? row + 1 : 0
            entry = base.loadUnaligned(fromByteOffset: row * 8, as: UInt64.self).littleEndian
        }
        return 0
    }

    /// The value of a hash; 0 if the table does not hold it.
    @inline(__always)
    func value(_ hash: UInt64) -> UInt32 { value(probe(hash)) }
}
