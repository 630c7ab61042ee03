/// A rectangle of cells on the screen, in rows and columns.
public struct Rect: Hashable, Sendable {
    /// The first row.
    public var row: Int
    /// The first column.
    public var column: Int
    /// The number of rows; never negative.
    public var height: Int
    /// The number of columns; never negative.
    public var width: Int

    /// Makes a rectangle; negative sizes become 0.
    public init(row: Int, column: Int, height: Int, width: Int) {
        self.row = row
        self.column = column
        self.height = max(0, height)
        self.width = max(0, width)
    }
}
