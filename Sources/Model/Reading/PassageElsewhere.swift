/// A passage of a document of the library.
public struct PassageElsewhere: Hashable, Sendable {
    /// The document.
    public var document: DocumentID
    /// The path of its file.
    public var path: String
    /// What the document calls itself.
    public var title: String
    /// Where the paragraph of the passage begins, in bytes.
    public var place: Int
    /// The length of the document's text, in bytes.
    public var length: Int
    /// The passage, cut around what was sought.
    public var text: String

    /// Makes a passage.
    public init(document: DocumentID, path: String, title: String, place: Int, length: Int, text: String) {
        self.document = document
        self.path = path
        self.title = title
        self.place = place
        self.length = length
        self.text = text
    }
}
