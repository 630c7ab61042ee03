import Model

/// Tells the lines of AsciiDoc that say how a text is set from those that are its text.
enum AsciiDocLines {
    /// The colons after a term, at most.
    private static let mostColons = 4

    /// Whether a line is not shown: an attribute such as ":toc:", what the next block is ("[source,sh]"), the edge of a table.
    static func isDirective(_ line: TextLine, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !line.isBlank, line.indent == 0 else { return false }
        let text = bytes[line.textStart..<line.end]
        switch text.first {
        case UInt8(ascii: ":"): return isAttribute(text)
        case UInt8(ascii: "["): return isAttributeList(text)
        case UInt8(ascii: "|"): return text.count > 3 && text.dropFirst().allSatisfy { $0 == UInt8(ascii: "=") }
        default: return false
        }
    }

    /// ":name:", ":!name:" or ":name: value".
    private static func isAttribute(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let name = text.dropFirst().prefix { $0.isASCIIAlphanumeric || "-_!".utf8.contains($0) }
        guard !name.isEmpty, name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ":") else {
            return false
        }
        return name.endIndex + 1 == text.endIndex || text[name.endIndex + 1] == 0x20
    }

    /// "[source,sh]", "[NOTE]" or "[[place]]", but not a number or words in brackets.
    private static func isAttributeList(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard text.last == UInt8(ascii: "]"), text.count > 2 else { return false }
        let inner = text.dropFirst().dropLast()
        if inner.contains(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "[") }) { return true }
        return !inner.contains(0x20) && inner.contains(where: \.isASCIILetter)
    }

    /// Whether a line is the title of the block after it, such as ".Winds of the year".
    static func isBlockTitle(_ line: TextLine, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !line.isBlank, line.indent == 0, line.end - line.textStart > 1 else { return false }
        let next = bytes[line.textStart + 1]
        return bytes[line.textStart] == UInt8(ascii: ".") && (next.isASCIIAlphanumeric || next >= 0x80)
    }

    /// The colons of a line such as "sail::" or "sail:: takes the wind", and the white space after them; nil if there are none.
    static func colons(_ line: TextLine, in bytes: UnsafeBufferPointer<UInt8>) -> TextRange? {
        guard !line.isBlank else { return nil }
        var place = line.textStart
        while let colon = ByteSearch.first(UInt8(ascii: ":"), in: bytes, from: place, limit: line.end) {
            let end = bytes[colon..<line.end].prefix { $0 == UInt8(ascii: ":") }.endIndex
            let isEnd = end == line.end || bytes[end] == 0x20
            if isEnd, colon > line.textStart, (2...mostColons).contains(end - colon) {
                return TextRange(colon, bytes[end..<line.end].first { $0 != 0x20 } == nil ? line.end : end)
            }
            place = end
        }
        return nil
    }
}

extension PlainTextBlocks {
    /// Adds a chunk of AsciiDoc that is the title of a block or begins with a term; false if it is neither.
    mutating func addAsciiDoc(_ range: Range<Int>) -> Bool {
        let first = lines[range.lowerBound]
        if range.count == 1, AsciiDocLines.isBlockTitle(first, in: bytes) {
            add(.caption, range)
            content.spans.append(InlineSpan(TextRange(first.textStart, first.textStart + 1), .hidden))
            return true
        }
        let terms = range.filter { AsciiDocLines.colons(lines[$0], in: bytes) != nil }
        guard terms.first == range.lowerBound else { return false }
        for (term, end) in zip(terms, terms.dropFirst() + [range.upperBound]) { addTerm(term..<end) }
        return true
    }

    /// Adds a term and what it means: beside it, or set in below it.
    private mutating func addTerm(_ range: Range<Int>) {
        let line = lines[range.lowerBound]
        guard let colons = AsciiDocLines.colons(line, in: bytes) else { return }
        content.spans.append(InlineSpan(TextRange(line.textStart, colons.start), .strong))
        guard colons.end == line.end else {
            // One of the colons stays between the two.
            content.spans.append(InlineSpan(TextRange(colons.start + 1, colons.end), .hidden))
            return add(.paragraph, range)
        }
        content.spans.append(InlineSpan(colons, .hidden))
        add(.paragraph, range.prefix(1))
        guard range.count > 1 else { return }
        var meaning = Block(.paragraph, span(of: range.dropFirst()))
        meaning.itemIndent = 2
        content.blocks.append(meaning)
    }
}
