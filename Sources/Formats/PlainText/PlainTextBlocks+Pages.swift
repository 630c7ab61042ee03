import Model

/// Texts that were set in pages, as RFCs are: the last line of a page and the first of the next are no part of what is said.
extension PlainTextBlocks {
    /// Adds what follows a break between pages to the paragraph that the break cuts, and gives the chunk after it; without
    /// one, the chunk after `index`. The head and the foot of the pages are hidden.
    mutating func goOnAfterPageBreak(_ index: Int, in range: Range<Int>) -> Int {
        var index = index
        while let next = continuation(of: index), chunks[next].lines.upperBound <= range.upperBound,
            let last = content.blocks.last, [.paragraph, .listItem, .quotation].contains(last.kind), !last.keepsLines,
            last.range.end == lines[chunks[index].lines.upperBound - 1].end
        {
            let rest = span(of: chunks[next].lines)
            content.spans.append(InlineSpan(TextRange(last.range.end + 1, rest.start), .hidden))
            content.blocks[content.blocks.count - 1].range.end = rest.end
            index = next
        }
        return index + 1
    }

    /// The chunk with which a sentence goes on that a break between pages cuts at the end of chunk `index`; nil if none does.
    private func continuation(of index: Int) -> Int? {
        guard let last = chunks[index].lines.last, bytes[lines[last].end - 1] != UInt8(ascii: "."),
            lines[last].width > 20
        else { return nil }
        var next = index + 1
        var sawBreak = false
        while next < chunks.count, next <= index + 2, chunks[next].lines.count == 1 {
            let line = chunks[next].lines.lowerBound
            guard
                isPageMark(line, at: next) || isPageNumber(line, at: next) || isNumberAlone(next)
                    || sawBreak && traits.hasColumns(lines[line])
            else { break }
            sawBreak = true
            next += 1
        }
        guard next < chunks.count, sawBreak || chunks[next].startsPage else { return nil }
        let first = lines[chunks[next].lines.lowerBound]
        guard (0x61...0x7A).contains(bytes[first.textStart]), first.indent == lines[last].indent,
            !traits.hasColumns(first)
        else { return nil }
        return next
    }

    /// Whether a line is the number of a page at its foot.
    private func isPageNumber(_ line: Int, at index: Int) -> Bool {
        let text = lines[line].text
        return text.count <= 6 && index + 1 < chunks.count && chunks[index + 1].startsPage
            && bytes[text.start..<text.end].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x20 }
    }

    /// Hides the foot or the head of a page behind the block before it; false if the chunk is neither, or a heading is there.
    mutating func hideBetweenPages(_ index: Int) -> Bool {
        guard isBetweenPages(index), let last = content.blocks.last, last.kind != .heading, last.kind != .title else {
            return false
        }
        let end = lines[chunks[index].lines.lowerBound].end
        content.spans.append(InlineSpan(TextRange(last.range.end, end), .hidden))
        content.blocks[content.blocks.count - 1].range.end = end
        return true
    }

    /// Whether a chunk is the foot of a page that is numbered ("[Page 7]"), or the head that follows one.
    func isBetweenPages(_ index: Int) -> Bool {
        guard chunks[index].lines.count == 1 else { return false }
        let line = chunks[index].lines.lowerBound
        if isNumberedFoot(line) || isNumberAlone(index) { return true }
        guard index > 0, chunks[index - 1].lines.count == 1, isNumberedFoot(chunks[index - 1].lines.lowerBound) else {
            return false
        }
        return traits.hasColumns(lines[line])
    }

    /// How far other feet are looked for, in chunks.
    private static let reach = 60

    /// Whether a chunk is a page's number and no more. That it cuts a sentence tells it from the number of a chapter; so does
    /// the next number, or the one before, that does.
    private func isNumberAlone(_ index: Int) -> Bool {
        guard let number = numberAlone(index) else { return false }
        if cutsSentence(index) { return true }
        return (max(0, index - Self.reach)..<min(chunks.count, index + Self.reach)).contains { other in
            numberAlone(other).map { abs($0 - number) == 1 } ?? false && cutsSentence(other)
        }
    }

    /// The number that is all of a chunk, far from the left edge: "12", "- 12 -"; nil if it is anything else.
    private func numberAlone(_ index: Int) -> Int? {
        guard chunks[index].lines.count == 1 else { return nil }
        let line = lines[chunks[index].lines.lowerBound]
        guard line.width <= 8, line.indent >= style.baseIndent + 8 else { return nil }
        let isDash: (UInt8) -> Bool = { $0 == 0x2D || $0 == 0x20 }
        let digits = bytes[line.textStart..<line.end].drop(while: isDash).prefix { (0x30...0x39).contains($0) }
        guard (1...4).contains(digits.count), bytes[digits.endIndex..<line.end].allSatisfy(isDash) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// Whether the words before a chunk go on with a small letter after it.
    private func cutsSentence(_ index: Int) -> Bool {
        guard index > 0, index + 1 < chunks.count, let last = chunks[index - 1].lines.last else { return false }
        let end = bytes[lines[last].end - 1]
        let next = bytes[lines[chunks[index + 1].lines.lowerBound].textStart]
        return !".!?:\"".utf8.contains(end) && end < 0x80 && lines[last].width > 20 && (0x61...0x7A).contains(next)
    }

    private func isNumberedFoot(_ line: Int) -> Bool {
        bytes[lines[line].end - 1] == UInt8(ascii: "]") && string(of: line..<line + 1).contains("[Page ")
    }

    /// The header and footer lines of paged texts.
    func isPageMark(_ line: Int, at index: Int) -> Bool {
        if chunks[index].startsPage, traits.hasColumns(lines[line]) { return true }
        switch bytes[lines[line].end - 1] {
        case UInt8(ascii: "]"): return isNumberedFoot(line)
        case UInt8(ascii: "*"):
            let text = string(of: line..<line + 1)
            return text.hasPrefix("***") && text.hasSuffix("***") && text.uppercased().contains("PROJECT GUTENBERG")
        default: return false
        }
    }
}
