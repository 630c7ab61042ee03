import Model

/// Breaks a stretch of text into lines, filling each as far as it goes.
///
/// A line ends at the last space, hyphen or other place where a break is allowed; a word that is longer than a line is cut
/// after a seam such as "/" if it has one, and never inside a grapheme. Spaces at the end of a line may hang over.
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
    }

    /// Calls `startLine` with the offset of each line after the first, and whether the line before it ends with a hyphen that
    /// the text does not have.
    func forEachBreak(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange, joinsLines: Bool, hidden: [TextRange],
        startLine: (_ offset: Int, _ isHyphenated: Bool) -> Void
    ) {
        var scanner = GlyphScanner(bytes, range, joinsLines: joinsLines, hidden: hidden)
        var width = firstWidth
        var column = 0
        var allowed: Opportunity?
        var seam: Opportunity?
        var last: UInt32 = 0x20
        var lastButOne: UInt32 = 0x20
        /// How many lines before this one end with a hyphen of ours.
        var hyphens = 0

        /// Ends the line; `column` and the seam become those of the next one.
        func endLine(at place: Opportunity, isHyphenated: Bool) {
            startLine(place.offset, isHyphenated)
            hyphens = isHyphenated ? hyphens + 1 : 0
            column -= place.column
            width = otherWidth
            if let old = seam, old.offset > place.offset {
                seam = Opportunity(offset: old.offset, column: old.column - place.column)
            } else {
                seam = nil
            }
            allowed = nil
        }

        glyphs: while let glyph = scanner.next(column: column) {
            switch glyph.kind {
            case .text:
                if LineBreakRules.allowsBreak(twoBefore: lastButOne, before: last, after: glyph.scalar), column > 0 {
                    allowed = Opportunity(offset: glyph.start, column: column)
                }
                while column + glyph.width > width, column > 0 {
                    let isWanted = hyphenator != nil && hyphens < Self.mostHyphens && hidden.isEmpty
                    let hyphen =
                        isWanted && width - (allowed?.column ?? 0) >= Self.leastGap
                        ? hyphen(
                            bytes, TextRange(allowed?.offset ?? range.start, range.end),
                            before: Opportunity(offset: glyph.start, column: column), width: width) : nil
                    let place = hyphen ?? allowed ?? seam ?? Opportunity(offset: glyph.start, column: column)
                    endLine(at: place, isHyphenated: hyphen != nil)
                    guard column > width else { continue }
                    // What was carried over filled a first line that is longer than the others: it is broken again.
                    scanner = GlyphScanner(
                        bytes, TextRange(place.offset, range.end), joinsLines: joinsLines, hidden: hidden)
                    (column, seam, last, lastButOne) = (0, nil, 0x20, 0x20)
                    continue glyphs
                }
                column += glyph.width
                if LineBreakRules.isSeam(glyph.scalar) { seam = Opportunity(offset: glyph.end, column: column) }
                // A run of hyphens, which is how a dash is typed, counts as one.
                if glyph.scalar != 0x2D || last != 0x2D { lastButOne = last }
                last = glyph.scalar
            case .space:
                column += glyph.width
                if column > 0 { allowed = Opportunity(offset: glyph.end, column: column) }
                // The width of a space that joins two ideographs is nothing, and what follows may be broken off anyway.
                (lastButOne, last) = (0x20, 0x20)
            case .softHyphen:
                if column < width, column > 0 { allowed = Opportunity(offset: glyph.end, column: column) }
            case .lineBreak, .invisible:
                break
            }
        }
    }

    /// The last place where the word that does not fit may be hyphenated so that its beginning and the hyphen do.
    ///
    /// - Parameters:
    ///   - range: from where the line may be broken anyway to the end of the text.
    ///   - place: where the line is full: in the word, or after its last letter.
    private func hyphen(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange, before place: Opportunity, width: Int
    ) -> Opportunity? {
        func isLetter(_ offset: Int) -> Bool { bytes[offset] >= 0x61 && bytes[offset] <= 0x7A }
        var (start, end) = (place.offset, place.offset)
        while start > range.start, isLetter(start - 1) { start -= 1 }
        while end < range.end, isLetter(end) { end += 1 }
        // Names begin with a capital, and are not hyphenated; nor is what is no word, such as an address.
        let isWhole =
            (start == range.start || Self.opensWord(bytes[start - 1]))
            && (end == range.end || Self.endsWord(bytes[end]))
        guard let hyphenator, isWhole, start < place.offset else { return nil }
        // Negative if the word begins in the line before.
        let column = place.column - (place.offset - start)
        return hyphenator.places(in: bytes[start..<end]).last { column + $0 < width && column + $0 > 0 }.map {
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
