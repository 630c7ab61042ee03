/// The number of a document in the library.
public struct DocumentID: Hashable, Sendable {
    /// The number.
    public let number: Int

    /// Makes the id with this number.
    public init(_ number: Int) { self.number = number }
}

/// A document that was read, as the shelf lists it.
public struct ShelfEntry: Hashable, Sendable {
    /// Which document.
    public var id: DocumentID
    /// Where its file was last.
    public var path: String
    /// What it calls itself.
    public var title: String
    /// How much of it lies before the end of the page that was read last, in percent.
    public var percent: Int
    /// The section of that page; may be empty.
    public var section: String
    /// Who was named last there.
    public var people: [String]
    /// How long ago it was read, in seconds.
    public var secondsAgo: Int
    /// How long the rest takes at this reader's pace, in seconds; nil if too little was read to tell.
    public var secondsLeft: Int?
    /// How many pages the rest has, of the size of the one that was read last; nil if that is not known.
    public var pagesLeft: Int?
    /// Whether there is a file at the path.
    public var isThere: Bool

    /// Makes an entry.
    public init(
        id: DocumentID, path: String, title: String, percent: Int, section: String = "", people: [String] = [],
        secondsAgo: Int, secondsLeft: Int? = nil, pagesLeft: Int? = nil, isThere: Bool = true
    ) {
        self.id = id
        self.path = path
        self.title = title
        self.percent = percent
        self.section = section
        self.people = people
        self.secondsAgo = secondsAgo
        self.secondsLeft = secondsLeft
        self.pagesLeft = pagesLeft
        self.isThere = isThere
    }
}
