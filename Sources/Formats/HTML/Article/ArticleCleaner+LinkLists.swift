import CGumbo

/// Lists of links: other articles, tags, and ways through the site.
extension ArticleCleaner {
    /// What the blocks of each element that are not left out come to.
    func sums() -> [Sum] {
        var sums = [Sum](repeating: Sum(), count: tree.nodes.count)
        for block in blocks where !isLeftOut(block) { sums[Int(block.element)].add(block) }
        for index in sums.indices.reversed() where !tree.nodes[index].isText && tree.nodes[index].parent >= 0 {
            sums[Int(tree.nodes[index].parent)].add(sums[index])
        }
        return sums
    }

    /// Hides the elements that are mostly links: other articles, tags, navigation without a name.
    mutating func hideLinkLists(in roots: [Int]) {
        let sums = sums()
        var made: [Int: Bool] = [:]
        for root in roots {
            var index = root + 1
            var heading: Int?
            while index < Int(tree.nodes[root].end) {
                let node = tree.nodes[index]
                if HTMLTagSet.heading.contains(node.tag), !isHidden[index], sums[index].length > 0 { heading = index }
                if hints[index].contains(.facts)
                    || node.tag == GUMBO_TAG_TABLE && !isLinkList(sums[index], node.tag)
                        && HTMLTableShape(of: index, in: tree, isHidden: isHidden).isData
                {
                    // A cell is read with its row: a label may be a link.
                    index = Int(node.end)
                } else if !node.isText, HTMLTagSet.block.contains(node.tag), !isInItem(index),
                    isLinkList(sums[index], node.tag) || isCellOfWays(index, sums)
                {
                    if isListUnderHeading(index, sums), isMadeOfLists(Int(node.parent), sums, known: &made) {
                        listsOfText.append(index..<Int(node.end))
                    } else {
                        isHidden[index] = !isListInFlow(index, sums) && !isListOfSources(index, under: heading)
                    }
                    index = Int(node.end)
                } else {
                    index += 1
                }
            }
        }
    }

    /// Whether a cell holds nothing but links, and a cell beside it prose: pages were laid out so.
    private func isCellOfWays(_ index: Int, _ sums: [Sum]) -> Bool {
        guard tree.nodes[index].tag == GUMBO_TAG_TD, sums[index].linkLength * 10 > sums[index].length * 9,
            tree.nodes[index..<Int(tree.nodes[index].end)].count(where: { $0.tag == GUMBO_TAG_A }) > 1
        else { return false }
        let row = Int(tree.nodes[index].parent)
        return tree.elements(in: row, most: Self.mostSiblings).contains { sums[$0].prose > ArticleFinder.leastProse }
    }

    private func isLinkList(_ sum: Sum, _ tag: GumboTag) -> Bool {
        guard sum.length > 0, !HTMLTagSet.heading.contains(tag) else { return false }
        let share = Double(sum.linkLength) / Double(sum.length)
        switch tag {
        case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL: return share > 0.6 && sum.prose * 4 < sum.length
        // An item of a list is judged with the list.
        case GUMBO_TAG_TD: return share > 0.9 && sum.length > 80 && sum.prose == 0
        case GUMBO_TAG_LI, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_TR, GUMBO_TAG_TH, GUMBO_TAG_TBODY,
            GUMBO_TAG_THEAD, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_BLOCKQUOTE:
            return false
        case GUMBO_TAG_TABLE: return share > 0.7
        // A whole sentence that is a link is said all the same.
        case GUMBO_TAG_P: return share > 0.8 && sum.length < 200 && sum.sentences == 0
        default:
            if sum.blocks == 1, sum.sentences > 0, sum.length >= 50 { return false }
            return share > 0.6 && sum.prose * 5 < sum.length
        }
    }

    /// Whether an element is the text of an item of a list, which is judged with the list, or of a quotation, whose last line
    /// may be a link to whoever said it.
    private func isInItem(_ index: Int) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        guard parent >= 0 else { return false }
        switch (tree.nodes[index].tag, tree.nodes[parent].tag) {
        case (GUMBO_TAG_P, GUMBO_TAG_BLOCKQUOTE): return true
        case (GUMBO_TAG_P, let outer), (GUMBO_TAG_DIV, let outer):
            return [GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_DT].contains(outer)
        default: return false
        }
    }

    /// Whether the links of a list or a paragraph are the sources of the text: they show their addresses, or the heading over
    /// them says so.
    private func isListOfSources(_ index: Int, under heading: Int?) -> Bool {
        let node = tree.nodes[index]
        let isList = [GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_P].contains(node.tag)
        guard isList || node.tag == GUMBO_TAG_DIV, hints[index].isDisjoint(with: .unwanted)
        else { return false }
        if isList, Bibliography.showsAddresses(index..<Int(node.end), in: tree) { return true }
        guard let heading else { return false }
        let title = tree.text(of: heading)
        return isList && Bibliography.isHeading(title)
            || Bibliography.namesSubjects(title) && Bibliography.hasShortLinks(index..<Int(node.end), in: tree)
    }

    /// Whether a list belongs to the text around it: it follows a paragraph or a heading that does not invite to read
    /// elsewhere, and prose follows it, or a colon leads to it.
    private func isListInFlow(_ index: Int, _ sums: [Sum]) -> Bool {
        switch tree.nodes[index].tag {
        case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL: break
        default: return false
        }
        let parent = Int(tree.nodes[index].parent)
        guard parent >= 0, hints[index].isDisjoint(with: .unwanted) else { return false }
        guard let previous = shownSibling(before: index, sums) else { return false }
        let isFollowed = isFollowedByProse(index, sums)
        let lead = tree.text(of: previous)
        if ArticleLines.isInvitation(lead, linkShare: 1) { return false }
        switch tree.nodes[previous].tag {
        case GUMBO_TAG_P: return isFollowed || lead.hasSuffix(":")
        case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_TABLE, GUMBO_TAG_BLOCKQUOTE: return isFollowed
        case let tag: return HTMLTagSet.heading.contains(tag) && isFollowed
        }
    }

    /// Whether an element is a text made of lists of links: one is under each of several headings below the title, and the paragraphs
    /// beside them say not much more than the lists.
    private func isMadeOfLists(_ parent: Int, _ sums: [Sum], known: inout [Int: Bool]) -> Bool {
        if let isMade = known[parent] { return isMade }
        let parts = tree.elements(in: parent, most: Self.mostSiblings).filter { !isHidden[$0] }
        let lists = parts.filter { isListUnderHeading($0, sums) }
        let said = lists.reduce(0) { $0 + sums[$1].length }
        let prose = parts.reduce(0) { $0 + sums[$1].prose }
        let isMade =
            lists.count > 1 && parts.contains { tree.nodes[$0].tag == GUMBO_TAG_P && sums[$0].prose > 0 }
            && prose <= Self.mostProseOverLists * said
        known[parent] = isMade
        return isMade
    }

    /// How many times as much as the lists the paragraphs beside them may say.
    private static var mostProseOverLists: Int32 { 3 }

    /// Whether a list or a line of links is below a heading that is below the title, leads nowhere and does not invite to read
    /// elsewhere.
    private func isListUnderHeading(_ index: Int, _ sums: [Sum]) -> Bool {
        let tag = tree.nodes[index].tag
        guard [GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_P].contains(tag),
            hints[index].isDisjoint(with: .unwanted), isLinkList(sums[index], tag), let title, index > title,
            let heading = shownSibling(before: index, sums), HTMLTagSet.heading.contains(tree.nodes[heading].tag)
        else { return false }
        return tree.nodes[heading].tag.rawValue > tree.nodes[title].tag.rawValue && sums[heading].linkLength == 0
            && !ArticleLines.isInvitation(tree.text(of: heading), linkShare: 1)
    }

    /// The last element with text before the one at `index`, in the same parent, that is shown; nil if all are hidden or empty.
    private func shownSibling(before index: Int, _ sums: [Sum]) -> Int? {
        let parent = tree.nodes[index].parent
        var place = index - 1
        for _ in 0..<Self.mostSiblings where place > Int(parent) {
            while tree.nodes[place].parent != parent { place = Int(tree.nodes[place].parent) }
            if !tree.nodes[place].isText, !isHidden[place], sums[place].length > 0 { return place }
            place -= 1
        }
        return nil
    }

    private func isFollowedByProse(_ index: Int, _ sums: [Sum]) -> Bool {
        var next = Int(tree.nodes[index].end)
        let end = Int(tree.nodes[Int(tree.nodes[index].parent)].end)
        for _ in 0..<Self.mostSiblings where next < end {
            if tree.nodes[next].tag == GUMBO_TAG_P, !isHidden[next], sums[next].prose > 0 { return true }
            next = Int(tree.nodes[next].end)
        }
        return false
    }

    /// So many of the nodes beside a list are looked at.
    private static var mostSiblings: Int { 1_000 }
}
