import Model

/// Finds the blocks of a plain text segment by segment, each from its own bytes and a few around it.
struct PlainTextSource: BlockSource {
    /// How the text is written.
    let style: PlainTextStyle
    /// Styles that the text's control characters gave, by start; empty for most texts.
    var spans: [InlineSpan] = []
    /// Whether control sequences that are in the text become styles and colours, and are not only hidden.
    var keepsStyles = false

    /// The content of a segment that was found before, so that opening a text finds its start only once.
    var known: (segment: TextRange, content: Content)?

    /// The distance of the places at which a segment may end, in bytes: a segment is read between two key presses, and the
    /// first before anything is on the screen.
    static let grid = 8 << 10
    /// How far after such a place a break between paragraphs is looked for.
    private static let window = 4 << 10

    func segment(at offset: Int, in text: TextBuffer) -> TextRange {
        text.withBytes { bytes in
            let index = offset / Self.grid
            let cut = Self.cut(index, bytes)
            return offset < cut
                ? TextRange(Self.cut(index - 1, bytes), cut) : TextRange(cut, Self.cut(index + 1, bytes))
        }
    }

    func content(of segment: TextRange, in text: TextBuffer) -> Content {
        if let known, known.segment == segment { return known.content }
        var content = text.withBytes { bytes in
            var content = PlainTextBlocks.content(of: segment, style: style, in: bytes)
            var rendition = GraphicRendition()
            let marks = TerminalMarks.spans(
                of: segment, in: bytes, keepsStyles: keepsStyles, rendition: &rendition)
            content.spans = Self.merge(content.spans, marks)
            return content
        }
        let first = spans.partitionIndex { $0.range.start >= segment.start }
        let last = spans.partitionIndex { $0.range.start >= segment.end }
        guard first < last else { return content }
        content.spans = Self.merge(content.spans, spans[first..<last].filter { $0.range.end <= segment.end })
        return content
    }

    private static func merge(_ left: [InlineSpan], _ right: [InlineSpan]) -> [InlineSpan] {
        guard !left.isEmpty else { return right }
        guard !right.isEmpty else { return left }
        return (left + right).sorted { $0.range < $1.range }
    }

    /// Where the segment `index` starts: the first break between paragraphs after its place on the grid, or else between
    /// lines, words, or characters. It depends on nothing but the bytes around it.
    private static func cut(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let place = index * grid
        guard place > 0 else { return 0 }
        guard place < bytes.count else { return bytes.count }
        let limit = min(place + window, bytes.count)
        var lineBreak: Int?
        var start = place
        while let found = ByteSearch.first(0x0A, in: bytes, from: start, limit: limit) {
            if lineBreak == nil { lineBreak = found + 1 }
            if let end = blankLineEnd(found + 1, bytes, limit) { return end }
            start = found + 1
        }
        return lineBreak ?? wordBreak(place, bytes, limit)
    }

    /// The end of the blank lines that start at `start`; nil if there are none.
    private static func blankLineEnd(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int? {
        var (place, end) = (start, Int?.none)
        while place < limit, ByteSearch.isSpace(bytes[place]) {
            if bytes[place] == 0x0A { end = place + 1 }
            place += 1
        }
        return end
    }

    private static func wordBreak(_ place: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
        if let space = ByteSearch.first(0x20, in: bytes, from: place, limit: min(limit, place + 1024)) {
            return space + 1
        }
        return graphemeBreak(place, bytes)
    }

    /// The first place at or after `place` that does not part a character from the marks that belong to it, as far as
    /// that shows within some scalars.
    private static func graphemeBreak(_ place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var start = place
        while start > place - 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let decoded = UTF8Decoding.scalar(in: bytes, at: start)
        var end = start + decoded.length > place && start < place ? start + decoded.length : place
        var followsJoiner = false
        for _ in 0..<64 where end < bytes.count {
            let next = UTF8Decoding.scalar(in: bytes, at: end)
            let properties = next.scalar.properties
            let isMark = properties.isGraphemeExtend || next.scalar == "\u{200D}" || properties.isEmojiModifier
            guard isMark || followsJoiner else { break }
            followsJoiner = next.scalar == "\u{200D}"
            end += next.length
        }
        return min(end, bytes.count)
    }
}
