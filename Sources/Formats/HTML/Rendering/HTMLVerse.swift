import CGumbo

/// Tells lines of verse, each an element of its own, from paragraphs.
///
/// A browser sets no space between `div` elements: some short ones in a row, with nothing but a line in each, are lines.
struct HTMLVerse {
    private let tree: HTMLTree

    /// The longest line of verse, in bytes.
    private static let longestLine = 100

    init(_ tree: HTMLTree) {
        self.tree = tree
    }

    /// Whether the element is a line among others.
    func isLine(_ index: Int) -> Bool {
        isShort(index) && (goesOn(index) || next(after: index).map(isShort) ?? false)
    }

    /// Whether the line before belongs to the same stanza.
    func goesOn(_ index: Int) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        guard parent >= 0 else { return false }
        // Only blank text may be between the two.
        var before = index - 1
        while before > parent, tree.nodes[before].isText, Int(tree.nodes[before].parent) == parent {
            guard isBlank(before) else { return false }
            before -= 1
        }
        while before > parent, Int(tree.nodes[before].parent) != parent { before = Int(tree.nodes[before].parent) }
        return before > parent && isShort(before)
    }

    private func isNamedLine(_ index: Int) -> Bool {
        guard tree.nodes[index].tag == GUMBO_TAG_P, let names = tree.attribute("class", of: index)?.lowercased() else {
            return false
        }
        return names.split(whereSeparator: { !$0.isLetter }).contains { Self.lineNames.contains($0) }
    }

    /// What books call the lines of a poem.
    private static let lineNames: Set<Substring> = [
        "line", "verse", "vers", "verseline", "poemline", "poetryline", "vline",
    ]

    private func next(after index: Int) -> Int? {
        let parent = Int(tree.nodes[index].parent)
        guard parent >= 0 else { return nil }
        var next = Int(tree.nodes[index].end)
        while next < Int(tree.nodes[parent].end), tree.nodes[next].isText {
            guard isBlank(next) else { return nil }
            next += 1
        }
        return next < Int(tree.nodes[parent].end) ? next : nil
    }

    private func isBlank(_ index: Int) -> Bool {
        tree.withText(of: index) { $0.allSatisfy { $0.isHTMLSpace } }
    }

    /// Whether an element is a `div` of one line, or a paragraph that is called one: text, and nothing that is a block or a link
    /// alone.
    private func isShort(_ index: Int) -> Bool {
        guard Int(tree.nodes[index].end) - index < 16, tree.nodes[index].tag == GUMBO_TAG_DIV || isNamedLine(index)
        else {
            return false
        }
        var length = 0
        var linkEnd = 0
        var hasText = false
        for inner in (index + 1)..<Int(tree.nodes[index].end) {
            let node = tree.nodes[inner]
            if node.isText {
                length += Int(node.stop - node.start)
                hasText = hasText || inner >= linkEnd && !isBlank(inner)
            } else if HTMLTagSet.block.contains(node.tag) || node.tag == GUMBO_TAG_IMG || node.tag == GUMBO_TAG_BR {
                return false
            } else if node.tag == GUMBO_TAG_A {
                linkEnd = Int(node.end)
            }
            if length > Self.longestLine { return false }
        }
        return hasText
    }
}
