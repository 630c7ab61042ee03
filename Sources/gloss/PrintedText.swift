import Formats
import Model
import TUI

/// A document as lines for a terminal or a pipe that is no page: nothing in it is sent as a control.
struct PrintedText {
    /// Rows that are laid out at a time.
    private static let batch = 512

    private let document: Document

    init(_ document: Document) { self.document = document }

    /// Writes the page as the screen shows it, wrapped to `measure` columns, to standard output.
    func write(measure: Int) throws(CommandFailure) {
        let layout = PageLayout(document: document, measure: measure)
        var anchor = layout.anchorOfStart
        while true {
            // One row more than is printed tells whether the text goes on.
            let count = layout.lines(from: anchor, count: Self.batch + 1).count
            let rows = min(count, Self.batch)
            var buffer = CellBuffer(rows: rows, columns: layout.measure)
            ReadingView(layout: layout, anchor: anchor, knowledge: .empty).draw(into: &buffer, in: buffer.bounds)
            try StandardOutput.write(buffer.lines.map { $0 + "\n" }.joined())
            guard count > Self.batch else { return }
            anchor = layout.anchor(anchor, movedBy: Self.batch)
        }
    }

    /// Writes the text's own lines, as they are but for control characters, to standard output.
    func writeLines() throws(CommandFailure) {
        var place = 0
        while place < document.text.count {
            let end = document.text.lineEnd(from: place)
            let columns = document.text.string(in: TextRange(place, end)).split(
                separator: "\t", omittingEmptySubsequences: false)
            try StandardOutput.write(columns.map { ShownName.of(String($0)) }.joined(separator: "\t") + "\n")
            place = end + 1
        }
    }
}

extension TextBuffer {
    /// The offset of the line feed that ends the line of `offset`; the end of the text for its last line.
    fileprivate func lineEnd(from offset: Int) -> Int {
        withBytes { bytes in
            bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
        }
    }
}
