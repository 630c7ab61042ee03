/// Decoding of single scalars from bytes that may not be valid UTF-8.
public enum UTF8Decoding {
    /// The scalar at `offset` and its length in bytes; U+FFFD and the length of the maximal invalid part if the bytes
    /// are not valid (Unicode Standard, table 3-7). `offset` must be in `0..<bytes.count`.
    @inline(__always)
    public static func scalar(
        in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
    ) -> (scalar: Unicode.Scalar, length: Int) {
        let first = bytes[offset]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        return multibyteScalar(in: bytes, at: offset, first: first)
    }

    private static func multibyteScalar(
        in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, first: UInt8
    ) -> (scalar: Unicode.Scalar, length: Int) {
        let length: Int
        // The first continuation byte is what rules out overlong forms, surrogates and values past U+10FFFF.
        let second: ClosedRange<UInt8>
        switch first {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        default: return ("\u{FFFD}", 1)
        }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for index in 1..<length {
            guard offset + index < bytes.count else { return ("\u{FFFD}", index) }
            let byte = bytes[offset + index]
            guard index == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else { return ("\u{FFFD}", index) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}
