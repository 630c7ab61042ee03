/// A run of lines without a blank one between.
struct TextChunk {
    /// Indices of its lines.
    var lines: Range<Int>
    /// Whether a blank line, a form feed or the start of the text stands before; otherwise the text was cut here.
    var followsBreak: Bool
    /// Whether a form feed stands before.
    var startsPage: Bool

    /// The chunks of `lines`; the text is also cut before the lines at `cuts`.
    static func chunks(of lines: [TextLine], cuts: Set<Int>) -> [TextChunk] {
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
            if line.isBlank || line.startsPage || cuts.contains(index) {
                let wasOpen = start != nil
                close(index)
                followsBreak = line.isBlank || line.startsPage || !wasOpen && followsBreak
                startsPage = line.startsPage || startsPage && !wasOpen
            }
            guard !line.isBlank, start == nil else { continue }
            start = index
            if index > 0, !lines[index - 1].isBlank, !line.startsPage { followsBreak = false }
            if index == 0 || lines[index - 1].isBlank || line.startsPage { followsBreak = true }
        }
        close(lines.count)
        return chunks
    }
}
