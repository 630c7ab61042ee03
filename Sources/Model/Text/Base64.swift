/// Bytes as letters that pass through anything that takes text: base 64 with padding (RFC 4648).
public enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Four letters for every three bytes.
    public static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var bits: UInt32 = 0
            for index in 0..<count { bits = bits << 8 | UInt32(bytes[start + index]) }
            bits <<= UInt32(3 - count) * 8
            for index in 0..<4 {
                result.append(index <= count ? alphabet[Int(bits >> UInt32(18 - 6 * index) & 63)] : 0x3D)
            }
        }
        return result
    }
}
