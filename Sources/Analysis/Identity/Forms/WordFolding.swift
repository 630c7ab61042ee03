import Model

/// Brings the spellings of a word to one form: lower case, no accents, no full stops and apostrophes; hyphens stay.
enum WordFolding {
    /// The folded form of `word`; empty if it holds neither letter nor digit.
    static func fold(_ word: Substring) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(word.utf8.count)
        for scalar in word.unicodeScalars { append(scalar, to: &bytes) }
        while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: bytes.append(UInt8(scalar.value))
        case 0x41...0x5A: bytes.append(UInt8(scalar.value + 32))
        case 0x2D, 0x2010, 0x2011: if !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        case 0..<0xC0, 0x2B9...0x36F, 0x2000...0x206F: break
        default:
            if BaseLetter.isInvisible(scalar) { break }
            if let base = BaseLetter.latin(scalar) {
                bytes.append(base)
            } else {
                bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
    }
}
