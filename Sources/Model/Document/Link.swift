/// A stretch of text that leads elsewhere.
public struct Link: Hashable, Sendable {
    /// Where a link leads.
    public enum Target: Hashable, Sendable {
        /// A byte offset in this document.
        case place(Int)
        /// A footnote: the range of its text in this document.
        case footnote(TextRange)
        /// A picture: its path inside of the book, or its address as the document writes it.
        case picture(String)
        /// An address outside of the document, as written there: never trusted, never opened unasked.
        case address(String)
    }

    /// The text of the link.
    public var range: TextRange
    /// Where it leads.
    public var target: Target

    /// Makes a link.
    public init(_ range: TextRange, to target: Target) {
        self.range = range
        self.target = target
    }
}
