/// What is kept of the reading of one document, so that a reader who comes back finds everything as it was left.
public struct ReadingRecord: Hashable, Sendable {
    /// What the document calls itself.
    public var title: String
    /// Whether it is a book.
    public var isBook: Bool
    /// Whether the reader is told nothing of what lies ahead of the furthest place.
    public var hidesAhead: Bool
    /// The length of its text in bytes.
    public var length: Int
    /// The top of the page.
    public var place: TextAnchor
    /// Up to where the text was read without a gap.
    public var furthest: TextAnchor
    /// How much of the text lies before the end of the page, in percent.
    public var percent: Int
    /// The title of the section at the place; may be empty.
    public var section: String
    /// Who was named last at the place, at most a few.
    public var people: [String]
    /// How many bytes of the text are on the page; 0 if that is not known.
    public var pageLength: Int
    /// The settings that were changed for this document, by their names.
    public var view: [String: String]

    /// Makes a record.
    public init(
        title: String, isBook: Bool = false, hidesAhead: Bool = false, length: Int, place: TextAnchor,
        furthest: TextAnchor, percent: Int,
        section: String = "", people: [String] = [], pageLength: Int = 0, view: [String: String] = [:]
    ) {
        self.title = title
        self.isBook = isBook
        self.hidesAhead = hidesAhead
        self.length = length
        self.place = place
        self.furthest = furthest
        self.percent = percent
        self.section = section
        self.people = people
        self.pageLength = pageLength
        self.view = view
    }
}
