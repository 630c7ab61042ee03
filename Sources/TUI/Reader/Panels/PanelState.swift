import Page

/// The panel that is open, and what the reader does in it.
struct PanelState: Sendable {
    var panel: any Panel
    /// How the reader wants its rows.
    var options = PanelOptions()
    /// The rows for the present state and width.
    var rows = PanelRows()
    /// The index of the chosen row.
    var selection = 0
    /// The index of the first row that is shown.
    var top = 0
    /// The values of what the panel shows when its rows were made.
    var versions: [Int] = []
    /// The panels that this one was opened over, to which closing it leads back; the last is the nearest.
    var openers: [PanelState] = []
    /// How the page was moved so that what was chosen on it is not hidden by the panel.
    var displacement: Displacement?

    /// A move of the page that is taken back when the panel closes, unless the reader has moved on.
    struct Displacement: Hashable, Sendable {
        /// The top of the page before the panel was opened.
        var before: PageAnchor
        /// The top of the page since.
        var since: PageAnchor
    }

    /// A panel whose rows are not made yet.
    init(_ panel: any Panel) { self.panel = panel }

    /// Moves its references in a text whose bytes have moved as `offset` says.
    mutating func move(by offset: (Int) -> Int) {
        panel = panel.moved(by: offset)
        openers = openers.map { opener in
            var opener = opener
            opener.move(by: offset)
            return opener
        }
    }

    /// The row that is chosen, if it leads anywhere.
    var selectedRow: PanelRow? {
        guard selection < rows.count else { return nil }
        let row = rows[selection]
        return row.target == nil ? nil : row
    }

    /// The rows that a list of so many rows shows.
    func rowsInSight(_ height: Int) -> [PanelRow] {
        (min(top, rows.count)..<min(rows.count, top + height)).map { rows[$0] }
    }

    /// The row that leads to `target`, in a list that follows the text or else not far from the chosen one.
    func index(near target: PanelTarget) -> Int? {
        if case .passage(let range) = target, let index = rows.index(ofPlace: range.start) { return index }
        // The lists above may have grown by so much; to look further would make a row for each step.
        let reach = 200
        let near = max(0, selection - reach)..<min(rows.count, selection + reach)
        return near.filter { rows[$0].target == target && !rows[$0].continues }
            .min { abs($0 - selection) < abs($1 - selection) }
    }

    /// Chooses the row nearest to `index` that can be chosen, looking in the direction of `step` first.
    mutating func select(_ index: Int, step: Int) {
        guard rows.count > 0 else {
            selection = 0
            return
        }
        let index = min(max(index, 0), rows.count - 1)
        selection = rows.choosable(from: index, step: step) ?? rows.choosable(from: index, step: -step) ?? index
    }

    /// Moves the rows so that the chosen one is among the `height` that are shown, all of its rows and, at the top, the
    /// headings above it too.
    mutating func reveal(height: Int) {
        guard height > 0 else { return }
        var last = selection
        while last + 1 < rows.count, last + 1 < selection + height, rows[last + 1].continues { last += 1 }
        var first = selection
        while first > 0, selection - first < 3, rows[first - 1].target == nil { first -= 1 }
        // The beginning of the panel is shown with the first row that can be chosen.
        if first > 0, selection < height, rows.choosable(from: 0, step: 1) == selection { first = 0 }
        if last - first >= height { first = max(0, min(selection, last - height + 1)) }
        if first < top { top = first }
        if last >= top + height { top = last - height + 1 }
        top = max(0, min(top, rows.count - height))
    }
}
