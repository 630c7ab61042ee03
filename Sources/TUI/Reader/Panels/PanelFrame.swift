import Page
import Screen

/// A panel on the screen: heading, rows, and the keys that matter.
struct PanelFrame {
    let state: AppState
    let panel: PanelState
    /// How the screen is divided.
    let split: SplitLayout

    private var isPlain: Bool { state.settings.isPlain }

    /// Draws the panel into `area`, and the line that separates it from the page.
    func draw(into buffer: inout CellBuffer, in area: Rect) {
        var list = area
        list.row += split.headingRows
        list.height = split.listRows
        switch split.placement {
        case .beside:
            drawBorder(at: area.column - 1, area, into: &buffer)
            drawHeading(row: area.row, column: area.column + 1, width: area.width - 2, into: &buffer)
            drawFooter(row: area.row + area.height - 1, area, into: &buffer)
        case .below: drawTitleRule(row: area.row - 1, area, into: &buffer)
        case .over:
            drawHeading(row: area.row, column: area.column + 1, width: state.listWidth(in: area), into: &buffer)
        }
        drawRows(in: list, into: &buffer)
        if panel.panel.picture != nil, !isPlain, case .encoded(let picture) = state.pictures.picture {
            list.column += 1
            list.width = state.listWidth(in: area)
            buffer.place(picture, inMiddleOf: list)
        }
    }

    private func drawBorder(at column: Int, _ area: Rect, into buffer: inout CellBuffer) {
        let border = Rect(row: area.row, column: column, height: area.height, width: 1)
        buffer.fill(border, with: "│", Style(.panelBorder))
    }

    private func drawHeading(row: Int, column: Int, width: Int, into buffer: inout CellBuffer) {
        let heading = panel.panel.heading(in: state)
        let limits = Rect(row: row, column: column, height: 1, width: width)
        // Where there is little room, all of it is the title's.
        let titleWidth = heading.title.reduce(0) { $0 + CellText.columns(of: $1.text) }
        let fits = width >= 30 || titleWidth + 1 + CellText.columns(of: heading.remark) <= width
        let remark = fits && !heading.remark.isEmpty ? [PanelSpan(heading.remark, .dim)] : []
        draw(PanelRow(heading.title, remark: remark), in: limits, into: &buffer)
    }

    /// The heading in the line that separates the panel from the page above it.
    private func drawTitleRule(row: Int, _ area: Rect, into buffer: inout CellBuffer) {
        let line = Rect(row: row, column: area.column, height: 1, width: area.width)
        buffer.fill(line, with: "─", Style(.panelBorder))
        let heading = panel.panel.heading(in: state)
        let title = [PanelSpan(" ")] + heading.title + [PanelSpan(" ")]
        let remark = heading.remark.isEmpty ? [] : [PanelSpan(" \(heading.remark) ", .dim)]
        let limits = Rect(row: row, column: area.column + 1, height: 1, width: max(0, area.width - 3))
        draw(PanelRow(title, remark: remark), in: limits, into: &buffer)
    }

    private func drawFooter(row: Int, _ area: Rect, into buffer: inout CellBuffer) {
        let text = StatusLine.joined(state.panelKeyHints, columns: area.width - 2)
        buffer.write(text, row: row, column: area.column + 1, Style(.dim), in: area)
    }

    private func drawRows(in area: Rect, into buffer: inout CellBuffer) {
        for line in 0..<area.height where panel.top + line < panel.rows.count {
            let index = panel.top + line
            let row = panel.rows[index]
            let isSelected = isSelected(index, row)
            let limits = Rect(
                row: area.row + line, column: area.column + 1, height: 1, width: state.listWidth(in: area))
            draw(row, from: panel.options.column, in: limits, into: &buffer)
            guard isSelected else { continue }
            if index == panel.selection {
                buffer.write(isPlain ? ">" : "▸", row: limits.row, column: area.column, Style(.panelTitle), in: area)
                if isPlain { buffer.cursor = ScreenPosition(row: limits.row, column: area.column) }
            }
            if state.isInPanel, !isPlain {
                var marked = limits
                // Bars would look as long as what is beside them.
                if row.hasBars { marked.width -= row.remark.reduce(0) { $0 + CellText.columns(of: $1.text) } + 1 }
                buffer.restyle(marked, Style(.selection))
            }
        }
        drawMore(in: area, into: &buffer)
    }

    /// Whether a row is the chosen one, or goes on with it.
    private func isSelected(_ index: Int, _ row: PanelRow) -> Bool {
        guard row.target != nil else { return false }
        if index == panel.selection { return true }
        guard row.continues, index > panel.selection else { return false }
        return (panel.selection + 1...index).allSatisfy { panel.rows[$0].continues }
    }

    /// Marks at the right edge that tell of rows above and below.
    private func drawMore(in area: Rect, into buffer: inout CellBuffer) {
        guard !isPlain, area.height > 0 else { return }
        let column = area.column + area.width - 1
        if panel.top > 0 { buffer.write("↑", row: area.row, column: column, Style(.dim), in: area) }
        if panel.top + area.height < panel.rows.count {
            buffer.write("↓", row: area.row + area.height - 1, column: column, Style(.dim), in: area)
        }
    }

    /// Draws a row, `from` columns of whose text are to the left of what is shown.
    private func draw(_ row: PanelRow, from column: Int = 0, in limits: Rect, into buffer: inout CellBuffer) {
        let textWidth = row.textColumns(in: limits.width)
        var place = limits.column
        let end = limits.column + textWidth
        for span in row.spans(from: column) where place < end {
            let text = Excerpt.prefix(span.text, columns: end - place)
            place = buffer.write(text, row: limits.row, column: place, span.style, in: limits)
        }
        guard textWidth < limits.width else { return }
        place = limits.column + limits.width - row.remark.reduce(0) { $0 + CellText.columns(of: $1.text) }
        for span in row.remark {
            place = buffer.write(span.text, row: limits.row, column: place, span.style, in: limits)
        }
    }
}

extension AppState {
    /// The keys that matter in the open panel.
    var panelKeyHints: [String] {
        guard let panel else { return [] }
        return isInPanel ? panel.panel.keyHints(in: self) : ["→ panel", "q close"]
    }
}
