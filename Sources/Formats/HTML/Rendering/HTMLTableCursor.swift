/// Where the next cell of a table belongs: cells may span columns, and rows that follow.
struct HTMLTableCursor {
    /// For each column, how many rows that follow are covered by a cell above.
    private var covered: [Int] = []
    private var column = 0
    /// How many separators are due before the next cell.
    private var skipped = 0
    /// Whether no row was begun yet.
    private(set) var isAtStart = true

    private static let (mostColumns, mostRows) = (64, 1_000)
    /// The first column in which a cell spans nothing: spans of hostile pages would add up to more separators than text.
    private static let lastSpanning = 1_000

    /// Begins a row.
    mutating func beginRow() {
        for index in min(column, covered.count)..<covered.count where covered[index] > 0 { covered[index] -= 1 }
        (column, skipped, isAtStart) = (0, 0, false)
    }

    /// Begins a cell that spans columns and rows, all rows that follow if their number is 0; gives the number of separators before
    /// it.
    mutating func beginCell(columns: Int, rows: Int) -> Int {
        let start = column
        while column < covered.count, covered[column] > 0 {
            covered[column] -= 1
            column += 1
        }
        let separators = column - start + skipped + (start > 0 ? 1 : 0)
        let spans = column < Self.lastSpanning
        let span = spans ? min(max(columns, 1), Self.mostColumns) : 1
        let following = rows == 0 ? Self.mostRows : min(max(rows, 1), Self.mostRows) - 1
        while covered.count < column + span { covered.append(0) }
        for index in column..<(column + span) { covered[index] = spans ? following : 0 }
        column += span
        skipped = span - 1
        return separators
    }
}
