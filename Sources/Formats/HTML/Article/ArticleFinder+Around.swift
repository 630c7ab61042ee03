import CGumbo

/// What is around the article's first part and belongs to it.
extension ArticleFinder {
    /// `root` with the elements beside it, and beside what holds it, that read like part of the article, and with what is between
    /// those.
    func widened(_ root: Int) -> [Int] {
        var roots = [root]
        var inner = root
        while tree.nodes[inner].parent >= 0, tree.nodes[inner].tag != GUMBO_TAG_BODY {
            let outer = Int(tree.nodes[inner].parent)
            let siblings = children(of: outer).filter { $0 != inner }
            let own = siblings.filter { belongs($0, to: root) || isSection($0, beside: inner) }
            roots += own
            roots += siblings.filter { !own.contains($0) }.flatMap(partsOfHead)
            if let last = own.last, last > inner {
                roots += siblings.filter { $0 > inner && $0 < last && !own.contains($0) && saysSomething($0) }
            }
            inner = outer
        }
        return roots.sorted()
    }

    private func belongs(_ sibling: Int, to root: Int) -> Bool {
        if sibling > root, isInContents(sibling) || holdsNotes(sibling, to: root) { return true }
        guard prose[sibling] > 0 else {
            return sibling > root ? isPartWithoutProse(sibling) : isHeadWithSection(sibling)
        }
        // What is named like an article beside one that was chosen is another article.
        guard tree.nodes[sibling].tag != GUMBO_TAG_ARTICLE else { return false }
        let isSameKind = tree.nodes[sibling].tag == tree.nodes[root].tag && sameClass(sibling, root)
        if sibling > root {
            // A text may be cut into parts by advertising between them.
            let isNextPart = isSameKind && tree.nodes[root].hasAttributes && prose[sibling] * 8 > prose[root]
            return isNextPart && !offersOthers(sibling)
                || tree.nodes[sibling].tag == GUMBO_TAG_P && tree.nodes[sibling].parent == tree.nodes[root].parent
                || isLaterSection(sibling)
        }
        guard let title = titleElement else { return isSameKind }
        // Between the title and the text is what leads to it.
        if sibling > title { return prose[sibling] < prose[root] }
        return Int(tree.nodes[sibling].end) > title && prose[sibling] < prose[root]
    }

    /// Whether a section is one that the page's contents name.
    private func isInContents(_ index: Int) -> Bool {
        guard titleElement.map({ index > $0 }) ?? true, headingLevel(index) != nil,
            let first = blockRange(of: index).first
        else { return false }
        return places.contentsName(index, heading: Int(blocks[first].element))
    }

    /// Whether an element holds the notes of the text. A bibliography that is nearly as long as the text is left out, as sites have
    /// it behind their pages.
    private func holdsNotes(_ index: Int, to root: Int) -> Bool {
        length[index] > 0 && length[index] < length[root] / 4 && places.holdsNotes(index, to: root)
    }

    /// What says something of the text in an element with the title: lines that are named as what sums the text up, tables and
    /// definitions, if they lead nowhere. The rest of the element says who wrote the text and when.
    private func partsOfHead(_ index: Int) -> [Int] {
        guard let title = titleElement, index < title, title < Int(tree.nodes[index].end) else { return [] }
        var parts: [Int] = []
        var element = title + 1
        while element < Int(tree.nodes[index].end) {
            let isPart =
                !tree.nodes[element].isText && !isExcluded[element] && length[element] > 0 && linkLength[element] == 0
                && (saysFacts(element) || sumsUp(element))
            if isPart { parts.append(element) }
            element = isPart ? Int(tree.nodes[element].end) : element + 1
        }
        return parts
    }

    private func saysFacts(_ index: Int) -> Bool {
        [GUMBO_TAG_TABLE, GUMBO_TAG_DL].contains(tree.nodes[index].tag) && hints[index].isDisjoint(with: .byline)
    }

    private func sumsUp(_ index: Int) -> Bool {
        hints[index].contains(.standfirst) && length[index] < Self.longestStandfirst && blockRange(of: index).count == 1
    }

    /// The longest line that sums a text up, in bytes.
    private static let longestStandfirst = 300

    func sameClass(_ first: Int, _ second: Int) -> Bool {
        tree.attribute("class", of: first) == tree.attribute("class", of: second)
    }
}
