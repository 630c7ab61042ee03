import Model

/// How mail writes what is not ASCII (RFC 2045 and 2047).
enum MailEncoding {
    /// The bytes that quoted-printable text stands for.
    ///
    /// - Parameter isWord: whether it is a word of a header field, in which "_" is a space.
    static func quotedPrintable(_ text: some Collection<UInt8>, isWord: Bool = false) -> [UInt8] {
        let text = Array(text)
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "="), index + 2 < text.count, let high = digit(text[index + 1]),
                let low = digit(text[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else if byte == UInt8(ascii: "="), let end = softBreak(text, after: index) {
                index = end
            } else {
                result.append(isWord && byte == UInt8(ascii: "_") ? 0x20 : byte)
                index += 1
            }
        }
        return result
    }

    /// Where the line after a soft break at `index` starts; nil where there is none.
    private static func softBreak(_ text: [UInt8], after index: Int) -> Int? {
        var next = index + 1
        while next < text.count, text[next] == 0x20 || text[next] == 0x09 || text[next] == 0x0D { next += 1 }
        return next == text.count ? next : text[next] == 0x0A ? next + 1 : nil
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// The bytes that base 64 stands for; what is none of its signs is passed over.
    static func base64(_ text: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count * 3 / 4)
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in text {
            let value: UInt8
            switch byte {
            case 0x41...0x5A: value = byte - 0x41
            case 0x61...0x7A: value = byte - 0x61 + 26
            case 0x30...0x39: value = byte - 0x30 + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return result
    }

    /// `bytes` of a character set in UTF-8; as they are where the set is unknown or UTF-8.
    static func utf8(_ bytes: [UInt8], charset: String?) -> [UInt8] {
        guard let charset = charset?.lowercased() else { return bytes }
        return bytes.withUnsafeBufferPointer { buffer in
            if let encoding = SingleByteEncoding.named(charset) {
                return HTMLEncoding.singleByte(encoding).decoded(buffer) ?? bytes
            }
            return EastAsianEncoding.named(charset)?.decoded(buffer) ?? bytes
        }
    }

    /// A field's value with its encoded words ("=?utf-8?Q?caf=C3=A9?=") decoded.
    static func words(in value: String) -> String {
        var result = ""
        var rest = value[...]
        while let start = rest.range(ofText: "=?") {
            let parts = rest[start.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[3].hasPrefix("="), ["q", "b"].contains(parts[1].lowercased()) else {
                result += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                continue
            }
            let between = rest[..<start.lowerBound]
            // White space between two encoded words belongs to neither.
            if result.isEmpty || !between.allSatisfy(\.isWhitespace) { result += between }
            let bytes =
                parts[1].lowercased() == "q" ? quotedPrintable(parts[2].utf8, isWord: true) : base64(parts[2].utf8)
            result += String(decoding: utf8(bytes, charset: String(parts[0])), as: UTF8.self)
            rest = parts[3].dropFirst()
        }
        return (result + rest).collapsingWhiteSpace
    }
}

extension Substring {
    /// Where `text` stands first; nil where it does not.
    fileprivate func range(ofText text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
