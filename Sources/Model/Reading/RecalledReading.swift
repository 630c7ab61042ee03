/// What is remembered when a document is opened: of the document, if it was read before, and of the reader.
public struct RecalledReading: Hashable, Sendable {
    /// By what a document was recognised.
    public enum Recognition: Hashable, Sendable {
        /// The file has the same content.
        case content
        /// Its text is much like one that was read, or a little like it and at the same path.
        case likeness
    }

    /// What was kept of it.
    public var record: ReadingRecord
    /// By what it was recognised.
    public var recognition: Recognition
    /// Its marks by letter, a to z.
    public var marks: [Character: TextAnchor]
    /// Its notes and highlights.
    public var notes: [TextNote]
    /// How long ago it was read last, in seconds.
    public var secondsAgo: Int

    /// Makes what is remembered of a document.
    public init(
        record: ReadingRecord, recognition: Recognition, marks: [Character: TextAnchor] = [:],
        notes: [TextNote] = [], secondsAgo: Int = 0
    ) {
        self.record = record
        self.recognition = recognition
        self.marks = marks
        self.notes = notes
        self.secondsAgo = secondsAgo
    }
}
