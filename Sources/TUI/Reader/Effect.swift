import Model
import Screen

/// Something to do outside of the state, performed by the effect runner in the order given.
package enum Effect: Sendable {
    /// End the program with this exit status.
    case quit(status: Int32)
    /// Stop the program as the shell's job control does, and post `Event.resumed` when it runs again.
    case suspend
    /// Paint every cell anew, whatever the terminal shows.
    case redraw
    /// Report the mouse, or leave it to the terminal.
    case useMouse(Bool)

    /// Draw in the colours of another theme; with those of the reader's own theme, for `own`.
    case useTheme(Theme.Name, own: ThemeInks)
    /// Ask the terminal how light its background is.
    case askForBackground
    /// Read the configuration again and post `configured`.
    case reloadConfiguration

    /// Open the file at `path` (a leading "~/" is the home directory) and post `documentLoaded` or `loadFailed`.
    case open(path: String, generation: Int)
    /// List the files and directories whose path begins with `path` (a leading "~/" is the home directory), and post
    /// `namesListed`.
    case listNames(path: String)
    /// Read on in the document that was loaded, and post `documentGrew` as more of it is known.
    case readOn(generation: Int)
    /// Read the source of the document that was loaded, all of which was read, once more as the reader wants it, and post
    /// `documentGrew` with the outcome, or `loadFailed`.
    case readAnew(Interpretation, generation: Int)
    /// The reader has come to `offset` of a document that is still being read: read on as far ahead of it.
    case reach(Int, generation: Int)
    /// Watch for what is appended to the document's source, or no longer.
    case follow(Bool, generation: Int)

    /// Find all matches of a query, those after `offset` first, then those before it. Ends a search that still runs.
    case search(SearchQuery, in: Document, from: Int, generation: Int)
    /// End the search that runs, if any.
    case cancelSearch

    /// Analyse a document, the part around `offset` first, after the next frame is painted. Where the analysis of this
    /// generation already runs, it only goes on from `offset` and keeps what it has found.
    case analyse(Document, around: Int, generation: Int)
    /// Stop the analysis that runs, if any, and post `analysisStopped`.
    case stopAnalysis

    /// Post the corrections of the document's knowledge file as `correctionsRead`.
    case readCorrections(generation: Int)
    /// Add a correction to the knowledge file, and post a notice of these words and where it is kept.
    case keep(Correction, saying: String)
    /// Take a correction out of the knowledge file, and post a notice likewise.
    case takeBack(Correction, saying: String)

    /// Ask something of the library, and post what it answers.
    case library(LibraryRequest, generation: Int)
    /// Ask the dictionaries that there are for a word, and post what each says as `lookedUp` with this number.
    case lookUp(String, number: Int)
    /// Let the reader write a note on the passage at `range` in her editor, beginning with `words`, and post it as
    /// `noteWritten`.
    case editNote(words: String, TextRange, generation: Int)

    /// Ask the terminal how it shows pictures, and post `pictures`.
    case askForPictures
    /// Decode a picture of the document and encode it for the terminal, and post `pictureLoaded` or `pictureFailed`.
    case showPicture(PictureRequest)

    /// Put a text on the clipboard (OSC 52), without its control characters. Nothing is posted: the terminal does not answer.
    case copy(String)
    /// Open an address outside of the document with the reader's browser, and post a notice of how that went.
    case openLink(String)
}

extension Effect {
    /// Whether it is only work in the background, which may begin after the frame that shows what its event changed.
    package var mayFollowFrame: Bool {
        switch self {
        case .library, .readOn, .reach, .analyse, .stopAnalysis: true
        default: false
        }
    }
}
