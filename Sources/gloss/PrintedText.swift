import Formats
import Model

/// A document as lines for a terminal or a pipe that is no page: nothing in it is sent to the terminal as a control.
struct PrintedText {
    private let document: Document
    /// The columns to which lines are wrapped; nil where lines stay as they are.
    private let columns: Int?

    init(_ document: Document, columns: Int?) {
        self.document = document
        self.columns = columns
    }

    /// Writes the document to standard output, block by block.
    func write() throws(CommandFailure) {
        var block = document.block(at: 0)
        while let current = block {
            let lines = document.text.string(in: current.range).split(separator: "\n", omittingEmptySubsequences: false)
            let shown = lines.map { ShownName.of(String($0)) }.joined(separator: "\n")
            block = document.block(after: current)
            try StandardOutput.write(shown + (block == nil ? "\n" : "\n\n"))
        }
    }
}
