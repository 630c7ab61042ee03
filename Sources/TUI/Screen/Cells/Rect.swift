/// A rectangle of cells on the screen, in rows and columns.
package struct Rect: Hashable, Sendable {
    /// The first row.
    package var row: Int
    /// The first column.
    package var column: Int
    /// The number of rows; never negative.
    package var height: Int
    /// The number of columns; never negative.
    package var width: Int

    /// Makes a rectangle; negative sizes become 0.
    package init(row: Int, column: Int, height: Int, width: Int) {
        self.row = row
        self.column = column
        self.height = max(0, height)
        self.width = max(0, width)
    }
}

extension Rect {
    /// The part that both rectangles share; of size 0 if they share none.
    package func intersection(_ other: Rect) -> Rect {
        let top = max(row, other.row)
        let left = max(column, other.column)
        return Rect(
            row: top, column: left, height: min(row + height, other.row + other.height) - top,
            width: min(column + width, other.column + other.width) - left)
    }

    /// Whether the cell at `position` lies inside.
    package func contains(_ position: ScreenPosition) -> Bool {
        position.row >= row && position.row < row + height && position.column >= column
            && position.column < column + width
    }
}
