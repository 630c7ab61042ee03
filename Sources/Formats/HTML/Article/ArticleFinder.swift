import CGumbo

/// Finds the elements that hold a page's article.
///
/// From the body downwards it follows the child that holds most of the prose, as long as that child holds nearly all of
/// it; then it takes in what is before and after and reads like part of the text. Known ideas that this rests on:
/// text density against link density, and scoring of elements by the paragraphs in them, as reader views do it (Kohlschütter
/// and others, "Boilerplate Detection using Shallow Text Features", 2010).
struct ArticleFinder {
    /// How much of what the page says is left out as furniture.
    enum Strictness: CaseIterable {
        /// All that looks like no part of an article.
        case strict
        /// Only navigation: for pages whose text is in oddly named parts, such as discussions.
        case lenient
        /// Only what a browser does not show.
        case visible
        /// Nothing.
        case none
    }

    let tree: HTMLTree
    let blocks: [PageBlock]
    let hints: [PartHints]
    /// The heading that is the title; nil if the page has no title.
    let titleElement: Int?
    /// The words of the authors' names.
    let author: Set<UInt64>
    /// Whether the page is the first of a site.
    private let isStartPage: Bool
    /// Whether the page was found to be the first of a site: what it offers, in lists of links, is what it says.
    private(set) var isWayToOthers = false
    /// For each node, how much prose is in it, in bytes, and in it as the page has it.
    private(set) var prose: [Int32]
    private(set) var allProse: [Int32] = []
    /// The places of the page that its links lead to.
    let places: OwnPlaces
    /// Where the paragraphs of each element are.
    private(set) var paragraphs = ParagraphExtents()
    /// For each node, how much text and how much text of links is in it, in bytes.
    private(set) var length: [Int32] = []
    private(set) var linkLength: [Int32] = []
    /// For each node, how many blocks in it are prose, and how many are nothing but links.
    private var proseBlocks: [Int32] = []
    private var linkBlocks: [Int32] = []
    /// For each node, whether it is left out.
    private(set) var isExcluded: [Bool]

    /// Prose below which a page has no article to speak of, in bytes.
    static let leastProse: Int32 = 200

    /// The longest text of a button or a label within a line, in bytes.
    private static let longestLabel = 100

    init(_ tree: HTMLTree, blocks: [PageBlock], hints: [PartHints], about: HTMLMetadata) {
        self.tree = tree
        self.blocks = blocks
        self.hints = hints
        titleElement = about.titleElement
        author = Set(WordHashes.all(in: about.author ?? ""))
        isStartPage = about.isStartPage
        places = OwnPlaces(of: tree)
        prose = []
        isExcluded = []
        allProse = sums([Bool](repeating: false, count: tree.nodes.count)) { Int32(clamping: $0.weight) }
        paragraphs = ParagraphExtents(of: tree) { isPlainProse($0) }
    }

    /// The elements that hold the article, in document order and apart from each other; empty if there is no prose.
    mutating func find() -> [Int] {
        for strictness in Strictness.allCases {
            isExcluded = exclusions(strictness)
            prose = sums(isExcluded) { Int32(clamping: $0.weight) }
            length = sums(isExcluded) { $0.length }
            linkLength = sums(isExcluded) { $0.linkLength }
            proseBlocks = sums(isExcluded) { $0.isProse ? 1 : 0 }
            linkBlocks = sums(isExcluded) { $0.linkShare > 0.8 ? 1 : 0 }
            guard let total = prose.first, total > 0 else { continue }
            let roots = widened(root())
            let found = roots.reduce(0) { $0 + prose[$1] }
            let isIndex = strictness == .strict ? isIndex(prose: found) : strictness == .none && saysMore(than: found)
            if isIndex {
                isWayToOthers = isStartPage
                isExcluded = exclusions([.navigation, .hidden], best: nil, trusted: false)
                return [0]
            }
            if found >= Self.leastProse || strictness == .none || isNotice(prose: found) { return roots }
        }
        return []
    }

    /// Whether little prose is all of a short text: it is on a page with a title that says not much more elsewhere.
    private func isNotice(prose found: Int32) -> Bool {
        guard let title = titleElement, !isExcluded[title], found >= Self.leastProse / 3 else { return false }
        let all = blocks.reduce(0) { $0 + $1.weight }
        return all < Int(found) * 8
    }

    /// Whether a page is no article but a way to others: little prose was found, and the passages of the rest are many times as
    /// long. A heading that is the title speaks against it, but not on the first page of a site.
    private func isIndex(prose found: Int32) -> Bool {
        guard titleElement == nil || isStartPage, found < Self.leastProse * 3 else { return false }
        return saysMore(than: found, times: isStartPage ? 2 : 4)
    }

    /// Whether the passages of the page are so many times as long as the prose that was found. On the first page of a site they
    /// may be links.
    private func saysMore(than found: Int32, times: Int = 3) -> Bool {
        let said = blocks.reduce(0) { sum, block in
            let isLink = isStartPage && block.length >= PageBlock.leastPassage
            return sum + (block.isPassage || isLink ? Int(block.length) : 0)
        }
        return said > Int(found) * times
    }

    // MARK: What is left out

    /// The elements that are not part of an article, unless they hold nearly all of the prose or the title.
    private func exclusions(_ strictness: Strictness) -> [Bool] {
        let unwanted: PartHints
        switch strictness {
        case .strict: unwanted = .unwanted
        case .lenient: unwanted = [.furniture, .sidebar, .hidden]
        case .visible: unwanted = .hidden
        case .none: return [Bool](repeating: false, count: tree.nodes.count)
        }
        let best = markedElement(allProse)
        let excluded = exclusions(unwanted, best: best, trusted: false)
        guard let best else { return excluded }
        let left = sums(excluded) { Int32(clamping: $0.weight) }
        // Where the names would take away most of what is marked as the article, they mean something else here.
        guard left[best] * 2 < allProse[best] else { return excluded }
        return exclusions(unwanted, best: best, trusted: true)
    }

    /// - Parameters:
    ///   - unwanted: the hints that leave an element out.
    ///   - best: the element that is marked most clearly as the article.
    ///   - trusted: whether prose inside of `best` stays whatever the names around it say.
    private func exclusions(_ unwanted: PartHints, best: Int?, trusted: Bool) -> [Bool] {
        var excluded = [Bool](repeating: false, count: tree.nodes.count)
        let total = allProse.first ?? 0
        let isProtected = protectedElements(allProse, best: best)
        let article = best.map { $0..<Int(tree.nodes[$0].end) } ?? 0..<0
        var endOfCode = 0
        for index in tree.nodes.indices where !tree.nodes[index].isText {
            let parent = Int(tree.nodes[index].parent)
            if parent >= 0, excluded[parent] {
                excluded[index] = true
                continue
            }
            // Names in a program say how its words are coloured: a comment there is one of the program.
            if index < endOfCode { continue }
            if tree.nodes[index].tag == GUMBO_TAG_PRE { endOfCode = Int(tree.nodes[index].end) }
            let found = hints[index].intersection(unwanted)
            guard !found.isEmpty, !isProtected[index], !isAllOfHeading(index),
                !isArticle(index, found: found, prose: allProse[index], total: total)
            else { continue }
            if isInFlow(index, found: found) { continue }
            if trusted, article.contains(index), allProse[index] > Self.leastProse,
                PartHints(of: tree.nodes[index].tag) == [],
                found.isDisjoint(with: [.hidden, .comments])
            {
                continue
            }
            excluded[index] = true
        }
        return excluded
    }

    /// The element that is marked most clearly as an article; nil if none holds a fifth of the page's prose.
    private func markedElement(_ prose: [Int32]) -> Int? {
        var isForeign = [Bool](repeating: false, count: tree.nodes.count)
        var best: Int?
        for index in hints.indices where !tree.nodes[index].isText {
            let parent = Int(tree.nodes[index].parent)
            isForeign[index] =
                parent >= 0 && isForeign[parent] || !hints[index].isDisjoint(with: [.comments, .related])
            let isMarked = hints[index].contains(.body) || tree.nodes[index].tag == GUMBO_TAG_ARTICLE
            guard isMarked, !isForeign[index] else { continue }
            if prose[index] > (best.map { prose[$0] } ?? Self.leastProse) { best = index }
        }
        guard let best, prose[best] * 5 > prose[0] else { return nil }
        return best
    }

    /// The elements around `best`, and those in it that hold most of its prose: whatever they are named, they stay.
    private func protectedElements(_ prose: [Int32], best: Int?) -> [Bool] {
        var isProtected = [Bool](repeating: false, count: tree.nodes.count)
        guard let best else { return isProtected }
        var element = best
        while element >= 0 {
            isProtected[element] = true
            element = Int(tree.nodes[element].parent)
        }
        for inner in best..<Int(tree.nodes[best].end) where prose[inner] * 2 > prose[best] {
            if hints[inner].isDisjoint(with: [.comments, .hidden]) { isProtected[inner] = true }
        }
        return isProtected
    }

    /// Whether an element that is named like furniture holds the article all the same.
    private func isArticle(_ index: Int, found: PartHints, prose: Int32, total: Int32) -> Bool {
        let rest = total - prose
        // Within a paragraph a whole sentence may bear any name.
        if !HTMLTagSet.block.contains(tree.nodes[index].tag), !found.contains(.hidden) {
            if textLength(of: index) > Self.longestLabel || isWordOfSentence(index, found: found) { return true }
            // A counter of comments leads to them; a comment of a program does not.
            return found == .comments && !isLinked(index)
        }
        if !found.isDisjoint(with: [.comments, .hidden]) { return rest < Self.leastProse && prose > Self.leastProse }
        if let title = titleElement, index < title, title < Int(tree.nodes[index].end), prose > Self.leastProse {
            return true
        }
        if tree.nodes[index].tag == GUMBO_TAG_FORM { return prose * 10 > total * 4 }
        return prose > Self.leastProse && (rest * 4 < prose || rest < 2 * Self.leastProse)
    }

    /// Whether an element holds a link or is in one.
    private func isLinked(_ index: Int) -> Bool {
        if tree.nodes[index..<Int(tree.nodes[index].end)].contains(where: { $0.tag == GUMBO_TAG_A }) { return true }
        let parent = Int(tree.nodes[index].parent)
        return parent >= 0 && tree.nodes[parent].tag == GUMBO_TAG_A
    }

    /// The length of the text inside of an element, in bytes.
    func textLength(of index: Int) -> Int {
        tree.nodes[index..<Int(tree.nodes[index].end)].reduce(0) { $0 + ($1.isText ? Int($1.stop - $1.start) : 0) }
    }

    /// For each node the sum of what `value` gives for the blocks in it.
    private func sums(_ excluded: [Bool], of value: (PageBlock) -> Int32) -> [Int32] {
        var sums = [Int32](repeating: 0, count: tree.nodes.count)
        for block in blocks where !excluded[Int(block.element)] { sums[Int(block.element)] &+= value(block) }
        for index in sums.indices.reversed() where !tree.nodes[index].isText && tree.nodes[index].parent >= 0 {
            sums[Int(tree.nodes[index].parent)] &+= sums[index]
        }
        return sums
    }

    // MARK: Where the article is

    /// The innermost element that holds nearly all of the prose.
    private func root() -> Int {
        var root = 0
        if let body = markedBody() { root = body }
        while let best = children(of: root).max(by: { prose[$0] < prose[$1] }), prose[best] > 0 {
            // Where a child says that it is the body, less of the rest has to be in it.
            guard Self.isContainer(tree.nodes[best].tag) || isLaidOutAsList(best), !isCode(best, in: root),
                !isUnclosed(best, in: root)
            else { break }
            if Double(prose[best]) >= Double(prose[root]) * neededShare(of: best, in: root) {
                root = best
            } else if let article = children(of: root).first(where: { isBesideOffers($0, in: root) }) {
                root = article
            } else if let titled = titledArticle(in: root) {
                root = titled
            } else {
                break
            }
        }
        return root
    }

    /// Whether an element holds nothing but a piece of code, which the text around it speaks of.
    private func isCode(_ inner: Int, in outer: Int) -> Bool {
        let own = blockRange(of: inner)
        guard own.count == 1, let only = own.first, tree.nodes[Int(blocks[only].element)].tag == GUMBO_TAG_PRE else {
            return false
        }
        return blocks[blockRange(of: outer)].count { !isExcluded[Int($0.element)] && $0.isProse } > 1
    }

    /// Where a page holds several articles one after the other, the child of `outer` that holds the one whose title is the
    /// page's.
    private func titledArticle(in outer: Int) -> Int? {
        guard let title = titleElement, outer < title, title < Int(tree.nodes[outer].end) else { return nil }
        var titled = title
        while Int(tree.nodes[titled].parent) != outer {
            titled = Int(tree.nodes[titled].parent)
            guard titled >= 0 else { return nil }
        }
        guard prose[titled] > Self.leastProse else { return nil }
        // Headings of a lower level are those of its own sections.
        let others = children(of: outer).filter {
            $0 > titled && tree.nodes[$0].tag == tree.nodes[titled].tag && sameClass($0, titled) && hasHeading($0)
                && firstHeading($0) == tree.nodes[title].tag
        }
        return others.count > 0 ? titled : nil
    }

    /// Whether an element begins with a heading of its own, which is not the answer to another.
    private func hasHeading(_ index: Int) -> Bool {
        guard prose[index] > Self.leastProse else { return false }
        for inner in index..<Int(tree.nodes[index].end) where HTMLTagSet.heading.contains(tree.nodes[inner].tag) {
            return !tree.text(of: inner).hasPrefix("Re:")
        }
        return false
    }

    private func firstHeading(_ index: Int) -> GumboTag? {
        tree.nodes[index..<Int(tree.nodes[index].end)].first { HTMLTagSet.heading.contains($0.tag) }?.tag
    }

    /// How much of the prose of `outer` must be in `inner` for the rest to be left out.
    private func neededShare(of inner: Int, in outer: Int) -> Double {
        // Where the rest is full of links it offers other articles, however many sentences it quotes from them.
        let rest = Double(length[outer] - length[inner])
        let links = Double(linkLength[outer] - linkLength[inner])
        if rest > 0, links / rest > 0.25 { return 0.6 }
        // So does a rest in which a line that is all link is beside every second piece of prose.
        let restOfLinks = linkBlocks[outer] - linkBlocks[inner]
        if restOfLinks > 2, restOfLinks * 2 >= proseBlocks[outer] - proseBlocks[inner] { return 0.65 }
        // Where a child says that it is the body, less of the rest has to be in it.
        return hints[inner].isDisjoint(with: [.body, .article]) ? 0.8 : 0.7
    }

    /// The element that is marked as the body of an article and holds much of the prose; nil if there is none.
    private func markedBody() -> Int? {
        var best: Int?
        for index in hints.indices where hints[index].contains(.body) && !isExcluded[index] {
            if prose[index] > (best.map { prose[$0] } ?? Self.leastProse * 2) { best = index }
        }
        guard let best, prose[best] * 2 > prose[0] else { return nil }
        return best
    }

    /// Whether an element may be all of an article: a single paragraph is not.
    static func isContainer(_ tag: GumboTag) -> Bool {
        switch tag {
        case GUMBO_TAG_P, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_LI, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DD, GUMBO_TAG_DL,
            GUMBO_TAG_PRE, GUMBO_TAG_FIGURE, GUMBO_TAG_TR:
            false
        default: !HTMLTagSet.heading.contains(tag)
        }
    }

    /// Whether a list or an item of one holds other parts than paragraphs: some pages are laid out so.
    private func isLaidOutAsList(_ index: Int) -> Bool {
        switch tree.nodes[index].tag {
        case GUMBO_TAG_UL: children(of: index).max { prose[$0] < prose[$1] }.map(isLaidOutAsList) ?? false
        case GUMBO_TAG_LI:
            children(of: index).contains { child in
                tree.nodes[child].tag == GUMBO_TAG_DIV && prose[child] * 2 > prose[index]
                    && children(of: child).count { tree.nodes[$0].tag == GUMBO_TAG_P } > 1
            }
        default: false
        }
    }

    func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var child = index + 1
        let end = Int(tree.nodes[index].end)
        while child < end {
            if !tree.nodes[child].isText, !isExcluded[child] { children.append(child) }
            child = Int(tree.nodes[child].end)
        }
        return children
    }
}
