import ArgumentParser
import Formats
import Library
import Model
import Platform

/// `gloss notes`: the reader's notes and highlights in a document.
struct NotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes", abstract: "Print your notes and highlights in a document, each with its words and place.",
        discussion: """
            They are found again in a text that was edited since; those that have lost their place come last, and are never \
            dropped.
            """)

    @Argument(help: "The document.", completion: .file())
    var file: String

    @Flag(help: "Print Markdown.")
    var markdown = false

    @Flag(help: "Print Org mode's format.")
    var org = false

    @Flag(help: "Print one JSON object, with the offsets of each passage in bytes.")
    var json = false

    @OptionGroup
    var arguments: DocumentArguments

    private var form: NotesReport.Form { json ? .json : org ? .org : markdown ? .markdown : .text }

    func validate() throws {
        if [markdown, org, json].count(where: { $0 }) > 1 {
            throw ValidationError("--markdown, --org and --json do not go together")
        }
        if file == "-" { throw ValidationError("nothing is kept of standard input") }
    }

    func run() throws {
        let document = try OpenedDocument.whole(file, options: arguments.options(UserConfiguration.read())).document
        let notes = try LibraryAccess.open()?.notes(in: document, file: file) ?? []
        try StandardOutput.write(NotesReport(notes, of: document, path: file).bytes(as: form))
    }
}

extension LibraryAccess {
    /// The notes that are kept of `document`, which was read from `file`; none if the library does not know it.
    fileprivate func notes(in document: Document, file: String) throws(CommandFailure) -> [TextNote] {
        guard let content = FileFingerprint(of: file) else { return [] }
        let path = FileName.absolute(file) ?? file
        return try Self.attempt { () throws(StoreError) in
            var id = try store.document(content: content, path: path)
            if id == nil { id = try store.document(like: TextSketch(of: document.text), content: content, path: path) }
            guard let id else { return [] }
            return try store.notes(in: id)
        }
    }
}
