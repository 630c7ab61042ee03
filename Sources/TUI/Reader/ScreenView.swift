import Page
import Screen

/// Draws all of the screen. It shows the state and never changes it.
package func draw(_ state: AppState, into buffer: inout CellBuffer) {
    // A screen that was just resized is drawn for its new size once `update` knows of it.
    let split = state.split
    drawPage(of: state, split: split, into: &buffer)
    if let panel = state.panel, let area = split.panel {
        PanelFrame(state: state, panel: panel, split: split).draw(into: &buffer, in: area)
    }
    let statusArea = Rect(row: split.statusRow, column: 0, height: 1, width: state.size.columns)
    if let prompt = state.prompt {
        PromptLine(state: state, prompt: prompt).draw(into: &buffer, in: statusArea)
    } else if split.hasStatus || state.notice != nil {
        StatusLine(state: state).draw(into: &buffer, in: statusArea)
    }
    if state.settings.isASCII { buffer.writeInASCII() }
}

private func drawPage(of state: AppState, split: SplitLayout, into buffer: inout CellBuffer) {
    guard split.page.height > 0 else { return }
    guard let layout = state.reading.layout else {
        drawEmptyPage(of: state, split: split, into: &buffer)
        return
    }
    let page = state.pageRange
    var view = PageView(
        layout: layout, anchor: state.reading.top,
        knowledge: state.settings.names == .off ? .empty : state.knowledge.base)
    view.names = state.settings.names
    if state.settings.names != .off, let entity = state.panel?.panel.entity ?? state.reading.entity {
        view.chosenEntity = entity.resolved(in: state.knowledge.base)
    }
    view.chosenRange = state.selectedRange ?? state.reading.chosen?.range
    view.notes = state.notes.placed(in: page)
    view.hits = Array(state.search.hits(in: page))
    view.currentHit = state.search.current.map { state.search.hits[$0] }
    view.labels = (state.hints?.visible ?? []).map {
        PageView.Label(offset: $0.choice.range.start, text: String($0.letters))
    }
    view.columnsBefore = state.reading.columnsBefore
    view.draw(into: &buffer, in: split.textArea)
    if let cursor = state.selection?.cursor, let position = state.pagePosition(of: cursor) { buffer.cursor = position }
    let chosen = (state.reading.chosen ?? state.hitAtHand).flatMap { page.overlaps($0.range) ? $0.range.start : nil }
    if state.settings.isPlain, let position = state.pagePosition(of: max(chosen ?? page.start, page.start)) {
        buffer.cursor = position
    }
}

/// What is in the middle of the page before there is a document.
private func drawEmptyPage(of state: AppState, split: SplitLayout, into buffer: inout CellBuffer) {
    let text = state.reading.isLoading ? "Opening …" : "Nothing is open. :open FILE"
    let column = split.page.column + max(0, (split.page.width - CellText.columns(of: text)) / 2)
    buffer.write(text, row: split.page.row + split.page.height / 2, column: column, Style(.dim), in: split.page)
}
