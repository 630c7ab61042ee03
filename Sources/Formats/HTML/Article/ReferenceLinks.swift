import CGumbo

/// Where the links of a page lead: to the page itself, to files beside it, or elsewhere.
struct ReferenceLinks {
    private enum Target { case place, file, elsewhere }

    /// The places of the page, the files beside it and the other pages that its links lead to, each counted once.
    private var places: Set<String> = []
    private var files: Set<String> = []
    private var others: Set<String> = []
    /// Whether the head of the page names files beside it as the ones before, after or above, or a place of its own as the
    /// contents.
    private var isInOrder = false
    /// How many articles the page says it holds: a stream of them is no work.
    private let articles: Int

    init(of tree: HTMLTree) {
        articles = tree.nodes.count { $0.tag == GUMBO_TAG_ARTICLE }
        for index in tree.nodes.indices where [GUMBO_TAG_A, GUMBO_TAG_LINK].contains(tree.nodes[index].tag) {
            guard let address = tree.attribute("href", of: index)?.collapsingWhiteSpace else { continue }
            let target = Self.target(of: address)
            if tree.nodes[index].tag == GUMBO_TAG_LINK {
                isInOrder = isInOrder || target != nil && target != .elsewhere && Self.hasRelation(index, in: tree)
                continue
            }
            switch target {
            case .place: places.insert(address)
            case .file: files.insert(address)
            case .elsewhere: others.insert(String(address.prefix { $0 != "#" && $0 != "?" }))
            case nil: break
            }
        }
    }

    /// Whether the page belongs to a work: its head says so, or many links lead to other parts of it. A page without links
    /// to files beside it may be an article with notes, and one without links to its own places may offer other articles:
    /// there, more have to lead to the work.
    var areOwn: Bool {
        let own = places.count + files.count
        // The parts of a reference may be articles, each of them a place that links lead to.
        if articles > 1, places.count < articles || files.count <= others.count { return false }
        if isInOrder { return true }
        guard own > 2, !files.isEmpty else { return own > 2 && own >= 2 * others.count }
        return own * 3 >= others.count && (!places.isEmpty || own > 7)
    }

    /// Where an address leads; nil if nowhere.
    private static func target(of address: String) -> Target? {
        guard address.utf8.count > 1 else { return nil }
        if address.hasPrefix("#") { return .place }
        let scheme = WebAddress.scheme(of: address)
        if scheme == "file" { return .file }
        guard scheme == nil, !address.hasPrefix("/") else { return .elsewhere }
        let file = address.prefix { $0 != "#" }.lowercased()
        return [".html", ".htm", ".xhtml"].contains { file.hasSuffix($0) } ? .file : .elsewhere
    }

    private static func leadsAway(_ link: Int, in tree: HTMLTree) -> Bool {
        guard let target = target(of: tree.attribute("href", of: link) ?? "") else { return false }
        return target != .place
    }

    /// For each node how much it says outside of links to other pages: bytes that are no white space.
    static func content(of tree: HTMLTree, isHidden: [Bool]) -> [Int32] {
        var content = [Int32](repeating: 0, count: tree.nodes.count)
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            let leadsAway = node.tag == GUMBO_TAG_A && leadsAway(index, in: tree)
            if !node.isText, leadsAway || isHidden[index] || HTMLTagSet.unseen.contains(node.tag) {
                index = Int(node.end)
                continue
            }
            if node.isText, !isHidden[index] {
                content[index] = tree.withText(of: index) { Int32(clamping: $0.count { $0 > 0x20 }) }
            }
            index += 1
        }
        for index in content.indices.reversed() where tree.nodes[index].parent >= 0 {
            content[Int(tree.nodes[index].parent)] &+= content[index]
        }
        return content
    }

    // MARK: - The pages before and after

    private static let relations: Set<String> = [
        "next", "prev", "previous", "up", "start", "first", "last", "contents", "index", "top", "begin", "home",
    ]
    private static let words: Set<String> = relations.union([
        "back", "forward", "table of contents", "<", ">", "<<", ">>", "«", "»", "←", "→", "‹", "›", "<-", "->", "?",
    ])

    /// Whether all links of a block lead to the pages before, after and above, and say little else.
    static func leadOn(_ block: PageBlock, in tree: HTMLTree) -> Bool {
        var links = 0
        for index in linkCandidates(of: block, in: tree) where tree.nodes[index].tag == GUMBO_TAG_A {
            guard tree.attribute("href", of: index) != nil else { continue }
            guard isWay(index, in: tree) else { return false }
            links += 1
        }
        return links > 1 || links == 1 && block.linkShare > 0.5
    }

    /// The nodes of a block: its texts, and the elements in its element before the first of them.
    private static func linkCandidates(of block: PageBlock, in tree: HTMLTree) -> Range<Int> {
        var start = Int(block.start)
        while start > 0, Int(tree.nodes[start].parent) > Int(block.element) { start = Int(tree.nodes[start].parent) }
        return start..<Int(block.end)
    }

    private static func hasRelation(_ element: Int, in tree: HTMLTree) -> Bool {
        tree.attribute("rel", of: element).map { relations.contains($0.lowercased()) } ?? false
    }

    private static func isWay(_ link: Int, in tree: HTMLTree) -> Bool {
        if hasRelation(link, in: tree) { return true }
        let key = tree.attribute("accesskey", of: link)?.lowercased() ?? ""
        return ["n", "p", "u", "h"].contains(key) || words.contains(tree.text(of: link).lowercased())
    }
}
