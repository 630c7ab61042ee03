import CGumbo

/// What a page says twice for the sake of its layout, not of its text: a carousel that begins again after its last item,
/// and captions that stand under every picture of a gallery.
struct RepeatedParts {
    private let tree: HTMLTree
    private let blocks: [PageBlock]
    /// For each node, what its text comes to, white space left out: the same for the same text.
    private let texts: [UInt64]

    /// Prose of an item of a carousel, in bytes without spaces: shorter ones are labels, which may be said again.
    private static let leastItem: Int32 = 60
    /// The shortest caption that is compared, in bytes without spaces, and how often it is said at least.
    private static let leastCaption: Int32 = 20
    private static let leastCaptions = 3

    init(of tree: HTMLTree, blocks: [PageBlock]) {
        self.tree = tree
        self.blocks = blocks
        texts = Self.texts(of: tree)
    }

    /// The hash of each node's text: a polynomial over the bytes, so that the text of an element is put together from the
    /// texts of its children in one pass.
    private static func texts(of tree: HTMLTree) -> [UInt64] {
        let base: UInt64 = 0x100_0000_01B3
        var hashes = [UInt64](repeating: 0, count: tree.nodes.count)
        // The base to the power of the text's length, by which what precedes it is multiplied.
        var powers = [UInt64](repeating: 1, count: tree.nodes.count)
        for index in tree.nodes.indices.reversed() {
            if tree.nodes[index].isText {
                tree.withText(of: index) { text in
                    for byte in text where byte > 0x20 {
                        hashes[index] = hashes[index] &* base &+ UInt64(byte)
                        powers[index] = powers[index] &* base
                    }
                }
            }
            // Children come from the last to the first: what is there already follows this one.
            let parent = Int(tree.nodes[index].parent)
            guard parent >= 0 else { continue }
            hashes[parent] = hashes[index] &* powers[parent] &+ hashes[parent]
            powers[parent] = powers[parent] &* powers[index]
        }
        return hashes
    }

    /// The elements in `root` that are carousels: two of their children, each of several blocks with prose, are the same to
    /// the letter. One that holds much of what `root` says is a song with its chorus.
    ///
    /// - Parameter prose: how much prose an element holds, in bytes.
    func carousels(in root: Int, prose: (Int) -> Int32) -> [Int] {
        var found: [Int] = []
        var index = root + 1
        while index < Int(tree.nodes[root].end) {
            if !tree.nodes[index].isText, prose(index) > 2 * Self.leastItem, prose(index) * 2 < prose(root),
                repeatsAnItem(index, prose: prose)
            {
                found.append(index)
                index = Int(tree.nodes[index].end)
            } else {
                index += 1
            }
        }
        return found
    }

    private func repeatsAnItem(_ index: Int, prose: (Int) -> Int32) -> Bool {
        var known: Set<UInt64> = []
        for child in tree.elements(in: index) where prose(child) > Self.leastItem {
            guard HTMLTagSet.block.contains(tree.nodes[child].tag), blocks.indices(in: child, of: tree).count > 1 else {
                continue
            }
            if !known.insert(texts[child]).inserted { return true }
        }
        return false
    }

    /// Those of `own`, indices of blocks, that say a caption once more: a line that is no paragraph, item, cell or heading,
    /// leads to nothing after it, and is said again and again.
    func captions(among own: [Int]) -> [Int] {
        var places: [UInt64: [Int]] = [:]
        for index in own where isCaption(blocks[index]) { places[text(of: blocks[index]), default: []].append(index) }
        return places.values.filter { $0.count >= Self.leastCaptions }.flatMap { $0.dropFirst() }
    }

    private func isCaption(_ block: PageBlock) -> Bool {
        guard !block.isProse, block.length >= Self.leastCaption else { return false }
        switch tree.nodes[Int(block.element)].tag {
        case GUMBO_TAG_FIGCAPTION: return true
        case GUMBO_TAG_DIV: return !endsInColon(block)
        default: return false
        }
    }

    private func endsInColon(_ block: PageBlock) -> Bool {
        tree.withText(of: Int(block.end) - 1) { $0.last { $0 > 0x20 } == UInt8(ascii: ":") }
    }

    private func text(of block: PageBlock) -> UInt64 {
        var hash = WordHashes.offsetBasis
        for index in Int(block.start)..<Int(block.end) where tree.nodes[index].isText {
            tree.withText(of: index) { for byte in $0 where byte > 0x20 { hash = WordHashes.adding(byte, to: hash) } }
        }
        return hash
    }
}
