import Model

/// One block broken into lines.
package struct BlockLayout: Sendable {
    /// The rows from the blank ones above the block to its last.
    package private(set) var lines: [Line] = []
    /// The parts of the block that are not shown, in order, without overlap.
    let hidden: [TextRange]
    /// Its styled spans and its links, by start.
    let spans: [InlineSpan]
    let links: [Link]

    init(_ block: Block, in document: Document, shape: PageShape) {
        spans = document.spans(in: block.range)
        links = document.links(in: block.range)
        hidden = Self.hiddenRanges(of: spans)
        let previous = document.block(before: block.range.start)
        let indents = BlockSpacing.indents(block, after: previous, in: document.text, shape.paragraphs)
        let space = indents ? 0 : BlockSpacing.rows(above: block, after: previous, in: document.text)
        for _ in 0..<space { lines.append(Line(.blank, block, TextRange(block.range.start, block.range.start))) }
        if BlockSpacing.beginsNotes(block, after: previous) {
            lines.append(Line(.noteRule, block, TextRange(block.range.start, block.range.start)))
        }
        document.text.withBytes { bytes in
            switch block.kind {
            case .rule: lines.append(Line(.rule, block, block.range, isFirst: true))
            case .table: appendTable(block, bytes, shape: shape)
            case _ where block.keepsLines && shape.lines == .blocks: appendLines(of: block, bytes, shape: shape)
            default:
                let isCentred =
                    (shape.centresChapters || document.metadata.isBook)
                    && BookTitle(document).holds(block, after: previous)
                let isProse = block.joinsLines && !isCentred && block.isProse && shape.lines == .blocks
                appendText(
                    of: block, bytes, measure: shape.breakingMeasure, indent: indents ? Self.paragraphIndent : 0,
                    hyphenator: isProse && shape.filling.hyphenates && document.isEnglish ? .english : nil)
                if isCentred { centre(bytes, measure: shape.measure) }
                if isProse, shape.filling.justifies { justify(bytes, measure: shape.measure) }
            }
        }
    }

    /// The columns by which the first line of a paragraph is set in.
    private static let paragraphIndent = 2

    /// Sets the lines of text in the middle of the page.
    private mutating func centre(_ bytes: UnsafeBufferPointer<UInt8>, measure: Int) {
        for index in lines.indices where lines[index].kind == .text {
            let width = extent(of: lines[index], bytes).columns
            lines[index].indent = max(lines[index].indent, (measure - width) / 2)
        }
    }

    /// Widens the spaces of each line but the last so that it ends at the right edge, unless they would be gaps.
    private mutating func justify(_ bytes: UnsafeBufferPointer<UInt8>, measure: Int) {
        for index in lines.indices.dropLast() where lines[index].kind == .text {
            let line = lines[index]
            let (columns, spaces) = extent(of: line, bytes)
            let missing = measure - line.indent - columns - (line.isHyphenated ? 1 : 0)
            guard missing > 0, missing <= spaces * 2 else { continue }
            (lines[index].stretch, lines[index].spaces) = (missing, spaces)
        }
    }

    /// The columns that a line's text takes, and the spaces in it, those at its end left out.
    private func extent(of line: Line, _ bytes: UnsafeBufferPointer<UInt8>) -> (columns: Int, spaces: Int) {
        var scanner = GlyphScanner(bytes, line.range, joinsLines: line.block.joinsLines, hidden: hidden)
        var (column, spaces) = (0, 0)
        var extent = (columns: 0, spaces: 0)
        while true {
            for place in scanner.nextLetters() {
                column += 1
                if bytes[place] == 0x20 { spaces += 1 } else { extent = (column, spaces) }
            }
            guard let glyph = scanner.next(column: column) else { return extent }
            column += glyph.width
            if glyph.kind == .space, glyph.width > 0 { spaces += 1 }
            if glyph.kind == .text || glyph.kind == .softHyphen && glyph.width > 0 { extent = (column, spaces) }
        }
    }

    private mutating func appendTable(_ block: Block, _ bytes: UnsafeBufferPointer<UInt8>, shape: PageShape) {
        let room = shape.room(beside: block)
        let first = lines.count
        guard let table = TableLayout(block, bytes, hidden: hidden, measure: room.left + shape.measure + room.right)
        else { return appendText(of: block, bytes, measure: shape.measure) }
        lines += table.lines()
        shiftLeft(linesFrom: first, by: table.width - shape.measure - room.right)
    }

    /// Appends lines that are kept, which take the columns beside the prose if they are longer.
    private mutating func appendLines(of block: Block, _ bytes: UnsafeBufferPointer<UInt8>, shape: PageShape) {
        let room = shape.room(beside: block)
        let widest = room.left + shape.measure + room.right
        guard widest > shape.measure else { return appendText(of: block, bytes, measure: shape.measure) }
        let first = lines.count
        let wanted = longestLine(of: block, bytes) + BlockIndent(of: block, in: bytes, measure: shape.measure).first
        // What has to be broken anyway stays in line with the text around it, if that costs a few columns.
        let isBroken = wanted > widest && room.left <= Self.smallMargin
        let width = min(max(wanted, shape.measure), isBroken ? widest - room.left : widest)
        appendText(of: block, bytes, measure: width)
        shiftLeft(linesFrom: first, by: width - shape.measure - room.right)
    }

    /// The columns beside the prose that are not worth a line that is out of line.
    private static let smallMargin = 4

    /// Moves the last lines to the left, if `columns` is positive, of the prose's edge.
    private mutating func shiftLeft(linesFrom first: Int, by columns: Int) {
        guard columns > 0 else { return }
        for index in lines[first...].indices {
            lines[index].indent -= columns
            for segment in lines[index].segments.indices { lines[index].segments[segment].column -= columns }
        }
    }

    private func longestLine(of block: Block, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var scanner = GlyphScanner(bytes, block.range, joinsLines: false, hidden: hidden)
        var (column, longest) = (0, 0)
        while let glyph = scanner.next(column: column) {
            column = glyph.kind == .lineBreak ? 0 : column + glyph.width
            longest = max(longest, column)
        }
        return longest
    }

    /// The parts that spans hide; most documents have none.
    private static func hiddenRanges(of spans: [InlineSpan]) -> [TextRange] {
        var ranges: [TextRange] = []
        for span in spans where span.style == .hidden {
            if let last = ranges.last, span.range.start <= last.end {
                ranges[ranges.count - 1].end = max(last.end, span.range.end)
            } else {
                ranges.append(span.range)
            }
        }
        return ranges
    }

    private mutating func appendText(
        of block: Block, _ bytes: UnsafeBufferPointer<UInt8>, measure: Int, indent paragraphIndent: Int = 0,
        hyphenator: Hyphenator? = nil
    ) {
        var indent = BlockIndent(of: block, in: bytes, measure: measure)
        indent.first = min(indent.first + paragraphIndent, measure / 2)
        guard !block.joinsLines, !block.range.isEmpty else {
            let breaker = LineBreaker(
                firstWidth: measure - indent.first, otherWidth: measure - indent.rest, hyphenator: hyphenator)
            appendLines(block, block.range, bytes, breaker, first: indent.first, rest: indent.rest, isFirst: true)
            return
        }
        var place = block.range.start
        while place < block.range.end {
            let end = endOfLine(from: place, in: block.range, bytes)
            let isFirst = place == block.range.start
            let first = isFirst ? indent.first : indent.rest
            // A source line that is too long is continued further in, so that it is not taken for two.
            let own = Self.indent(of: TextRange(place, end), bytes, columns: measure - indent.rest - 2)
            let rest = min(indent.rest + own + 2, measure / 2)
            let breaker = LineBreaker(firstWidth: measure - first, otherWidth: measure - rest)
            appendLines(block, TextRange(place, end), bytes, breaker, first: first, rest: rest, isFirst: isFirst)
            place = end
        }
    }

    /// How much of a line is looked at for a long word, in bytes.
    private static let longestLooked = 1024

    /// The columns of the white space at the start of a line, below which it may go on: tabs lead to columns of eight. None if a word
    /// of it would not fit there any more.
    private static func indent(of line: TextRange, _ bytes: UnsafeBufferPointer<UInt8>, columns: Int) -> Int {
        guard line.count > columns else { return 0 }
        let text = bytes[line.start..<min(line.end, line.start + longestLooked)]
        var indent = 0
        for byte in text.prefix(while: { $0 == 0x20 || $0 == 0x09 }) { indent += byte == 0x20 ? 1 : 8 - indent % 8 }
        let longest = text.split(separator: 0x20).map(\.count).max() ?? 0
        return longest <= columns - indent ? indent : 0
    }

    /// The place after the line break that ends a line; a hidden one ends none.
    private func endOfLine(from place: Int, in range: TextRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = place
        var next = hidden.isEmpty ? 0 : hidden.partitionIndex { $0.end > place }
        while end < range.end {
            while next < hidden.count, hidden[next].end <= end { next += 1 }
            if bytes[end] == 0x0A, next == hidden.count || hidden[next].start > end { return end + 1 }
            end += 1
        }
        return end
    }

    private mutating func appendLines(
        _ block: Block, _ range: TextRange, _ bytes: UnsafeBufferPointer<UInt8>, _ breaker: LineBreaker, first: Int,
        rest: Int, isFirst: Bool
    ) {
        lines.append(Line(.text, block, range, indent: first, isFirst: isFirst))
        breaker.forEachBreak(bytes, range, joinsLines: block.joinsLines, hidden: hidden) { start, isHyphenated in
            lines[lines.count - 1].range.end = start
            lines[lines.count - 1].isHyphenated = isHyphenated
            var line = Line(.text, block, TextRange(start, range.end), indent: rest)
            line.isContinued = !block.joinsLines
            lines.append(line)
        }
    }

    /// The index of the line that holds `offset`: the first that holds text for offsets before it, the last for those
    /// after.
    func index(of offset: Int) -> Int {
        let firstText = lines.firstIndex { $0.holdsText } ?? 0
        let last = max(firstText, lines.partitionIndex { $0.range.start > offset } - 1)
        guard lines[last].kind == .tableRow else { return last }
        // The cells of a table's row are beside each other, so an offset may lie on a line above the last that starts
        // before it; every byte of a table lies in a cell.
        return lines[firstText...last].lastIndex { line in line.segments.contains { $0.range.contains(offset) } }
            ?? last
    }

    /// The anchor that puts the line at `index` at the top of the page.
    func anchor(at index: Int) -> PageAnchor {
        let text = lines[index...].firstIndex { $0.holdsText } ?? index
        return PageAnchor(offset: lines[text].range.start, rowsAbove: text - index)
    }
}

extension PageShape {
    /// The columns beside the prose that a block may take: none to the left of the bars of a quotation.
    fileprivate func room(beside block: Block) -> (left: Int, right: Int) {
        (block.quotationDepth > 0 ? 0 : left, right)
    }
}

extension Document {
    /// Whether the text is in English, or does not say in what language it is.
    fileprivate var isEnglish: Bool { metadata.language.map { $0.lowercased().hasPrefix("en") } ?? true }
}

extension Block {
    /// Whether a line break in the text reads as a space. A table that is too wide to be set as one keeps its rows.
    var joinsLines: Bool { !keepsLines && kind != .table }
    /// Whether spaces within a cell of a table read as one.
    var joinsSpacesOfCells: Bool { !keepsLines }
}
