/// How English mostly writes a word inside of a sentence, by counts of much text.
package enum UsualCase: UInt8, Sendable {
    /// With a capital, or the word is too rare to tell.
    case capital = 0
    /// In small letters, nearly always.
    case small = 1
    /// In small letters more often than not.
    case mostlySmall = 2
    /// With a capital more often than not.
    case mostlyCapital = 3

    /// Whether the word is no name more often than not.
    var isSmall: Bool { self == .small || self == .mostlySmall }
}
