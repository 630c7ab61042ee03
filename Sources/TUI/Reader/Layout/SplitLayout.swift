import Screen

/// How the screen is parted into the page, a panel and the status line.
struct SplitLayout: Hashable, Sendable {
    /// Where a panel stands.
    enum Placement: Hashable, Sendable { case beside, below, over }

    /// The least columns at which a panel stands beside the page.
    static let besideColumns = 100
    /// The least rows at which a panel stands below the page.
    static let belowRows = 24

    /// The page with its margins; of size 0 where a panel covers it.
    let page: Rect
    /// The panel, its heading included, without the line that parts it from the page; nil where none is open.
    let panel: Rect?
    /// Where the panel stands.
    let placement: Placement
    /// The columns of a line of text, at most.
    let measure: Int
    /// The columns to the left of the text.
    let margin: Int
    /// The row of the status line and the prompt.
    let statusRow: Int
    /// Whether the status line has a row of its own; a screen of one row has none.
    let hasStatus: Bool

    /// Parts a screen.
    ///
    /// - Parameter fillsTerminal: whether the text has lines that were set for the whole width.
    init(size: ScreenSize, hasPanel: Bool, settings: Settings, fillsTerminal: Bool = false) {
        let columns = max(1, size.columns)
        let rows = max(1, size.rows)
        hasStatus = rows > 1
        statusRow = rows - 1
        let height = hasStatus ? rows - 1 : rows
        let whole = Rect(row: 0, column: 0, height: height, width: columns)
        if settings.isPlain || columns < Self.besideColumns && rows < Self.belowRows {
            placement = .over
        } else {
            placement = columns >= Self.besideColumns ? .beside : .below
        }
        switch (hasPanel, placement) {
        case (false, _):
            (page, panel) = (whole, nil)
        case (true, .beside):
            // What the measure leaves, so that a wide screen need not wrap the page anew.
            let width = min(max(columns - settings.measure - 6, 36), max(36, min(64, columns * 2 / 5)))
            page = Rect(row: 0, column: 0, height: height, width: columns - width - 2)
            panel = Rect(row: 0, column: columns - width, height: height, width: width)
        case (true, .below):
            let panelHeight = height * 9 / 20
            page = Rect(row: 0, column: 0, height: height - panelHeight - 1, width: columns)
            panel = Rect(row: height - panelHeight, column: 0, height: panelHeight, width: columns)
        case (true, .over):
            (page, panel) = (Rect(row: 0, column: 0, height: 0, width: columns), whole)
        }
        let hasPanelBeside = hasPanel && placement == .beside
        let margins = settings.isPlain ? 0 : Self.leastMargins(columns: page.width, hasPanelBeside: hasPanelBeside)
        // Programs that set lines for a terminal leave two columns free.
        let room = page.width - (fillsTerminal ? min(margins, 2) : margins)
        measure = max(1, fillsTerminal ? room : min(settings.measure, room))
        margin = settings.isPlain ? 0 : (page.width - measure) / 2
    }

    /// The columns that stay free at both sides together: letters beside the screen's edge are hard on the eye, yet on a
    /// narrow page, or one that a panel has narrowed, every column is needed for text.
    private static func leastMargins(columns: Int, hasPanelBeside: Bool) -> Int {
        switch columns {
        case ..<30: 0
        case ..<60: 2
        default: hasPanelBeside ? 2 : 4
        }
    }
}

extension SplitLayout {
    /// The part of the page in whose middle the text stands: in linear output just wide enough, at the left.
    var textArea: Rect {
        Rect(row: page.row, column: page.column, height: page.height, width: margin == 0 ? max(measure, 8) : page.width)
    }
}
