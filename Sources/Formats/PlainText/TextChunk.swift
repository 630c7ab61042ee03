/// A run of lines without a blank one between.
struct TextChunk {
    /// Indices of its lines.
    var lines: Range<Int>
    /// Whether a blank line, a form feed or the start of the text is before; otherwise the text was cut here.
    var followsBreak: Bool
    /// Whether a form feed is before.
    var startsPage: Bool

    /// The chunks of `lines`; the text is also cut before the lines at `cuts`.
    ///
    /// - Parameters:
    ///   - ends: the lines that end a paragraph.
    ///   - leftOut: the lines that are in no chunk, as if they were blank: the heads and feet of pages.
    ///   - hasLongLines: whether lines are paragraphs, so that one that is long, or is beside a long one, is a chunk of its own.
    static func chunks(
        of lines: [TextLine], cuts: Set<Int>, ends: Set<Int> = [], leftOut: Set<Int> = [],
        hasLongLines: Bool
    ) -> [TextChunk] {
        var chunks: [TextChunk] = []
        var start: Int?
        var followsBreak = true
        var startsPage = false
        func close(_ end: Int) {
            guard let first = start, end > first else { return }
            chunks.append(TextChunk(lines: first..<end, followsBreak: followsBreak, startsPage: startsPage))
            start = nil
        }
        for (index, line) in lines.enumerated() {
            let isLong = hasLongLines && index > 0 && max(line.width, lines[index - 1].width) > 100
            let isApart = isLong || ends.contains(index - 1)
            let isEmpty = line.isBlank || leftOut.contains(index)
            if isEmpty || line.startsPage || isApart || cuts.contains(index) {
                close(index)
                startsPage = line.startsPage || isEmpty && startsPage
            }
            guard !isEmpty, start == nil else { continue }
            start = index
            followsBreak =
                index == 0 || lines[index - 1].isBlank || leftOut.contains(index - 1) || line.startsPage
                || isApart
        }
        close(lines.count)
        return chunks
    }
}
