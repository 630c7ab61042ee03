import CGumbo

/// Tells within the elements of an article what belongs to it.
struct ArticleCleaner {
    private let tree: HTMLTree
    private let blocks: [PageBlock]
    private let hints: [PartHints]
    private let title: TitleLines
    /// Whether a line before the title may be one: the head of the page does not say what the title is.
    private let beginsBeforeTitle: Bool
    /// The words of the authors' names.
    private let author: [UInt64]
    /// For each node, whether it is not shown.
    private var isHidden: [Bool]

    /// - Parameter isHidden: the nodes that are left out already.
    init(_ tree: HTMLTree, blocks: [PageBlock], hints: [PartHints], about: HTMLMetadata, isHidden: [Bool]) {
        self.tree = tree
        self.blocks = blocks
        self.hints = hints
        title = TitleLines(about)
        beginsBeforeTitle = !about.statesTitle
        author = WordHashes.all(in: about.author ?? "")
        self.isHidden = isHidden
    }

    /// For each node whether it is not shown when `roots` are.
    mutating func clean(_ roots: [Int]) -> [Bool] {
        var own: [Int] = []
        for root in roots {
            let start = blocks.partitionIndex { Int($0.start) >= root }
            let end = blocks.partitionIndex { Int($0.start) >= Int(tree.nodes[root].end) }
            own.append(contentsOf: start..<end)
        }
        own.removeAll { isLeftOut(blocks[$0]) }
        hideLinkLists(in: roots)
        own.removeAll { isLeftOut(blocks[$0]) }
        hideRepeats(own, in: roots)
        own.removeAll { isLeftOut(blocks[$0]) }
        hideLines(own)
        own.removeAll { isLeftOut(blocks[$0]) }
        hideOrphanedHeadings(own)
        return isHidden
    }

    private func isLeftOut(_ block: PageBlock) -> Bool {
        if isHidden[Int(block.start)] { return true }
        var element = Int(block.element)
        while element >= 0 {
            if isHidden[element] { return true }
            element = Int(tree.nodes[element].parent)
        }
        return false
    }

    private mutating func hide(_ block: PageBlock) {
        for index in Int(block.start)..<Int(block.end) where tree.nodes[index].isText { isHidden[index] = true }
    }

    // MARK: Repeats

    private mutating func hideRepeats(_ own: [Int], in roots: [Int]) {
        var repeats = RepeatedParts(of: tree, blocks: blocks)
        let sums = sums()
        for carousel in repeats.carousels(in: roots, prose: { sums[$0].prose }) { isHidden[carousel] = true }
        for offers in OfferedArticles(of: tree, blocks: blocks).elements(in: roots, prose: { sums[$0].prose }) {
            isHidden[offers] = true
        }
        for index in repeats.copies(among: own) + repeats.captions(among: own) { hide(blocks[index]) }
        if let notice = SiteRules(tree: tree, blocks: blocks, hints: hints).notice(among: own) {
            isHidden[notice] = true
        }
    }

    // MARK: Lists of links

    /// What the blocks of each element that are not left out come to.
    private func sums() -> [Sum] {
        var sums = [Sum](repeating: Sum(), count: tree.nodes.count)
        for block in blocks where !isLeftOut(block) { sums[Int(block.element)].add(block) }
        for index in sums.indices.reversed() where !tree.nodes[index].isText && tree.nodes[index].parent >= 0 {
            sums[Int(tree.nodes[index].parent)].add(sums[index])
        }
        return sums
    }

    /// Hides the elements that are mostly links: other articles, tags, navigation without a name.
    private mutating func hideLinkLists(in roots: [Int]) {
        let sums = sums()
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
                    isLinkList(sums[index], node.tag)
                {
                    isHidden[index] = !isListInFlow(index, sums) && !isListOfSources(index, under: heading)
                    index = Int(node.end)
                } else {
                    index += 1
                }
            }
        }
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

    /// The element beside the one at `index` that was shown last before it; nil if there is none.
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
    private static let mostSiblings = 1_000

    // MARK: Lines

    /// Hides the lines that are no text of the article: bylines, dates, invitations to read on, to share, to subscribe.
    private mutating func hideLines(_ own: [Int]) {
        let firstProse = own.first { blocks[$0].isProse && !isNamedByline(blocks[$0]) }
        let lastProse = own.last { blocks[$0].isProse }
        let heading = own.first { isTitle(blocks[$0]) }
        var isAmongSources = false
        for (order, index) in own.enumerated() {
            let block = blocks[index]
            if let over = enclosingHeading(block).map({ tree.text(of: $0) }) {
                isAmongSources = Bibliography.isHeading(over) || Bibliography.namesSubjects(over)
            }
            // A heading over a paragraph opens a section, whatever its first words.
            let opensSection = order + 1 < own.count && enclosingHeading(block) != nil && blocks[own[order + 1]].isProse
            if index == heading || isRepeatedTitle(block) {
                hide(block)
            } else if let heading, index < heading, block.length < 200, !beginsBeforeTitle {
                hide(block)
            } else if block.length < 160, !opensSection,
                isByline(block) || isInvitation(block) || SharingLinks.fill(block, in: tree)
            {
                hide(block)
            } else if let firstProse, index < firstProse, isFrontMatter(block) {
                hide(block)
            } else if let lastProse, index > lastProse, !isAmongSources, isBackMatter(block) {
                hide(block)
            }
        }
    }

    private func isTitle(_ block: PageBlock) -> Bool {
        guard let heading = enclosingHeading(block) else { return false }
        return isRepeatedTitle(block) || title.isLabelled(text(of: block), in: heading)
    }

    /// Whether the block says the title, as a heading or once more as a plain line.
    private func isRepeatedTitle(_ block: PageBlock) -> Bool {
        block.length < 400 && title.isRepeated(by: text(of: block))
    }

    private func enclosingHeading(_ block: PageBlock) -> Int? {
        var element = Int(block.element)
        for _ in 0..<4 where element >= 0 {
            if HTMLTagSet.heading.contains(tree.nodes[element].tag) { return element }
            element = Int(tree.nodes[element].parent)
        }
        return nil
    }

    /// Whether the block, or a close element around it, is named as a byline.
    private func isNamedByline(_ block: PageBlock) -> Bool {
        var element = Int(block.element)
        for _ in 0..<3 where element >= 0 {
            if !hints[element].isDisjoint(with: [.body, .article]) { return false }
            if hints[element].contains(.byline) { return blockCount(in: element) <= Self.mostBlocksOfByline }
            element = Int(tree.nodes[element].parent)
        }
        return false
    }

    /// What holds more is a section that is about authors or dates.
    private static let mostBlocksOfByline = 6

    private func blockCount(in element: Int) -> Int {
        blocks.partitionIndex { Int($0.start) >= Int(tree.nodes[element].end) }
            - blocks.partitionIndex { Int($0.start) >= element }
    }

    private func isByline(_ block: PageBlock) -> Bool {
        if isNamedByline(block), block.sentences < 2 || block.length < 60 { return true }
        let nodes = tree.nodes[Int(block.start)..<Int(block.end)]
        // A line that is only a date.
        if let first = nodes.first, tree.nodes[Int(first.parent)].tag == GUMBO_TAG_TIME, block.length < 40 {
            return true
        }
        guard block.length < 80, !author.isEmpty else { return false }
        return ArticleLines.isByline(text(of: block), author: author)
    }

    /// Whether a line before the text does not belong to it: neither a sentence nor a heading, item, quotation or caption.
    private func isFrontMatter(_ block: PageBlock) -> Bool {
        guard !block.isProse, block.length < 120, !isReadWithLabel(block) else { return false }
        switch tree.nodes[Int(block.element)].tag {
        case GUMBO_TAG_FIGCAPTION, GUMBO_TAG_LI, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_PRE,
            GUMBO_TAG_CAPTION:
            return false
        case let tag where HTMLTagSet.heading.contains(tag): return block.sentences == 0 && tag == GUMBO_TAG_H6
        default:
            if block.linkShare > 0.3 { return !isStandfirst(block) && (block.sentences == 0 || block.length < 60) }
            return block.length < 80 && ArticleLines.isDate(text(of: block))
        }
    }

    /// Whether the block is part of a cell, which is read with its row, or of a box of facts, whose values may be links.
    private func isReadWithLabel(_ block: PageBlock) -> Bool {
        var element = Int(block.element)
        for depth in 0..<6 where element >= 0 {
            let tag = tree.nodes[element].tag
            if hints[element].contains(.facts) || depth < 4 && (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
                return true
            }
            element = Int(tree.nodes[element].parent)
        }
        return false
    }

    private func isStandfirst(_ block: PageBlock) -> Bool {
        let element = Int(block.element)
        if hints[element].contains(.standfirst) { return true }
        let parent = Int(tree.nodes[element].parent)
        if parent >= 0, hints[parent].contains(.standfirst) { return true }
        return tree.nodes[element].tag == GUMBO_TAG_P && block.linkLength == 0 && block.length > 30
    }

    /// Whether a line after the last sentence does not belong to the text.
    private func isBackMatter(_ block: PageBlock) -> Bool {
        guard !isReadWithLabel(block), !Bibliography.showsAddresses(Int(block.start)..<Int(block.end), in: tree) else {
            return false
        }
        if isRowOfLinks(block) { return true }
        guard block.length < 160 else { return false }
        switch tree.nodes[Int(block.element)].tag {
        case GUMBO_TAG_LI, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_PRE, GUMBO_TAG_FIGCAPTION,
            GUMBO_TAG_BLOCKQUOTE:
            return block.linkShare > 0.5
        case let tag where HTMLTagSet.heading.contains(tag): return false
        case GUMBO_TAG_P: return block.linkShare > 0.8 && block.sentences == 0
        default: return block.linkShare > 0.3
        }
    }

    /// Whether a paragraph is a label with links under it, each on a line: other articles are offered so.
    private func isRowOfLinks(_ block: PageBlock) -> Bool {
        let element = Int(block.element)
        guard tree.nodes[element].tag == GUMBO_TAG_P, block.linkShare > 0.6, block.sentences == 0,
            block.length - block.linkLength <= Self.longestLabel
        else { return false }
        let inside = tree.nodes[element..<Int(tree.nodes[element].end)]
        return inside.count { $0.tag == GUMBO_TAG_A } > 1 && inside.count { $0.tag == GUMBO_TAG_BR } > 1
    }

    /// The longest label over a list of links, in bytes.
    private static let longestLabel: Int32 = 80

    private func isInvitation(_ block: PageBlock) -> Bool {
        ArticleLines.isInvitation(text(of: block), linkShare: block.linkShare)
    }

    // MARK: Headings

    /// Hides the headings after which nothing follows, neither text nor a picture, before the next heading that is not below
    /// it.
    private mutating func hideOrphanedHeadings(_ own: [Int]) {
        var level: UInt32?
        var hasText = false
        var next = tree.nodes.count
        for index in own.reversed() {
            defer { next = Int(blocks[index].start) }
            // A sentence set as a heading sums up what it is above.
            guard let heading = enclosingHeading(blocks[index]), blocks[index].sentences == 0 else {
                (level, hasText) = (nil, true)
                continue
            }
            let tag = tree.nodes[heading].tag.rawValue
            if level != nil, holdsPicture(Int(blocks[index].end)..<next) {
                level = tag
            } else if let level, tag >= level {
                hide(blocks[index])
            } else if !hasText {
                hide(blocks[index])
            } else {
                level = tag
            }
        }
    }

    private func holdsPicture(_ range: Range<Int>) -> Bool {
        range.contains { index in
            guard tree.nodes[index].tag == GUMBO_TAG_IMG else { return false }
            var element = index
            while element >= 0, !isHidden[element] { element = Int(tree.nodes[element].parent) }
            return element < 0
        }
    }

    private func text(of block: PageBlock) -> String {
        var bytes: [UInt8] = []
        for index in Int(block.start)..<Int(block.end) where tree.nodes[index].isText && bytes.count < 1024 {
            tree.withText(of: index) { bytes.append(contentsOf: $0.prefix(1024)) }
        }
        return String(decoding: bytes, as: UTF8.self).collapsingWhiteSpace
    }
}
