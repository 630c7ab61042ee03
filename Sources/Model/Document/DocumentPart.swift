/// A stretch of a document that is not its body: what is wrapped around it, or set apart from it.
///
/// All of a document is shown; names are looked for in its body and its list of characters only. A name on a title page or
/// in a licence is of somebody who made the book, and a list of references names people that the text does not speak of.
public struct DocumentPart: Hashable, Sendable {
    /// What a part is.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        /// Title, authors, publisher, dedication.
        case titlePage
        /// Who printed the edition, and when; whose rights it is under.
        case imprint
        /// The terms under which the text may be copied.
        case licence
        /// Printed contents, lists of figures.
        case contents
        /// References, bibliography, index.
        case references
        /// How the electronic edition was made.
        case aboutEdition
        /// The characters of a play or novel, each with what they are.
        case castList

        /// The name in JSON.
        public var id: String {
            switch self {
            case .titlePage: "title-page"
            case .imprint: "imprint"
            case .licence: "licence"
            case .contents: "contents"
            case .references: "references"
            case .aboutEdition: "about-edition"
            case .castList: "cast-list"
            }
        }

        /// Whether names are looked for in it, as in the body.
        public var isAnalysed: Bool { self == .castList }
    }

    /// What it is.
    public var kind: Kind
    /// From the first byte of its first block to the end of its last.
    public var range: TextRange

    /// Makes a part.
    public init(_ kind: Kind, _ range: TextRange) {
        self.kind = kind
        self.range = range
    }
}
