/// The size of the screen.
public struct ScreenSize: Hashable, Sendable {
    /// The number of rows, at least 1.
    public var rows: Int
    /// The number of columns, at least 1.
    public var columns: Int

    /// Makes a size; less than one cell is read as one.
    public init(rows: Int, columns: Int) {
        self.rows = max(1, rows)
        self.columns = max(1, columns)
    }
}
