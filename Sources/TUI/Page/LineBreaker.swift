import Model

/// Breaks a stretch of text into lines, filling each as far as it goes.
///
/// A line ends at the last space, hyphen or other place where a break is allowed; a word that is longer than a line is cut
/// after a seam such as "/" if it has one, and never inside a grapheme. An address and a path are one word, whatever hyphens
/// they have. Spaces at the end of a line may hang over.
struct LineBreaker {
    /// Columns of the first line, and of those after it; at least 1.
    let firstWidth: Int
    let otherWidth: Int
    /// Hyphenates words that do not fit; nil leaves them whole.
    var hyphenator: Hyphenator?

    /// How many lines in a row may end with a hyphen.
    private static let mostHyphens = 2
    /// How many columns must be free at the end of a line for the next word to be hyphenated.
    private static let leastGap = 6

    /// A place where a line could end: the offset at which the next would start, and the columns before it.
    private struct Opportunity {
        var offset: Int
        var column: Int
        /// Whether it is after a slash.
        var isSlash = false
    }

    /// How far the present line is filled, and where it could end.
    private struct OpenLine {
        var width: Int
        var column = 0
        var allowed: Opportunity?
        var seam: Opportunity?
        /// How many lines before this one end with a hyphen of ours.
        var hyphens = 0

        init(width: Int) { self.width = width }

        /// Where the line is best ended without a hyphen; nil if only the end of what fits is left.
        var end: Opportunity? { allowed ?? seam }

        /// Whether a slash is the seam, in the latter half of the line: a path is better cut there than before the ending of a
        /// file's name.
        var hasLateSlash: Bool { seam.map { $0.isSlash && $0.column * 2 > width } ?? false }

        /// Ends the line; the columns and the seam become those of the next one.
        mutating func end(at place: Opportunity, isHyphenated: Bool, nextWidth: Int) {
            hyphens = isHyphenated ? hyphens + 1 : 0
            column -= place.column
            width = nextWidth
            allowed = nil
            guard let old = seam else { return }
            seam =
                old.offset > place.offset
                ? Opportunity(offset: old.offset, column: old.column - place.column, isSlash: old.isSlash)
                : nil
        }
    }

    /// Calls `startLine` with the offset of each line after the first, and whether the line before it ends with a hyphen that
    /// the text does not have.
    func forEachBreak(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange, joinsLines: Bool, hidden: [TextRange],
        startLine: (_ offset: Int, _ isHyphenated: Bool) -> Void
    ) {
        var scanner = GlyphScanner(bytes, range, joinsLines: joinsLines, hidden: hidden)
        var line = OpenLine(width: firstWidth)
        var last: UInt32 = 0x20
        var lastButOne: UInt32 = 0x20
        var isInAddress = false

        glyphs: while let glyph = scanner.next(column: line.column) {
            switch glyph.kind {
            case .text:
                if LineBreakRules.allowsBreak(twoBefore: lastButOne, before: last, after: glyph.scalar),
                    line.column > 0, !(isInAddress && last == 0x2D)
                {
                    line.allowed = Opportunity(offset: glyph.start, column: line.column)
                }
                while line.column + glyph.width > line.width, line.column > 0 {
                    let full = Opportunity(offset: glyph.start, column: line.column)
                    let hyphen = hidden.isEmpty ? hyphen(bytes, range, in: line, before: full) : nil
                    let end = hyphen ?? line.end ?? full
                    startLine(end.offset, hyphen != nil)
                    line.end(at: end, isHyphenated: hyphen != nil, nextWidth: otherWidth)
                    guard line.column > line.width else { continue }
                    // What was carried over filled a first line that is longer than the others: it is broken again.
                    scanner = GlyphScanner(
                        bytes, TextRange(end.offset, range.end), joinsLines: joinsLines, hidden: hidden)
                    (line.column, line.seam, last, lastButOne, isInAddress) = (0, nil, 0x20, 0x20, false)
                    continue glyphs
                }
                line.column += glyph.width
                if LineBreakRules.isSeam(glyph.scalar) {
                    if glyph.scalar != 0x2E || !line.hasLateSlash {
                        line.seam = Opportunity(
                            offset: glyph.end, column: line.column, isSlash: glyph.scalar == 0x2F)
                    }
                    isInAddress = isInAddress || LineBreakRules.isPartOfAddress(glyph.scalar)
                }
                // A run of hyphens, which is how a dash is typed, counts as one.
                if glyph.scalar != 0x2D || last != 0x2D { lastButOne = last }
                last = glyph.scalar
                // Within a word there is nothing to decide.
                guard LineBreakRules.isBasicLetter(last),
                    let rest = scanner.skipLetters(atMost: line.width - line.column)
                else { continue }
                line.column += rest.count
                (lastButOne, last) = (rest.lastButOne, rest.last)
            case .space:
                line.column += glyph.width
                if line.column > 0 { line.allowed = Opportunity(offset: glyph.end, column: line.column) }
                // The width of a space that joins two ideographs is nothing, and what follows may be broken off anyway.
                (lastButOne, last, isInAddress) = (0x20, 0x20, false)
            case .softHyphen:
                if line.column < line.width, line.column > 0 {
                    line.allowed = Opportunity(offset: glyph.end, column: line.column)
                }
            case .lineBreak, .invisible:
                break
            }
        }
    }

    /// The last place where the word that does not fit may be hyphenated so that its beginning and the hyphen do; nil if a hyphen
    /// is not wanted here.
    ///
    /// - Parameters:
    ///   - range: the whole text.
    ///   - place: where the line is full: in the word, or after its last letter.
    private func hyphen(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange, in line: OpenLine, before place: Opportunity
    ) -> Opportunity? {
        guard let hyphenator, line.hyphens < Self.mostHyphens,
            line.width - (line.allowed?.column ?? 0) >= Self.leastGap
        else { return nil }
        // From where the line may be broken anyway.
        let range = TextRange(line.allowed?.offset ?? range.start, range.end)
        func isLetter(_ offset: Int) -> Bool { bytes[offset] >= 0x61 && bytes[offset] <= 0x7A }
        var (start, end) = (place.offset, place.offset)
        while start > range.start, isLetter(start - 1) { start -= 1 }
        while end < range.end, isLetter(end) { end += 1 }
        // Names begin with a capital, and are not hyphenated; nor is what is no word, such as an address.
        let isWhole =
            (start == range.start || Self.opensWord(bytes[start - 1]))
            && (end == range.end || Self.endsWord(bytes[end]))
        guard isWhole, start < place.offset else { return nil }
        // Negative if the word begins in the line before.
        let column = place.column - (place.offset - start)
        return hyphenator.places(in: bytes[start..<end]).last { column + $0 < line.width && column + $0 > 0 }.map {
            Opportunity(offset: start + $0, column: column + $0)
        }
    }

    /// Whether a word may begin after this byte: a space, an opening sign, or the last byte of a quotation mark or dash.
    private static func opensWord(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x80 || [0x28, 0x22, 0x27, 0x2D].contains(byte)
    }

    /// Whether a word may end before this byte: a space, a sign at the end of a clause, or a quotation mark or dash.
    private static func endsWord(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0xE2 || [0x21, 0x22, 0x27, 0x29, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x3F].contains(byte)
    }
}
