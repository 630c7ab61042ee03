import Model

/// Hashes of words: FNV-1a over the bytes, finished with a multiply (the finaliser of MurmurHash3).
///
/// The packed tables in AnalysisData are made with these very functions, so a change here means packing and training anew.
package struct WordHash {
    package static let start: UInt64 = 0xCBF2_9CE4_8422_2325

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

    /// Goes on with bytes in lower case: ASCII, and the accented capitals of Latin-1.
    @inline(__always)
    package static func continued(_ state: UInt64, lowercased bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var state = state
        var previous: UInt8 = 0
        for byte in bytes {
            state = continued(state, lowercased(byte, after: previous))
            previous = byte
        }
        return state
    }

    /// The lower case of a byte of UTF-8 text, as far as one byte tells.
    @inline(__always)
    package static func lowercased(_ byte: UInt8, after previous: UInt8) -> UInt8 {
        if byte >= 0x41, byte <= 0x5A { return byte | 0x20 }
        if previous == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { return byte + 0x20 }
        return byte
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
