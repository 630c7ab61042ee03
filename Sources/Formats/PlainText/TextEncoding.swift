import Model

/// The encodings of plain text that Gloss recognises.
enum TextEncoding: Hashable, Sendable {
    /// UTF-8; a byte order mark may stand before it.
    case utf8
    /// UTF-16 after a byte order mark.
    case utf16(bigEndian: Bool)
    case windows1252

    /// How much of a text is looked at for the first byte beyond ASCII, and how much from there.
    private static let (reach, sample) = (256 << 10, 64 << 10)

    /// The encoding of `text`, which is all of a source or its first part.
    ///
    /// Windows-1252 is what is neither: bytes beyond ASCII that never make a UTF-8 sequence, and stand where letters and
    /// punctuation marks of Western languages do.
    init(of text: TextBuffer) {
        self = text.withBytes { bytes in
            if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(bigEndian: false) }
            if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(bigEndian: true) }
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
            let limit = min(bytes.count, Self.reach)
            let first = ByteSearch.firstNonASCII(in: bytes, from: 0, limit: limit)
            guard first < limit else { return .utf8 }
            return Self.isWindows1252(bytes, TextRange(first, min(bytes.count, first + Self.sample)))
                ? .windows1252 : .utf8
        }
    }

    /// What the status line calls text in this encoding.
    var formatName: String {
        switch self {
        case .utf8: "text"
        case .utf16: "UTF-16 text"
        case .windows1252: "Windows-1252 text"
        }
    }

    private static func isWindows1252(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
        var (good, bad) = (0, 0)
        var place = range.start
        while place < range.end {
            let decoded = UTF8Decoding.scalar(in: bytes, at: place)
            if bytes[place] >= 0x80 {
                let isInvalid = decoded.scalar == "\u{FFFD}" && bytes[place] != 0xEF
                if isInvalid, decoded.length == 1, isPlausible(bytes, place) { good += 1 } else { bad += 1 }
            }
            place += decoded.length
        }
        return good > bad * 4
    }

    /// Whether the byte at `place` makes sense as Windows-1252: a letter beside a letter, a mark beside a word.
    private static func isPlausible(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let byte = bytes[place]
        let before = place > 0 ? bytes[place - 1] : 0x20
        let after = place + 1 < bytes.count ? bytes[place + 1] : 0x20
        func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
        switch byte {
        case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFE, 0xFF, 0xD7, 0xF7: return false
        case 0x80...0xBF: return before < 0x80 || after < 0x80
        default: return isLetter(before) || isLetter(after)
        }
    }

    /// Whether `bytes`, the first of a source, are no text in any of the encodings.
    ///
    /// A NUL is a sign of binary data, as other tools take it, but a stray one in text is not: it must be one of many
    /// control characters, or stand among the first bytes as in the header of a program or an archive.
    static func isBinary(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, !hasUTF16Mark(bytes) else { return false }
        let (controls, nulls) = bytes.withUnsafeBufferPointer { bytes in
            bytes.reduce(into: (controls: 0, nulls: 0)) { counts, byte in
                if byte < 0x20, !isTextControl(byte) { counts.controls += 1 }
                if byte == 0 { counts.nulls += 1 }
            }
        }
        if nulls > 0 { return controls * 50 > bytes.count || bytes.prefix(16).contains(0) }
        return controls * 10 > bytes.count && bytes.count >= 32
    }

    private static func hasUTF16Mark(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    /// Controls that stand in ordinary text: backspace (overstrikes), tab, line ends, form feed, shifts, escape (colours).
    private static func isTextControl(_ byte: UInt8) -> Bool {
        (0x08...0x0F).contains(byte) || byte == 0x1B
    }
}
