import Model

/// Turns the bytes of a plain text into scalars, in portions.
struct TextDecoder: Sendable {
    /// The encoding of the bytes.
    let encoding: TextEncoding
    /// Offset of the first byte that was not yet decoded.
    private(set) var consumed: Int
    /// Bytes that were no text, each part of which became U+FFFD.
    private(set) var invalidBytes = 0

    /// A decoder for a source that starts with a byte order mark where the encoding is UTF-16.
    init(_ encoding: TextEncoding) {
        self.encoding = encoding
        if case .utf16 = encoding { consumed = 2 } else { consumed = 0 }
    }

    /// Decodes the bytes up to `limit`, and hands each scalar to `take`.
    ///
    /// - Parameter isEnd: whether nothing follows `bytes`; otherwise a sequence that may go on is left for the next call.
    mutating func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, upTo limit: Int, isEnd: Bool, take: (Unicode.Scalar) -> Void
    ) {
        let limit = min(limit, bytes.count)
        switch encoding {
        case .utf8: decodeUTF8(bytes, limit, isEnd, take)
        case .utf16(let bigEndian): decodeUTF16(bytes, limit, isEnd, bigEndian, take)
        case .windows1252:
            while consumed < limit {
                take(Self.windows1252(bytes[consumed]))
                consumed += 1
            }
        }
    }

    private mutating func decodeUTF8(
        _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, _ isEnd: Bool, _ take: (Unicode.Scalar) -> Void
    ) {
        while consumed < limit {
            guard isEnd || consumed + 4 <= bytes.count || bytes[consumed] < 0x80 else { return }
            let decoded = UTF8Decoding.scalar(in: bytes, at: consumed)
            let isInvalid = decoded.scalar == "\u{FFFD}" && !(decoded.length == 3 && bytes[consumed + 1] == 0xBF)
            if isInvalid { invalidBytes += decoded.length }
            take(decoded.scalar)
            consumed += decoded.length
        }
    }

    private mutating func decodeUTF16(
        _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, _ isEnd: Bool, _ bigEndian: Bool,
        _ take: (Unicode.Scalar) -> Void
    ) {
        func unit(_ place: Int) -> UInt32 {
            let (first, second) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        while consumed + 2 <= limit {
            let first = unit(consumed)
            if let scalar = Unicode.Scalar(first) {
                take(scalar)
                consumed += 2
                continue
            }
            if first < 0xDC00, consumed + 4 > bytes.count, !isEnd { return }
            let second = first < 0xDC00 && consumed + 4 <= bytes.count ? unit(consumed + 2) : 0
            if (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                take(scalar)
                consumed += 4
            } else {
                // Half of a pair.
                invalidBytes += 2
                take("\u{FFFD}")
                consumed += 2
            }
        }
        if isEnd, limit == bytes.count, consumed + 1 == limit {
            invalidBytes += 1
            take("\u{FFFD}")
            consumed += 1
        }
    }

    /// The scalar that a byte stands for. The five bytes that Windows-1252 leaves open are controls, as the WHATWG's
    /// encoding standard has them.
    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(upperHalf[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }

    /// Bytes 0x80 to 0x9F, from the index of windows-1252 in the WHATWG's encoding standard.
    private static let upperHalf: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
