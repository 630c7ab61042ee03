import Model

/// The blank rows between blocks.
enum BlockSpacing {
    /// How many blank rows are above `block`, which follows `previous`.
    static func rows(above block: Block, after previous: Block?, in text: TextBuffer) -> Int {
        guard let previous else { return 0 }
        let gap = lineBreaks(in: TextRange(previous.range.end, block.range.start), of: text)
        // There is no gap where a long block was cut in two; a block that keeps its lines is cut at the end of one.
        let goesOn = gap == 0 || gap == 1 && previous.keepsLines && block.keepsLines
        if goesOn, previous.kind == block.kind, block.kind != .rule { return 0 }
        if keepsDistance(previous) || keepsDistance(block) { return gap > 1 ? 1 : 0 }
        if gap == 1, previous.kind == .paragraph, block.kind == .paragraph, beginsSmall(block, in: text) { return 0 }
        switch (previous.kind, block.kind) {
        case (.listItem, .listItem), (.quotation, .quotation): return gap > 1 ? 1 : 0
        case (.title, .byline), (.title, .standfirst), (.byline, .byline): return gap > 1 ? 1 : 0
        case (_, .heading) where block.level == 1 && previous.kind != .heading: return 2
        default: return 1
        }
    }

    /// Whether a block is a heading of a text that was set for a terminal, which says how far it is from the lines around it.
    private static func keepsDistance(_ block: Block) -> Bool { block.kind == .heading && block.keepsLines }

    /// Whether a block begins with a small letter: a part of a sentence.
    private static func beginsSmall(_ block: Block, in text: TextBuffer) -> Bool {
        text.withBytes { bytes in
            block.range.start < bytes.count && (0x61...0x7A).contains(bytes[block.range.start])
        }
    }

    /// Whether `block`, a paragraph after another, is told from it by an indented first line and not by a blank row. More blank
    /// lines than usual end a scene: what follows is not set in.
    static func indents(
        _ block: Block, after previous: Block?, in text: TextBuffer, _ paragraphs: PageShape.Paragraphs
    ) -> Bool {
        guard let previous, block.kind == .paragraph, previous.kind == .paragraph, !block.keepsLines,
            block.quotationDepth == previous.quotationDepth
        else { return false }
        let between = TextRange(previous.range.end, block.range.start)
        switch paragraphs {
        case .spaced: return false
        case .indented: return (1...2).contains(lineBreaks(in: between, of: text))
        case .source:
            if block.isSetIn { return true }
            guard lineBreaks(in: between, of: text) == 1 else { return false }
            return text.withBytes { bytes in
                block.range.start < bytes.count && block.range.start > 0
                    && (Self.isIndent(bytes[block.range.start - 1]) || Self.isIndent(bytes[block.range.start]))
            }
        }
    }

    /// Whether `block` is the first of the notes below a text, which a line separates from it.
    static func beginsNotes(_ block: Block, after previous: Block?) -> Bool {
        guard block.isNote, let previous else { return false }
        return !previous.isNote && ![.title, .heading, .rule].contains(previous.kind)
    }

    private static func isIndent(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// The line breaks in a stretch between blocks, counted up to three.
    private static func lineBreaks(in range: TextRange, of text: TextBuffer) -> Int {
        text.withBytes { bytes in
            var count = 0
            for offset in range.start..<min(range.end, bytes.count) where bytes[offset] == 0x0A {
                count += 1
                if count == 3 { break }
            }
            return count
        }
    }
}
