import Model

/// Hashes of words: FNV-1a over the bytes, finished with a multiply (the finaliser of MurmurHash3).
///
/// The packed tables in AnalysisData are made with these very functions, so a change here means packing and training anew.
package struct WordHash {
    package static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of a word, or of a feature, in a sentence whose capitals say nothing, where it is not the same as in plain text.
    @inline(__always)
    package static func recased(_ hash: UInt64) -> UInt64 { hash ^ 0xB5AD_4ECE_DA1C_E2A9 }

    /// Goes on with one byte.
    @inline(__always)
    package static func continued(_ state: UInt64, _ byte: UInt8) -> UInt64 {
        (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// Goes on with bytes as they are.
    @inline(__always)
    package static func continued(_ state: UInt64, exact bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var state = state
        for byte in bytes { state = continued(state, byte) }
        return state
    }

    /// Goes on with bytes in lower case: ASCII, and the accented capitals of Latin-1. Printers' quotation marks, apostrophes
    /// and dashes count as those of a typewriter, so that "d’Artagnan" and "d'Artagnan" are one word.
    @inline(__always)
    package static func continued(_ state: UInt64, lowercased bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var state = state
        var previous: UInt8 = 0
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80,
                let mark = typewriterMark(bytes[place + 2])
            {
                state = continued(state, mark)
                // A dash is typed as two hyphens.
                if bytes[place + 2] == 0x94 || bytes[place + 2] == 0x95 { state = continued(state, mark) }
                place += 3
                continue
            }
            state = continued(state, lowercased(byte, after: previous))
            previous = byte
            place += 1
        }
        return state
    }

    /// What a typewriter has for the mark U+2000 + `low` − 0x80; nil for other characters.
    @inline(__always)
    package static func typewriterMark(_ low: UInt8) -> UInt8? {
        switch low {
        case 0x98, 0x99, 0x9B: UInt8(ascii: "'")
        case 0x9C, 0x9D, 0x9E, 0x9F: UInt8(ascii: "\"")
        case 0x90...0x95: UInt8(ascii: "-")
        default: nil
        }
    }

    /// The lower case of a byte of UTF-8 text, as far as one byte tells.
    @inline(__always)
    package static func lowercased(_ byte: UInt8, after previous: UInt8) -> UInt8 {
        if byte >= 0x41, byte <= 0x5A { return byte | 0x20 }
        if previous == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { return byte + 0x20 }
        return byte
    }

    /// The finished hash of one word as it is.
    package static func exact(_ word: String) -> UInt64 {
        Array(word.utf8).withUnsafeBufferPointer { finished(continued(start, exact: $0)) }
    }

    /// The finished hash of one word in lower case.
    package static func lowercased(_ word: String) -> UInt64 {
        Array(word.utf8).withUnsafeBufferPointer { finished(continued(start, lowercased: $0)) }
    }

    /// The finished hashes of words with white space between them, in lower case.
    static func lowercasedWords(_ words: String) -> WordSet {
        WordSet(words.split(whereSeparator: \.isWhitespace).map { lowercased(String($0)) })
    }

    /// Spreads a state over all bits.
    @inline(__always)
    package static func finished(_ state: UInt64) -> UInt64 {
        var value = state
        value ^= value >> 33
        value = value &* 0xFF51_AFD7_ED55_8CCD
        value ^= value >> 33
        value = value &* 0xC4CE_B9FE_1A85_EC53
        return value ^ (value >> 33)
    }

    /// Two hashes as one; the order matters.
    @inline(__always)
    package static func combined(_ left: UInt64, _ right: UInt64) -> UInt64 {
        finished((left &* 0x9E37_79B9_7F4A_7C15) ^ right)
    }
}
