import Model

/// A line of plain text: where it lies, how far it is indented and how wide it is.
struct TextLine {
    /// Offset of the line's first byte.
    var start: Int
    /// Offset of the first byte that is not white space; `end` in a blank line.
    var textStart: Int
    /// Offset after the last byte that is not white space.
    var end: Int
    /// Columns before the text, a tab reaching to the next multiple of 8.
    var indent: Int
    /// Scalars of the text.
    var width: Int
    /// Whether a form feed is before the text.
    var startsPage: Bool

    /// Whether there is nothing but white space.
    var isBlank: Bool { textStart == end }
    /// The text without the white space around it.
    var text: TextRange { TextRange(textStart, end) }
    /// Columns to the end of the text.
    var column: Int { indent + width }

    /// The lines of `range`, which starts at the start of a line or inside of a long one. Blank lines that follow each other
    /// are given as one: a file may hold millions.
    static func lines(of range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) -> [TextLine] {
        var lines: [TextLine] = []
        var start = range.start
        while start < range.end {
            var next = ByteSearch.lineEnd(in: bytes, from: start, limit: range.end)
            var line = TextLine(TextRange(start, next), in: bytes)
            if line.isBlank {
                (next, line.startsPage) = blankRun(from: next, limit: range.end, in: bytes, startsPage: line.startsPage)
            }
            lines.append(line)
            start = next
        }
        return lines
    }

    /// The end of the blank lines that go on at `start`, and whether a form feed is in them.
    private static func blankRun(
        from start: Int, limit: Int, in bytes: UnsafeBufferPointer<UInt8>, startsPage: Bool
    ) -> (end: Int, startsPage: Bool) {
        var (place, end, startsPage, hasFeed) = (start, start, startsPage, false)
        while place < limit, ByteSearch.isSpace(bytes[place]) {
            if bytes[place] == 0x0C { hasFeed = true }
            if bytes[place] == 0x0A {
                (end, startsPage) = (place + 1, startsPage || hasFeed)
                hasFeed = false
            }
            place += 1
        }
        return place == limit ? (limit, startsPage || hasFeed) : (end, startsPage)
    }

    /// The line that lies in `range`, its line break included.
    init(_ range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) {
        start = range.start
        startsPage = false
        indent = 0
        var place = range.start
        // A byte order mark is not part of the first line's text.
        if place == 0, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            place = min(3, range.end)
        }
        scan: while place < range.end {
            switch bytes[place] {
            case UInt8(ascii: " "): indent += 1
            case UInt8(ascii: "\t"): indent = (indent / 8 + 1) * 8
            case 0x0C: (startsPage, indent) = (true, 0)
            case 0x0A, 0x0D, 0x0B: break
            default: break scan
            }
            place += 1
        }
        textStart = place
        var end = range.end
        while end > place, ByteSearch.isSpace(bytes[end - 1]) { end -= 1 }
        self.end = end
        width = ByteSearch.scalarCount(in: bytes, TextRange(place, end))
    }
}
