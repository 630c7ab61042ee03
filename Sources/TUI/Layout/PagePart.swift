/// The lines of one block that are on a page.
struct PagePart: Sendable {
    /// The block in lines.
    let layout: BlockLayout
    /// Which of them are on the page; never none.
    let range: Range<Int>

    /// The lines, from the top down.
    var lines: ArraySlice<Line> { layout.lines[range] }
}
