import CGumbo

/// What comes after the article's first part and belongs to it all the same.
extension ArticleFinder {
    /// Whether an element after the article's first part is another part of it: its heading is below the title and leads
    /// nowhere, and it says more than it links. Within what is marked as the article it need not say much.
    func isLaterSection(_ index: Int) -> Bool {
        guard let title = titleElement, index > title, let level = headingLevel(index),
            level > tree.nodes[title].tag.rawValue
        else { return false }
        guard prose[index] > Self.leastProse || isInMarkedArticle(index), saysSomething(index) else { return false }
        // Headings that are links, and articles, are other texts.
        return !blocks[blockRange(of: index)].contains { $0.linkShare > 0.8 && isInHeading($0) && leadsAway($0) }
    }

    /// Whether an element without prose is a later part of the article: a section of points, of rows or lines, or of a sentence
    /// that is too short to tell prose.
    func isPartWithoutProse(_ index: Int) -> Bool {
        guard isInMarkedArticle(index) else { return false }
        let endsSentence = blocks[blockRange(of: index)].contains { $0.sentences > 0 && !isInHeading($0) }
        return isSectionOfPoints(index) || (endsSentence || holdsRowsOrLines(index)) && isLaterSection(index)
    }

    /// Whether an element is a section as the one at `other` is, which holds the article or a part of it: both have the same tag,
    /// the same class and a heading of the same level below the title. It need not hold prose.
    func isSection(_ index: Int, beside other: Int) -> Bool {
        guard let title = titleElement, index > title, tree.nodes[index].tag == tree.nodes[other].tag,
            tree.hasAttribute("class", of: other) || tree.nodes[other].tag == GUMBO_TAG_SECTION,
            sameClass(index, other), let level = headingLevel(index),
            level > tree.nodes[title].tag.rawValue, level == headingLevel(other)
        else { return false }
        let heading = tree.text(of: Int(blocks[blockRange(of: index).lowerBound].element))
        return Bibliography.namesSubjects(heading) || saysSomething(index, leastRest: 2)
    }

    /// Whether an element holds the title and, under a heading below it, a line that is no link: the section of a manual that
    /// names what the manual is about.
    func isHeadWithSection(_ index: Int) -> Bool {
        guard let title = titleElement, index < title, title < Int(tree.nodes[index].end) else { return false }
        let own = blocks[blockRange(of: index)]
        return zip(own, own.dropFirst()).contains { heading, line in
            Int(heading.start) > title && isInHeading(heading) && !isInHeading(line) && line.linkLength == 0
                && tree.nodes[Int(heading.element)].tag.rawValue > tree.nodes[title].tag.rawValue
        }
    }

    /// Whether an element says so many times what it links, and holds no other article and nothing to press or fill in.
    func saysSomething(_ index: Int, leastRest times: Int32 = 4) -> Bool {
        guard length[index] > 0, linkLength[index] * times < length[index] else { return false }
        return !tree.nodes[index..<Int(tree.nodes[index].end)].contains {
            $0.tag == GUMBO_TAG_ARTICLE || HTMLTagSet.control.contains($0.tag)
        }
    }

    /// Whether an element offers other articles: it has several headings, and all of them are links to elsewhere.
    ///
    /// - Parameter underHeading: whether the first heading may be one over all others, which leads nowhere.
    func offersOthers(_ index: Int, underHeading: Bool = false) -> Bool {
        func isOffer(_ block: PageBlock) -> Bool { block.linkShare > 0.8 && leadsAway(block) }
        var headings = blocks[blockRange(of: index)].filter { isInHeading($0) }[...]
        if underHeading, let first = headings.first, !isOffer(first) { headings.removeFirst() }
        return headings.count > 1 && headings.allSatisfy(isOffer)
    }

    /// Whether `inner` is marked as an article and holds the title, and all other prose of `outer` is after it and offers others.
    func isBesideOffers(_ inner: Int, in outer: Int) -> Bool {
        guard hints[inner].contains(.article), let title = titleElement, inner < title,
            title < Int(tree.nodes[inner].end)
        else { return false }
        let others = tree.elements(in: outer, most: Self.mostOffers + 1).filter { $0 != inner && prose[$0] > 0 }
        return others.count <= Self.mostOffers
            && others.allSatisfy { $0 > inner && offersOthers($0, underHeading: true) }
    }

    /// So many parts with offers are looked for at most.
    private static let mostOffers = 50

    /// Whether an element that sets words in a style was not closed, so that the parser put the rest of a page into it: headings
    /// or prose are outside.
    func isUnclosed(_ inner: Int, in outer: Int) -> Bool {
        guard HTMLTagSet.formatting.contains(tree.nodes[inner].tag) else { return false }
        return blocks[blockRange(of: outer)].contains { block in
            let isInside = Int(block.start) >= inner && Int(block.start) < Int(tree.nodes[inner].end)
            return !isInside && !isExcluded[Int(block.element)] && (block.isProse || isInHeading(block))
        }
    }

    private func holdsRowsOrLines(_ index: Int) -> Bool {
        tree.nodes[index..<Int(tree.nodes[index].end)].contains {
            [GUMBO_TAG_LI, GUMBO_TAG_TABLE, GUMBO_TAG_PRE, GUMBO_TAG_DL].contains($0.tag)
        }
    }

    /// Whether an element says what it says in points: lists under headings that are below the title.
    private func isSectionOfPoints(_ index: Int) -> Bool {
        guard index > titleElement ?? 0, length[index] > Self.leastProse, saysSomething(index) else { return false }
        let level = titleElement.map { tree.nodes[$0].tag.rawValue } ?? 0
        var (headings, items) = (0, 0)
        for block in blocks[blockRange(of: index)] where !isExcluded[Int(block.element)] && !leadsAway(block) {
            let tag = tree.nodes[Int(block.element)].tag
            if HTMLTagSet.heading.contains(tag), tag.rawValue > level { headings += 1 }
            if tag == GUMBO_TAG_LI { items += 1 }
        }
        return headings > 1 && items >= headings
    }

    private func isInMarkedArticle(_ index: Int) -> Bool {
        var element = index
        while element >= 0 {
            if tree.nodes[element].tag == GUMBO_TAG_MAIN || tree.nodes[element].tag == GUMBO_TAG_ARTICLE { return true }
            element = Int(tree.nodes[element].parent)
        }
        return false
    }

    private func isInHeading(_ block: PageBlock) -> Bool {
        HTMLTagSet.heading.contains(tree.nodes[Int(block.element)].tag)
    }
}
