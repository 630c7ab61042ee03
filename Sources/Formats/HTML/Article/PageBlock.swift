import CGumbo

/// A block of a page: text that is together, with what tells prose from lists of links.
struct PageBlock {
    /// The innermost block element that holds the text.
    var element: Int32
    /// Index of the first text, and after the last.
    var start: Int32
    var end: Int32
    /// Length without white space, in bytes.
    var length: Int32 = 0
    /// Length of what is in links, without white space, in bytes.
    var linkLength: Int32 = 0
    /// How many sentences end in it.
    var sentences: Int32 = 0
    /// How many commas and their like are in it.
    var commas: Int32 = 0

    /// The share of the text that is links, 0 to 1.
    var linkShare: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }

    /// Whether the block reads as prose: sentences, and more text than links.
    var isProse: Bool {
        guard length >= 32, linkLength * 2 < length else { return false }
        return sentences > 0 || length >= 160 && (commas > 1 || linkLength == 0)
    }

    /// Whether the block says something of its own: a sentence, or a line that is no link and longer than a label.
    var isPassage: Bool { isProse || length >= Self.leastPassage && linkLength * 2 < length }

    /// The length of a line that is more than a label, in bytes.
    static let leastPassage: Int32 = 40

    /// What the block counts for when the article is looked for: the length of its prose that is no link.
    var weight: Int { isProse ? Int(length - linkLength) : 0 }
}

extension [PageBlock] {
    /// The blocks, in document order, of the element at `index`.
    func indices(in index: Int, of tree: HTMLTree) -> Range<Int> {
        let start = partitionIndex { Int($0.start) >= index }
        return start..<partitionIndex { Int($0.start) >= Int(tree.nodes[index].end) }
    }
}

extension PageBlock {
    /// The blocks of a page in document order.
    static func all(in tree: HTMLTree) -> [PageBlock] {
        var finder = Finder(tree: tree)
        finder.run()
        return finder.blocks
    }

    private struct Finder {
        let tree: HTMLTree
        var blocks: [PageBlock] = []
        private var block = PageBlock(element: 0, start: -1, end: -1)
        /// The ends of the block elements that are open, innermost last.
        private var open: [(element: Int, end: Int)] = []
        private var linkEnd = 0
        private var lastByte: UInt8 = 0x20

        init(tree: HTMLTree) {
            self.tree = tree
        }

        mutating func run() {
            var index = 0
            while index < tree.nodes.count {
                let node = tree.nodes[index]
                while let last = open.last, last.end <= index {
                    finish()
                    open.removeLast()
                }
                if node.isText {
                    add(index)
                } else if HTMLTagSet.unseen.contains(node.tag) {
                    index = Int(node.end)
                    continue
                } else if HTMLTagSet.block.contains(node.tag) {
                    finish()
                    open.append((index, Int(node.end)))
                } else if tree.isLink(index) {
                    linkEnd = Int(node.end)
                }
                index += 1
            }
            finish()
        }

        private mutating func add(_ index: Int) {
            let (length, sentences, commas) = tree.withText(of: index) { count($0) }
            guard length > 0 else { return }
            if block.start < 0 {
                block.start = Int32(index)
                block.element = Int32(open.last?.element ?? 0)
            }
            block.end = Int32(index + 1)
            block.length += length
            block.sentences += sentences
            block.commas += commas
            if index < linkEnd { block.linkLength += length }
        }

        private mutating func finish() {
            if block.start >= 0 {
                if Self.endsSentence(lastByte) { block.sentences += 1 }
                blocks.append(block)
            }
            block = PageBlock(element: 0, start: -1, end: -1)
            lastByte = 0x20
        }

        /// A sentence ends at a full stop before a space; marks beyond ASCII are known by their last two bytes.
        private mutating func count(_ text: UnsafeBufferPointer<UInt8>) -> (Int32, Int32, Int32) {
            var (length, sentences, commas): (Int32, Int32, Int32) = (0, 0, 0)
            var before = lastByte
            for index in text.indices {
                let byte = text[index]
                if byte <= 0x20 {
                    if Self.endsSentence(before) { sentences += 1 }
                } else {
                    length += 1
                    if byte == UInt8(ascii: ",") { commas += 1 }
                    // The ideographic full stop and comma, U+3002 and U+3001, and the full-width comma, U+FF0C.
                    if byte >= 0x80, index >= 2 {
                        if byte == 0x82, before == 0x80, text[index - 2] == 0xE3 { sentences += 1 }
                        if byte == 0x81, before == 0x80, text[index - 2] == 0xE3 { commas += 1 }
                        if byte == 0x8C, before == 0xBC, text[index - 2] == 0xEF { commas += 1 }
                    }
                }
                before = byte
            }
            if length > 0 { lastByte = before }
            return (length, sentences, commas)
        }

        private static func endsSentence(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
            // The last bytes of closing quotation marks (U+201C, U+201D) and of the ellipsis (U+2026).
            case 0x9C, 0x9D, 0xA6, UInt8(ascii: "\""): true
            default: false
            }
        }
    }
}
