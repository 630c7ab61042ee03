import CGumbo

/// What is part of the text although it bears the name of something else.
extension ArticleFinder {
    /// Whether an element that bears the name of something else is a part of the text: a name may be chosen for a place.
    ///
    /// A paragraph of prose and a term are, if only their `id` is such a name. So are a section that begins with a heading, as
    /// others beside it do, and an element between two paragraphs, if most of its words are not links.
    func isInFlow(_ index: Int, found: PartHints) -> Bool {
        let tag = tree.nodes[index].tag
        let isPlace = hints[index].contains(.byID)
        if isPlace, tag == GUMBO_TAG_DT { return true }
        if found.contains(.comments), holdsNumberedComments(index) { return false }
        guard !found.contains(.hidden), HTMLTagSet.block.contains(tag) else { return false }
        if found == .comments && isAnswer(index) || found == .furniture && isPortrait(index) { return true }
        if found.isDisjoint(with: [.comments, .pullQuote, .credit]), isTextOfItsForm(index) { return true }
        if found == .sidebar, isQuotation(index) { return true }
        guard allProse[index] > 0 else { return false }
        if isPlace, !Self.isContainer(tag) { return true }
        if found == .sidebar, isBox(index) { return true }
        if found.isDisjoint(with: [.pullQuote, .credit]), isBetweenParagraphs(index) { return true }
        guard isPlace || found.isDisjoint(with: [.comments, .sidebar]), let level = headingLevel(index) else {
            return false
        }
        let own = blocks[blockRange(of: index)]
        let (length, links) = own.reduce((0, 0)) { ($0.0 + Int($1.length), $0.1 + Int($1.linkLength)) }
        guard links * 4 < length, Int(tree.nodes[index].parent) >= 0 else { return false }
        let others = tree.elements(in: Int(tree.nodes[index].parent), most: Self.mostSiblings).filter {
            $0 != index && tree.nodes[$0].tag == tree.nodes[index].tag && headingLevel($0) == level && allProse[$0] > 0
        }
        if isPlace { return others.contains { sameClass($0, index) } }
        return others.count > 1 && others.contains { !sameClass($0, index) && hints[$0].isDisjoint(with: .unwanted) }
    }

    /// Whether children of an element are comments with numbers, as in a list of what readers wrote; sections on comments have
    /// names.
    private func holdsNumberedComments(_ index: Int) -> Bool {
        tree.elements(in: index, most: Self.mostSiblings).count { child in
            hints[child].contains(.comments)
                && tree.attribute("id", of: child)?.last.map { "0"..."9" ~= $0 } ?? false
        } > 1
    }

    /// Whether an element that is named as a comment answers what is before it in a section of the text, as in a column of letters:
    /// nothing beside it or in it bears such a name, leads anywhere or can be filled in.
    private func isAnswer(_ index: Int) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        guard parent >= 0, let title = titleElement, headingLevel(parent) == tree.nodes[title].tag.rawValue + 1,
            headingLevel(index) == nil,
            tree.elements(in: parent, most: Self.mostSiblings).count(where: { hints[$0].contains(.comments) }) == 1
        else { return false }
        return !((index + 1)..<Int(tree.nodes[index].end)).contains { inner in
            let tag = tree.nodes[inner].tag
            return tag == GUMBO_TAG_A || tag == GUMBO_TAG_TIME || HTMLTagSet.control.contains(tag)
                || hints[inner].contains(.comments)
        }
    }

    /// Whether a paragraph of a class such as "bio" belongs to the text: paragraphs follow it, and it does not name the author.
    private func isPortrait(_ index: Int) -> Bool {
        guard tree.nodes[index].tag == GUMBO_TAG_P, allProse[index] > 0, paragraphs.follow(index, in: tree),
            let names = tree.attribute("class", of: index)?.lowercased(),
            names.split(whereSeparator: { !$0.isLetter }).contains(where: { $0 == "bio" || $0 == "biography" })
        else { return false }
        return author.isDisjoint(with: WordHashes.all(in: tree.text(of: index)))
    }

    /// Whether an element within a line holds words of a sentence: more words of the sentence follow it. The name of a link does
    /// not matter; any other element that is named like furniture may be a tooltip.
    func isWordOfSentence(_ index: Int, found: PartHints) -> Bool {
        guard tree.nodes[index].tag == GUMBO_TAG_A || found.isDisjoint(with: .furniture) else { return false }
        let next = blocks.partitionIndex { Int($0.start) >= index }
        guard next > 0 else { return false }
        let block = blocks[next - 1]
        return block.isProse && Int(block.end) > Int(tree.nodes[index].end)
    }

    /// The level of the heading with which an element begins; nil if it begins with something else, or the heading is a link.
    func headingLevel(_ index: Int) -> UInt32? {
        let own = blockRange(of: index)
        guard let first = own.first, !leadsAway(blocks[first]) else { return nil }
        var element = Int(blocks[first].element)
        while element > index, !HTMLTagSet.heading.contains(tree.nodes[element].tag) {
            element = Int(tree.nodes[element].parent)
        }
        return element > index ? tree.nodes[element].tag.rawValue : nil
    }

    /// Whether most of a block is a link to elsewhere. Headings of manuals are links to their contents, or to themselves.
    func leadsAway(_ block: PageBlock) -> Bool {
        guard block.linkShare >= 0.5 else { return false }
        return !(Int(block.element)..<Int(block.end)).contains { node in
            tree.nodes[node].tag == GUMBO_TAG_A && isPlaceOfPage(tree.attribute("href", of: node) ?? "")
        }
    }

    private func isPlaceOfPage(_ address: String) -> Bool { address.first == "#" && address.utf8.count > 1 }

    func blockRange(of index: Int) -> Range<Int> { blocks.indices(in: index, of: tree) }

    /// Whether an element beside the text is a box of the article: it is between paragraphs, and says more than it links.
    private func isBox(_ index: Int) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        guard parent >= 0, allProse[index] > Self.leastProse, allProse[parent] > 2 * allProse[index] else {
            return false
        }
        return saysMoreThanItLinks(index)
            && blocks[blockRange(of: parent)].contains { $0.isProse && tree.nodes[Int($0.element)].parent == parent }
    }

    /// Whether an element holds a quotation, over which is at most a line that says whose words it is.
    private func isQuotation(_ index: Int) -> Bool {
        let own = blocks[blockRange(of: index)]
        guard
            let quoted = tree.nodes[index..<Int(tree.nodes[index].end)].firstIndex(where: {
                $0.tag == GUMBO_TAG_BLOCKQUOTE
            })
        else { return false }
        let outside = own.filter { Int($0.start) < quoted || Int($0.start) >= Int(tree.nodes[quoted].end) }
        return outside.count < own.count && outside.count <= 1 && outside.allSatisfy { !$0.isProse }
    }

    /// Whether an element of prose is between two paragraphs, and holds no button or field, and nothing that is named as
    /// something else. Boxes with offers hold links or buttons.
    private func isBetweenParagraphs(_ index: Int) -> Bool {
        let tag = tree.nodes[index].tag
        guard PartHints(of: tag).subtracting(.sidebar) == [], paragraphs.enclose(index, in: tree),
            allProse[index] >= (Self.isContainer(tag) ? Self.leastBox : 1)
        else { return false }
        let holdsOthers = ((index + 1)..<Int(tree.nodes[index].end)).contains { inner in
            !tree.nodes[inner].isText
                && (HTMLTagSet.control.contains(tree.nodes[inner].tag) || !hints[inner].isDisjoint(with: .unwanted))
        }
        return !holdsOthers && saysMoreThanItLinks(index)
    }

    /// Whether an element between two paragraphs says something by its form, though it may hold no sentence: it defines words, or
    /// has rows or lines of its own, without links and controls.
    private func isTextOfItsForm(_ index: Int) -> Bool {
        guard [GUMBO_TAG_DL, GUMBO_TAG_TABLE, GUMBO_TAG_PRE].contains(tree.nodes[index].tag),
            paragraphs.enclose(index, in: tree), !blocks[blockRange(of: index)].isEmpty
        else { return false }
        return !tree.nodes[index..<Int(tree.nodes[index].end)].contains {
            $0.tag == GUMBO_TAG_A || HTMLTagSet.control.contains($0.tag)
        }
    }

    /// So many of the elements beside a section are compared with it.
    private static let mostSiblings = 200
    /// Prose that a box needs, in bytes: less is a label or a slogan.
    private static let leastBox: Int32 = 30

    private func saysMoreThanItLinks(_ index: Int) -> Bool {
        let (length, links) = blocks[blockRange(of: index)].reduce((0, 0)) {
            ($0.0 + Int($1.length), $0.1 + Int($1.linkLength))
        }
        return links * 8 < length
    }

    /// Whether an element is a paragraph, or a section with its heading, whose name says nothing else.
    func isPlainProse(_ index: Int) -> Bool {
        let tag = tree.nodes[index].tag
        guard allProse[index] > 0, hints[index].isDisjoint(with: .unwanted) || hints[index].contains(.byID) else {
            return false
        }
        if tag == GUMBO_TAG_P { return true }
        return tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION ? headingLevel(index) != nil : false
    }

    /// Whether an element within a heading holds all of its text, as the links of manuals back to their contents do.
    func isAllOfHeading(_ index: Int) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        return parent >= 0 && HTMLTagSet.heading.contains(tree.nodes[parent].tag)
            && hints[index].isDisjoint(with: .hidden)
            && textLength(of: index) == textLength(of: parent)
    }
}
