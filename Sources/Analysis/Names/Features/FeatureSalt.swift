/// Keeps the features of headlines and of text in capitals apart from those of plain text: the same words are weighed anew
/// where capitals say nothing, and what is learned there costs plain text nothing.
package struct FeatureSalt {
    /// What is mixed into the features of a sentence, or of a word of one; 0 for plain text.
    @inline(__always)
    package static func of(isRecased: Bool) -> UInt64 { isRecased ? 0xB5AD_4ECE_DA1C_E2A9 : 0 }
}
