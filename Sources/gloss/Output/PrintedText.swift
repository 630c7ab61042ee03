import Formats
import Model
import Page
import Screen

/// A document as lines of text: no byte of it is sent as a control.
struct PrintedText {
    /// Rows that are laid out at a time: few enough for their cells to stay in the processor's cache.
    private static let batch = 128
    /// How much of the text is printed by one core at a time, in bytes.
    private static let stretchLength = 256 << 10

    private let document: Document
    /// How the text is made into lines.
    private let lines: PageShape.Lines

    /// - Parameter showsLines: whether its own lines are kept.
    init(_ document: Document, showsLines: Bool = false) {
        self.document = document
        lines = showsLines ? .wrapped : .blocks
    }

    /// Writes the page as the screen shows it, wrapped to `measure` columns, to standard output.
    func write(measure: Int) throws(CommandFailure) {
        let stretches = stretches
        try OrderedWork(count: stretches.count) { text(of: stretches[$0], measure: measure) }
            .run { (text: [UInt8]) throws(CommandFailure) in try StandardOutput.write(text) }
    }

    /// Whether the whole text, wrapped to `measure` columns, leaves one of so many rows free for what comes after it.
    func fits(rows: Int, measure: Int) -> Bool {
        let layout = PageLayout(document: document, shape: PageShape(measure: measure, lines: lines))
        return layout.lines(from: layout.anchorOfStart, count: rows).count < rows
    }

    /// Writes a text of a few rows to the terminal that is the standard output, in its own colours if it has any.
    @MainActor
    func write(rows: Int, measure: Int, theme: Theme) throws(CommandFailure) {
        let ownStyles: Set<InlineStyle> = [.coloured, .strong, .underline]
        guard document.spans(in: document.text.range).contains(where: { ownStyles.contains($0.style) }),
            var styled = StyledRows(theme: theme)
        else { return try write(measure: measure) }
        let layout = PageLayout(document: document, shape: PageShape(measure: measure, lines: lines))
        let count = layout.lines(from: layout.anchorOfStart, count: rows).count
        var buffer = CellBuffer(rows: count, columns: layout.measure)
        PageView(layout: layout, anchor: layout.anchorOfStart, knowledge: .empty).draw(into: &buffer, in: buffer.bounds)
        var text: [UInt8] = []
        for row in 0..<count {
            styled.append(row: row, of: buffer, to: &text)
            text.append(0x0A)
        }
        try StandardOutput.write(text)
    }

    /// Parts of the text that tile it, each from the start of a block.
    private var stretches: [TextRange] {
        var starts = [0]
        var place = Self.stretchLength
        // If no block follows there is only white space, which may be most of a text.
        while place < document.text.count, let block = document.block(at: place) {
            if block.range.start > starts[starts.count - 1] { starts.append(block.range.start) }
            place = max(place, block.range.start) + Self.stretchLength
        }
        return zip(starts, starts.dropFirst() + [document.text.count]).map { TextRange($0, $1) }
    }

    /// The rows of the blocks that start in `stretch`.
    private func text(of stretch: TextRange, measure: Int) -> [UInt8] {
        let layout = PageLayout(
            document: document.forAnotherThread, shape: PageShape(measure: measure, lines: lines))
        // The space above its first block belongs to a stretch, except the first of the text.
        var anchor =
            stretch.start == 0 ? layout.anchorOfStart : PageAnchor(offset: stretch.start, rowsAbove: Int.max)
        var buffer = CellBuffer(
            rows: Self.batch, columns: layout.measure, joints: StandardOutput.isTerminal ? .none : .all)
        var text: [UInt8] = []
        while true {
            // One row more than is printed tells whether the stretch goes on.
            let lines = layout.lines(from: anchor, count: Self.batch + 1).prefix {
                $0.block.range.start < stretch.end
            }
            let printed = min(lines.count, Self.batch)
            PageView(layout: layout, anchor: anchor, knowledge: .empty)
                .draw(into: &buffer, in: Rect(row: 0, column: 0, height: printed, width: layout.measure))
            for row in 0..<printed {
                if lines[row].kind != .blank { buffer.append(row: row, to: &text) }
                text.append(0x0A)
            }
            guard lines.count > Self.batch else { return text }
            anchor = layout.anchor(anchor, movedBy: Self.batch)
            buffer.clear()
        }
    }

    /// Writes the text's own lines to standard output, unchanged except for control characters.
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
