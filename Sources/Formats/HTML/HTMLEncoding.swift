import Model

/// In which encoding a page is written, and how its bytes become UTF-8.
enum HTMLEncoding {
    case utf8
    case utf16(isBigEndian: Bool)
    case singleByte(SingleByteEncoding)
    case eastAsian(EastAsianEncoding)
    /// An encoding that Gloss does not decode: only its ASCII can be read.
    case unknown(String)

    /// How many bytes are looked at.
    private static let sampleLength = 128 << 10

    /// The encoding of a page, judged by its byte order mark, by what its bytes can be, and by what it says of itself.
    ///
    /// Saved pages are often stored in UTF-8 while they still name the encoding that the server sent. Text in another
    /// encoding is hardly ever valid UTF-8 by chance, so bytes that are count for more than the page's own word.
    init(of bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            self = .utf16(isBigEndian: false)
            return
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16(isBigEndian: true)
            return
        }
        let (valid, invalid) = Self.countMultibyte(in: bytes)
        guard valid <= invalid else {
            self = .utf8
            return
        }
        let label = Self.declaredLabel(in: bytes)
        if let label, let encoding = SingleByteEncoding.named(label) {
            self = .singleByte(encoding)
        } else if let label, let encoding = EastAsianEncoding.named(label) {
            self = .eastAsian(encoding)
        } else if let label, invalid > 0, !label.hasPrefix("utf") {
            self = .unknown(label)
        } else {
            self = invalid > 0 ? .singleByte(.windows1252) : .utf8
        }
    }

    /// What the status line says; nil for UTF-8.
    var remark: String? {
        switch self {
        case .utf8: nil
        case .utf16: "UTF-16"
        case .singleByte(let encoding): encoding.labels[0]
        case .eastAsian(let encoding): encoding.name
        case .unknown(let label): "\(ShownName.of(label)) not decoded"
        }
    }

    /// `bytes` in UTF-8; nil where they are already.
    func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        switch self {
        case .utf8: return nil
        case .utf16(let isBigEndian):
            var units: [UInt16] = []
            units.reserveCapacity(bytes.count / 2)
            var index = 2
            while index + 1 < bytes.count {
                let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                units.append(isBigEndian ? first << 8 | second : second << 8 | first)
                index += 2
            }
            return Array(String(decoding: units, as: UTF16.self).utf8)
        case .singleByte(let encoding):
            let table = (0...255).map { Array(String(Character(encoding.scalar(UInt8($0)))).utf8) }
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count + bytes.count / 4)
            for byte in bytes {
                if byte < 0x80 { result.append(byte) } else { result.append(contentsOf: table[Int(byte)]) }
            }
            return result
        case .eastAsian(let encoding): return encoding.decoded(bytes)
        case .unknown: return nil
        }
    }

    /// How many characters of several bytes, and how many invalid bytes, the first part of a page holds.
    private static func countMultibyte(in bytes: UnsafeBufferPointer<UInt8>) -> (valid: Int, invalid: Int) {
        var (valid, invalid) = (0, 0)
        var index = 0
        let end = min(bytes.count, sampleLength)
        while index < end {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
            if scalar == "\u{FFFD}", length < 3 || bytes[index] != 0xEF { invalid += 1 } else { valid += 1 }
            index += length
        }
        return (valid, invalid)
    }

    /// The label that a `meta` element or an XML declaration gives among the first bytes, in lower case.
    private static func declaredLabel(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let head = bytes.prefix(4096).map(\.lowercasedASCII)
        for key in ["charset", "encoding"].map({ Array($0.utf8) }) {
            for start in head.indices where head[start] == key[0] && head[start...].starts(with: key) {
                let value = head[(start + key.count)...].drop(while: \.isHTMLSpace)
                guard value.first == UInt8(ascii: "=") else { continue }
                let label = value.dropFirst().drop { $0.isHTMLSpace || $0 == 0x22 || $0 == 0x27 }.prefix {
                    $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
                }
                if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
            }
        }
        return nil
    }
}
