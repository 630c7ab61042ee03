import Model

/// Breaks a stretch of text into lines, filling each as far as it goes.
///
/// A line ends at the last space, hyphen or other place where a break is allowed; a word that is longer than a line is cut
/// after a seam such as "/" if it has one, and never inside a grapheme. Spaces at the end of a line may hang over.
struct LineBreaker {
    /// Columns of the first line, and of those after it; at least 1.
    let firstWidth: Int
    let otherWidth: Int

    /// A place where a line could end: the offset at which the next would start, and the columns before it.
    private struct Opportunity {
        var offset: Int
        var column: Int
    }

    /// Calls `startLine` with the offset of each line after the first.
    func forEachBreak(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange, joinsLines: Bool, hidden: [TextRange],
        startLine: (Int) -> Void
    ) {
        var scanner = GlyphScanner(bytes, range, joinsLines: joinsLines, hidden: hidden)
        var width = firstWidth
        var column = 0
        var allowed: Opportunity?
        var seam: Opportunity?
        var last: UInt32 = 0x20
        var lastButOne: UInt32 = 0x20

        /// Ends the line; `column` and the seam become those of the next one.
        func endLine(at place: Opportunity) {
            startLine(place.offset)
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
                    let place = allowed ?? seam ?? Opportunity(offset: glyph.start, column: column)
                    endLine(at: place)
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
}
