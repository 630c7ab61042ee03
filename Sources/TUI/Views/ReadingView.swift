import Model

/// The page: the visible lines, with names, links, search hits and hint labels marked.
public struct ReadingView: Sendable {
    /// A label that the reader types to choose a name or a link.
    public struct Hint: Hashable, Sendable {
        /// The offset of what it stands on.
        public var offset: Int
        /// The letters.
        public var label: String

        /// Makes a hint.
        public init(offset: Int, label: String) {
            self.offset = offset
            self.label = label
        }
    }

    /// The text in lines.
    public var layout: PageLayout
    /// The top of the page.
    public var anchor: PageAnchor
    /// Whose names are marked.
    public var knowledge: KnowledgeBase
    /// The entity whose panel is open or that `*` follows: all of its names stand out.
    public var chosenEntity: EntityID?
    /// The name or link that `Enter` opens.
    public var chosenRange: TextRange?
    /// The search hits on the page, by offset.
    public var hits: [TextRange] = []
    /// The hit that the search stands on.
    public var currentHit: TextRange?
    /// The hint labels, by offset; none where hints are off.
    public var hints: [Hint] = []

    /// A view of the page that starts at `anchor`.
    public init(layout: PageLayout, anchor: PageAnchor, knowledge: KnowledgeBase) {
        self.layout = layout
        self.anchor = anchor
        self.knowledge = knowledge
    }

    /// The column of a page of `measure` columns in the middle of `rect`.
    public static func leftColumn(of rect: Rect, measure: Int) -> Int {
        rect.column + max(0, (rect.width - measure) / 2)
    }

    /// Draws the page into `rect`, its text in the middle.
    public func draw(into buffer: inout CellBuffer, in rect: Rect) {
        draw(layout.lines(from: anchor, count: rect.height), into: &buffer, in: rect)
    }

    /// Draws `lines` of the layout from the first row of `rect` on.
    public func draw(_ lines: [Line], into buffer: inout CellBuffer, in rect: Rect) {
        let left = Self.leftColumn(of: rect, measure: layout.measure)
        layout.document.text.withBytes { bytes in
            var spans: [InlineSpan] = []
            var links: [Link] = []
            var block: Block?
            for (row, line) in lines.enumerated() {
                if line.block != block {
                    block = line.block
                    spans = layout.document.spans(in: line.block.range)
                    links = layout.document.links(in: line.block.range)
                }
                let row = rect.row + row
                let styles = styles(of: line, spans: spans, links: links)
                LineFrame(line: line, row: row, left: left, measure: layout.measure).draw(into: &buffer, in: rect)
                drawText(of: line, bytes, styles, row: row, left: left, into: &buffer, in: rect)
                drawHints(on: line, row: row, left: left, into: &buffer, in: rect)
            }
        }
    }

    private func drawText(
        of line: Line, _ bytes: UnsafeBufferPointer<UInt8>, _ styles: LineStyles, row: Int, left: Int,
        into buffer: inout CellBuffer, in rect: Rect
    ) {
        let isPlain = styles.overlays.isEmpty
        let page = rect.intersection(buffer.bounds)
            .intersection(Rect(row: row, column: left, height: 1, width: layout.measure))
        layout.forEachGlyph(in: line, bytes) { glyph, column in
            switch glyph.kind {
            case .text:
                let style = isPlain ? styles.base : styles.overlaid(at: glyph.start) ?? styles.base
                guard glyph.scalar < 0x20 || glyph.scalar >= 0x7F || glyph.end - glyph.start > 1 else {
                    buffer.put(letter: UInt8(glyph.scalar), row: row, column: left + column, style, in: page)
                    return
                }
                buffer.write(
                    bytes, TextRange(glyph.start, glyph.end), row: row, column: left + column, style, in: page)
            case .space:
                guard !isPlain, glyph.width > 0, let style = styles.overlaid(at: glyph.start) else { return }
                buffer.fill(
                    Rect(row: row, column: left + column, height: 1, width: glyph.width).intersection(page), style)
            case .softHyphen:
                if glyph.width > 0 { buffer.write("-", row: row, column: left + column, styles.base, in: page) }
            case .lineBreak, .invisible: break
            }
        }
    }

    private func styles(of line: Line, spans: [InlineSpan], links: [Link]) -> LineStyles {
        var styles = LineStyles(base: LineStyles.base(of: line.block))
        guard line.holdsText else { return styles }
        let range = line.range
        if line.kind == .tableRow, line.isTableHead { styles.add(range, nil, .bold) }
        for span in spans where span.range.overlaps(range) { Self.add(span, to: &styles) }
        for link in links where link.range.overlaps(range) { styles.add(link.range, .link) }
        for mention in knowledge.mentions(in: range) {
            if mention.entity == chosenEntity {
                styles.add(mention.range, .chosenName)
            } else {
                styles.add(mention.range, .name(knowledge[mention.entity].type))
            }
        }
        for hit in hits where hit.overlaps(range) { styles.add(hit, .searchHit) }
        if let currentHit, currentHit.overlaps(range) { styles.add(currentHit, .currentHit) }
        if let chosenRange, chosenRange.overlaps(range) { styles.add(chosenRange, .selection) }
        return styles
    }

    private static func add(_ span: InlineSpan, to styles: inout LineStyles) {
        switch span.style {
        case .emphasis: styles.add(span.range, nil, .italic)
        case .strong: styles.add(span.range, nil, .bold)
        case .underline: styles.add(span.range, nil, .underline)
        case .strikethrough: styles.add(span.range, nil, .dim)
        case .code: styles.add(span.range, .code)
        case .image: styles.add(span.range, .caption)
        case .coloured: styles.add(span.range, span.colours)
        case .hidden: break
        }
    }

    private func drawHints(on line: Line, row: Int, left: Int, into buffer: inout CellBuffer, in rect: Rect) {
        for hint in hints where line.holds(hint.offset) {
            let column = left + layout.column(of: hint.offset, in: line)
            // Near the right edge a label moves left rather than lose a letter.
            let last = rect.column + rect.width - hint.label.utf8.count
            buffer.write(hint.label, row: row, column: max(rect.column, min(column, last)), Style(.hint), in: rect)
        }
    }
}
