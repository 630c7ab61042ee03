/// A mark by a capital letter, which leads to its document from every other.
public struct SharedMark: Hashable, Sendable {
    /// A to Z.
    public var letter: Character
    /// The path of the document.
    public var path: String
    /// What the document calls itself.
    public var title: String
    /// The place.
    public var anchor: TextAnchor

    /// Makes a mark.
    public init(letter: Character, path: String, title: String, anchor: TextAnchor) {
        self.letter = letter
        self.path = path
        self.title = title
        self.anchor = anchor
    }
}
