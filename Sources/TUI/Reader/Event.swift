import Model
import Screen

/// Something that happened: a key, or the report of work in the background.
///
/// Reports carry the generation of the request they answer; `update` drops those of an older one, so that the work may be
/// cancelled late and its last reports still do no harm.
package enum Event: Sendable {
    /// A key was pressed.
    case key(Key)
    /// The mouse was used.
    case mouse(MouseAction)
    /// The terminal has this size now, in cells.
    case resized(rows: Int, columns: Int)
    /// The program was suspended and runs again.
    case resumed
    /// The terminal said how light its background is.
    case background(isLight: Bool)
    /// The terminal said how it shows pictures.
    case pictures(PictureSupport)

    /// The configuration was read again. Without a `keyMap` the commands have their own keys; the remark says how it went.
    case configured(Settings, keyMap: KeyMap?, remark: String)

    /// A document was opened. `name` is shown in the status line: the title if the source gives none.
    case documentLoaded(Document, name: String, generation: Int)
    /// The document is longer than before (standard input, a file that grows), or its sections became known. The
    /// text that was there before is at the same offsets, except for Markdown and web pages, which may be read anew with more
    /// of them (see `DocumentReading.next()`).
    case documentGrew(Document, generation: Int)
    /// A document could not be opened; the message is one line that names the file.
    case loadFailed(message: String, generation: Int)

    /// The files and directories whose path begins with `path`, in order; a directory's ends with a slash.
    case namesListed([String], path: String)

    /// What is known so far, `progress` (0...1) being the share of the text that was analysed; 1 is the last report.
    case analysed(KnowledgeBase, progress: Double, generation: Int)
    /// The corrections that the document's knowledge file has.
    case correctionsRead([Correction], generation: Int)
    /// A note on the passage at this range was written in the reader's editor.
    case noteWritten(String, TextRange, generation: Int)
    /// The analysis does not go on for now: it was stopped, or has come to the end of what it takes of a long text.
    case analysisStopped(generation: Int)

    /// Further matches, sorted by start. Matches arrive in any number of batches; an empty batch reports only that the
    /// search goes on or, with `isComplete`, that it ended.
    case searchFound([TextRange], isComplete: Bool, generation: Int)
    /// The search cannot run, as with a broken regular expression.
    case searchFailed(message: String, generation: Int)

    /// A picture of the document was decoded, or cannot be.
    case pictureLoaded(ShownPicture, of: PictureRequest)
    case pictureFailed(String, of: PictureRequest)

    /// A dictionary has answered the question of this number; whether it is the last one.
    case lookedUp(DictionaryAnswer, isLast: Bool, number: Int)

    /// The library answers.
    case library(LibraryReport, generation: Int)

    /// Something to tell the reader: an effect was done ("copied"), or failed.
    case notice(String)
    /// The program was asked to end, as by SIGTERM.
    case terminated(status: Int32)
}
