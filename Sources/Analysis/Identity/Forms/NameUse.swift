import Model

/// A place where a form stands.
struct NameUse: Sendable {
    /// The bytes of the name, titles and determiners left out.
    var range: TextRange
    /// The tokens that the recogniser took for the name.
    let tokens: Range<Int>
    /// Index into `NameTable.forms`.
    var form: Int
    /// The bytes of the titles before it; empty if there are none.
    var titles: TextRange
    /// Index of the sentence.
    var sentence: Int
    /// How sure the recogniser is.
    var confidence: Confidence
    /// The gender that a pronoun or a word of kin beside it tells.
    var gender: Gender?
    /// Whether somebody in the text says it.
    var isSpoken = false

    /// Where the name with the titles before it begins.
    var start: Int { titles.isEmpty ? range.start : titles.start }
}
