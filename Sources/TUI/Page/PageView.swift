import Model
import Screen

/// The page: the visible lines, with names, links, search hits and labels marked.
package struct PageView: Sendable {
    /// Letters that the reader types to choose a name or a link.
    package struct Label: Hashable, Sendable {
        /// The offset of the name or link.
        package var offset: Int
        package var text: String

        package init(offset: Int, text: String) {
            self.offset = offset
            self.text = text
        }
    }

    /// The text in lines.
    package var layout: PageLayout
    /// The top of the page.
    package var anchor: PageAnchor
    /// Whose names are marked.
    package var knowledge: KnowledgeBase
    /// Which of them.
    package var names = NameMarks.full
    /// The entity whose panel is open or that `*` follows: all of its names stand out.
    package var chosenEntity: EntityID?
    /// The name or link that `Enter` opens.
    package var chosenRange: TextRange?
    /// The reader's highlights on the page, and whether there is a note on each.
    package var notes: [(range: TextRange, hasWords: Bool)] = []
    /// The search hits on the page, by offset.
    package var hits: [TextRange] = []
    /// The hit that the search is at.
    package var currentHit: TextRange?
    /// The labels of names and links, by offset; none unless the reader chooses by them.
    package var labels: [Label] = []
    /// How many columns of the page are to the left of what is shown.
    package var columnsBefore = 0

    /// A view of the page that starts at `anchor`.
    package init(layout: PageLayout, anchor: PageAnchor, knowledge: KnowledgeBase) {
        self.layout = layout
        self.anchor = anchor
        self.knowledge = knowledge
    }

    /// Draws the page into `rect`, its text in the middle.
    package func draw(into buffer: inout CellBuffer, in rect: Rect) {
        let left = layout.leftColumn(in: rect) - columnsBefore
        var row = rect.row
        var marked: Set<EntityID> = []
        layout.document.text.withBytes { bytes in
            for part in layout.parts(from: anchor, count: rect.height) {
                var styles = styles(of: part, marked: &marked)
                for line in part.lines {
                    LineFrame(line: line, row: row, left: left, measure: layout.measure).draw(into: &buffer, in: rect)
                    drawText(
                        of: line, part.layout.hidden, bytes, &styles, row: row, left: left, into: &buffer, in: rect)
                    if layout.shape.lines == .unbroken {
                        drawEdge(of: line, row: row, left: left, into: &buffer, in: rect)
                    }
                    drawLabels(on: line, row: row, left: left, into: &buffer, in: rect)
                    row += 1
                }
            }
        }
    }

    private func drawText(
        of line: Line, _ hidden: [TextRange], _ bytes: UnsafeBufferPointer<UInt8>, _ styles: inout LineStyles, row: Int,
        left: Int, into buffer: inout CellBuffer, in rect: Rect
    ) {
        let page = rect.intersection(buffer.bounds)
            .intersection(layout.shape.columns(from: left, row: row))
        guard page.height > 0 else { return }
        let columns = page.column..<page.column + page.width
        func draw(letters: Range<Int>, at column: Int) {
            var place = letters.lowerBound
            while place < letters.upperBound {
                let (overlaid, styleEnd) = styles.stretch(at: place)
                let end = min(letters.upperBound, styleEnd)
                buffer.put(
                    letters: UnsafeBufferPointer(rebasing: bytes[place..<end]), row: row,
                    column: left + column + place - letters.lowerBound, overlaid ?? styles.base,
                    keepsSpaces: overlaid == nil, in: columns)
                place = end
            }
        }
        layout.forEachPiece(in: line, hidden: hidden, bytes, letters: draw) { glyph, column in
            switch glyph.kind {
            case .text:
                let style = styles.overlaid(at: glyph.start) ?? styles.base
                buffer.write(
                    bytes, TextRange(glyph.start, glyph.end), row: row, column: left + column, style, in: page)
            case .space:
                guard glyph.width > 0, let style = styles.overlaid(at: glyph.start) else { return }
                buffer.fill(
                    Rect(row: row, column: left + column, height: 1, width: glyph.width).intersection(page), style)
            case .softHyphen:
                if glyph.width > 0 { buffer.write("-", row: row, column: left + column, styles.base, in: page) }
            case .lineBreak, .invisible: break
            }
        }
        if line.isHyphenated {
            let end = layout.column(of: line.range.end, in: line)
            buffer.write("-", row: row, column: left + end, styles.base, in: page)
        }
    }

    /// The styles of a block as far as it is on the page. `marked` are the entities that a name above it is marked of.
    private func styles(of part: PagePart, marked: inout Set<EntityID>) -> LineStyles {
        let lines = part.lines
        guard let first = lines.first else { return LineStyles(base: .text) }
        var styles = LineStyles(base: LineStyles.base(of: first.block))
        var range = first.range
        for line in lines {
            range = TextRange(min(range.start, line.range.start), max(range.end, line.range.end))
            if line.isTableHead { styles.add(line.range, nil, .bold) }
        }
        for span in part.layout.spans where span.range.overlaps(range) { Self.add(span, to: &styles) }
        for link in part.layout.links where link.range.overlaps(range) {
            if case .picture = link.target {
                styles.add(link.range, .caption, .underline)
            } else {
                styles.add(link.range, .link)
            }
        }
        let isHeading = [.title, .heading].contains(first.block.kind)
        // A heading stays one if it is a name.
        let emphasis = first.block.kind == .title ? .bold : styles.base.attributes
        for mention in knowledge.mentions(in: range) {
            if let role = role(of: mention, inHeading: isHeading, marked: &marked) {
                styles.add(mention.range, role, emphasis)
            }
        }
        for note in notes where note.range.overlaps(range) {
            styles.add(note.range, note.hasWords ? .noted : .highlighted)
        }
        for hit in hits where hit.overlaps(range) { styles.add(hit, .searchHit) }
        if let currentHit, currentHit.overlaps(range) { styles.add(currentHit, .currentHit) }
        if let chosenRange, chosenRange.overlaps(range) { styles.add(chosenRange, .selection) }
        return styles
    }

    /// How a name is marked; nil if it is not.
    private func role(of mention: Mention, inHeading: Bool, marked: inout Set<EntityID>) -> Role? {
        if mention.entity == chosenEntity { return .chosenName }
        let type = knowledge.type(of: mention.entity)
        guard names == .quiet else { return .name(type) }
        // The first name of the text below it carries the mark.
        guard !inHeading else { return nil }
        switch type {
        case .person, .organisation, .event: return marked.insert(mention.entity).inserted ? .name(type) : nil
        case .place, .group, .work, .product, .law, .other: return nil
        }
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

    /// Marks a line that goes on to the right of the page.
    private func drawEdge(of line: Line, row: Int, left: Int, into buffer: inout CellBuffer, in rect: Rect) {
        let edge = rect.column + rect.width
        guard line.holdsText, left + layout.column(of: line.range.end, in: line) > edge else { return }
        buffer.write("›", row: row, column: edge - 1, Style(.dim), in: rect)
    }

    private func drawLabels(on line: Line, row: Int, left: Int, into buffer: inout CellBuffer, in rect: Rect) {
        for label in labels where line.holds(label.offset) {
            let column = left + layout.column(of: label.offset, in: line)
            let width = label.text.utf8.count
            // Near the right edge a label moves left rather than lose a letter.
            let last = rect.column + rect.width - width
            let start = min(column - room(before: column, atMost: width, row: row, in: rect, of: buffer), last)
            buffer.write(label.text, row: row, column: max(rect.column, start), Style(.hint), in: rect)
        }
    }

    /// How many cells before `column` are blank, up to `most`: a label in them covers no letter of its name.
    private func room(before column: Int, atMost most: Int, row: Int, in rect: Rect, of buffer: CellBuffer) -> Int {
        let page = rect.intersection(buffer.bounds)
        guard (page.column...page.column + page.width).contains(column),
            (page.row..<page.row + page.height).contains(row)
        else { return 0 }
        return (1...most).first { column - $0 < page.column || !buffer[row, column - $0].isEmpty }.map { $0 - 1 }
            ?? most
    }
}

extension PageShape {
    /// The columns of a row that text may be in, the prose's left edge being at `left`.
    fileprivate func columns(from left: Int, row: Int) -> Rect {
        Rect(row: row, column: left - self.left, height: 1, width: self.left + breakingMeasure + right)
    }
}
