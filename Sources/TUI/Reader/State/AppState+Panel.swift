import Model
import Screen

/// The panel: opening, moving in it, and following what it offers.
extension AppState {
    /// Whether keys go to a panel.
    var isInPanel: Bool { panel != nil && (focus == .panel || split.page.height == 0) }

    /// Rows of the open panel that show its list: without heading and key hints.
    var panelListRows: Int { PanelView.listRows(in: split) }

    /// Columns of a panel's list: one at the left is for the mark of the chosen row, one at the right stays empty.
    func listWidth(in area: Rect) -> Int {
        let room = max(1, area.width > 30 ? area.width - 3 : area.width - 2)
        // Linear output has no columns to read across.
        return settings.isPlain ? min(room, settings.measure) : room
    }

    /// Opens a panel in place of the one that is open, and remembers the place.
    mutating func open(_ newPanel: any Panel) {
        rememberPlace()
        let chosen = reading.chosen.flatMap { pageRange.overlaps($0.range) ? $0 : nil }
        let displacement = panel?.displacement.flatMap { $0.since == reading.top ? $0 : nil }
        panel = PanelState(newPanel)
        focus = .panel
        hints = nil
        if let entity = newPanel.entity { reading.entity = entity }
        refreshLayout()
        keepVisible(chosen, after: displacement)
        refreshPanel(keepingSelection: false)
    }

    /// Moves the page so that `chosen` is on what the panel leaves of it, and notes where it was.
    private mutating func keepVisible(_ chosen: Choice?, after displacement: PanelState.Displacement?) {
        panel?.displacement = displacement
        guard let chosen, split.page.height > 0 else { return }
        let before = displacement?.before ?? reading.top
        show(chosen.range)
        if reading.top != before {
            panel?.displacement = PanelState.Displacement(before: before, since: reading.top)
        }
    }

    /// Closes the panel; the page is where it was.
    mutating func closePanel() {
        if let displacement = panel?.displacement, displacement.since == reading.top {
            reading.top = displacement.before
        }
        panel = nil
        focus = .page
        refreshLayout()
    }

    /// Makes the rows of the open panel anew: something that it shows has changed, or its width has.
    mutating func refreshPanel(keepingSelection: Bool) {
        guard var open = panel, let area = split.panel else { return }
        open.rows = open.panel.rows(in: self, view: open.view, width: listWidth(in: area))
        open.select(keepingSelection ? open.selection : open.panel.firstSelection(in: self, rows: open.rows), step: 1)
        open.reveal(height: panelListRows)
        panel = open
    }

    /// Makes the rows of the open panel anew after a change of the data, staying at what is chosen.
    mutating func refreshPanelForNewData() {
        guard let old = panel else { return }
        let target = old.selectedRow?.target
        let screenRow = old.selection - old.top
        refreshPanel(keepingSelection: true)
        guard let target, var open = panel, open.selectedRow?.target != target else { return }
        guard let index = open.index(near: target) else { return }
        open.selection = index
        open.top = max(0, index - screenRow)
        open.reveal(height: panelListRows)
        panel = open
    }

    /// Chooses another row of the panel, `count` further.
    mutating func moveInPanel(by count: Int) {
        guard var open = panel, count != 0 else { return }
        let step = count > 0 ? 1 : -1
        for _ in 0..<abs(count) {
            guard let next = open.rows.choosable(from: open.selection + step, step: step) else {
                // What stands after the last choosable row is still to be seen.
                open.top = max(0, min(open.top + step, open.rows.count - panelListRows))
                panel = open
                return
            }
            open.selection = next
        }
        open.reveal(height: panelListRows)
        panel = open
    }

    /// Chooses the row that stands for what is at `offset`, where the panel has one.
    mutating func selectInPanel(place offset: Int) {
        guard var open = panel, let index = open.rows.index(ofPlace: offset) else { return }
        open.selection = index
        open.reveal(height: panelListRows)
        panel = open
    }

    /// Moves the panel's list by `rows`, the chosen row with it.
    mutating func scrollPanel(by rows: Int) {
        guard var open = panel else { return }
        open.top = max(0, min(open.top + rows, open.rows.count - panelListRows))
        open.select(open.selection + rows, step: rows < 0 ? -1 : 1)
        open.reveal(height: panelListRows)
        panel = open
    }

    /// Chooses the first or last row of the panel.
    mutating func moveInPanel(toEnd: Bool) {
        guard var open = panel else { return }
        open.select(toEnd ? open.rows.count - 1 : 0, step: toEnd ? -1 : 1)
        open.reveal(height: panelListRows)
        panel = open
    }

    /// Chooses the first row of the next group, or of the one before.
    mutating func moveToGroup(step: Int) {
        guard var open = panel else { return }
        // The start of the present group is not the one before.
        let present = open.rows.groupStart(from: open.selection + 1, step: -1)
        guard let target = open.rows.groupStart(from: step > 0 ? open.selection : present ?? 0, step: step) else {
            moveInPanel(by: step)
            return
        }
        let before = open.selection
        open.select(target, step: 1)
        // A group without a row to choose is passed over.
        if step < 0, open.selection >= before { open.select(max(0, target - 1), step: -1) }
        open.reveal(height: panelListRows)
        panel = open
    }

    /// Follows what the chosen row leads to.
    mutating func openSelectedRow() -> [Effect] {
        guard let target = panel?.selectedRow?.target else { return [] }
        return follow(target)
    }

    /// Goes to, or opens, what `target` names.
    mutating func follow(_ target: PanelTarget) -> [Effect] {
        switch target {
        case .passage(let range): return goTo(range, fromPanel: true)
        case .entity(let reference): open(EntityPanel(reference: reference))
        case .companions(let first, let second): open(CompanionsPanel(first: first, second: second))
        case .link(let link): return follow(link)
        case .address(let address): return copy(address)
        case .command(let id):
            guard let command = Command.named(id) else { return [] }
            closePanel()
            return perform(command, Command.Call())
        case .rest(let list):
            panel?.view.whole.insert(list)
            refreshPanel(keepingSelection: true)
        }
        return []
    }

    /// Jumps to a passage. A panel that covers the page makes way for it, and so does the contents.
    mutating func goTo(_ range: TextRange, fromPanel: Bool = false) -> [Effect] {
        rememberPlace()
        let isPicker = panel.map { $0.panel is ContentsPanel } ?? false
        if fromPanel, isPicker || split.placement == .over { closePanel() }
        if range.isEmpty || isPicker {
            reading.chosen = nil
            showAtTop(range.start)
        } else {
            let isName = knowledge.base.mention(at: range.start)?.range == range
            reading.chosen = Choice(kind: isName ? .name : .place, range: range)
            show(range)
        }
        return []
    }
}

extension PanelView {
    /// Rows of a panel that show its list.
    static func listRows(in split: SplitLayout) -> Int {
        guard let panel = split.panel else { return 0 }
        return max(0, panel.height - headingRows(in: split) - footerRows(in: split))
    }

    /// Rows above the list: the heading and, where there is room, an empty one.
    static func headingRows(in split: SplitLayout) -> Int {
        switch split.placement {
        // The heading stands in the line that parts the panel from the page.
        case .below: 0
        case .beside: 2
        case .over: (split.panel?.height ?? 0) >= 12 ? 2 : 1
        }
    }

    /// Rows below the list: beside the page the keys stand there, otherwise in the status line.
    static func footerRows(in split: SplitLayout) -> Int { split.placement == .beside ? 2 : 0 }

}
