import Model
import Page

/// Selecting a stretch of the text.
extension AppState {
    /// The selected bytes; nil if nothing is selected.
    var selectedRange: TextRange? {
        guard let selection, let document = reading.document else { return nil }
        return selection.range(in: document.text)
    }

    /// Begins a selection: of the chosen name, link or passage, or of the match at hand, otherwise of the first glyph of the
    /// page.
    mutating func beginSelection() {
        guard let document = reading.document else { return }
        leavePanelForPage()
        focus = .page
        let page = pageRange
        if let chosen = reading.chosen ?? hitAtHand, page.overlaps(chosen.range), !chosen.range.isEmpty {
            selection = SelectionState(of: chosen.range, in: document.text)
        } else {
            selection = SelectionState(at: firstOfPage)
        }
        reading.chosen = nil
    }

    private var firstOfPage: Int {
        let line = visibleLines.first { $0.kind == .text && !$0.range.isEmpty }
        return line?.range.start ?? pageRange.start
    }

    /// Moves the selection's end as `step` says; the page follows.
    mutating func moveSelection(times: Int = 1, _ step: (TextSteps, Document, Int) -> Int) {
        guard let document = reading.document, var moved = selection else { return }
        let steps = TextSteps(document.text, known: known)
        for _ in 0..<times {
            let next = min(max(0, step(steps, document, moved.cursor)), steps.glyph(before: document.text.count))
            guard next != moved.cursor else { break }
            moved.cursor = next
        }
        moved.column = nil
        selection = moved
        show(TextRange(moved.cursor, moved.cursor))
    }

    /// Moves the selection's end by rows, in the same column where there is text.
    mutating func moveSelection(rows: Int) {
        guard let layout = reading.layout, let cursor = selection?.cursor, let line = layout.line(holding: cursor)
        else {
            return
        }
        let column = selection?.column ?? layout.column(of: cursor, in: line)
        selection?.column = column
        let step = rows > 0 ? 1 : -1
        var anchor = layout.anchor(for: cursor)
        var left = abs(rows)
        while left > 0 {
            let next = layout.anchor(anchor, movedBy: step)
            guard next != anchor else { break }
            anchor = next
            // Rows without text are passed over.
            if let row = layout.lines(from: anchor, count: 1).first, row.holdsText, !row.range.isEmpty {
                left -= 1
                selection?.cursor = layout.offset(atColumn: column, in: row)
            }
        }
        if let cursor = selection?.cursor { show(TextRange(cursor, cursor)) }
    }

    /// Moves the selection's end to the start or the end of its row.
    mutating func moveSelection(toEndOfRow isEnd: Bool) {
        guard let layout = reading.layout, let cursor = selection?.cursor, let line = layout.line(holding: cursor)
        else {
            return
        }
        selection?.cursor = layout.offset(atColumn: isEnd ? layout.measure : 0, in: line)
        selection?.column = nil
    }

    /// Exchanges the two ends of the selection.
    mutating func exchangeEnds() {
        guard let present = selection else { return }
        selection?.anchor = present.cursor
        selection?.cursor = present.anchor
        show(TextRange(present.anchor, present.anchor))
    }

    /// Takes what is selected, and ends the selection; nil if it is nothing but white space.
    mutating func takeSelection() -> TextRange? {
        defer { selection = nil }
        guard let document = reading.document, let range = selectedRange,
            !document.text.string(in: range).allSatisfy(\.isWhitespace)
        else { return nil }
        return range
    }
}
