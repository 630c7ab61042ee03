/// A document's text as the lines that it has: blocks of a few kilobytes whose lines are kept.
///
/// Styles and links stay. What the document hides of its text is shown, except for the control characters of terminals,
/// which are no part of a line.
struct SourceLines: BlockSource {
    let document: Document

    /// The distance of the places after which a block ends at the next line break, in bytes. A line that is longer goes on
    /// in another block.
    private static let grid = 16 << 10

    func segment(at offset: Int, in text: TextBuffer) -> TextRange {
        let index = offset / Self.grid
        let cut = cut(index, in: text)
        return offset < cut
            ? TextRange(self.cut(index - 1, in: text), cut) : TextRange(cut, self.cut(index + 1, in: text))
    }

    private func cut(_ index: Int, in text: TextBuffer) -> Int {
        let place = index * Self.grid
        guard place > 0 else { return 0 }
        guard place < text.count else { return text.count }
        let limit = min(place + Self.grid, text.count)
        let lineBreak = text.withBytes { $0[place..<limit].firstIndex(of: 0x0A) }
        return lineBreak.map { $0 + 1 } ?? text.scalarStart(at: place)
    }

    func content(of segment: TextRange, in text: TextBuffer) -> Content {
        var content = Content(blocks: [Block(.paragraph, segment, keepsLines: true)])
        var place = segment.start
        while place < segment.end {
            let part = document.segment(at: place)
            let range = TextRange(place, min(part.end, segment.end))
            content.spans += document.spans(in: range).filter { $0.style != .hidden || text.hasControl(in: $0.range) }
            content.links += document.links(in: range)
            place = max(part.end, place + 1)
        }
        return content
    }
}

extension Document {
    /// The document with its text as lines: the same text, places and sections.
    public var inLines: Document {
        Document(
            text: text, source: SourceLines(document: self), metadata: metadata, outline: outline,
            isComplete: isComplete)
    }
}

extension TextBuffer {
    fileprivate func hasControl(in range: TextRange) -> Bool {
        withBytes { $0[range.start..<range.end].contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 } }
    }
}
