import Model

/// What is at the top of a text: its title, what is said below it, and who wrote it.
struct PlainTextTop {
    /// The title, standfirst and byline, in the order of the text.
    var blocks: [Block]
    /// What is hidden in the blocks: the marks under a title.
    var spans: [InlineSpan] = []
    /// How many chunks they fill.
    var chunkCount: Int

    /// Whether a title was found.
    var hasTitle: Bool { blocks.contains { $0.kind == .title } }
}

extension PlainTextBlocks {
    /// The top that starts at a chunk: at the first of the text, or the first after the mark with which Project Gutenberg
    /// starts a book. Nil if there is none.
    func top(at index: Int) -> PlainTextTop? {
        guard style.layout == .prose, style.markup == nil, opensText(index) else { return nil }
        if let heading = heading(at: index), heading.underlineCount > 0, heading.lineCount == chunks[index].lines.count
        {
            let (range, marks) = (span(of: chunks[index].lines), hiddenMarks(of: heading, chunks[index].lines))
            return belowTitle(PlainTextTop(blocks: [Block(.title, range)], spans: marks, chunkCount: 1), index)
        }
        guard isTitle(index) else { return nil }
        return belowTitle(PlainTextTop(blocks: [Block(.title, span(of: chunks[index].lines))], chunkCount: 1), index)
    }

    private func belowTitle(_ top: PlainTextTop, _ index: Int) -> PlainTextTop {
        var blocks = top.blocks
        var next = index + top.chunkCount
        var hasStandfirst = false
        while next < min(index + 5, chunks.count) {
            let text = string(of: chunks[next].lines.prefix(6))
            if isByline(text) {
                blocks.append(Block(.byline, span(of: chunks[next].lines), keepsLines: chunks[next].lines.count > 1))
            } else if !hasStandfirst, isStandfirst(next, text) {
                hasStandfirst = true
                blocks.append(Block(.standfirst, span(of: chunks[next].lines)))
            } else {
                break
            }
            next += 1
        }
        let page = titlePage(from: next, below: index)
        blocks += page.map { chunk in
            let text = string(of: chunks[chunk].lines)
            return AsideRules.isAside(text)
                ? Block(.aside, span(of: chunks[chunk].lines))
                : lineBlock(of: chunks[chunk].lines, .paragraph)
        }
        return PlainTextTop(blocks: blocks, spans: top.spans, chunkCount: page.upperBound - index)
    }

    /// The chunks after a title in the middle that are in the middle, too, up to the first chapter: the rest of a title page, on
    /// which no line is a heading. Empty if there is but a line.
    private func titlePage(from start: Int, below title: Int) -> Range<Int> {
        guard isCentred(chunks[title], on: title) else { return start..<start }
        let end = chunks[start...].prefix(Self.mostOfTitlePage).firstIndex {
            !isCentred($0, on: title) || HeadingRules.style(of: string(of: $0.lines))?.isOfPart == true
        }
        let page = start..<(end ?? min(chunks.count, start + Self.mostOfTitlePage))
        return page.count > 1 || page.contains { chunks[$0].lines.count > 1 } ? page : start..<start
    }

    private static let mostOfTitlePage = 32

    /// Whether the lines of a chunk have the middle of the first line of chunk `title`, far from the left edge, and are no
    /// paragraph.
    private func isCentred(_ chunk: TextChunk, on title: Int) -> Bool {
        let first = lines[chunks[title].lines.lowerBound]
        guard first.indent >= style.baseIndent + 8, chunk.lines.count <= 6 else { return false }
        return chunk.lines.allSatisfy { line in
            lines[line].indent >= style.baseIndent + 4
                && abs(2 * (lines[line].indent - first.indent) + lines[line].width - first.width) <= 6
        }
    }

    private func opensText(_ index: Int) -> Bool {
        guard index > 0 else { return lines[..<chunks[0].lines.lowerBound].allSatisfy(\.isBlank) && isStart(chunks[0]) }
        if index == 1, isStart(chunks[0]), isHeadInColumns(chunks[0]) { return isCentred(chunks[1], on: 1) }
        let before = lines[chunks[index - 1].lines.lowerBound]
        guard bytes[before.textStart] == UInt8(ascii: "*"), chunks[index - 1].lines.count <= 2, before.text.count <= 200
        else { return false }
        let mark = string(of: chunks[index - 1].lines).uppercased()
        return mark.hasPrefix("***") && mark.contains("START OF TH") && mark.contains("PROJECT GUTENBERG")
    }

    /// Whether a chunk says who published a text and when, at the left and the right edge, as the first lines of an RFC do.
    private func isHeadInColumns(_ chunk: TextChunk) -> Bool { chunk.lines.count >= 3 && isTable(chunk.lines) }

    private func isStart(_ chunk: TextChunk) -> Bool {
        lines[chunk.lines.lowerBound].start == 0 || lines.first.map { $0.start == 0 } ?? false
    }

    /// Whether the chunk at `index` is a title: a line or a few, with something below.
    private func isTitle(_ index: Int) -> Bool {
        let range = chunks[index].lines
        guard index + 1 < chunks.count else { return false }
        let first = lines[range.lowerBound]
        guard first.text.count <= 240, range.count <= 3,
            !range.dropFirst().contains(where: { traits.onlyMark(of: lines[$0]) != nil })
        else { return false }
        guard traits.quotation(first) == nil, ListMarker(at: first.text, in: bytes) == nil, !traits.isCodeLike(first),
            !traits.hasLabel(first) || range.count == 1 && !isLabelWithValue(first)
        else { return false }
        guard !isDefinition(range) || isCentred(chunks[index], on: index), !isSender(index) else { return false }
        let text = string(of: range)
        // The line that opens a file of Project Gutenberg names the file; the book's title comes later.
        guard index > 0 || !ByteSearch.contains("Project Gutenberg", in: bytes, TextRange(first.start, first.end))
        else { return false }
        guard HeadingRules.canBeTitle(text), !AsideRules.isAside(text), !holdsAddress(first),
            isCentred(chunks[index], on: index) || !isDialogue(index)
        else { return false }
        return HeadingRules.style(of: text)?.isOfPart != true
    }

    /// Whether a line holds an address of mail in brackets, as the first lines of entries do.
    private func holdsAddress(_ line: TextLine) -> Bool {
        let text = bytes[line.textStart..<line.end]
        guard let opening = text.firstIndex(of: UInt8(ascii: "<")) else { return false }
        return text[opening...].contains(UInt8(ascii: "@"))
    }

    /// "From: somebody": the head of a mail.
    private func isLabelWithValue(_ line: TextLine) -> Bool {
        let text = String(decoding: bytes[line.textStart..<line.end], as: UTF8.self)
        let labels = [
            "from:", "to:", "subject:", "date:", "return-path:", "received:", "message-id:", "title:", "author:",
        ]
        return labels.contains { text.lowercased().hasPrefix($0) }
    }

    /// Whether several lines are over the short line with which a letter begins ("Dear Bess,"): who writes, and where.
    private func isSender(_ index: Int) -> Bool {
        guard chunks[index].lines.count > 1, chunks[index + 1].lines.count == 1 else { return false }
        let next = lines[chunks[index + 1].lines.lowerBound]
        return next.width <= 40 && bytes[next.end - 1] == UInt8(ascii: ",")
    }

    /// Whether several short lines are one after the other at the top: no title of prose.
    private func isDialogue(_ index: Int) -> Bool {
        let following = chunks[(index + 1)...].prefix(4)
        guard following.count == 4 else {
            return following.allSatisfy { size($0) < 60 } && following.count < 2 && !hasHeadingAfter(index)
        }
        return following.allSatisfy { size($0) < 60 }
    }

    private func hasHeadingAfter(_ index: Int) -> Bool { index + 1 < chunks.count && chunks[index + 1].lines.count > 1 }

    private func size(_ chunk: TextChunk) -> Int { chunk.lines.reduce(0) { $0 + lines[$1].width } }

    private func isByline(_ text: String) -> Bool {
        guard text.count <= 120 else { return false }
        let words = text.words
        let lowered = text.lowercased()
        let openings = [
            "by ", "written by ", "author: ", "text by ", "words by ", "story by ", "published ", "updated ", "posted ",
        ]
        if openings.contains(where: { lowered.hasPrefix($0) }) {
            // "By then the war was over." is a sentence.
            return words.count <= 14 && (text.last != "." || words.count <= 5)
        }
        return words.count >= 2 && HeadingRules.isDate(words) && text.last != "."
    }

    /// A line or two that say what follows; longer text comes after them.
    private func isStandfirst(_ index: Int, _ text: String) -> Bool {
        let chunk = chunks[index]
        guard underlined(chunk.lines) == nil, !keepsLines(chunk.lines), chunk.lines.count <= 5,
            index + 1 < chunks.count, text.count >= 16,
            text.count <= 320
        else { return false }
        guard ListMarker(at: lines[chunk.lines.lowerBound].text, in: bytes) == nil, !AsideRules.isAside(text),
            traits.quotation(lines[chunk.lines.lowerBound]) == nil, !traits.isRule(lines[chunk.lines.lowerBound])
        else { return false }
        switch HeadingRules.style(of: text) {
        case .keyword, .numbered, .roman, .capitals: return false
        case .plain where text.split(separator: " ").count < 5: return false
        case .plain, nil: break
        }
        guard let opening = text.first, !"\"“‘'«".contains(opening) else { return false }
        let following = chunks[(index + 1)...].prefix { _ in true }.prefix(4)
        let longest = following.map(size).max() ?? 0
        let sentences = text.count { ".?!".contains($0) }
        return sentences <= 3 && longest * 2 >= size(chunk) * 3 && longest > 160
    }
}
