/// The encodings of plain text that Gloss recognises.
enum TextEncoding: Hashable, Sendable {
    /// UTF-8; a byte order mark may stand before it.
    case utf8
    case utf16LittleEndian, utf16BigEndian
    case windows1252

    /// Whether `bytes`, the first of a source, are no text in any of the encodings.
    ///
    /// A NUL is a sign of binary data, as other tools take it, but a stray one in text is not: it must be one of many
    /// control characters, or stand among the first bytes as in the header of a program or an archive.
    static func isBinary(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, !hasUTF16Mark(bytes) else { return false }
        let controls = bytes.count { $0 < 0x20 && !isTextControl($0) }
        let nulls = bytes.count { $0 == 0 }
        if nulls > 0 { return controls * 50 > bytes.count || bytes.prefix(16).contains(0) }
        return controls * 10 > bytes.count && bytes.count >= 32
    }

    static func hasUTF16Mark(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    /// Controls that stand in ordinary text: backspace (overstrikes), tab, line ends, form feed, escape (colours).
    private static func isTextControl(_ byte: UInt8) -> Bool {
        (0x08...0x0D).contains(byte) || byte == 0x1B || byte == 0x0E || byte == 0x0F
    }
}
