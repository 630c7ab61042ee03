import CGumbo

/// Finds the other articles that a page offers below its own: a heading that is a link, some lines of the text, and
/// another link to the same address, again and again.
struct OfferedArticles {
    private let tree: HTMLTree
    private let blocks: [PageBlock]

    init(of tree: HTMLTree, blocks: [PageBlock]) {
        self.tree = tree
        self.blocks = blocks
    }

    /// The elements in `roots`, which hold an article, that hold nothing but offers. One that holds half of what the article
    /// says is a list that the article is about.
    ///
    /// - Parameter prose: how much prose an element holds, in bytes.
    func elements(in roots: [Int], prose: (Int) -> Int32) -> [Int] {
        let all = roots.reduce(0) { $0 + prose($1) }
        var found: [Int] = []
        for root in roots {
            var index = root + 1
            while index < Int(tree.nodes[root].end) {
                let node = tree.nodes[index]
                if node.tag == GUMBO_TAG_DIV || node.tag == GUMBO_TAG_SECTION || node.tag == GUMBO_TAG_UL,
                    prose(index) > 0, prose(index) * 2 < all, holdsOffers(index)
                {
                    found.append(index)
                    index = Int(node.end)
                } else {
                    index += 1
                }
            }
        }
        return found
    }

    /// Whether every child of an element that says something is an offer, and there are several.
    private func holdsOffers(_ index: Int) -> Bool {
        let items = tree.elements(in: index, most: Self.mostItems).filter { !blocks.indices(in: $0, of: tree).isEmpty }
        return items.count > 1 && items.allSatisfy(isOffer)
    }

    /// More children than so many are not looked at: nobody offers as much below an article.
    private static let mostItems = 30
    /// What has more nodes is longer than an offer.
    private static let mostNodes = 200

    /// Whether an element begins with a heading that is a link to a page of the same site, and links to it once more.
    private func isOffer(_ item: Int) -> Bool {
        guard Int(tree.nodes[item].end) - item <= Self.mostNodes,
            let first = blocks[blocks.indices(in: item, of: tree)].first, first.linkShare > 0.8,
            holdsHeading(first, in: item)
        else { return false }
        var addresses: [String: Int] = [:]
        for node in item..<Int(tree.nodes[item].end) where tree.nodes[node].tag == GUMBO_TAG_A {
            guard let address = tree.attribute("href", of: node) else { continue }
            addresses[String(address.prefix { $0 != "?" && $0 != "#" }), default: 0] += 1
        }
        return addresses.count == 1 && addresses.allSatisfy { !$0.key.isEmpty && $0.value > 1 }
    }

    private func holdsHeading(_ block: PageBlock, in item: Int) -> Bool {
        var element = Int(block.element)
        while element > item, !HTMLTagSet.heading.contains(tree.nodes[element].tag) {
            element = Int(tree.nodes[element].parent)
        }
        return element > item
    }
}
