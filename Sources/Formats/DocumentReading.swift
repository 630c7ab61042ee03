import Model

/// A document that is being read, step by step.
///
/// Whoever wants the first page calls `next()` once itself, and has the rest read in the background by calling
/// it again until it gives nil. To stop, stop calling.
public protocol DocumentReading: Sendable {
    /// The document after one more step, or nil if nothing is left to find.
    ///
    /// The first step is enough to show the first page, and takes a few milliseconds whatever the size of the source
    /// (it waits for the first bytes of a stream). The text of each later document starts with the text of those before,
    /// so that offsets stay valid; only a long web page may be replaced by its second step, when more of it changes what
    /// counts as its article, and Markdown and pages from a pipe by what they are with more of them. Later steps may add text, sections or metadata; each takes at most some tens of
    /// milliseconds unless a stream has nothing to give.
    mutating func next() throws(ReadError) -> Document?
}

extension DocumentReading {
    /// The whole document: all steps, one after the other.
    public mutating func whole() throws(ReadError) -> Document {
        var last: Document?
        while let document = try next() { last = document }
        return last ?? Document(text: TextBuffer(""), content: Content())
    }
}
