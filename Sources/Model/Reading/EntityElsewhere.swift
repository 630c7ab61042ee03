/// Someone or something that a document of the library is about, as it is found from outside of that document.
public struct EntityElsewhere: Hashable, Sendable {
    /// The number of the entity in the library.
    public var number: Int
    /// The document.
    public var document: DocumentID
    /// The path of its file.
    public var path: String
    /// What the document calls itself.
    public var title: String
    /// What it is.
    public var type: EntityType
    /// Its fullest name there.
    public var name: String
    /// Its other names there.
    public var aliases: [String]
    /// How often it is mentioned there.
    public var mentions: Int
    /// What the document says it is; empty if it says nothing.
    public var description: String
    /// A sentence that names it.
    public var passage: String
    /// Where that sentence is, in bytes; of another version of the text, not far from there.
    public var place: Int
    /// The keys of those named beside it, for comparison.
    public var companions: [String]
    /// Whether it is surely the one that was sought; otherwise it may be another of that name.
    public var isSure = false

    /// What tells most of it in a line: what the document says it is, or the sentence that names it if that is a title alone.
    public var words: String { description.contains(" ") ? description : passage }

    /// Makes an entity of another document.
    public init(
        number: Int, document: DocumentID, path: String, title: String, type: EntityType, name: String,
        aliases: [String] = [], mentions: Int, description: String, passage: String, place: Int,
        companions: [String] = []
    ) {
        self.number = number
        self.document = document
        self.path = path
        self.title = title
        self.type = type
        self.name = name
        self.aliases = aliases
        self.mentions = mentions
        self.description = description
        self.passage = passage
        self.place = place
        self.companions = companions
    }

    /// The place as an anchor, by the words of the passage.
    public var anchor: TextAnchor { TextAnchor(offset: place, quotation: passage, before: "", after: "") }
}
