import Formats
import Model

/// A document that was opened, with what its reader noted of it: what every command begins with.
struct OpenedDocument: Sendable {
    /// The path of the file; nil for standard input.
    let path: String?
    /// Where the bytes come from.
    let source: SourceBytes
    /// Where the knowledge file is; nil for standard input.
    let knowledge: KnowledgePlace?
    /// What the knowledge file says.
    let notes: KnowledgeNotes
    /// What is wrong with the knowledge file, in one line. It keeps nobody from reading.
    let notesProblem: String?
    /// The steps that are left to read.
    private(set) var reading: any DocumentReading

    /// Opens the file at `path`, or standard input if it is "-". No step is read yet.
    init(_ path: String, options: ReadOptions) throws(ReadError) {
        self.path = path == "-" ? nil : path
        source =
            path == "-" ? try SourceBytes.standardInput() : try SourceBytes.open(path: path, options: options)
        reading = try DocumentFormat.of(source, options: options).read(source, options: options)
        knowledge = path == "-" ? nil : KnowledgePlace(path: path)
        do throws(KnowledgePlace.Problem) {
            notes = try knowledge?.notes() ?? .none
            notesProblem = nil
        } catch {
            notes = .none
            notesProblem = error.description
        }
    }

    /// Opens what lies in memory.
    init(_ source: SourceBytes, options: ReadOptions) throws(ReadError) {
        path = nil
        self.source = source
        reading = try DocumentFormat.of(source, options: options).read(source, options: options)
        (knowledge, notes, notesProblem) = (nil, .none, nil)
    }

    /// The whole document of the file at `path`, for a command that prints it. Its text is valid UTF-8, so that offsets fit
    /// what is printed.
    static func whole(
        _ path: String, options: ReadOptions
    ) throws(ReadError) -> (document: Document, notes: KnowledgeNotes, notesProblem: String?) {
        var options = options
        options.repairsInvalidBytes = true
        var opened = try OpenedDocument(path, options: options)
        return (try opened.whole(), opened.notes, opened.notesProblem)
    }

    /// The document after its first step; an empty one if there is nothing to read.
    mutating func first() throws(ReadError) -> Document {
        try next() ?? Document(text: TextBuffer(""), content: Content())
    }

    /// The document after one more step; nil if nothing is left to read.
    mutating func next() throws(ReadError) -> Document? { try reading.next() }

    /// The same source, to be read from its beginning with other options.
    func readAnew(_ options: ReadOptions) throws(ReadError) -> OpenedDocument {
        var anew = self
        anew.reading = try DocumentFormat.of(source, options: options).read(source, options: options)
        return anew
    }

    /// The document after all steps. A pipe is read to its end, however long it is, as nobody reads it page by page.
    mutating func whole() throws(ReadError) -> Document {
        source.control.wantAll()
        return try reading.whole()
    }
}
