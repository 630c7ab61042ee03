import Model

/// Quotations and lists inside of chunks.
extension PlainTextBlocks {
    /// How many chunks before it are looked at for what announces a listing.
    private static let mostChunksOfListing = 64

    /// Adds lines that all start with ">" as quotations by their depth, the marks hidden; false if they do not.
    mutating func addQuotedLines(_ range: Range<Int>) -> Bool {
        let quoted = range.compactMap { traits.quotation(lines[$0]) }
        guard quoted.count == range.count, let opening = quoted.first else { return false }
        // A prompt or an arrow on one line is no quotation.
        guard range.count > 1 || lines[range.lowerBound].width > 2 else { return false }
        var start = range.lowerBound
        var depth = opening.depth
        for line in range.dropFirst() {
            let next = quoted[line - range.lowerBound]
            let isEmpty = next.textStart >= lines[line].end
            guard next.depth != depth || isEmpty else { continue }
            addQuotation(start..<line, depth: depth)
            (start, depth) = (line, next.depth)
        }
        addQuotation(start..<range.upperBound, depth: depth)
        return true
    }

    private mutating func addQuotation(_ range: Range<Int>, depth: Int) {
        let block = Block(.quotation, span(of: range), level: depth, keepsLines: keepsQuotedLines(range))
        content.blocks.append(block)
        for line in range {
            guard let quoted = traits.quotation(lines[line]) else { continue }
            let hidden = TextRange(lines[line].textStart, min(quoted.textStart, lines[line].end))
            content.spans.append(InlineSpan(hidden, .hidden))
        }
    }

    private func keepsQuotedLines(_ range: Range<Int>) -> Bool {
        guard range.count > 1 else { return false }
        // The text behind the marks: a small letter at its start goes on with a sentence.
        let small = range.dropFirst().count { line in
            traits.quotation(lines[line]).map { (0x61...0x7A).contains(bytes[min($0.textStart, lines[line].end - 1)]) }
                ?? false
        }
        return small * 2 < range.count - 1 && !isWrapped(range) || breaksEarly(range)
    }

    /// Whether the next words would have fitted on more than a few of some quoted lines.
    private func breaksEarly(_ range: Range<Int>) -> Bool {
        let early = range.dropLast().count { line in
            guard let next = traits.quotation(lines[line + 1])?.textStart, next < lines[line + 1].end else {
                return false
            }
            let word = bytes[next..<lines[line + 1].end].prefix { !ByteSearch.isSpace($0) }.count
            return (lines[line].column + 1 + word) * 3 < style.wrapWidth * 2
        }
        return early > 0 && early * 8 >= range.count
    }

    /// Adds a chunk that is a list, or a lead with a list; false if it holds none.
    mutating func addList(_ range: Range<Int>, chunk index: Int) -> Bool {
        var items: [(line: Int, marker: ListMarker)] = []
        for line in range {
            guard let marker = ListMarker(at: lines[line].text, in: bytes),
                isItem(marker, line, after: items, in: range)
            else { continue }
            items.append((line, marker))
        }
        guard let first = items.first, !mixesSigns(items) else { return false }
        let ends = items.dropFirst().map(\.line) + [range.upperBound]
        // One mark may say which of some lines is meant, as that of the present branch does.
        if items.count == 1, range.upperBound - first.line > 1, !isWrapped(first.line..<range.upperBound) {
            return false
        }
        if first.line > range.lowerBound {
            guard items.count > 1 || endsWithColon(first.line - 1) else { return false }
            addLead(range.lowerBound..<first.line)
        }
        let depths = depths(of: items.map { lines[$0.line].indent + $0.marker.depth - 1 })
        for (order, item) in items.enumerated() {
            let end = ends[order]
            // A line further left than the marker is no more of the item: it leads to the items after it.
            let out = (item.line..<end).first { lines[$0].indent < lines[item.line].indent } ?? end
            addItem(item.line..<out, item.marker, depth: depths[order])
            if out < end { addLead(out..<end) }
        }
        return true
    }

    /// Whether a "+" is before some items and a number before others of the same indent: it says something, as in lines of descent.
    private func mixesSigns(_ items: [(line: Int, marker: ListMarker)]) -> Bool {
        let signs = items.filter { $0.marker.kind == .bullet(UInt8(ascii: "+")) }.map { lines[$0.line].indent }
        return !signs.isEmpty
            && items.contains { item in
                guard case .number = item.marker.kind else { return false }
                return signs.contains(lines[item.line].indent)
            }
    }

    /// Adds lines that lead to a list.
    private mutating func addLead(_ range: Range<Int>) {
        if keepsLines(range) { addLines(range, .paragraph) } else { add(.paragraph, range) }
    }

    private mutating func addItem(_ range: Range<Int>, _ marker: ListMarker, depth: Int) {
        let text = span(of: range)
        content.blocks.append(
            Block(.listItem, text, level: depth, marker: marker.blockMarker ?? .none))
        if marker.blockMarker != nil {
            content.spans.append(InlineSpan(TextRange(text.start, text.start + marker.length), .hidden))
        }
    }

    /// Whether a marker opens an item there: the first line of a chunk, after an item of its kind, or after a colon.
    private func isItem(
        _ marker: ListMarker, _ line: Int, after items: [(line: Int, marker: ListMarker)], in range: Range<Int>
    ) -> Bool {
        if isOfBox(line) { return false }
        if line == range.lowerBound { return marker.depth == 1 && isOpeningMarker(marker) }
        if items.contains(where: { marker.follows($0.marker) }) { return true }
        if isLaterNumber(marker, line, after: items) { return true }
        if let last = items.last {
            return (lines[line].indent > lines[last.line].indent || opensNumbers(marker)) && isOpeningMarker(marker)
        }
        // A dash or a number at the start of a line may be chance in wrapped prose; two, or a colon, are not.
        guard isOpeningMarker(marker) else { return false }
        if endsWithColon(line - 1) { return true }
        let next = (line + 1..<range.upperBound).first {
            ListMarker(at: lines[$0].text, in: bytes)?.follows(marker) ?? false
        }
        return next != nil && lines[line].indent == lines[next ?? line].indent
    }

    /// Whether a number goes on counting, as in a table of contents of which not every entry has the same depth.
    private func isLaterNumber(
        _ marker: ListMarker, _ line: Int, after items: [(line: Int, marker: ListMarker)]
    ) -> Bool {
        guard case .number(let number, UInt8(ascii: ".")) = marker.kind else { return false }
        return items.contains { item in
            switch item.marker.kind {
            case .section: true
            case .number(let other, UInt8(ascii: ".")):
                number > other && number <= other + 20 && lines[line].indent == lines[item.line].indent
            default: false
            }
        }
    }

    /// Whether a line is one of a box of stars, which are at both of its ends.
    private func isOfBox(_ line: Int) -> Bool {
        let text = bytes[lines[line].textStart..<lines[line].end]
        return text.first == UInt8(ascii: "*") && text.suffix(2).elementsEqual(" *".utf8)
    }

    /// Lists start with a small number; a year or a page at the start of a line is not one.
    private func isOpeningMarker(_ marker: ListMarker) -> Bool {
        if case .bullet(UInt8(ascii: "o")) = marker.kind { return style.baseIndent > 0 }
        return true
    }

    private func opensNumbers(_ marker: ListMarker) -> Bool {
        switch marker.kind {
        case .number(1, _), .section: true
        default: false
        }
    }

    private func endsWithColon(_ line: Int) -> Bool {
        line >= 0 && !lines[line].isBlank && bytes[lines[line].end - 1] == UInt8(ascii: ":")
    }

    /// The depths of items by their indents: 1 for the outermost.
    private func depths(of indents: [Int]) -> [Int] {
        var open: [Int] = []
        return indents.map { indent in
            while let last = open.last, last > indent { open.removeLast() }
            if open.last.map({ $0 < indent }) ?? true { open.append(indent) }
            return open.count
        }
    }

    /// Adds a chunk all of whose lines are indented more than the text; false if it is not.
    mutating func addIndented(_ range: Range<Int>, chunk index: Int) -> Bool {
        let indent = range.map { lines[$0].indent }.min() ?? 0
        guard indent >= style.baseIndent + 2, !style.hasLongLines || indent >= 4 else { return false }
        if range.count == 1, indent == style.firstLineIndent || lines[range.lowerBound].width > 240 { return false }
        if let item = itemBefore(index, indent: indent) {
            addPart(of: item, range, chunk: index)
        } else if keepsLines(range), isTyped(range, chunk: index) || isDrawn(range) {
            addLines(range, .code)
        } else if range.count == 1 || isTable(range) || isDefinition(range) || isSetAtRight(range) || isSpeech(range) {
            // A line may be a title in the middle, a date at the right, a line of verse: what is quoted is longer.
            addLines(range, isTyped(range, chunk: index) ? .code : .paragraph)
        } else if isBody(index, indent: indent) {
            if keepsLines(range) { addLines(range, .paragraph) } else { addSetIn(range, by: indent - style.baseIndent) }
        } else if keepsLines(range) {
            // What begins as an item is no quotation.
            let isItem = ListMarker(at: lines[range.lowerBound].text, in: bytes) != nil
            addLines(range, isItem ? .paragraph : .quotation, level: isItem ? 0 : 1)
        } else {
            add(.quotation, range, level: 1)
        }
        return true
    }

    /// Whether a few short lines are far to the right: a signature, or the place and the date of a letter.
    private func isSetAtRight(_ range: Range<Int>) -> Bool {
        range.count <= Self.mostAtRight
            && range.allSatisfy { line in
                lines[line].indent >= style.baseIndent + style.wrapWidth * 2 / 5
                    && lines[line].width * 2 < style.wrapWidth
            }
    }

    private static let mostAtRight = 6

    /// Whether a name is in the middle over what its bearer says, as in a screenplay.
    private func isSpeech(_ range: Range<Int>) -> Bool {
        guard let name = range.first, range.count > 1 else { return false }
        let text = bytes[lines[name].textStart..<lines[name].end]
        return !text.contains { (0x61...0x7A).contains($0) } && text.contains { $0.isASCIILetter }
            && range.dropFirst().allSatisfy { lines[$0].indent < lines[name].indent }
            && lines[name].indent >= style.baseIndent + Self.leastIndentOfName
    }

    /// Columns by which the name over a speech is set in at least.
    private static let leastIndentOfName = 12

    /// Adds a paragraph that is set in.
    mutating func addSetIn(_ range: Range<Int>, by columns: Int) {
        var block = Block(.paragraph, span(of: range))
        block.itemIndent = UInt8(clamping: columns)
        content.blocks.append(block)
    }

    /// How many paragraphs below a heading are its body, though they are set in.
    private static let leastOfBody = 3

    /// Whether a chunk that is set in is one of several paragraphs below a heading, all of them set in: a single one may be what
    /// the author quotes over a chapter.
    private func isBody(_ index: Int, indent: Int) -> Bool {
        func isSetIn(_ chunk: TextChunk) -> Bool { chunk.lines.allSatisfy { lines[$0].indent >= indent } }
        let before = chunks[..<index].suffix(Self.mostChunksOfListing).reversed().prefix(while: isSetIn).count
        let above = index - before - 1
        guard above >= 0, let heading = heading(at: above), heading.lineCount == chunks[above].lines.count,
            isHeading(heading, at: above)
        else { return false }
        let after = chunks[index...].prefix(Self.mostChunksOfListing).prefix(while: isSetIn).count
        return chunks[(above + 1)..<(index + after)].count { !keepsLines($0.lines) } >= Self.leastOfBody
    }

    /// Whether most of what some lines hold is not letters or figures: a drawing.
    private func isDrawn(_ range: Range<Int>) -> Bool {
        let signs = range.flatMap { bytes[lines[$0].textStart..<lines[$0].end].filter { $0 > 0x20 } }
        return range.count > 1 && signs.count { !$0.isASCIIAlphanumeric && $0 < 0x80 } * 2 > signs.count
    }

    /// Whether indented lines are something to type, not to read: they have none of the signs of a sentence, and they are after
    /// a colon or hold marks that words do not.
    private func isTyped(_ range: Range<Int>, chunk index: Int) -> Bool {
        let isPlain = range.allSatisfy {
            !traits.startsWithCapital(lines[$0]) && !",.;!?".utf8.contains(bytes[lines[$0].end - 1])
        }
        guard isPlain else { return false }
        return index > 0 && endsWithColon(chunks[index - 1].lines.upperBound - 1)
            || range.allSatisfy { traits.hasMarksOfCode(lines[$0]) }
    }

    /// Whether a chunk is code because of what is before it: a paragraph that ends with "::", or a line of reStructuredText that
    /// announces a listing. All chunks after that are code until one is indented less.
    func isListing(_ index: Int) -> Bool {
        let indent = chunks[index].lines.map { lines[$0].indent }.min() ?? 0
        guard indent >= style.baseIndent + 2 else { return false }
        for previous in chunks[..<index].suffix(Self.mostChunksOfListing).reversed() {
            guard let last = previous.lines.last else { return false }
            if previous.lines.allSatisfy({ lines[$0].indent >= indent }) { continue }
            return lines[previous.lines.lowerBound].indent < indent && announcesListing(lines[last])
        }
        return false
    }

    private func announcesListing(_ line: TextLine) -> Bool {
        let text = bytes[line.textStart..<line.end]
        guard text.starts(with: ".. ".utf8) else {
            return text.count > 1 && text.suffix(2).elementsEqual("::".utf8) && style.markup != .asciiDoc
        }
        return ["code", "sourcecode", "parsed-literal", "prompt"].contains { text.dropFirst(3).starts(with: $0.utf8) }
    }

    /// Adds lines under an item of a list: a paragraph beside the item's text, or lines that have their indent themselves.
    mutating func addPart(of item: Block, _ range: Range<Int>, chunk index: Int) {
        guard !keepsLines(range) else { return addLines(range, isTyped(range, chunk: index) ? .code : .paragraph) }
        var part = Block(.listItem, span(of: range), level: Int(item.level))
        part.itemIndent = item.itemIndent
        if part.itemIndent == 0 {
            let own = item.marker == .none ? ListMarker(at: item.range, in: bytes)?.length ?? 0 : 0
            part.itemIndent = UInt8(clamping: Int(item.marker.textColumns(depth: Int(item.level))) + own)
        }
        content.blocks.append(part)
    }

    /// The list item to which a chunk belongs, since it has the indent of the item's text; nil if it belongs to no item. A block of
    /// indented lines may be between the two.
    private func itemBefore(_ index: Int, indent: Int) -> Block? {
        let isSetIn = content.blocks.last.map { $0.keepsLines && bytes[$0.range.start] == 0x20 } ?? false
        guard index > 0, let previous = content.blocks.dropLast(isSetIn ? 1 : 0).last, previous.kind == .listItem
        else { return nil }
        let before = min(lines.partitionIndex { $0.end >= previous.range.start }, lines.count - 1)
        return (lines[before].indent...lines[before].indent + 8).contains(indent) ? previous : nil
    }
}
