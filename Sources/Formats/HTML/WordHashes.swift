/// The words of a text as numbers, to compare texts whatever their signs, spaces and capitals.
enum WordHashes {
    /// The start of an FNV-1a hash (Fowler, Noll, Vo), 64 bits.
    static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    /// The hash of a word with one more byte.
    @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

    /// The hash of a word.
    static func of(_ word: some StringProtocol) -> UInt64 { word.utf8.reduce(offsetBasis) { adding($1, to: $0) } }

    /// The hashes of the words of `text` in order.
    static func all(in text: String) -> [UInt64] {
        var hashes: [UInt64] = []
        var hash = offsetBasis
        var isInWord = false
        var text = text.lowercased()
        text.withUTF8 { bytes in
            var index = 0
            while index <= bytes.count {
                let byte = index < bytes.count ? bytes[index] : 0
                let width = index < bytes.count ? signWidth(bytes, index) : 1
                if width == 0 {
                    hash = adding(byte, to: hash)
                    isInWord = true
                } else if isInWord {
                    hashes.append(hash)
                    hash = offsetBasis
                    isInWord = false
                }
                index += max(width, 1)
            }
        }
        return hashes
    }

    /// The length of the sign or space at `index` in bytes; 0 for a byte of a word.
    ///
    /// Signs are ASCII but letters and digits, U+0080 to U+00BF, the blocks of punctuation U+2000 to U+206F and U+3000 to
    /// U+303F, and the full-width forms of ASCII signs.
    private static func signWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte.isASCIIAlphanumeric ? 0 : 1 }
        guard index + 1 < bytes.count else { return 0 }
        let second = bytes[index + 1]
        switch byte {
        case 0xC2: return second < 0xC0 ? 2 : 0
        case 0xE2: return second == 0x80 || second == 0x81 ? 3 : 0
        case 0xE3: return second == 0x80 ? 3 : 0
        case 0xEF: return index + 2 < bytes.count && isFullWidthSign(second, bytes[index + 2]) ? 3 : 0
        default: return 0
        }
    }

    /// Whether the last two bytes of a scalar from U+F000 are those of a sign from U+FF01 to U+FF65.
    private static func isFullWidthSign(_ second: UInt8, _ third: UInt8) -> Bool {
        switch (second, third) {
        case (0xBC, 0x81...0x8F), (0xBC, 0x9A...0xA0), (0xBC, 0xBB...0xBF), (0xBD, 0x80), (0xBD, 0x9B...0xA5): true
        default: false
        }
    }
}
