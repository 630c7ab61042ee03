import Formats
import Model
import Page
import Reader

/// The highlights and notes of a document as `gloss notes` prints them: those that lost their place last.
struct NotesReport {
    /// The form that is printed.
    enum Form: Hashable, Sendable { case text, markdown, org, json }

    /// The path of the document as it was given.
    let path: String
    let document: Document
    /// The notes, each with its place in the text; nil if it lost that.
    private let items: [(note: TextNote, range: TextRange?)]

    /// Finds the places of `notes` in `document`.
    init(_ notes: [TextNote], of document: Document, path: String) {
        self.path = path
        self.document = document
        items = notes.map { ($0, Quotation($0.anchor).place(in: document.text)) }
            .sorted { ($0.range ?? TextRange(.max, .max)) < ($1.range ?? TextRange(.max, .max)) }
    }

    /// The bytes to print.
    func bytes(as form: Form) -> [UInt8] {
        switch form {
        case .text: Array(items.map(text).joined(separator: "\n").utf8)
        case .markdown: Array(("# \(title)\n\n" + items.map(markdown).joined(separator: "\n")).utf8)
        case .org: Array(("#+title: \(title)\n\n" + items.map(org).joined(separator: "\n")).utf8)
        case .json: json
        }
    }

    private var title: String {
        ShownName.onOneLine(document.metadata.title ?? String(path.split(separator: "/").last ?? ""))
    }

    // MARK: - One note

    /// "The plan ¶3, 41%", or that the place is lost.
    private func place(of item: (note: TextNote, range: TextRange?)) -> String {
        guard let range = item.range else {
            let section = ShownName.onOneLine(item.note.section)
            return section.isEmpty ? "lost its place" : "lost its place in \(section)"
        }
        let section = PlaceName.passage(at: range.start, in: document, columns: 200)
        let percent = "\(range.start * 100 / max(1, document.text.count))%"
        return ShownName.onOneLine(section.isEmpty ? percent : "\(section), \(percent)")
    }

    private func quotation(_ note: TextNote) -> String { ShownName.onOneLine(note.anchor.quotation) }

    /// The reader's lines, without what a terminal would obey.
    private func lines(_ note: TextNote) -> [String] {
        note.text.split(separator: "\n", omittingEmptySubsequences: false).map { ShownName.of(String($0)) }
    }

    private func text(_ item: (note: TextNote, range: TextRange?)) -> String {
        let words = item.note.text.isEmpty ? "" : lines(item.note).map { "  \($0)\n" }.joined()
        return "\(place(of: item))\n“\(quotation(item.note))”\n" + words
    }

    private func markdown(_ item: (note: TextNote, range: TextRange?)) -> String {
        let words = item.note.text.isEmpty ? "" : "\n" + lines(item.note).joined(separator: "\n") + "\n"
        return "> \(quotation(item.note))\n>\n> — \(place(of: item))\n" + words
    }

    private func org(_ item: (note: TextNote, range: TextRange?)) -> String {
        // A star at the start of a line would begin a heading.
        let words = item.note.text.isEmpty ? [] : lines(item.note).map { $0.hasPrefix("*") ? " " + $0 : $0 }
        let quotation = "#+begin_quote\n\(quotation(item.note))\n#+end_quote\n"
        return "* \(place(of: item))\n" + quotation + words.map { $0 + "\n" }.joined()
    }

    private var json: [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("file")
        json.value(ShownName.of(path))
        json.key("notes")
        json.beginArray()
        for (note, range) in items {
            json.beginObject()
            json.key("kind")
            json.value(note.kind.rawValue)
            json.key("quotation")
            json.value(SpacedWords.plain(note.anchor.quotation))
            json.key("note")
            json.value(note.text.isEmpty ? nil : note.text)
            json.key("section")
            json.value(
                range.map { PlaceName.section(document.outline.section(at: $0.start), in: document) } ?? note.section)
            json.key("start")
            json.value(range?.start)
            json.key("end")
            json.value(range?.end)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.endLine()
        return json.bytes
    }
}
