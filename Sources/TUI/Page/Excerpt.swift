import Model
import Screen

/// A stretch of text in its context, cut to one row.
package struct Excerpt: Hashable, Sendable {
    /// What comes before it.
    package var before: String
    /// The stretch itself.
    package var match: String
    /// What comes after it.
    package var after: String

    /// The context of `range` in its block, so that all three together take at most `width` columns. What is cut is marked
    /// with "…"; a third of the row goes to what comes before.
    package init(of range: TextRange, in document: Document, width: Int) {
        let text = document.text
        let range = range.clamped(to: text.range)
        let block = document.block(at: range.start)?.range ?? range
        let limits = block.contains(range) ? block : range
        match = CellText.prefix(Self.text(of: range, in: document), columns: width)
        let room = max(0, width - CellText.columns(of: match))
        // More of a long block need not be read: a column of most writing takes at most four bytes.
        let reach = room * 4 + 16
        let start = text.scalarStart(at: max(limits.start, range.start - reach))
        let end = text.scalarStart(at: min(limits.end, range.end + reach))
        let allBefore = Self.text(of: TextRange(start, range.start), in: document)
        let allAfter = Self.text(of: TextRange(range.end, max(range.end, end)), in: document)
        let roomBefore = max(room / 3, room - CellText.columns(of: allAfter))
        before = Self.suffix(allBefore, columns: roomBefore, isCut: start > limits.start)
        after = Self.prefix(allAfter, columns: room - CellText.columns(of: before), isCut: end < limits.end)
    }

    /// All of `range` with what comes before and after it in `limits`; of long limits only what is near.
    package init(of range: TextRange, in document: Document, within limits: TextRange) {
        let text = document.text
        let reach = 400
        let start = text.scalarStart(at: max(limits.start, range.start - reach))
        let end = text.scalarStart(at: min(limits.end, range.end + reach))
        before = (start > limits.start ? "…" : "") + Self.text(of: TextRange(start, range.start), in: document)
        match = Self.text(of: range, in: document)
        after = Self.text(of: TextRange(range.end, max(range.end, end)), in: document) + (end < limits.end ? "…" : "")
    }

    /// What the page shows of `range`, in one line: without what is hidden there, such as the underscores around emphasis.
    package static func text(of range: TextRange, in document: Document) -> String {
        var parts: [String] = []
        var place = range.start
        for span in document.spans(in: range) where span.style == .hidden && span.range.end > place {
            if span.range.start > place { parts.append(document.text.string(in: TextRange(place, span.range.start))) }
            place = span.range.end
        }
        if place < range.end { parts.append(document.text.string(in: TextRange(place, range.end))) }
        return plain(CellText.joined(parts, by: ""))
    }

    /// The text with each run of white space as one space.
    package static func plain(_ text: String) -> String {
        var last: UInt8 = 0
        let isPlain = text.utf8.allSatisfy { byte in
            defer { last = byte }
            return byte > 0x20 && byte < 0x7F || byte == 0x20 && last != 0x20
        }
        if isPlain { return text }
        var result = String.UnicodeScalarView()
        var wasSpace = false
        for scalar in text.unicodeScalars {
            let isSpace = scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : isWhiteSpace(scalar)
            if !isSpace || !wasSpace { result.append(isSpace ? " " : scalar) }
            wasSpace = isSpace
        }
        return String(result)
    }

    private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    /// The beginning of `text`, ended by "…" if it is cut.
    package static func prefix(_ text: String, columns: Int, isCut: Bool = false) -> String {
        if !isCut, CellText.columns(of: text) <= columns { return text }
        guard columns > 0 else { return "" }
        return CellText.prefix(text, columns: columns - 1) + "…"
    }

    /// `text` without its middle, marked by "…", if it is too long: a title's beginning tells which it is, and its end which of
    /// several.
    package static func shortened(_ text: String, columns: Int) -> String {
        guard CellText.columns(of: text) > columns else { return text }
        let room = columns - 1
        guard room >= 6 else { return prefix(text, columns: columns) }
        let end = CellText.suffix(text, columns: room * 2 / 5)
        return CellText.prefix(text, columns: room - CellText.columns(of: end)) + "…" + end
    }

    /// The end of `text`, begun with "…" if it is cut; whole words if one fits.
    private static func suffix(_ text: String, columns: Int, isCut: Bool) -> String {
        if !isCut, CellText.columns(of: text) <= columns { return text }
        guard columns > 1 else { return "" }
        let kept = CellText.suffix(text, columns: columns - 1)
        let isBroken =
            kept.utf8.count < text.utf8.count && text.utf8.dropLast(kept.utf8.count).last != UInt8(ascii: " ")
        guard isBroken, let space = kept.firstIndex(of: " ") else { return "…" + kept }
        return "…" + kept[kept.index(after: space)...]
    }
}
