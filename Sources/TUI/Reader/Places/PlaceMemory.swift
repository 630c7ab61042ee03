import Model
import Page

/// How the place in the document is kept from run to run.
struct PlaceMemory: Sendable {
    /// The path of the document in the library; nil if its reading is not kept, or the library has not answered yet.
    var path: String?
    /// Whether the library has said that it keeps nothing of this reading.
    var isNotKept = false
    /// The top of the page when the document was opened. A reader who has gone on from there is not taken elsewhere.
    var origin = PageAnchor.start
    /// What is remembered, while more of the text is waited for.
    var awaited: RecalledReading?
    /// Whether the reader is taken to the place that is remembered: the document was opened to be read on, not for a place
    /// of its own.
    var resumes = true
    /// Whether all of a web page was shown when it was left, and is to be shown again.
    var wantsWholePage = false
    /// Whether the place was offered for a document that the library does not know.
    var isOffered = false
    /// What was kept last.
    var kept: Kept?
    /// The corrections with which the library was told who and what the document is about; nil if it was not told.
    var told: [Correction]?

    /// What decides whether there is something new to keep.
    struct Kept: Hashable, Sendable {
        var page: TextRange
        var furthest: Int
        /// The settings that stay with the document.
        var view: [String: String]
        /// Whether the names on the page are known.
        var hasNames: Bool
        /// The corrections, which may change those names.
        var corrections: [Correction]
    }
}
