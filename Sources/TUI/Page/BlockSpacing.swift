import Model

/// The blank rows between blocks.
enum BlockSpacing {
    /// How many blank rows are above `block`, which follows `previous`.
    static func rows(above block: Block, after previous: Block?, in text: TextBuffer) -> Int {
        guard let previous else { return 0 }
        let gap = lineBreaks(in: TextRange(previous.range.end, block.range.start), of: text)
        // A paragraph that was cut because it was too long goes on without a gap.
        if gap == 0, previous.kind == block.kind, block.kind != .rule { return 0 }
        switch (previous.kind, block.kind) {
        case (.listItem, .listItem), (.quotation, .quotation): return gap > 1 ? 1 : 0
        case (.title, .byline), (.title, .standfirst), (.byline, .byline): return gap > 1 ? 1 : 0
        case (_, .heading) where block.level == 1 && previous.kind != .heading: return 2
        default: return 1
        }
    }

    /// The line breaks in a stretch between blocks, counted up to two.
    private static func lineBreaks(in range: TextRange, of text: TextBuffer) -> Int {
        text.withBytes { bytes in
            var count = 0
            for offset in range.start..<min(range.end, bytes.count) where bytes[offset] == 0x0A {
                count += 1
                if count == 2 { break }
            }
            return count
        }
    }
}
