import Model

/// Finds the blocks of a stretch of plain text by its structure: blank lines, indents, marks and the look of its lines.
struct PlainTextBlocks {
    let bytes: UnsafeBufferPointer<UInt8>
    let style: PlainTextStyle
    let lines: [TextLine]
    let chunks: [TextChunk]
    let traits: LineTraits
    /// The lines before which a "+" of AsciiDoc is alone on its line: what follows belongs to the item before it.
    private let attached: Set<Int>
    /// What was found so far.
    var content = Content()
    /// How many notes in brackets were found that do not end.
    var unclosedNotes = 0

    /// How far around a segment is looked, in bytes: what is before and after tells what a short line is.
    private static let context = 4096

    /// A finder over `lines` as they are.
    init(bytes: UnsafeBufferPointer<UInt8>, style: PlainTextStyle, lines: [TextLine], cuts: [Int] = []) {
        self.bytes = bytes
        self.style = style
        self.lines = lines
        var cuts = Set(cuts)
        if let markup = style.markup {
            for index in lines.indices where markup.heading(lines[index], in: bytes) != nil {
                cuts.formUnion([index, index + 1])
            }
        }
        let traits = LineTraits(bytes: bytes)
        var (joints, directives) = (Set<Int>(), Set<Int>())
        if style.markup == .asciiDoc {
            joints = Set(lines.indices.filter { traits.isPlus(lines[$0]) })
            directives = Set(lines.indices.filter { AsciiDocLines.isDirective(lines[$0], in: bytes) })
            let titles = lines.indices.filter { AsciiDocLines.isBlockTitle(lines[$0], in: bytes) }
            cuts.formUnion(titles + titles.map { $0 + 1 })
        }
        if style.markup == .org { directives = OrgLines.drawers(in: lines, of: bytes) }
        let ends = style.isTypeset && style.isWrapped ? Self.paragraphEnds(lines, style.wrapWidth, traits) : []
        chunks = TextChunk.chunks(
            of: lines, cuts: cuts, ends: ends,
            leftOut: style.isTypeset ? RunningLines.all(in: lines, of: bytes) : joints.union(directives),
            hasLongLines: style.hasLongLines)
        attached = Set(joints.map { $0 + 1 })
        self.traits = traits
    }

    /// The lines of a typeset text that end a paragraph: those that are not full, before or after one that is.
    private static func paragraphEnds(_ lines: [TextLine], _ width: Int, _ traits: LineTraits) -> Set<Int> {
        let isFull = lines.indices.map { index in
            index + 1 < lines.count && !lines[index].isBlank && !lines[index + 1].isBlank
                && lines[index].column + 1 + traits.firstWordWidth(lines[index + 1]) > width * 3 / 4
        }
        return Set(
            lines.indices.filter { index in
                !isFull[index] && (index > 0 && isFull[index - 1] || index + 1 < lines.count && isFull[index + 1])
            })
    }

    /// The content of `segment`, which neighbours only decide about, and never share a block with.
    static func content(
        of segment: TextRange, style: PlainTextStyle, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Content {
        let before = TextRange(max(0, segment.start - context), segment.start)
        let after = TextRange(segment.end, min(bytes.count, segment.end + context))
        let earlier = TextLine.lines(of: before, in: bytes)
        let own = TextLine.lines(of: segment, in: bytes)
        let lines = earlier + own + TextLine.lines(of: after, in: bytes)
        let (first, end) = (earlier.count, earlier.count + own.count)
        var finder = PlainTextBlocks(bytes: bytes, style: style, lines: lines, cuts: [first, end])
        finder.find(linesIn: first..<end)
        if style.layout == .prose {
            finder.findEmphasis()
            finder.findNotes()
        }
        return finder.content
    }

    /// Marks what is between underscores in what is no program.
    private mutating func findEmphasis() {
        let found = content.blocks.filter { $0.kind != .code }
            .flatMap { UnderscoreEmphasis.spans(in: $0.range, of: bytes) }
        guard !found.isEmpty else { return }
        content.spans = (content.spans + found).sorted { $0.range < $1.range }
    }

    private mutating func find(linesIn range: Range<Int>) {
        var index = chunks.partitionIndex { $0.lines.lowerBound >= range.lowerBound }
        // A table that began in the segment before.
        if let end = (0..<index).compactMap({ endOfPrintedContents(at: $0) }).last, end > index {
            index = addContents(index..<end, in: range)
        }
        while index < chunks.count, chunks[index].lines.lowerBound < range.upperBound {
            if let top = top(at: index) {
                content.blocks += top.blocks
                content.spans += top.spans
                index += top.chunkCount
            } else if let end = endOfPrintedContents(at: index) {
                addChunk(index)
                index = addContents(index + 1..<end, in: range)
            } else if hideBetweenPages(index) {
                index += 1
            } else {
                addChunk(index)
                index = goOnAfterPageBreak(index, in: range)
            }
        }
    }

    /// Adds a printed table as one block, as far as it lies in `range`, and gives the chunk after it.
    private mutating func addContents(_ table: Range<Int>, in range: Range<Int>) -> Int {
        let lines = chunks[table].flatMap(\.lines).filter(range.contains)
        if let first = lines.first, let last = lines.last { addLines(first..<last + 1, .paragraph) }
        for index in table where index > table.lowerBound && isBetweenPages(index) {
            let start = self.lines[chunks[index - 1].lines.upperBound - 1].end
            let end = self.lines[chunks[index].lines.lowerBound].end
            if range.contains(chunks[index].lines.lowerBound) {
                content.spans.append(InlineSpan(TextRange(start, end), .hidden))
            }
        }
        return table.upperBound
    }

    // MARK: - Chunks

    private mutating func addChunk(_ index: Int) {
        let chunk = chunks[index]
        if style.markup != nil, let heading = heading(at: index) { return addHeading(heading, chunk.lines) }
        if style.markup == .asciiDoc, !attached.contains(chunk.lines.lowerBound), addAsciiDoc(chunk.lines) { return }
        switch style.layout {
        case .code: return addLines(chunk.lines, .code)
        case .records: return addLines(chunk.lines, .paragraph)
        case .manual, .prose: break
        }
        if chunk.lines.count == 1, traits.isRule(lines[chunk.lines.lowerBound]) {
            return add(.rule, chunk.lines)
        }
        if isListing(index) { return addLines(chunk.lines, .code) }
        var rest = chunk.lines
        if let heading = heading(at: index), isHeading(heading, at: index) {
            addHeading(heading, chunk.lines.prefix(heading.lineCount))
            rest = chunk.lines.dropFirst(heading.lineCount)
        }
        guard !rest.isEmpty else { return }
        if style.layout == .manual { return addLines(rest, .paragraph) }
        if rest.count > 1, isLongRule(rest.lowerBound) {
            add(.rule, rest.prefix(1))
            rest = rest.dropFirst()
        }
        if isAside(rest, at: index) { return add(.aside, rest) }
        // Longer notes are set in as the short ones are, and read as what they are: prose.
        if isFootnote(at: index), !keepsLines(rest) { return addSetIn(rest, by: 2) }
        addBody(rest, chunk: index)
    }

    /// Whether a line is a rule across the page, over what follows without a blank line.
    private func isLongRule(_ line: Int) -> Bool {
        lines[line].width >= Self.leastRule && traits.underline(lines[line]) != nil
    }

    /// Columns of a rule that no text has by chance.
    private static let leastRule = 20

    private mutating func addHeading(_ heading: HeadingFound, _ range: Range<Int>) {
        let level = style.level(rank: heading.rank, depth: heading.depth)
        // A page of the manual is set as it was made for a terminal.
        let isSet = style.layout == .manual
        content.blocks.append(
            isSet ? lineBlock(of: range, .heading, level: level) : Block(.heading, span(of: range), level: level))
        content.spans += hiddenMarks(of: heading, range)
    }

    /// The marks before and after a heading and the lines of marks over and under it, which are not shown.
    func hiddenMarks(of heading: HeadingFound, _ range: Range<Int>) -> [InlineSpan] {
        if let title = heading.title {
            let line = lines[range.lowerBound]
            return [TextRange(line.textStart, title.start), TextRange(title.end, line.end)]
                .filter { !$0.isEmpty }.map { InlineSpan($0, .hidden) }
        }
        let text = range.dropFirst(heading.overlineCount).dropLast(heading.underlineCount)
        guard let first = text.first, let last = text.last else { return [] }
        let over = TextRange(lines[range.lowerBound].textStart, lines[first].textStart)
        let under = TextRange(lines[last].end, lines[range.upperBound - 1].end)
        return [over, under].filter { !$0.isEmpty }.map { InlineSpan($0, .hidden) }
    }

    /// The same lines, judged by another style.
    func with(style: PlainTextStyle) -> PlainTextBlocks { PlainTextBlocks(bytes: bytes, style: style, lines: lines) }

    private mutating func addBody(_ range: Range<Int>, chunk index: Int) {
        if attached.contains(range.lowerBound), let item = content.blocks.last, item.kind == .listItem {
            return addPart(of: item, range, chunk: index)
        }
        if addQuotedLines(range) || addList(range, chunk: index) { return }
        if isCode(range) { return addLines(range, .code) }
        if addIndented(range, chunk: index) { return }
        if isRow(range) { return addLines(range, .paragraph) }
        if hasLineParagraphs(range) {
            for line in range { add(.paragraph, line..<line + 1) }
        } else if keepsLines(range) {
            addLines(range, .paragraph)
        } else {
            addParagraphs(range)
        }
    }

    /// Whether the lines of `range` read as an aside. Its brackets or label must be the whole of it.
    private func isAside(_ range: Range<Int>, at index: Int) -> Bool {
        let span = span(of: range)
        guard range.count <= 4, span.count <= 400 else { return false }
        if range.count == 1, isPageMark(range.lowerBound, at: index) { return true }
        return AsideRules.mayBeAside(bytes, span) && AsideRules.isAside(string(of: range))
    }

    // MARK: - Lines

    /// Whether the breaks between lines mean something: verse, addresses, tables, signatures.
    func keepsLines(_ range: Range<Int>) -> Bool {
        guard range.count > 1 else { return false }
        if isTable(range) || isDefinition(range) || hasParallelLines(range) { return true }
        let labels = range.count { traits.hasLabel(lines[$0]) }
        if labels * 5 >= range.count * 4 { return true }
        let width = range.reduce(0) { $0 + lines[$1].width } / range.count
        let capitals = range.dropFirst().count { traits.startsWithCapital(lines[$0]) }
        if range.count > 2, capitals == range.count - 1, width < 50 { return true }
        return !isWrapped(range)
    }

    /// Whether a short line is over what it means, set in.
    func isDefinition(_ range: Range<Int>) -> Bool {
        guard range.count > 1 else { return false }
        let (term, next) = (lines[range.lowerBound], lines[range.lowerBound + 1])
        return (term.column + 1 + traits.firstWordWidth(next)) * 3 < style.wrapWidth * 2
            && range.dropFirst().allSatisfy { lines[$0].indent >= term.indent + 2 }
    }

    /// Whether half of the lines begin as the line before them, with the same words: records of one kind.
    private func hasParallelLines(_ range: Range<Int>) -> Bool {
        let alike = zip(range, range.dropFirst()).count { first, second in
            let (first, second) = (lines[first], lines[second])
            let same = zip(bytes[first.textStart..<first.end], bytes[second.textStart..<second.end])
                .prefix { $0.0 == $0.1 }
            guard same.contains(where: { $0.0 == 0x20 }) else { return false }
            return same.count >= Self.sameStart
                || same.count >= Self.sameRecord && same.contains { $0.0.isASCIIDigit || "(:/".utf8.contains($0.0) }
        }
        return alike > 0 && alike * 2 >= range.count - 1
    }

    /// How much of two lines is the same by no chance, in bytes: of words, and of what holds figures or signs of records.
    private static let (sameStart, sameRecord) = (20, 12)

    /// Whether a line that is alone has a gap between its words which means something, as that before the date under an entry.
    private func isRow(_ range: Range<Int>) -> Bool {
        range.count == 1 && lines[range.lowerBound].column <= style.wrapWidth
            && traits.hasColumns(lines[range.lowerBound])
    }

    /// Whether most lines are set in columns.
    func isTable(_ range: Range<Int>) -> Bool { range.count { traits.hasColumns(lines[$0]) } * 2 > range.count }

    /// Whether most lines end because the next word would not have fitted: at the width of the text, or at one of their own.
    /// In doubt they do not.
    func isWrapped(_ range: Range<Int>) -> Bool {
        guard range.count > 1 else { return true }
        let needed = range.dropLast().map { lines[$0].column + 1 + traits.firstWordWidth(lines[$0 + 1]) }
        let columns = range.dropLast().map { lines[$0].column }
        let widest = max(columns.max() ?? 0, lines[range.upperBound - 1].column)
        // Words are not that even: such lines are records.
        if range.count > 5, (columns.max() ?? 0) - (columns.min() ?? 0) <= 1 { return false }
        // Lines of which the next words would have fitted were broken to be lines, if there is more than one of many.
        // A line further right may begin a paragraph.
        let early = zip(range.dropLast(), needed).count { line, needed in
            needed * 3 < style.wrapWidth * 2 && lines[line + 1].indent <= lines[line].indent
        }
        if early > 0, early * 8 >= range.count { return false }
        // A line that is longer than the width was not wrapped to it; one of many may hold a word that could not be.
        let longer = range.count { lines[$0].column > style.wrapWidth + style.wrapWidth / 8 }
        if style.isWrapped, style.isTypeset || longer * 5 <= range.count {
            let forced = needed.count { $0 > style.wrapWidth - style.wrapWidth / (style.isTypeset ? 4 : 7) }
            if forced * 5 >= needed.count * 3 { return true }
        }
        // A single break is no habit: two short lines are lines.
        guard widest >= (range.count > 2 ? 45 : 60), widest <= 100 else { return false }
        let forced = needed.count { $0 > widest - widest / 20 }
        return forced * 100 >= needed.count * 85
    }

    private func isCode(_ range: Range<Int>) -> Bool {
        let code = range.count { traits.isCodeLike(lines[$0]) }
        let isIndented = lines[range.lowerBound].indent >= style.baseIndent + 2
        return code * 2 > range.count && (range.count > 1 || isIndented)
    }

    private func hasLineParagraphs(_ range: Range<Int>) -> Bool {
        guard range.count > 1 else { return false }
        let longest = range.map { lines[$0].width }.max() ?? 0
        return style.hasLongLines ? longest > 100 : longest > 240
    }

    /// Adds the paragraphs of `range`: in a text that indents their first lines, one from each indented line on.
    private mutating func addParagraphs(_ range: Range<Int>) {
        var start = range.lowerBound
        if let indent = style.firstLineIndent {
            for line in range.dropFirst() where lines[line].indent == indent {
                add(.paragraph, start..<line)
                start = line
            }
        }
        add(.paragraph, start..<range.upperBound)
    }

    // MARK: - Blocks

    /// The bytes from the first to the last word of some lines.
    func span(of range: Range<Int>) -> TextRange {
        guard let first = range.first, let last = range.last else { return TextRange(0, 0) }
        return TextRange(lines[first].textStart, lines[last].end)
    }

    /// The words of some lines, as one line.
    func string(of range: Range<Int>) -> String {
        var text = ""
        for index in range {
            if !text.isEmpty { text += " " }
            text += String(decoding: bytes[lines[index].textStart..<lines[index].end], as: UTF8.self)
        }
        return text
    }

    /// Adds a block whose line breaks read as spaces.
    mutating func add(_ kind: Block.Kind, _ range: Range<Int>, level: Int = 0) {
        content.blocks.append(Block(kind, span(of: range), level: level))
    }

    /// Adds a block whose lines and indents are kept.
    mutating func addLines(_ range: Range<Int>, _ kind: Block.Kind, level: Int = 0) {
        content.blocks.append(lineBlock(of: range, kind, level: level))
    }

    /// A block whose lines and indents are kept.
    func lineBlock(of range: Range<Int>, _ kind: Block.Kind, level: Int = 0) -> Block {
        var span = span(of: range)
        // The first line's indent belongs to the layout, a byte order mark and a form feed do not.
        while span.start > lines[range.lowerBound].start, [0x20, 0x09].contains(bytes[span.start - 1]) {
            span.start -= 1
        }
        return Block(kind, span, level: kind == .code ? 1 : level, keepsLines: true)
    }
}
