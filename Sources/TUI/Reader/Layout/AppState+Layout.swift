import Model
import Page
import Screen

/// The page as the state has it: what is visible, and how to go elsewhere.
extension AppState {
    /// From how many columns on a panel opens beside the page.
    package static var columnsForPanelBeside: Int { SplitLayout.besideColumns }

    /// How the screen is divided.
    var split: SplitLayout {
        SplitLayout(
            size: size, hasPanel: panel != nil, settings: settings,
            fillsTerminal: reading.document?.metadata.fillsTerminal ?? false, centresChapters: reading.centresChapters,
            panelFills: panelFills,
            hasText: reading.document != nil || reading.isLoading)
    }

    /// The rows of the page, at least one: if a panel covers it, those that it would have without.
    var pageRows: Int {
        let split = split
        return max(1, split.page.height > 0 ? split.page.height : split.statusRow)
    }

    /// The lines that are on the page.
    var visibleLines: [Line] { visibleParts.flatMap(\.lines) }

    private var visibleParts: [PagePart] { reading.layout?.parts(from: reading.top, count: pageRows) ?? [] }

    /// The bytes from the first to the last that is on the page.
    var pageRange: TextRange {
        var range: TextRange?
        for part in visibleParts {
            let lines = part.layout.lines
            for index in part.range where !lines[index].range.isEmpty {
                let own = lines[index].range
                range = TextRange(range?.start ?? own.start, max(range?.end ?? own.end, own.end))
            }
        }
        return range ?? TextRange(reading.top.offset, reading.top.offset)
    }

    /// The place that the reader is at: what is chosen, if it is on the page, or else the page's first byte.
    var readingOffset: Int {
        let page = pageRange
        if let chosen = reading.chosen, page.overlaps(chosen.range) { return chosen.range.start }
        return page.start
    }

    /// How much of the text lies before the end of the page, in percent.
    var percentRead: Int {
        let end = pageRange.end
        guard let count = reading.document?.text.count, count > 0, !isLast(end) else { return 100 }
        return min(99, end * 100 / count)
    }

    /// How much of the text lies before the page, in percent; 100 if its last line is on it.
    var percentHere: Int {
        guard let count = reading.document?.text.count, count > 0, !isAtEnd else { return 100 }
        return min(99, pageRange.start * 100 / count)
    }

    /// Whether the last line of the text is on the page.
    var isAtEnd: Bool { isLast(pageRange.end) }

    /// Whether the text ends at `end`, the end of a line.
    private func isLast(_ end: Int) -> Bool {
        guard let document = reading.document else { return true }
        return document.block(at: end).map { $0.range.end <= end } ?? true
    }

    /// Sets the document to the measure that the page has now; the place stays.
    mutating func refreshLayout() {
        guard let document = reading.document else {
            reading.layout = nil
            return
        }
        let shape = split.shape
        if let layout = reading.layout, layout.shape == shape, layout.document.text.count == document.text.count {
            return
        }
        reading.layout = PageLayout(document: document, shape: shape)
    }

    /// Moves the page by rows, down if positive.
    mutating func scroll(by rows: Int) {
        guard let layout = reading.layout else { return }
        reading.top = layout.anchor(reading.top, movedBy: rows, keeping: pageRows)
    }

    /// Puts the line of `offset` on the page's first row.
    mutating func showAtTop(_ offset: Int) {
        guard let layout = reading.layout else { return }
        reading.top = layout.anchor(for: offset)
    }

    /// Shows `range`: stays if it is on the page already, away from its edges; otherwise puts it a few rows below the top,
    /// so that what leads up to it can be read.
    mutating func show(_ range: TextRange) {
        guard let layout = reading.layout else { return }
        let rows = pageRows
        if let row = layout.row(of: range.start, from: reading.top, count: rows), row < rows - rows / 8,
            row > 0 || reading.top == .start
        {
            return
        }
        let above = min(4, rows / 4)
        reading.top = layout.anchor(layout.anchor(for: range.start), movedBy: -above)
    }

    /// Shows the end of the text.
    mutating func showEnd() {
        guard let layout = reading.layout else { return }
        reading.top = layout.anchorOfEnd(rows: pageRows)
    }

    /// Notes how far the text was read without a gap: a page counts if it begins not more than a page after what was read.
    mutating func noteReading() {
        let page = pageRange
        guard page.start <= reading.furthest + page.count else { return }
        reading.furthest = max(reading.furthest, page.end)
    }
}

extension AppState {
    /// The cell of `offset`, if it is on the page.
    func pagePosition(of offset: Int) -> ScreenPosition? {
        let area = split.textArea
        guard let layout = reading.layout, let row = layout.row(of: offset, from: reading.top, count: area.height),
            row < visibleLines.count
        else { return nil }
        let column = layout.leftColumn(in: area) - reading.columnsBefore
        return ScreenPosition(
            row: area.row + row, column: column + layout.column(of: offset, in: visibleLines[row]))
    }
}
