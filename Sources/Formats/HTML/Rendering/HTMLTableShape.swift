import CGumbo

/// Whether a table holds data, set in rows and columns, or only lays out a page, and is then read cell by cell.
struct HTMLTableShape {
    /// Whether the table is to be set in rows and columns.
    let isData: Bool
    /// How many rows at the top hold only headings.
    let headerRows: Int

    /// The longest cell of a data table, in bytes: longer text is to be read as paragraphs.
    fileprivate static let longestCell = 600
    /// The longest code in a cell, in bytes.
    fileprivate static let longestCode = 4_096
    /// The columns that the code of a row takes at most: wider code is to be read piece after piece.
    fileprivate static let widestCode = 74

    /// Looks at the table at `index`; what is hidden does not count.
    init(of index: Int, in tree: HTMLTree, isHidden: [Bool]) {
        var counts = Counts()
        var node = index + 1
        let end = Int(tree.nodes[index].end)
        while node < end, !counts.isLayout {
            if isHidden[node] {
                node = Int(tree.nodes[node].end)
            } else {
                counts.add(node, of: tree)
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
        /// How many cells of the row hold code, the columns that it takes, and where the last of it ends.
        private var codeCells = 0
        private var codeColumns = 0
        private var endOfCode = 0

        mutating func add(_ index: Int, of tree: HTMLTree) {
            let node = tree.nodes[index]
            switch node.tag {
            case GUMBO_TAG_TABLE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_FORM, GUMBO_TAG_ARTICLE: isLayout = true
            case GUMBO_TAG_PRE:
                codeCells += 1
                addCode(index, of: tree)
            case GUMBO_TAG_TR: endRow()
            case GUMBO_TAG_TD, GUMBO_TAG_TH:
                cells += 1
                headers += node.tag == GUMBO_TAG_TH ? 1 : 0
                cellBytes = 0
                paragraphs = 0
            case GUMBO_TAG_P:
                paragraphs += 1
                if paragraphs > 3 { isLayout = true }
            case GUMBO_TAG_LAST where index >= endOfCode:
                cellBytes += Int(node.stop - node.start)
                if cellBytes > HTMLTableShape.longestCell { isLayout = true }
            default: break
            }
        }

        private mutating func addCode(_ index: Int, of tree: HTMLTree) {
            endOfCode = Int(tree.nodes[index].end)
            var (column, widest, length) = (0, 0, 0)
            for inner in index..<endOfCode where tree.nodes[inner].isText && length <= HTMLTableShape.longestCode {
                tree.withText(of: inner) { text in
                    length += text.count
                    for byte in text where byte & 0xC0 != 0x80 {
                        column = byte == 0x0A ? 0 : column + (byte == 0x09 ? 4 : 1)
                        widest = max(widest, column)
                    }
                }
            }
            codeColumns += widest
            if length > HTMLTableShape.longestCode || codeColumns > HTMLTableShape.widestCode { isLayout = true }
        }

        mutating func endRow() {
            // A piece of code alone is read as one; beside another it is compared with that.
            if codeCells == 1 { isLayout = true }
            if cells > 0 {
                if headers == cells, headerRows == rows { headerRows += 1 }
                rows += 1
                widestRow = max(widestRow, cells)
            }
            (cells, headers, codeCells, codeColumns) = (0, 0, 0, 0)
        }
    }
}
