import CGumbo

/// Whether a table holds data, set in rows and columns, or only lays out a page, and is then read cell by cell.
struct HTMLTableShape {
    /// Whether the table is to be set in rows and columns.
    let isData: Bool
    /// How many rows at the top hold only headings.
    let headerRows: Int

    /// The longest cell of a data table, in bytes: longer text is to be read as paragraphs.
    private static let longestCell = 600

    /// Looks at the table at `index`; what is hidden does not count.
    init(of index: Int, in tree: HTMLTree, isHidden: [Bool]) {
        var counts = Counts()
        var node = index + 1
        let end = Int(tree.nodes[index].end)
        while node < end, !counts.isLayout {
            if isHidden[node] {
                node = Int(tree.nodes[node].end)
            } else {
                counts.add(tree.nodes[node], limit: Self.longestCell)
                node += 1
            }
        }
        counts.endRow()
        let role = tree.attribute("role", of: index)
        isData = !counts.isLayout && role != "presentation" && role != "none" && counts.rows > 0 && counts.widestRow > 1
        headerRows = isData ? counts.headerRows : 0
    }

    /// What is counted of the table's rows.
    private struct Counts {
        var isLayout = false
        var rows = 0
        var widestRow = 0
        var headerRows = 0
        private var cells = 0
        private var headers = 0
        private var cellBytes = 0
        private var paragraphs = 0

        mutating func add(_ node: HTMLTree.Node, limit: Int) {
            switch node.tag {
            case GUMBO_TAG_TABLE, GUMBO_TAG_PRE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_FORM, GUMBO_TAG_ARTICLE:
                isLayout = true
            case GUMBO_TAG_TR: endRow()
            case GUMBO_TAG_TD, GUMBO_TAG_TH:
                cells += 1
                headers += node.tag == GUMBO_TAG_TH ? 1 : 0
                cellBytes = 0
                paragraphs = 0
            case GUMBO_TAG_P:
                paragraphs += 1
                if paragraphs > 3 { isLayout = true }
            case GUMBO_TAG_LAST:
                cellBytes += Int(node.stop - node.start)
                if cellBytes > limit { isLayout = true }
            default: break
            }
        }

        mutating func endRow() {
            if cells > 0 {
                if headers == cells, headerRows == rows { headerRows += 1 }
                rows += 1
                widestRow = max(widestRow, cells)
            }
            cells = 0
            headers = 0
        }
    }
}
