import Page
import Screen

/// The line that is typed, in place of the status line, and what may complete it in the row above.
struct PromptLine {
    let state: AppState
    /// The line.
    let prompt: PromptState

    /// Draws the line into `area`, one row, and puts the cursor where the next character goes.
    func draw(into buffer: inout CellBuffer, in area: Rect) {
        buffer.fill(area, .text)
        let label = Excerpt.prefix(label, columns: max(1, area.width / 2))
        let start = buffer.write(label, row: area.row, column: area.column, Style(.prompt), in: area)
        let remark = remark
        let remarkWidth = CellText.columns(of: remark)
        var room = area.column + area.width - start
        let showsRemark = remarkWidth > 0 && remarkWidth + 12 <= room
        if showsRemark {
            let column = area.column + area.width - remarkWidth
            buffer.write(remark, row: area.row, column: column, Style(.dim), in: area)
            room -= remarkWidth + 2
        }
        drawText(row: area.row, from: start, columns: max(1, room), in: area, into: &buffer)
        drawCompletion(above: area, into: &buffer)
    }

    /// The text, moved to the left where the cursor would otherwise be out of sight.
    private func drawText(row: Int, from column: Int, columns: Int, in area: Rect, into buffer: inout CellBuffer) {
        let before = String(prompt.text[..<prompt.cursor])
        let visible = CellText.suffix(before, columns: columns - 1)
        let after = CellText.prefix(
            String(prompt.text[prompt.cursor...]), columns: columns - CellText.columns(of: visible))
        let cursor = buffer.write(visible, row: row, column: column, .text, in: area)
        buffer.write(after, row: row, column: cursor, .text, in: area)
        buffer.cursor = ScreenPosition(row: row, column: min(cursor, area.column + area.width - 1))
    }

    private func drawCompletion(above area: Rect, into buffer: inout CellBuffer) {
        guard let completion = prompt.completion, area.row > 0 else { return }
        let row = Rect(row: area.row - 1, column: area.column, height: 1, width: area.width)
        buffer.fill(row, Style(.statusLine))
        var column = row.column + 1
        // The chosen one must be seen: those before it make way.
        let first = max(0, (completion.chosen ?? 0) - 2)
        for index in completion.candidates.indices.dropFirst(first) where column < row.column + row.width {
            let style = Style(
                index == completion.chosen ? .selection : .statusLine, index == completion.chosen ? .bold : [])
            let text = index == completion.chosen ? "[\(completion.candidates[index])]" : completion.candidates[index]
            column = buffer.write(text, row: row.row, column: column, style, in: row) + 2
        }
    }

    private var label: String {
        switch prompt.purpose {
        case .command: ":"
        case .search(let backwards): (state.settings.searchesPatterns ? "regex " : "") + (backwards ? "?" : "/")
        case .filter: state.panel?.panel.filterPrompt ?? "/"
        case .correction(let question): question.label
        case .note: "Note: "
        case .lookup: "Look up: "
        }
    }

    private var remark: String {
        switch prompt.purpose {
        case .search where state.search.query != nil:
            let count = state.toldHits.count
            let ahead = state.hitsAhead
            if count == 0 {
                guard state.search.isComplete else { return "searching …" }
                return ahead.isEmpty ? "no match" : "no match so far, \(ahead)"
            }
            let total = "\(count)" + (ahead.isEmpty ? "" : ", \(ahead)") + (state.search.isComplete ? "" : " …")
            return state.search.current.map { "\($0 + 1) of \(total)" } ?? total
        case .filter: return state.panel.map { $0.selectedRow == nil ? "no match" : "" } ?? ""
        case .note: return "^E editor"
        case .lookup: return "Tab: words of this page"
        default: return ""
        }
    }
}
