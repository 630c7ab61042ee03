/// Letters without their accents, and what hides in a word without being a letter: what a comparison that does not mind
/// spelling needs to know.
public enum BaseLetter {
    /// The base letters of U+00C0...U+017F and U+1E00...U+1EFF in order, after the decompositions of the Unicode Character
    /// Database; letters without one by their usual transcription.
    private static let latin = Array(
        ("aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg"
            + "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
    private static let latinAdditional = Array(
        ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp"
            + "rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyassssdaaaaaaaaaaaaaaaa"
            + "aaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy").utf8)
    /// The small letters of other scripts whose accent readers leave out, after their base letter.
    private static let others: [[Unicode.Scalar]] = [
        "αά", "εέ", "ηή", "ιίϊΐ", "οό", "υύϋΰ", "ωώ", "её",
    ].map { Array($0.unicodeScalars) }

    /// The small letter of ASCII that a Latin letter beyond ASCII is without its accents; nil for other scalars.
    @inline(__always)
    public static func latin(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0xD7, 0xF7: nil
        case 0xC0...0x17F: latin[Int(scalar.value) - 0xC0]
        case 0x1E00...0x1EFF: latinAdditional[Int(scalar.value) - 0x1E00]
        default: nil
        }
    }

    /// The small letter that a letter is without accents; other scalars are given back.
    public static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII {
            return (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
        }
        if let base = latin(scalar) { return Unicode.Scalar(base) }
        let lowered = scalar.properties.lowercaseMapping.unicodeScalars
        guard lowered.count == 1, let small = lowered.first else { return scalar }
        return others.first { $0.contains(small) }?.first ?? small
    }

    /// The letters, small and capital, that are `letter`, a small letter without accents, once theirs are taken off.
    public static func accented(_ letter: Unicode.Scalar) -> [Unicode.Scalar] {
        let scalars = [0xC0...0x17F, 0x1E00...0x1EFF].joined().compactMap { Unicode.Scalar(UInt32($0)) }
        if letter.isASCII { return scalars.filter { latin($0).map(Unicode.Scalar.init) == letter } }
        return others.first { $0.first == letter }.map { Array($0.dropFirst()) } ?? []
    }

    /// Whether a scalar is an accent that is written after its letter, or a sign above or below a letter that spells a vowel
    /// which is usually left out, as in Hebrew and Arabic.
    @inline(__always)
    public static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x300: false
        case 0x300...0x36F, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7: true
        case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF: true
        default: false
        }
    }

    /// Whether a scalar shows nothing inside a word: soft hyphens, joiners, spaces of no width.
    @inline(__always)
    public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
