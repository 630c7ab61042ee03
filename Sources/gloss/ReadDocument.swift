import Formats
import Model

/// A document that was read to its end, for a command that prints.
struct ReadDocument {
    /// The document; its text is valid UTF-8, so that the offsets fit what is printed.
    let document: Document
    /// What its knowledge file says.
    let notes: KnowledgeNotes
    /// What is wrong with the knowledge file, in one line; nil where nothing is.
    let notesProblem: String?

    /// Reads the file at `path`, or standard input where it is "-".
    init(_ path: String, options: ReadOptions) throws(ReadError) {
        var options = options
        options.repairsInvalidBytes = true
        let source =
            path == "-" ? try SourceBytes.standardInput() : try SourceBytes.open(path: path, filters: options.filters)
        // Nobody reads page by page here: a pipe is read to its end, however long it is.
        source.control.wantAll()
        var reading = try DocumentFormat.of(source, options: options).read(source, options: options)
        document = try reading.whole()
        guard path != "-" else {
            (notes, notesProblem) = (.none, nil)
            return
        }
        do {
            notes = try KnowledgeFile.notes(beside: path) ?? .none
            notesProblem = nil
        } catch {
            notes = .none
            notesProblem = "\(ShownName.of(KnowledgeFile.path(beside: path))): \(error)"
        }
    }
}
