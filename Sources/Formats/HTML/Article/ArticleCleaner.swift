import CGumbo

/// Tells within the elements of an article what belongs to it.
struct ArticleCleaner {
    let tree: HTMLTree
    let blocks: [PageBlock]
    let hints: [PartHints]
    private let titleLines: TitleLines
    /// The heading that is the title; nil if the page has no title.
    let title: Int?
    /// Whether a line before the title may be one: the head of the page does not say what the title is.
    private let beginsBeforeTitle: Bool
    /// The words of the authors' names.
    private let author: [UInt64]
    /// For each node, whether it is not shown.
    var isHidden: [Bool]
    /// The lists of links under headings that the text is made of.
    var listsOfText: [Range<Int>] = []

    /// - Parameter isHidden: the nodes that are left out already.
    init(_ tree: HTMLTree, blocks: [PageBlock], hints: [PartHints], about: HTMLMetadata, isHidden: [Bool]) {
        self.tree = tree
        self.blocks = blocks
        self.hints = hints
        titleLines = TitleLines(about)
        title = about.titleElement
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

    func isLeftOut(_ block: PageBlock) -> Bool {
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

    // MARK: Lines

    /// Hides the lines that are no text of the article: bylines, dates, invitations to read on, to share, to subscribe.
    private mutating func hideLines(_ own: [Int]) {
        let firstProse = own.first { blocks[$0].isProse && !isNamedByline(blocks[$0]) }
        let lastProse = own.last { blocks[$0].isProse }
        let heading = own.first { isTitle(blocks[$0]) }
        // If several lines say when something happened, they belong to what is said below them.
        let isTimeline = own.count { isTimeAlone(blocks[$0]) } >= Self.leastTimes
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
                isByline(block) || !isTimeline && isTimeAlone(block) || isInvitation(block)
                    || SharingLinks.fill(block, in: tree)
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
        return isRepeatedTitle(block) || titleLines.isLabelled(text(of: block), in: heading)
    }

    /// Whether the block says the title, as a heading or once more as a plain line.
    private func isRepeatedTitle(_ block: PageBlock) -> Bool {
        block.length < 400 && titleLines.isRepeated(by: text(of: block))
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
        guard block.length < 80, !author.isEmpty else { return false }
        return ArticleLines.isByline(text(of: block), author: author)
    }

    /// Whether a line is only a date or a time. In an item or a cell it says when something happened.
    private func isTimeAlone(_ block: PageBlock) -> Bool {
        let first = tree.nodes[Int(block.start)]
        guard block.length < 40, tree.nodes[Int(first.parent)].tag == GUMBO_TAG_TIME else { return false }
        return ![GUMBO_TAG_LI, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_TD, GUMBO_TAG_TH].contains(
            tree.nodes[Int(block.element)].tag)
    }

    /// So many lines of dates or times are those of a text in their order.
    private static let leastTimes = 3

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
        guard !isReadWithLabel(block), !listsOfText.contains(where: { $0.contains(Int(block.start)) }),
            !Bibliography.showsAddresses(Int(block.start)..<Int(block.end), in: tree)
        else {
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
