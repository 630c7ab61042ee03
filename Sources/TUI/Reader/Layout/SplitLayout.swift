import Page
import Screen

/// How the screen is divided into the page, a panel and the status line.
struct SplitLayout: Hashable, Sendable {
    /// Where a panel is.
    enum Placement: Hashable, Sendable { case beside, below, over }

    /// The least columns at which a panel is beside the page.
    static let besideColumns = 100
    /// The least rows at which a panel is below the page.
    static let belowRows = 24
    /// The least columns of a panel beside the page.
    static let leastPanel = 35

    /// The page with its margins; of size 0 if a panel covers it.
    let page: Rect
    /// The panel, its heading included, without the line that separates it from the page; nil if none is open.
    let panel: Rect?
    /// Where the panel is.
    let placement: Placement
    /// The columns of a line of text, at most.
    let measure: Int
    /// The columns to the left of the text.
    let margin: Int
    /// How the text is set on the page.
    let shape: PageShape
    /// The row of the status line and the prompt.
    let statusRow: Int
    /// Whether the status line has a row of its own; a screen of one row has none.
    let hasStatus: Bool

    /// Divides a screen.
    ///
    /// - Parameters:
    ///   - fillsTerminal: whether the text has lines that were set for the whole width.
    ///   - centresChapters: whether the text has chapters as those of a book.
    ///   - panelFills: whether a panel takes the whole screen.
    ///   - hasText: whether there is a text, which a panel is not to cover.
    init(
        size: ScreenSize, hasPanel: Bool, settings: Settings, fillsTerminal: Bool = false,
        centresChapters: Bool = false,
        panelFills: Bool = false, hasText: Bool = true
    ) {
        let columns = max(1, size.columns)
        let rows = max(1, size.rows)
        hasStatus = rows > 1
        statusRow = rows - 1
        let height = hasStatus ? rows - 1 : rows
        let whole = Rect(row: 0, column: 0, height: height, width: columns)
        if !hasText || panelFills || settings.isPlain || columns < Self.besideColumns && rows < Self.belowRows {
            placement = .over
        } else {
            placement = columns >= Self.besideColumns ? .beside : .below
        }
        let alone = Self.text(
            columns: columns, hasPanelBeside: false, settings: settings, fillsTerminal: fillsTerminal)
        switch (hasPanel, placement) {
        case (false, _):
            (page, panel) = (whole, nil)
        case (true, .beside):
            // What the measure leaves, so that a wide screen need not wrap the page anew.
            let usual = min(
                max(columns - settings.measure - 6, Self.leastPanel), max(Self.leastPanel, min(64, columns * 2 / 5)))
            // Beside the text where it is without a panel: a column stays free, and two are for the line between them.
            let room = columns - alone.margin - alone.measure - 3
            let width = room >= Self.leastPanel ? min(usual, room) : usual
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
        let own = Self.text(
            columns: page.width, hasPanelBeside: hasPanelBeside, settings: settings, fillsTerminal: fillsTerminal)
        measure = own.measure
        // The text moves sideways only if there is not room for both.
        let staysInPlace = hasPanelBeside && measure == alone.measure && alone.margin + measure < page.width
        margin = staysInPlace ? alone.margin : own.margin
        guard !settings.showsLines else {
            shape = PageShape(measure: measure, lines: settings.wrapsLines ? .wrapped : .unbroken)
            return
        }
        // A column stays free at the edges of the page.
        shape = PageShape(
            measure: measure, left: margin - 1, right: page.width - margin - measure - 1, filling: settings.filling,
            paragraphs: settings.paragraphs, centresChapters: centresChapters)
    }

    /// The measure of the text on a page of so many columns, and the columns to its left.
    private static func text(
        columns: Int, hasPanelBeside: Bool, settings: Settings, fillsTerminal: Bool
    ) -> (measure: Int, margin: Int) {
        if settings.showsLines { return (max(1, columns), 0) }
        let margins = settings.isPlain ? 0 : leastMargins(columns: columns, hasPanelBeside: hasPanelBeside)
        // Programs that set lines for a terminal leave two columns free.
        let room = columns - (fillsTerminal ? min(margins, 2) : margins)
        let measure = max(1, fillsTerminal ? room : min(settings.measure, room))
        guard !settings.isPlain else { return (measure, 0) }
        // In the middle, but not so far to the right that a panel beside it would move it: two columns stay free at the left,
        // one and the line before the panel, which takes two, at the right.
        let margin = max(0, (columns - measure) / 2)
        let roomBesidePanel = columns - measure - 3 - leastPanel
        return (measure, hasPanelBeside || roomBesidePanel < 2 ? margin : min(margin, roomBesidePanel))
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
    /// The part of the page that the text takes, with the columns beside it that wide parts may take.
    var textArea: Rect {
        Rect(
            row: page.row, column: page.column + margin - shape.left, height: page.height,
            width: shape.left + shape.measure + shape.right)
    }
}
