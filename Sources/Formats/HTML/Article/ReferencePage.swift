import CGumbo

/// A page of a manual, or of another work in several files: most of its links lead to places of the page itself and to files
/// beside it.
///
/// Such a page holds no other texts than its own, and much of what it says is no prose: signatures, tables, lists of
/// contents. So all of it is read except what leads through the work.
struct ReferencePage {
    /// The element that holds the page's text.
    private(set) var root = 0
    /// For each node whether it is not shown.
    private(set) var isHidden: [Bool]

    private let tree: HTMLTree
    private let blocks: [PageBlock]
    private let hints: [PartHints]
    /// The heading that is the title; nil if none is.
    private let title: Int?
    /// For each node how much it says that does not lead to another page: bytes that are no white space.
    private var content: [Int32]

    /// The longest text of a mark or a button within a line, in bytes.
    private static let longestLabel = 100
    /// The longest row of links to the pages before and after, in bytes.
    private static let longestRow = 400

    /// Nil if the page's links lead elsewhere, as those of a site do.
    init?(of tree: HTMLTree, blocks: [PageBlock], hints: [PartHints], about: HTMLMetadata) {
        guard ReferenceLinks(of: tree).areOwn else { return nil }
        self.tree = tree
        self.blocks = blocks
        self.hints = hints
        title = about.titleElement
        isHidden = [Bool](repeating: false, count: tree.nodes.count)
        content = ReferenceLinks.content(of: tree, isHidden: isHidden)
        hideNavigation()
        content = ReferenceLinks.content(of: tree, isHidden: isHidden)
        root = innermost()
        hideRows()
        hideTitle(about.title ?? "")
    }

    // MARK: - Navigation

    private mutating func hideNavigation() {
        var endOfCode = 0
        for index in tree.nodes.indices where !tree.nodes[index].isText {
            let parent = Int(tree.nodes[index].parent)
            if parent >= 0, isHidden[parent] {
                isHidden[index] = true
            } else if index >= endOfCode {
                isHidden[index] = leadsThrough(index)
            }
            // Names in a program say how its words are coloured.
            if tree.nodes[index].tag == GUMBO_TAG_PRE { endOfCode = max(endOfCode, Int(tree.nodes[index].end)) }
        }
    }

    /// Whether an element is not part of the text by its name and by what is in it.
    private func leadsThrough(_ index: Int) -> Bool {
        let own = hints[index]
        if own.contains(.hidden) { return true }
        guard !own.isDisjoint(with: [.navigation, .sidebar, .comments]), !own.contains(.contents) else { return false }
        if let title, index <= title, title < Int(tree.nodes[index].end) { return false }
        guard HTMLTagSet.block.contains(tree.nodes[index].tag) else {
            return own.contains(.navigation) && content[index] <= Self.longestLabel
        }
        guard content[index] * 2 < content[0] else { return false }
        if own.intersection([.navigation, .sidebar, .comments]) == .comments, !holdsComments(index) { return false }
        let parts = blocks[blocks.indices(in: index, of: tree)]
        let prose = parts.reduce(0) { $0 + $1.weight }
        // A name may have been chosen for a section, as its place, and what is beside the text may be a note to it.
        if prose > 0, own.contains(.byID) || own.isDisjoint(with: [.navigation, .comments]) || beginsWithHeading(index)
        {
            return false
        }
        return true
    }

    /// Whether parts of an element are named comments too: what readers wrote is a list of them, where a single comment is
    /// one that the text makes on what it describes.
    private func holdsComments(_ index: Int) -> Bool {
        hints[(index + 1)..<Int(tree.nodes[index].end)].contains { $0.contains(.comments) }
    }

    private func beginsWithHeading(_ index: Int) -> Bool {
        guard let first = blocks[blocks.indices(in: index, of: tree)].first else { return false }
        var element = Int(first.element)
        while element > index, !HTMLTagSet.heading.contains(tree.nodes[element].tag) {
            element = Int(tree.nodes[element].parent)
        }
        return element > index
    }

    // MARK: - The text

    /// The innermost element that holds nearly all of what the page says, with all headings.
    private func innermost() -> Int {
        var outer = 0
        while true {
            var best: Int?
            var child = outer + 1
            while child < Int(tree.nodes[outer].end) {
                if !tree.nodes[child].isText, content[child] > (best.map { content[$0] } ?? 0) { best = child }
                child = Int(tree.nodes[child].end)
            }
            guard let best, ArticleFinder.isContainer(tree.nodes[best].tag),
                Int(content[best]) * 20 >= Int(content[outer]) * 19, saysNothing(outside: best, in: outer)
            else { return outer }
            outer = best
        }
    }

    /// Whether what `outer` holds besides `inner` has no heading, no passage and no table of contents.
    private func saysNothing(outside inner: Int, in outer: Int) -> Bool {
        if holdsContents(outer..<inner) || holdsContents(Int(tree.nodes[inner].end)..<Int(tree.nodes[outer].end)) {
            return false
        }
        let (all, own) = (blocks.indices(in: outer, of: tree), blocks.indices(in: inner, of: tree))
        return ![all.lowerBound..<own.lowerBound, own.upperBound..<all.upperBound].joined().contains { index in
            let element = Int(blocks[index].element)
            let isHeading = HTMLTagSet.heading.contains(tree.nodes[element].tag)
            return !isHidden[element] && (isHeading || blocks[index].isPassage)
        }
    }

    private func holdsContents(_ range: Range<Int>) -> Bool {
        range.contains {
            !isHidden[$0] && hints[$0].contains(.contents) && HTMLTagSet.block.contains(tree.nodes[$0].tag)
        }
    }

    /// Hides the links to the pages before and after, and the menus before the title.
    private mutating func hideRows() {
        for index in blocks.indices(in: root, of: tree) {
            let block = blocks[index]
            guard block.linkLength > 0 else { continue }
            if isMenu(block) || Int(block.length) < Self.longestRow && ReferenceLinks.leadOn(block, in: tree) {
                hide(Int(block.start)..<Int(block.end))
            }
        }
    }

    /// Whether a block is before the title, and most of it leads to other pages.
    private func isMenu(_ block: PageBlock) -> Bool {
        guard let title, Int(block.start) < title else { return false }
        let said = (Int(block.start)..<Int(block.end)).reduce(0) { $0 + (tree.nodes[$1].isText ? content[$1] : 0) }
        return said * 2 < block.length
    }

    /// Hides the heading that says the title, which is set above the text, or if none does the first line that does.
    private mutating func hideTitle(_ text: String) {
        let stated = WordHashes.all(in: text)
        guard let title else {
            let own = blocks[blocks.indices(in: root, of: tree)]
            guard let first = own.first(where: { !isHidden[Int($0.element)] && !isHidden[Int($0.start)] }) else {
                return
            }
            let line = (Int(first.start)..<Int(first.end)).filter { tree.nodes[$0].isText }.map(tree.text)
            if !stated.isEmpty, WordHashes.all(in: line.joined()) == stated { hide(Int(first.start)..<Int(first.end)) }
            return
        }
        let words = Set(stated)
        guard WordHashes.all(in: tree.text(of: title)).allSatisfy(words.contains) else { return }
        hide(title..<Int(tree.nodes[title].end))
    }

    private mutating func hide(_ range: Range<Int>) {
        for index in range where tree.nodes[index].isText { isHidden[index] = true }
    }
}
