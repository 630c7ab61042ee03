import Screen

/// The panel: opening, moving in it, and following what it offers.
extension AppState {
    /// Whether keys go to a panel.
    var isInPanel: Bool { panel != nil && (focus == .panel || split.page.height == 0) }

    /// Rows of the open panel that show its list: without heading and key hints.
    var panelListRows: Int { split.listRows }

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
        var opened = PanelState(newPanel)
        opened.options = newPanel.firstOptions(in: self)
        opened.openers = openersOfNext
        panel = opened
        focus = .panel
        hints = nil
        if let entity = newPanel.entity { reading.entity = entity }
        refreshLayout()
        keepVisible(chosen, after: displacement)
        refreshPanel(keepingSelection: false)
    }

    /// The panels that the next one is opened over: those of the present one, and it.
    private var openersOfNext: [PanelState] {
        guard var opener = panel, isInPanel else { return [] }
        let most = 50
        let openers = opener.openers.suffix(most - 1)
        opener.openers = []
        opener.rows = PanelRows()
        return openers + [opener]
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
        panelFills = false
        focus = .page
        refreshLayout()
    }

    /// Goes back to the panel that the present one was opened over, or else to the page.
    mutating func leavePanel() {
        guard let closed = panel, var opener = closed.openers.last else {
            closePanel()
            return
        }
        opener.openers = closed.openers.dropLast()
        opener.displacement = closed.displacement
        panel = opener
        refreshPanel(keepingSelection: true)
    }

    /// Makes the rows of the open panel anew if what it shows has changed, and closes it if nothing is left of that.
    mutating func renewPanel() {
        guard let open = panel else { return }
        if open.panel.isOver(in: self) {
            closePanel()
        } else if open.versions != versions(of: open.panel) {
            refreshPanelForNewData()
        }
    }

    /// Numbers of which one changes when something does that a panel shows.
    private func versions(of panel: any Panel) -> [Int] {
        PanelContent.allCases.filter(panel.shows.contains).flatMap { content -> [Int] in
            switch content {
            case .document: [reading.version]
            case .knowledge: [knowledge.version, reading.version, hidesAhead ? known.end : -1]
            case .search: [search.version]
            case .notes: [notes.version]
            case .page: [pageRange.start, pageRange.end]
            case .marks: [marks.hashValue, sharedMarks.hashValue]
            case .shelf: [shelf.version]
            case .elsewhere: [elsewhere.version]
            case .picture: [pictures.version]
            case .lookup: [lookup.version]
            }
        }
    }

    /// Makes the rows of the open panel anew: something that it shows has changed, or its width has.
    mutating func refreshPanel(keepingSelection: Bool) {
        guard var open = panel, let area = split.panel else { return }
        open.versions = versions(of: open.panel)
        open.rows = open.panel.rows(in: self, options: open.options, width: listWidth(in: area))
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

    /// Opens the row of the panel whose shortcut `key` is; nil if there is none.
    mutating func takeShortcut(_ key: Key) -> [Effect]? {
        guard isInPanel, pending.keys.isEmpty, pending.count == nil, case .character(let letter) = key,
            let index = panel?.rows.index(ofShortcut: letter)
        else { return nil }
        panel?.selection = index
        return openSelectedRow()
    }

    /// Chooses another row of the panel, `count` further.
    mutating func moveInPanel(by count: Int) {
        guard var open = panel, count != 0 else { return }
        let step = count > 0 ? 1 : -1
        for _ in 0..<abs(count) {
            guard let next = open.rows.choosable(from: open.selection + step, step: step) else {
                // What comes after the last choosable row is still to be seen.
                open.top = max(0, min(open.top + step, open.rows.count - panelListRows))
                panel = open
                return
            }
            open.selection = next
        }
        open.reveal(height: panelListRows)
        panel = open
    }

    /// Chooses the row that stands for what is at `offset`, if the panel has one.
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
}
