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

    /// The value of a hash; 0 where the table does not hold it.
    @inline(__always)
    func value(_ hash: UInt64) -> UInt32 {
        guard rows > 0, let base = UnsafeRawPointer(bitPattern: address) else { return 0 }
        let key = max(UInt32(truncatingIfNeeded: hash), 1)
        var row = Int(((hash >> 32) &* (rows - 1)) >> 32)
        while true {
            let found = base.loadUnaligned(fromByteOffset: row * 8, as: UInt32.self).littleEndian
            if found == 0 { return 0 }
            if found == key { return base.loadUnaligned(fromByteOffset: row * 8 + 4, as: UInt32.self).littleEndian }
            row = row + 1 < Int(rows) ? row + 1 : 0
        }
    }
}
