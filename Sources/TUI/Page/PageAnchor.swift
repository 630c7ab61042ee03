/// A place for the top of the page: the row of the byte at `offset`, and rows without text above it that are still shown.
///
/// It does not depend on how the text is wrapped, so it survives a change of the page's width.
package struct PageAnchor: Hashable, Sendable {
    /// The first byte of the first row that holds text.
    package var offset: Int
    /// How many of the rows without text above that row are shown.
    package var rowsAbove: Int

    package init(offset: Int, rowsAbove: Int = 0) {
        self.offset = offset
        self.rowsAbove = rowsAbove
    }

    /// The start of every document.
    package static let start = PageAnchor(offset: 0)
}
