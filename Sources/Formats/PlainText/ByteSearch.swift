import Model

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Searches over the bytes of a text.
enum ByteSearch {
    /// Whether `byte` is ASCII white space.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// The offset after the first line feed at or after `start`; `limit` where there is none before it.
    static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int {
        first(0x0A, in: bytes, from: start, limit: limit).map { $0 + 1 } ?? limit
    }

    /// The offset of the first `byte` at or after `start`, before `limit`.
    static func first(
        _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int
    ) -> Int? {
        guard start < limit, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), limit - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The number of scalars in `range`, each invalid continuation byte left out.
    static func scalarCount(in bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Int {
        var count = 0
        for index in range.start..<range.end where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
