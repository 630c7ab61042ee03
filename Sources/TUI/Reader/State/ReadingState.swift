import Model
import Page

/// The document and the place in it.
struct ReadingState: Sendable {
    /// The document; nil until the first is loaded.
    var document: Document? {
        didSet { title = titleOfDocument }
    }
    /// Where it was read from, for where it has no title.
    var name = "" {
        didSet { title = titleOfDocument }
    }
    /// What the status line calls the document: its title, or the last part of its path.
    private(set) var title = ""
    /// The number of the last request to open a document; reports of older ones are dropped.
    var generation = AppState.firstGeneration
    /// Whether a document is being opened.
    var isLoading = true
    /// Whether what is appended to the source is read as it comes.
    var isFollowing = false
    /// The document set to the page's present measure.
    var layout: PageLayout?
    /// The top of the page.
    var top = PageAnchor.start
    /// What is chosen on the page: `Enter` opens it.
    var chosen: Choice?
    /// The entity whose mentions `*` and `#` go through.
    var entity: EntityReference?
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

/// A name, a link or another place that is chosen on the page.
struct Choice: Hashable, Sendable {
    /// What can be chosen.
    enum Kind: Hashable, Sendable { case name, link, place }

    /// What it is.
    var kind: Kind
    /// Its bytes.
    var range: TextRange
}

/// Where keys go.
enum Focus: Hashable, Sendable { case page, panel }
