import Model
import Page

/// The document and the place in it.
struct ReadingState: Sendable {
    /// The document; nil until the first is loaded.
    var document: Document? {
        didSet {
            title = titleOfDocument
            if document?.outline != oldValue?.outline {
                isBook = document?.isBook ?? false
                centresChapters = isBook || document?.hasNamedChapters ?? false
            }
        }
    }
    /// Whether it is a book, by its format or its form.
    private(set) var isBook = false
    /// Whether its chapters are set as those of a book.
    private(set) var centresChapters = false
    /// The path that it was read from, which serves as a title if it has none.
    var name = "" {
        didSet { title = titleOfDocument }
    }
    /// What the status line calls the document: its title, or the last part of its path.
    private(set) var title = ""
    /// The number of the last request to open a document; reports of older ones are dropped.
    var generation = AppState.firstGeneration
    /// The number of the text that is analysed: another for each document, and each time that its source is read anew.
    var textGeneration = AppState.firstGeneration
    /// How often the document has grown.
    var version = 0
    /// Whether a document is being opened.
    var isLoading = true
    /// The place to show in the document that is being opened.
    var awaitedPlace: History.Place?
    /// The place to go to in the document that is being opened, or once as much of its text is known.
    var awaitedAnchor: TextAnchor?
    /// How the place is kept from run to run.
    var memory = PlaceMemory()
    /// How its bytes are read.
    var interpretation = Interpretation()
    /// How the text that is shown was read.
    var presentInterpretation = Interpretation()
    /// Whether they are being read once more, so that what comes is another text.
    var isReadAnew = false
    /// The place in the text as it was before it was read anew, and the one that was shown then.
    var formerPlace: (left: PageAnchor, found: PageAnchor)?
    /// Whether it was said that the text is not all of the page.
    var hasToldWhatIsLeftOut = false
    /// Whether what is appended to the source is read as it comes.
    var isFollowing = false
    /// The document set to the page's present measure.
    var layout: PageLayout?
    /// The top of the page.
    var top = PageAnchor.start
    /// How many columns of lines that are not broken are to the left of the page.
    var columnsBefore = 0
    /// What is chosen on the page: `Enter` opens it.
    var chosen: Choice?
    /// The entity whose mentions `*` and `#` go through.
    var entity: EntityReference?
    /// Up to where the text was read without a gap.
    var furthest = 0
    /// From where outward the analysis was last asked to go.
    var analysedAround = 0
    /// The farthest place that the document's source was told of.
    var reached = 0

    private var titleOfDocument: String {
        if let title = document?.metadata.title { return Excerpt.plain(title) }
        if let document, let block = document.block(at: 0), block.kind == .title {
            return Excerpt.plain(document.text.string(in: block.range))
        }
        return Excerpt.plain(name.split(separator: "/").last.map(String.init) ?? name)
    }
}
