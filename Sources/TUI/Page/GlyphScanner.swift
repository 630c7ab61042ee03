import Model

/// Walks over a stretch of a block glyph by glyph.
///
/// The breaking of lines, the drawing of them and the mapping of columns all walk with this, so they cannot disagree.
struct GlyphScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private let joinsLines: Bool
    private let hidden: [TextRange]
    private var nextHidden: Int
    private var offset: Int
    private var lastIsIdeograph = false

    /// `hidden` are the hidden ranges of the block in order. A line's range starts with a column of 0.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange, joinsLines: Bool, hidden: [TextRange]) {
        self.bytes = bytes
        self.end = min(range.end, bytes.count)
        self.joinsLines = joinsLines
        self.hidden = hidden
        offset = range.start
        nextHidden = hidden.isEmpty ? 0 : hidden.partitionIndex { $0.end > range.start }
    }

    /// The next glyph, for a line that is filled up to `column`; nil at the end.
    @inline(__always)
    mutating func next(column: Int) -> LineGlyph? {
        guard offset < end else { return nil }
        let byte = bytes[offset]
        if nextHidden == hidden.count, byte > 0x20, byte < 0x7F, offset + 1 >= end || bytes[offset + 1] < 0x80 {
            let start = offset
            offset += 1
            lastIsIdeograph = false
            return LineGlyph(kind: .text, start: start, end: offset, width: 1, scalar: UInt32(byte))
        }
        // A single space between two words of such letters.
        if nextHidden == hidden.count, byte == 0x20, offset + 1 < end, bytes[offset + 1] > 0x20,
            bytes[offset + 1] < 0x7F
        {
            let start = offset
            offset += 1
            let width = joinsLines && column == 0 ? 0 : 1
            return LineGlyph(kind: .space, start: start, end: offset, width: width, scalar: 0x20)
        }
        return nextSlowly(byte, column: column)
    }

    /// Takes the run of letters at the present place that are one byte and one column each, and of the single spaces between
    /// them, which is most of what is read; empty if there is none.
    @inline(__always)
    mutating func nextLetters() -> Range<Int> {
        let start = offset
        guard nextHidden == hidden.count else { return start..<start }
        var place = start
        while place < end {
            let byte = bytes[place]
            if byte <= 0x20 || byte >= 0x7F {
                guard byte == 0x20, place > start, place + 1 < end else { break }
                guard bytes[place + 1] > 0x20, bytes[place + 1] < 0x7F else { break }
            }
            place += 1
        }
        // A mark may sit on the last of them.
        if place > start, place < end, bytes[place] >= 0x80 { place -= 1 }
        if place > start { lastIsIdeograph = false }
        offset = place
        return start..<place
    }

    /// Moves past at most `count` letters of ASCII, and gives the last two; nil if there are fewer.
    @inline(__always)
    mutating func skipLetters(atMost count: Int) -> (count: Int, lastButOne: UInt32, last: UInt32)? {
        guard nextHidden == hidden.count else { return nil }
        let limit = min(offset + count, end)
        var place = offset
        while place < limit, LineBreakRules.isBasicLetter(UInt32(bytes[place])) { place += 1 }
        // A mark may sit on the last of them.
        if place > offset, place < end, bytes[place] >= 0x80 { place -= 1 }
        guard place - offset >= 2 else { return nil }
        defer { offset = place }
        return (place - offset, UInt32(bytes[place - 2]), UInt32(bytes[place - 1]))
    }

    private mutating func nextSlowly(_ byte: UInt8, column: Int) -> LineGlyph {
        let start = offset
        if skipHidden() { return LineGlyph(kind: .invisible, start: start, end: offset, width: 0, scalar: 0) }
        if Self.isWhiteSpace(byte) { return joinsLines ? joinedSpace(column: column) : keptSpace(byte, column: column) }
        let limit = nextHidden < hidden.count ? min(end, hidden[nextHidden].start) : end
        let grapheme = Grapheme(in: bytes, at: start, end: limit)
        offset += grapheme.length
        guard byte >= 0x80 else {
            lastIsIdeograph = false
            return LineGlyph(kind: .text, start: start, end: offset, width: grapheme.width, scalar: UInt32(byte))
        }
        let scalar = UTF8Decoding.scalar(in: bytes, at: start).scalar.value
        lastIsIdeograph = LineBreakRules.isIdeograph(scalar)
        return LineGlyph(
            kind: Self.kind(of: scalar, width: grapheme.width), start: start, end: offset,
            width: scalar == 0xAD && offset == end ? 1 : grapheme.width, scalar: scalar)
    }

    /// Moves past hidden text at the present place.
    private mutating func skipHidden() -> Bool {
        guard nextHidden < hidden.count, hidden[nextHidden].start <= offset else { return false }
        let start = offset
        offset = min(max(offset, hidden[nextHidden].end), end)
        nextHidden += 1
        return offset > start
    }

    private mutating func joinedSpace(column: Int) -> LineGlyph {
        let start = offset
        var holdsLineBreak = false
        while offset < end {
            if Self.isWhiteSpace(bytes[offset]) {
                holdsLineBreak = holdsLineBreak || bytes[offset] == 0x0A || bytes[offset] == 0x0D
                offset += 1
            } else if !skipHidden() {
                break
            }
        }
        let joins = holdsLineBreak && offset < end && (isBetweenIdeographs || isInHyphenatedWord(from: start))
        let width = joins || column == 0 ? 0 : 1
        return LineGlyph(kind: .space, start: start, end: offset, width: width, scalar: 0x20)
    }

    /// Chinese and Japanese have no spaces between words, so a line break between two of their characters is none.
    private var isBetweenIdeographs: Bool {
        lastIsIdeograph && LineBreakRules.isIdeograph(UTF8Decoding.scalar(in: bytes, at: offset).scalar.value)
    }

    /// Whether the line break from `start` to the present place is within a word that has a hyphen there: letters are on both sides.
    /// "two- and three-storey" has a space after the hyphen.
    private func isInHyphenatedWord(from start: Int) -> Bool {
        guard start >= 2, bytes[start - 1] == UInt8(ascii: "-"), Self.isSmallLetter(bytes[start - 2]) else {
            return false
        }
        let word = bytes[offset..<end].prefix { Self.isSmallLetter($0) }
        return !word.isEmpty && !Self.conjunctions.contains { word.elementsEqual($0.utf8) }
    }

    private static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static let conjunctions = ["and", "or", "to", "und", "oder", "et", "ou", "y", "o", "en", "of"]

    private mutating func keptSpace(_ byte: UInt8, column: Int) -> LineGlyph {
        let start = offset
        offset += 1
        switch byte {
        case 0x0A, 0x0D:
            if byte == 0x0D, offset < end, bytes[offset] == 0x0A { offset += 1 }
            return LineGlyph(kind: .lineBreak, start: start, end: offset, width: 0, scalar: 0x0A)
        case 0x09:
            return LineGlyph(kind: .space, start: start, end: offset, width: 8 - column % 8, scalar: 0x20)
        default:
            return LineGlyph(kind: .space, start: start, end: offset, width: 1, scalar: 0x20)
        }
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

    private static func kind(of scalar: UInt32, width: Int) -> LineGlyph.Kind {
        switch scalar {
        case 0xAD: .softHyphen
        // No-break, figure and narrow no-break space hold the words around them together.
        case 0xA0, 0x2007, 0x202F: .text
        case 0x85, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x205F, 0x3000: .space
        default: width == 0 ? .invisible : .text
        }
    }
}
