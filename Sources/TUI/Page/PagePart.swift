/// The lines of one block that are on a page.
package struct PagePart: Sendable {
    /// The block in lines.
    package let layout: BlockLayout
    /// Which of them are on the page; never none.
    package let range: Range<Int>

    /// The lines, from the top down.
    package var lines: ArraySlice<Line> { layout.lines[range] }
}
