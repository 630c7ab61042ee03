import Model

/// Measuring and cutting of text by the columns it takes on the screen.
package enum CellText {
    /// The columns that `text` takes.
    package static func columns(of text: String) -> Int {
        // Each of these letters takes one column, whatever is beside it.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        var columns = 0
        forEachGrapheme(of: text) { _, width in
            columns += width
            return true
        }
        return columns
    }

    /// `parts` one after another with `separator` between them: what the standard library's `joined` gives, without its
    /// generic sequences, which cost a frame more than drawing the page.
    package static func joined(_ parts: [String], by separator: String) -> String {
        var text = parts.first ?? ""
        for part in parts.dropFirst() {
            text += separator
            text += part
        }
        return text
    }

    /// The longest beginning of `text` that takes at most `columns` columns.
    package static func prefix(_ text: String, columns: Int) -> String {
        var used = 0
        var end = 0
        forEachGrapheme(of: text) { range, width in
            guard used + width <= columns else { return false }
            used += width
            end = range.end
            return true
        }
        return end == text.utf8.count ? text : String(decoding: text.utf8.prefix(end), as: UTF8.self)
    }

    /// The longest end of `text` that takes at most `columns` columns.
    package static func suffix(_ text: String, columns: Int) -> String {
        var surplus = self.columns(of: text) - columns
        guard surplus > 0 else { return text }
        var start = 0
        forEachGrapheme(of: text) { range, width in
            guard surplus > 0 else { return false }
            surplus -= width
            start = range.end
            return true
        }
        return String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
    }

    /// `text` in rows of at most `columns` columns, broken at spaces; a longer word is broken where the row ends. At least
    /// one row.
    package static func wrap(_ text: String, columns: Int) -> [String] {
        let columns = max(1, columns)
        var rows: [String] = []
        var row = ""
        var width = 0
        for word in text.split(separator: " ") {
            var word = String(word)
            var wordWidth = self.columns(of: word)
            if !row.isEmpty, width + 1 + wordWidth <= columns {
                row += " " + word
                width += 1 + wordWidth
                continue
            }
            if !row.isEmpty { rows.append(row) }
            while wordWidth > columns {
                var part = prefix(word, columns: columns)
                // A glyph that is wider than the row is alone, and is cut by the screen.
                if part.isEmpty { part = String(word.prefix(1)) }
                rows.append(part)
                word.removeFirst(part.count)
                wordWidth = self.columns(of: word)
            }
            row = word
            width = wordWidth
        }
        if !row.isEmpty || rows.isEmpty { rows.append(row) }
        return rows
    }

    private static func forEachGrapheme(of text: String, _ body: (TextRange, Int) -> Bool) {
        var text = text
        text.withUTF8 { bytes in
            var place = 0
            while place < bytes.count {
                let grapheme = Grapheme(in: bytes, at: place, end: bytes.count)
                guard body(TextRange(place, place + grapheme.length), grapheme.width) else { return }
                place += grapheme.length
            }
        }
    }
}
