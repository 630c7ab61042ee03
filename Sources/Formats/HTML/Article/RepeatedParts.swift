import CGumbo

/// What a page says twice for the sake of its layout, not of its text: a carousel that begins again after its last item,
/// captions that are under every picture of a gallery, and a whole article, once for wide screens and once for narrow ones.
struct RepeatedParts {
    private let tree: HTMLTree
    private let blocks: [PageBlock]
    /// The hash of each node's text without white space. Few pages have items to compare, and so need it.
    private lazy var texts = Self.texts(of: tree)

    /// Prose of an item of a carousel, in bytes without spaces: shorter ones are labels, which may be said again.
    private static let leastItem: Int32 = 60
    /// The shortest caption that is compared, in bytes without spaces, and how often it is said at least.
    private static let leastCaption: Int32 = 20
    private static let leastCaptions = 3
    /// How many paragraphs a copy of an article has at least, and how much prose, in bytes without spaces.
    private static let leastParagraphs = 3
    private static let leastCopy: Int32 = 400

    init(of tree: HTMLTree, blocks: [PageBlock]) {
        self.tree = tree
        self.blocks = blocks
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

    /// The elements in `roots`, which hold an article, that are carousels: all their text is in items of several blocks, two of
    /// which are the same to the letter. One that holds much of what the article says is a song with its chorus.
    ///
    /// - Parameter prose: how much prose an element holds, in bytes.
    mutating func carousels(in roots: [Int], prose: (Int) -> Int32) -> [Int] {
        let all = roots.reduce(0) { $0 + prose($1) }
        var found: [Int] = []
        for root in roots {
            var index = root + 1
            while index < Int(tree.nodes[root].end) {
                if !tree.nodes[index].isText, prose(index) > 2 * Self.leastItem, prose(index) * 2 < all,
                    repeatsAnItem(index, prose: prose)
                {
                    found.append(index)
                    index = Int(tree.nodes[index].end)
                } else {
                    index += 1
                }
            }
        }
        return found
    }

    /// Whether an element holds items alone, each of several blocks, and one of them twice. A section with the same warning
    /// twice has paragraphs of its own.
    private mutating func repeatsAnItem(_ index: Int, prose: (Int) -> Int32) -> Bool {
        let items = tree.elements(in: index).filter { !blocks.indices(in: $0, of: tree).isEmpty }
        let areItems = items.allSatisfy {
            HTMLTagSet.block.contains(tree.nodes[$0].tag) && blocks.indices(in: $0, of: tree).count > 1
        }
        let long = items.filter { prose($0) > Self.leastItem }
        guard areItems, long.count > 1 else { return false }
        return Set(long.map { texts[$0] }).count < long.count
    }

    /// Those of `own`, indices of blocks, that say a caption once more: a line that is no paragraph, item, cell or heading,
    /// leads to nothing after it, and is said again and again. A line beside others like it may be a refrain, if no name says
    /// that it is of a gallery.
    func captions(among own: [Int]) -> [Int] {
        let areLines = own.map { isLine(blocks[$0]) }
        var places: [UInt64: [Int]] = [:]
        for (place, index) in own.enumerated() where isCaption(blocks[index]) {
            let isBesideLine = place > 0 && areLines[place - 1] || place + 1 < own.count && areLines[place + 1]
            guard !areLines[place] || !isBesideLine || isOfGallery(blocks[index]) else { continue }
            places[text(of: blocks[index]), default: []].append(index)
        }
        return places.values.filter { $0.count >= Self.leastCaptions }.flatMap { $0.dropFirst() }
    }

    /// Those of `own`, indices of blocks, that say the article once more: its paragraphs, in their order and to the letter,
    /// follow where it has ended. What is between them goes with them if the article has it too.
    func copies(among own: [Int]) -> [Int] {
        let prose = own.indices.filter { blocks[own[$0]].isProse }
        let hashes = prose.map { text(of: blocks[own[$0]]) }
        for first in 0..<min(2, hashes.count) {
            guard let second = hashes[(first + 1)...].firstIndex(of: hashes[first]),
                second - first >= Self.leastParagraphs
            else { continue }
            let length = zip(hashes[first..<second], hashes[second...]).prefix { $0 == $1 }.count
            // The last paragraph of one of them may be an offer to readers of narrow screens.
            guard length >= max(Self.leastParagraphs, second - first - 1) else { continue }
            let copied = prose[second..<(second + length)].map { own[$0] }
            guard copied.reduce(0, { $0 + blocks[$1].length }) >= Self.leastCopy else { continue }
            let said = Set(own[prose[first]..<prose[second]].map { text(of: blocks[$0]) })
            return own[prose[second]...prose[second + length - 1]].filter { said.contains(text(of: blocks[$0])) }
        }
        return []
    }

    private func isCaption(_ block: PageBlock) -> Bool {
        guard !block.isProse, block.length >= Self.leastCaption else { return false }
        let isFigures = tree.nodes[Int(block.element)].tag == GUMBO_TAG_FIGCAPTION
        return isFigures || isLine(block) && !endsInColon(block)
    }

    private static let galleryNames = ["slide", "gallery", "carousel", "caption", "photo"]

    /// Whether the element of a block is named as a part of a gallery.
    private func isOfGallery(_ block: PageBlock) -> Bool {
        let element = Int(block.element)
        let names = (tree.attribute("class", of: element) ?? "") + " " + (tree.attribute("id", of: element) ?? "")
        return Self.galleryNames.contains { names.lowercased().contains($0) }
    }

    /// Whether a block is a line that no element calls a paragraph.
    private func isLine(_ block: PageBlock) -> Bool {
        !block.isProse && tree.nodes[Int(block.element)].tag == GUMBO_TAG_DIV
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
