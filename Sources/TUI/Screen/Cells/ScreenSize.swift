/// The size of the screen.
package struct ScreenSize: Hashable, Sendable {
    /// The number of rows, at least 1.
    package var rows: Int
    /// The number of columns, at least 1.
    package var columns: Int

    /// Makes a size; less than one cell is read as one.
    package init(rows: Int, columns: Int) {
        self.rows = max(1, rows)
        self.columns = max(1, columns)
    }
}
