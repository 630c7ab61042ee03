/// What a text is written in, as far as its words tell.
public enum TextLanguage: Hashable, Sendable {
    case english
    case other
    /// Too few of the tokens are words for a language: listings, records and programs.
    case none

    /// Why no names are looked for; nil if they are.
    var remark: String? {
        switch self {
        case .english: nil
        case .other: "Recognition is made for English; this text seems to be in another language."
        case .none: "Names are looked for in prose, and this text has little."
        }
    }
}
