import CPictures
import Platform

/// Bytes made fewer, as zlib does it (RFC 1950).
enum Deflate {
    /// `bytes` compressed.
    static func compressed(_ bytes: [UInt8]) -> [UInt8] {
        let room = gloss_compressed_bound(bytes.count)
        return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = buffer.baseAddress.map { gloss_compress(bytes, bytes.count, $0, room) } ?? 0
        }
    }

    /// The checksum that parts of a PNG file have.
    static func checksum(_ bytes: some Collection<UInt8>) -> UInt32 {
        let bytes = Array(bytes)
        return gloss_checksum(bytes, bytes.count)
    }
}
