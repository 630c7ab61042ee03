import Model

/// Turns the bytes of a text into scalars, in portions.
struct TextDecoder: Sendable {
    /// The encoding of the bytes.
    let encoding: TextEncoding
    /// Offset of the first byte that was not yet decoded.
    private(set) var consumed = 0
    /// Bytes that were no text, each part of which became U+FFFD.
    private(set) var invalidBytes = 0
    private var eastAsian: EastAsianDecoder?

    /// A decoder for a source from its first byte on.
    init(_ encoding: TextEncoding) {
        self.encoding = encoding
        if case .eastAsian(let encoding) = encoding { eastAsian = EastAsianDecoder(encoding) }
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
        case .utf32(let bigEndian): decodeUTF32(bytes, limit, isEnd, bigEndian, take)
        case .singleByte(let encoding):
            while consumed < limit {
                let scalar = encoding.scalar(bytes[consumed])
                if scalar == "\u{FFFD}" { invalidBytes += 1 }
                take(scalar)
                consumed += 1
            }
        case .eastAsian: decodeEastAsian(bytes, limit, isEnd, take)
        }
    }

    private mutating func decodeEastAsian(
        _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, _ isEnd: Bool, _ take: (Unicode.Scalar) -> Void
    ) {
        guard var decoder = eastAsian else { return }
        while consumed < limit, isEnd || consumed + EastAsianDecoder.longest <= bytes.count {
            let (scalar, length) = decoder.next(in: bytes, at: consumed)
            if scalar == "\u{FFFD}" { invalidBytes += length }
            if let scalar { take(scalar) }
            consumed += length
        }
        eastAsian = decoder
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
                // A byte order mark is no text.
                if consumed > 0 || scalar != "\u{FEFF}" { take(scalar) }
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

    private mutating func decodeUTF32(
        _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, _ isEnd: Bool, _ bigEndian: Bool,
        _ take: (Unicode.Scalar) -> Void
    ) {
        while consumed + 4 <= limit {
            let unit = (0..<4).reduce(UInt32(0)) {
                $0 << 8 | UInt32(bytes[consumed + (bigEndian ? $1 : 3 - $1)])
            }
            if let scalar = Unicode.Scalar(unit) {
                // A byte order mark is no text.
                if consumed > 0 || scalar != "\u{FEFF}" { take(scalar) }
            } else {
                invalidBytes += 4
                take("\u{FFFD}")
            }
            consumed += 4
        }
        if isEnd, limit == bytes.count, consumed < limit {
            invalidBytes += limit - consumed
            take("\u{FFFD}")
            consumed = limit
        }
    }
}
