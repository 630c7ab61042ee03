import Formats
import Platform

/// Lets a note be written in the reader's editor.
enum NoteEditor {
    /// How long a note may be, in bytes.
    private static let sizeLimit = 1 << 20

    /// The note that the reader makes of `words`; nil if there is no editor, or it failed. The file that it edits is readable for
    /// its owner alone, and gone afterwards.
    static func edit(_ words: String) -> String? {
        guard let editor = Editor() else { return nil }
        let folder = Environment["TMPDIR"] ?? "/tmp"
        var template = FileName.bytes(of: folder + "/gloss-note-XXXXXX.md")
        let file = mkstemps(&template, 3)
        guard file >= 0 else { return nil }
        close(file)
        let path = template.withUnsafeBufferPointer { $0.baseAddress.map { FileName.string(of: $0) } ?? "" }
        defer { unlink(FileName.bytes(of: path)) }
        guard AtomicFile.replace(path, with: Array(words.utf8)) == nil, editor.edit(path),
            let bytes = try? SourceBytes.open(path: path).allBytes(limit: sizeLimit)
        else { return nil }
        var written = bytes.string(in: bytes.range)
        while written.last?.isWhitespace == true { written.removeLast() }
        return written
    }
}
