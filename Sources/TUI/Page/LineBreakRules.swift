/// Where a line may be broken between two characters that no space separates.
///
/// A small part of the Unicode line breaking algorithm (annex 14): hyphens, dashes, ideographs and the punctuation that
/// may not be at the start or the end of a line. The values are those of scalars.
enum LineBreakRules {
    /// Whether a character is written without spaces between words: Han, kana, Yi and what is set like them. Hangul is
    /// not: Korean has spaces between words.
    @inline(__always)
    static func isIdeograph(_ scalar: UInt32) -> Bool {
        guard scalar >= 0x2E80 else { return false }
        switch scalar {
        case 0x2E80...0x312F, 0x3190...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0x1F300...0x1FAFF,
            0x20000...0x3FFFF:
            return true
        default: return false
        }
    }

    /// Whether a line may be broken between `before` and `after`, which are side by side; `twoBefore` is before
    /// them, or before the run of hyphens that `before` ends.
    @inline(__always)
    static func allowsBreak(twoBefore: UInt32, before: UInt32, after: UInt32) -> Bool {
        if before < 0x80 && after < 0x80 && before != 0x2D { return false }
        return decide(twoBefore: twoBefore, before: before, after: after)
    }

    private static func decide(twoBefore: UInt32, before: UInt32, after: UInt32) -> Bool {
        switch before {
        // After a hyphen inside a word, and after a typed dash; not inside "-5", "--option" or "1981-1997".
        case 0x2D, 0x2010: return isLetter(twoBefore) && isLetter(after)
        case 0x2014: return !isClosing(after) && after != 0x2014
        case 0x2013: return !isClosing(after) && !isDigit(after)
        default: break
        }
        guard isIdeograph(before) || isIdeograph(after) else { return false }
        return !isClosing(after) && !isOpening(before)
    }

    /// Whether a word that is too long for a line is best cut after this character.
    @inline(__always)
    static func isSeam(_ scalar: UInt32) -> Bool {
        switch scalar {
        // / . - _ ? & = , : ; # % + ~ @
        case 0x2F, 0x2E, 0x2D, 0x5F, 0x3F, 0x26, 0x3D, 0x2C, 0x3A, 0x3B, 0x23, 0x2B, 0x7E, 0x40: true
        default: false
        }
    }

    /// Whether a word with this character is an address or a path, whose hyphens are not those of a compound.
    @inline(__always)
    static func isPartOfAddress(_ scalar: UInt32) -> Bool { scalar == 0x2F || scalar == 0x40 }

    private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        isBasicLetter(scalar) || (scalar >= 0xC0 && scalar < 0x2000)
    }

    /// Whether a character is one of the letters of ASCII, between two of which a line is never broken.
    @inline(__always)
    static func isBasicLetter(_ scalar: UInt32) -> Bool { scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A }

    private static func isClosing(_ scalar: UInt32) -> Bool {
        switch scalar {
        // ASCII and Latin punctuation that ends something.
        case 0x21, 0x22, 0x25, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x2026: true
        // 、。〉》」』】〕〗〙〛〞〟, iteration marks, small kana, prolonged sound mark.
        case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301C,
            0x301E, 0x301F, 0x303B, 0x309B...0x309E, 0x30FB...0x30FE:
            true
        case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x30A1, 0x30A3, 0x30A5,
            0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE:
            true
        // Full-width ！％），．：；？］｝｠.
        case 0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF60: true
        default: false
        }
    }

    private static func isOpening(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0xAB, 0x2018, 0x201C: true
        case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D, 0xFF08, 0xFF3B, 0xFF5B,
            0xFF5F:
            true
        default: false
        }
    }
}
