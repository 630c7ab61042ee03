import Page
import Screen

extension AppState {
    /// Rows that the wheel moves at each click, as in most terminals.
    private static let wheelRows = 3

    /// Takes an action of the mouse: where it points decides what it means.
    mutating func receive(_ action: MouseAction) -> [Effect] {
        guard settings.usesMouse, prompt == nil else { return [] }
        hints = nil
        let position = ScreenPosition(row: action.row, column: action.column)
        let isOnPanel = split.panel?.contains(position) ?? false
        switch action.kind {
        case .wheelUp, .wheelDown:
            let rows = action.kind == .wheelDown ? Self.wheelRows : -Self.wheelRows
            if isOnPanel { rollPanel(by: rows) } else if split.page.height > 0 { scroll(by: rows) }
            return []
        case .click: return isOnPanel ? clickPanel(at: position) : clickPage(at: position)
        }
    }

    /// Rolls the panel's list; the choice stays on the part that is shown.
    private mutating func rollPanel(by rows: Int) {
        guard var open = panel else { return }
        let height = panelListRows
        open.top = max(0, min(open.top + rows, open.rows.count - height))
        let visible = open.top..<max(open.top + 1, open.top + height)
        if !visible.contains(open.selection) {
            open.select(open.selection < open.top ? open.top : visible.upperBound - 1, step: rows < 0 ? -1 : 1)
        }
        panel = open
    }

    private mutating func clickPanel(at position: ScreenPosition) -> [Effect] {
        guard let area = split.panel, var open = panel else { return [] }
        focus = .panel
        var index = open.top + position.row - area.row - split.headingRows
        guard index >= open.top, index < open.rows.count, position.row - area.row < area.height else { return [] }
        while index > 0, open.rows[index].continues { index -= 1 }
        guard open.rows[index].target != nil else { return [] }
        open.selection = index
        panel = open
        return openSelectedRow()
    }

    private mutating func clickPage(at position: ScreenPosition) -> [Effect] {
        guard let layout = reading.layout, split.page.contains(position) else { return [] }
        focus = .page
        let area = split.textArea
        let column = position.column - layout.leftColumn(in: area) + reading.columnsBefore
        guard let offset = layout.offset(atRow: position.row - area.row, column: column, from: reading.top) else {
            return []
        }
        let choice = choices(in: pageRange).first { $0.range.contains(offset) }
        reading.chosen = choice
        return choice == nil ? [] : openChoice() ?? []
    }
}
