import Model

/// A picture that is wanted, and how.
package struct PictureRequest: Hashable, Sendable {
    /// The address of the picture, as the document has it.
    package let address: String
    /// How the terminal takes it.
    package let form: PictureForm
    /// The points of a cell.
    package let cellWidth: Int
    package let cellHeight: Int
    /// The cells that there is room for.
    package let columns: Int
    package let rows: Int
    /// Of the document.
    package let generation: Int

    /// The most points in a row or a column of a picture: what a terminal is sent at once is bounded.
    private static let mostPoints = 2048
    /// Sixels come in rows of six points.
    private static let sixelRows = 6

    /// The points that it may be wide.
    package var width: Int { min(Self.mostPoints, columns * cellWidth) }
    /// The points that it may be high.
    package var height: Int {
        let height = min(Self.mostPoints, rows * cellHeight)
        guard case .sixel = form, height > Self.sixelRows else { return height }
        return height - height % Self.sixelRows
    }
}
