import CGumbo

/// Finds what a site says of its rules above what readers write: how comments are read before they are shown, whose
/// opinions they are.
struct SiteRules {
    let tree: HTMLTree
    let blocks: [PageBlock]
    let hints: [PartHints]

    /// How many blocks such a notice has, and how many links to rules, at most and at least.
    private static let mostBlocks = 4
    private static let leastLinks = 2

    private static let names = [
        "terms", "privacy", "policy", "policies", "guidelines", "conditions", "rules", "netiquette", "netiquetten",
        "datenschutz", "nutzungsbedingungen", "legal", "conduct", "moderation",
    ]

    /// The element with the notice that is above the comments; nil if there is none. A paragraph of the text itself, in the
    /// element that holds the others, is no notice of the site.
    ///
    /// - Parameter own: the indices of the article's blocks.
    func notice(among own: [Int]) -> Int? {
        for index in own.suffix(Self.mostBlocks) where blocks[index].isProse {
            let element = Int(tree.nodes[Int(blocks[index].element)].parent)
            guard element >= 0, tree.nodes[element].tag == GUMBO_TAG_DIV,
                blocks.indices(in: element, of: tree).count <= Self.mostBlocks, precedesComments(element),
                linksToRules(blocks[index]) >= Self.leastLinks
            else { continue }
            return element
        }
        return nil
    }

    private func precedesComments(_ element: Int) -> Bool {
        let next = Int(tree.nodes[element].end)
        let following = tree.nodes.indices.dropFirst(next).first { !tree.nodes[$0].isText }
        guard let following else { return false }
        return tree.nodes[following].parent == tree.nodes[element].parent && hints[following].contains(.comments)
    }

    private func linksToRules(_ block: PageBlock) -> Int {
        (Int(block.element)..<Int(block.end)).count { index in
            guard tree.nodes[index].tag == GUMBO_TAG_A, let address = tree.attribute("href", of: index) else {
                return false
            }
            return address.lowercased().split { !$0.isLetter }.contains { Self.names.contains(String($0)) }
        }
    }
}
