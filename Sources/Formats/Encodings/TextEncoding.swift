import Model

/// An encoding of text, pages and mail.
enum TextEncoding: Hashable, Sendable {
    /// UTF-8; a byte order mark may be before it.
    case utf8
    /// UTF-16; a byte order mark may be before it.
    case utf16(bigEndian: Bool)
    /// UTF-32; a byte order mark may be before it.
    case utf32(bigEndian: Bool)
    case singleByte(SingleByteEncoding)
    case eastAsian(EastAsianEncoding)

    static let windows1252 = TextEncoding.singleByte(.windows1252)

    /// How much of a text is looked at for the first byte beyond ASCII, and how much from there.
    private static let (reach, sample) = (256 << 10, 64 << 10)

    /// The encoding of `bytes`, which are all of a source or its first part: by its byte order mark, by what its bytes can
    /// be, by what it says of itself, and by its letters.
    ///
    /// Pages and mails are often stored in UTF-8 while they still name another encoding. Text in another encoding is hardly
    /// ever valid UTF-8 by chance, so bytes that are count for more than what the source says.
    ///
    /// - Parameter declared: the name that the source gives, in whatever case.
    init(of bytes: UnsafeBufferPointer<UInt8>, declared: String? = nil) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self = .utf8
            return
        }
        if let wide = Self.wide(bytes.prefix(4096)) {
            self = wide
            return
        }
        let limit = min(bytes.count, Self.reach)
        let first = ByteSearch.firstNonASCII(in: bytes, from: 0, limit: limit)
        let named = declared.flatMap { Self.named($0) }
        guard first < limit else {
            let isJapanese = named == .eastAsian(.iso2022JP) || named == nil && Self.switchesSets(bytes[..<limit])
            self = isJapanese ? .eastAsian(.iso2022JP) : .utf8
            return
        }
        let sample = UnsafeBufferPointer(rebasing: bytes[first..<min(bytes.count, first + Self.sample)])
        let (valid, invalid) = Self.countMultibyte(in: sample)
        switch named {
        case _ where valid > invalid: self = .utf8
        case .singleByte, .eastAsian: self = named ?? .utf8
        case .utf8, .utf16, .utf32, nil: self = EncodingGuess.encoding(of: sample) ?? .utf8
        }
    }

    /// The encoding that `label` names, in whatever case; nil if there is none.
    static func named(_ label: String) -> TextEncoding? {
        let label = label.lowercased()
        switch label {
        case "utf-8", "utf8", "unicode-1-1-utf-8": return .utf8
        case "utf-16", "utf-16le", "utf16", "unicode", "ucs-2": return .utf16(bigEndian: false)
        case "utf-16be": return .utf16(bigEndian: true)
        case "utf-32", "utf-32le", "utf32", "ucs-4": return .utf32(bigEndian: false)
        case "utf-32be": return .utf32(bigEndian: true)
        default: break
        }
        if let encoding = SingleByteEncoding.named(label) { return .singleByte(encoding) }
        return EastAsianEncoding.named(label).map { .eastAsian($0) }
    }

    /// What the status line calls it.
    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16: "UTF-16"
        case .utf32: "UTF-32"
        case .singleByte(let encoding): encoding.name
        case .eastAsian(let encoding): encoding.name
        }
    }

    /// `bytes` in UTF-8; what is not a character becomes U+FFFD.
    func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard self != .utf8 else { return Array(bytes) }
        var decoder = TextDecoder(self)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 4)
        decoder.decode(bytes, upTo: bytes.count, isEnd: true) { scalar in
            if scalar.isASCII {
                result.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if let encoded = UTF8.encode(scalar) {
                result.append(contentsOf: encoded)
            }
        }
        return result
    }

    /// Calls `body` with `bytes` in UTF-8.
    func withUTF8<Result>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        self == .utf8 ? body(bytes) : decoded(bytes).withUnsafeBufferPointer(body)
    }

    // MARK: Signs in the bytes

    /// UTF-16 or UTF-32 by its mark, or by the zeros of its ASCII: in the same bytes of each unit and in no others. Nil for other
    /// text.
    static func wide(_ bytes: some Collection<UInt8>) -> TextEncoding? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return .utf32(bigEndian: false) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32(bigEndian: true) }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(bigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(bigEndian: true) }
        guard bytes.count >= 8 else { return nil }
        var zeros = [0, 0, 0, 0]
        for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index & 3] += 1 }
        let units = bytes.count / 4
        // The highest byte of a character is always zero, and the next is nearly always.
        func areZero(_ highest: Int, _ high: Int, _ low: Int, _ lowest: Int) -> Bool {
            zeros[highest] >= units && min(zeros[high], zeros[low]) * 10 >= units * 7
                && zeros[lowest] == 0
        }
        if areZero(3, 2, 1, 0) { return .utf32(bigEndian: false) }
        if areZero(0, 1, 2, 3) { return .utf32(bigEndian: true) }
        let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3])
        if odd * 5 >= units * 7, even == 0 { return .utf16(bigEndian: false) }
        return even * 5 >= units * 7 && odd == 0 ? .utf16(bigEndian: true) : nil
    }

    /// Whether ASCII holds the escape sequences by which ISO-2022-JP changes to kanji.
    private static func switchesSets(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let all = bytes.base
        var place = bytes.startIndex
        while let escape = ByteSearch.first(0x1B, in: all, from: place, limit: bytes.endIndex - 2) {
            if all[escape + 1] == 0x24, all[escape + 2] == 0x42 || all[escape + 2] == 0x40 { return true }
            place = escape + 1
        }
        return false
    }

    /// How many characters of several bytes `bytes` hold as UTF-8, and how many invalid bytes.
    private static func countMultibyte(in bytes: UnsafeBufferPointer<UInt8>) -> (valid: Int, invalid: Int) {
        var (valid, invalid) = (0, 0)
        var index = 0
        while index < bytes.count {
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

    /// Whether `bytes`, the first of a source, are not text in any of the encodings.
    ///
    /// A NUL is a sign of binary data, as other tools take it, but a stray one in text is not: it must be one of many
    /// control characters, or be among the first bytes as in the header of a program or an archive.
    static func isBinary(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, wide(bytes) == nil else { return false }
        let (controls, nulls) = bytes.withUnsafeBufferPointer { bytes in
            bytes.reduce(into: (controls: 0, nulls: 0)) { counts, byte in
                if byte < 0x20, !isTextControl(byte) { counts.controls += 1 }
                if byte == 0 { counts.nulls += 1 }
            }
        }
        if nulls > 0 { return controls * 50 > bytes.count || bytes.prefix(16).contains(0) }
        return controls * 10 > bytes.count && bytes.count >= 32
    }

    /// Controls that are in ordinary text: backspace (overstrikes), tab, line ends, form feed, shifts, escape (colours).
    private static func isTextControl(_ byte: UInt8) -> Bool {
        (0x08...0x0F).contains(byte) || byte == 0x1B
    }
}
