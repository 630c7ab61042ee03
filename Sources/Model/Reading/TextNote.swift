/// What a reader made of a passage: a note in the reader's own words, or a highlight.
///
/// Of one passage there is one note and one highlight at most: who keeps another in its place replaces it. The anchor
/// stays as it was made, so that a note whose passage is gone is still known by it.
public struct TextNote: Hashable, Sendable {
    /// The kinds.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case note, highlight
    }

    /// What it is.
    public var kind: Kind
    /// The passage.
    public var anchor: TextAnchor
    /// The reader's words; empty for a highlight.
    public var text: String
    /// The title of the section of the passage when it was made; may be empty.
    public var section: String
    /// When it was made, in seconds since 1970; the library sets it.
    public var made: Int

    /// Makes a note.
    public init(kind: Kind, anchor: TextAnchor, text: String = "", section: String = "", made: Int = 0) {
        self.kind = kind
        self.anchor = anchor
        self.text = text
        self.section = section
        self.made = made
    }
}
