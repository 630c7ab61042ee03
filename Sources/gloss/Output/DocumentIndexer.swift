import Formats
import Library
import Model
import Platform

/// Reads and analyses documents for the library.
struct DocumentIndexer: Sendable {
    /// What one file comes to.
    enum Output: Sendable {
        case indexed(Store.Indexed)
        /// Why it cannot be taken in, in one line.
        case failed(String)
    }

    /// How the files are read.
    let options: ReadOptions

    /// Reads and analyses the file at `path`.
    func output(for path: String) -> Output {
        guard let content = FileFingerprint(of: path), let absolute = FileName.absolute(path) else {
            return .failed("\(ShownName.of(path)): not a file that can be read")
        }
        do {
            let opened = try OpenedDocument.whole(path, options: options)
            let (knowledge, _) = opened.document.analysed(with: opened.notes)
            let title = opened.document.shownTitle ?? absolute.split(separator: "/").last.map(String.init) ?? absolute
            return .indexed(
                Store.Indexed(
                    path: absolute, content: content, notes: NotesFingerprint(of: opened.notes),
                    sketch: TextSketch(of: opened.document.text),
                    index: DocumentIndex(opened.document, title: title, knowledge: knowledge)))
        } catch {
            return .failed(error.description)
        }
    }
}

extension Document {
    /// What the document calls itself on one line, in its metadata or in its first block; nil if it says nothing.
    var shownTitle: String? {
        if let title = metadata.title, !title.isEmpty { return ShownName.onOneLine(title) }
        guard let block = block(at: 0), block.kind == .title else { return nil }
        return ShownName.onOneLine(text.string(in: block.range))
    }
}
