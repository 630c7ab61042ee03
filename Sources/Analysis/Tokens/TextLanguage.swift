/// What a text is written in, as far as its words tell.
public enum TextLanguage: Hashable, Sendable {
    case english
    case other
    /// Too few of the tokens are words for a language: listings, records and programs.
    case none
}
