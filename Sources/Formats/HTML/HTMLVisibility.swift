import CGumbo
import Model

/// Tells which elements of a page a browser would not show.
enum HTMLVisibility {
    /// For each node whether it is an element that says of itself that it is hidden.
    static func hiddenElements(of tree: HTMLTree) -> [Bool] {
        var hidden = [Bool](repeating: false, count: tree.nodes.count)
        for (index, node) in tree.nodes.enumerated() where node.hasAttributes {
            hidden[index] = isHidden(index, in: tree)
        }
        return hidden
    }

    private static func isHidden(_ index: Int, in tree: HTMLTree) -> Bool {
        let saysSo = tree.firstAttribute(of: index) { name, value in
            name.equals("hidden") || name.equals("style") && PartHints.isHiding(value)
        }
        return saysSo && !isOpenedByControl(index, in: tree) || isPageNumber(index, in: tree)
            || isHeadingMark(index, in: tree) || isClosedDialog(index, in: tree)
            || numbersLines(index, in: tree)
    }

    /// Whether an element is a part of the text that is shown when its tab or its heading is pressed, and not before.
    static func isOpenedByControl(_ index: Int, in tree: HTMLTree) -> Bool {
        tree.attribute("role", of: index).map { $0 == "tabpanel" || $0 == "region" } ?? false
    }

    /// Whether an element is a cell of numbers that count the lines of a program in the cell beside it.
    static func numbersLines(_ index: Int, in tree: HTMLTree) -> Bool {
        let next = Int(tree.nodes[index].end)
        guard tree.nodes[index].tag == GUMBO_TAG_TD,
            let beside = tree.nodes.indices.dropFirst(next).first(where: { !tree.nodes[$0].isText }),
            tree.nodes[beside].tag == GUMBO_TAG_TD, tree.nodes[beside].parent == tree.nodes[index].parent,
            tree.nodes[beside..<Int(tree.nodes[beside].end)].prefix(mostNodesOverCode).contains(where: {
                $0.tag == GUMBO_TAG_PRE
            })
        else { return false }
        let numbers = tree.text(of: index).split(separator: " ").map { Int($0) }
        guard numbers.count > 1, let first = numbers[0] else { return false }
        return numbers.indices.allSatisfy { numbers[$0] == first + $0 }
    }

    /// So many nodes of a cell are looked at for the program in it.
    private static let mostNodesOverCode = 8

    /// Whether an element is a dialog that a script may open.
    static func isClosedDialog(_ index: Int, in tree: HTMLTree) -> Bool {
        tree.unknownName(of: index) == "dialog" && !tree.hasAttribute("open", of: index)
    }

    /// Whether an element is the number of a page of the print edition, which interrupts a sentence.
    static func isPageNumber(_ index: Int, in tree: HTMLTree) -> Bool {
        let says = tree.firstAttribute(of: index) { name, value in
            guard name.equals("epub:type") || name.equals("role") || name.equals("class"),
                ByteSearch.contains("age", in: value, TextRange(0, value.count))
            else { return false }
            return String(decoding: value.prefix(256), as: UTF8.self).lowercased().split { $0 == " " || $0 == ":" }
                .contains {
                    ["pagebreak", "doc-pagebreak", "pagenum", "pageno", "page-number", "pagenumber"].contains($0)
                }
        }
        return says && tree.text(of: index).utf8.count <= 12
    }

    /// Whether an element is the sign that pages put in a heading or beside it, a link to the heading itself. It may be drawn.
    static func isHeadingMark(_ index: Int, in tree: HTMLTree) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        guard tree.nodes[index].tag == GUMBO_TAG_A, parent >= 0,
            tree.attribute("href", of: index)?.hasPrefix("#") ?? false
        else { return false }
        let isInHeading = HTMLTagSet.heading.contains(tree.nodes[parent].tag)
        guard isInHeading || isBesideHeading(in: parent, tree) else { return false }
        let text = tree.text(of: index).lowercased()
        return text.isEmpty ? isDrawnMark(index, in: tree) : isInHeading && headingMarks.contains(text)
    }

    private static let headingMarks = ["¶", "#", "§", "🔗", "link", "permalink"]
    /// So many elements may be beside a heading and its mark.
    private static let mostBesideHeading = 4

    /// Whether a heading is among the first elements in `parent`.
    private static func isBesideHeading(in parent: Int, _ tree: HTMLTree) -> Bool {
        tree.elements(in: parent, most: mostBesideHeading).contains {
            HTMLTagSet.heading.contains(tree.nodes[$0].tag)
        }
    }

    /// Whether a link without text is drawn, and is no picture or sign of a note.
    private static func isDrawnMark(_ index: Int, in tree: HTMLTree) -> Bool {
        !HTMLNoteReference.isNote(index, in: tree)
            && !tree.nodes[index..<Int(tree.nodes[index].end)].contains { $0.tag == GUMBO_TAG_IMG }
    }
}
