import Model

/// Notes of plain texts that were made from printed books: "[1]" or "[A]" after a word, and "[Footnote 1: …]" after the paragraph
/// or the chapter.
extension PlainTextBlocks {
    /// The text of a note, and where its bracket is.
    private struct Note {
        var start: Int
        var text: TextRange
    }

    /// How far after a stretch of text its notes are looked for, the longest text of a note, and the longest mark, in bytes.
    private static let (reach, longestNote, longestLabel) = (128 << 10, 8 << 10, 3)
    /// The kinds of block in which marks are looked for.
    private static let marked: [Block.Kind] = [.paragraph, .listItem, .quotation]
    private static let opening: StaticString = "[Footnote "
    /// How many brackets that do not close are looked into.
    private static let mostUnclosed = 16

    /// Links the marks of notes to their texts.
    mutating func findNotes() {
        var notes: [String: [Note]]?
        for block in content.blocks where Self.marked.contains(block.kind) {
            var place = block.range.start + 1
            while let mark = ByteSearch.first(UInt8(ascii: "["), in: bytes, from: place, limit: block.range.end) {
                place = mark + 1
                guard bytes[mark - 1] > 0x20, let label = label(at: place, limit: block.range.end) else {
                    continue
                }
                let known = notes ?? allNotes(from: mark)
                notes = known
                guard let note = known[string(label)]?.first(where: { $0.start > mark }) else { continue }
                content.links.append(Link(TextRange(mark, label.endIndex + 1), to: .footnote(note.text)))
            }
        }
    }

    /// How many paragraphs a note is looked for before its last one.
    private static let mostParagraphs = 12

    /// Whether a chunk is a note in brackets, or one of its paragraphs.
    mutating func isFootnote(at index: Int) -> Bool {
        guard unclosedNotes < Self.mostUnclosed else { return false }
        let end = lines[chunks[index].lines.upperBound - 1].end
        for chunk in chunks[...index].suffix(Self.mostParagraphs).reversed() {
            let first = lines[chunk.lines.lowerBound]
            guard ByteSearch.starts(Self.opening, in: bytes[first.textStart..<first.end]) else { continue }
            if let closing = self.end(of: first.textStart) { return closing + 1 >= end }
            unclosedNotes += 1
            return false
        }
        return false
    }

    /// A number, a letter or stars before a closing bracket; nil for anything else.
    private func label(at start: Int, limit: Int) -> Slice<UnsafeBufferPointer<UInt8>>? {
        let label = bytes[start..<min(limit, start + Self.longestLabel + 1)].prefix { $0 != UInt8(ascii: "]") }
        guard label.endIndex < limit, bytes[label.endIndex] == UInt8(ascii: "]"), isLabel(label) else {
            return nil
        }
        return label
    }

    private func isLabel(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard !text.isEmpty, text.count <= Self.longestLabel else { return false }
        return text.allSatisfy(\.isASCIIDigit) || text.allSatisfy { $0 == UInt8(ascii: "*") }
            || text.count == 1 && (0x41...0x5A).contains(text[text.startIndex])
    }

    private func string(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> String { String(decoding: label, as: UTF8.self) }

    /// The notes within reach of `start`, by their labels.
    private func allNotes(from start: Int) -> [String: [Note]] {
        var notes: [String: [Note]] = [:]
        var (place, unclosed) = (start, 0)
        let limit = min(bytes.count, start + Self.reach)
        while let bracket = ByteSearch.first(UInt8(ascii: "["), in: bytes, from: place, limit: limit) {
            place = bracket + 1
            guard ByteSearch.starts(Self.opening, in: bytes[bracket..<limit]) else { continue }
            let labelStart = bracket + Self.opening.utf8CodeUnitCount
            let label = bytes[labelStart..<min(limit, labelStart + Self.longestLabel + 1)]
                .prefix { $0 != UInt8(ascii: ":") }
            guard isLabel(label) else { continue }
            guard let end = end(of: bracket) else {
                unclosed += 1
                if unclosed == Self.mostUnclosed { break }
                continue
            }
            let text = bytes[min(label.endIndex + 1, end)..<end].drop(while: ByteSearch.isSpace)
            notes[string(label), default: []].append(Note(start: bracket, text: TextRange(text.startIndex, end)))
        }
        return notes
    }

    /// The place of the bracket that closes the one at `start`; nil if the text ends before, or is too long for a note.
    private func end(of start: Int) -> Int? {
        var depth = 0
        for place in start..<min(bytes.count, start + Self.longestNote) {
            if bytes[place] == UInt8(ascii: "[") { depth += 1 }
            if bytes[place] == UInt8(ascii: "]") { depth -= 1 }
            if depth == 0 { return place }
        }
        return nil
    }
}
