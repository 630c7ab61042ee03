import CGumbo

/// Tells the links that pass the page on to others from those that lead somewhere.
enum SharingLinks {
    /// Parts of the addresses at which sites take in what is passed on.
    private static let addresses = [
        "/sharer", "/share.php", "/share?", "sharearticle", "/intent/tweet", "/intent/post", "twitter.com/share",
        "api.whatsapp.com/send", "whatsapp://send", "wa.me/?text", "t.me/share", "pin/create", "reddit.com/submit",
        "share/url", "mailto:?", "fb-messenger://share", "flipboard.com/bookmarklet", "news.ycombinator.com/submitlink",
    ].map { Array($0.utf8) }

    /// Whether the element at `index` is a link that passes the page on.
    static func isSharing(_ index: Int, in tree: HTMLTree) -> Bool {
        guard tree.nodes[index].tag == GUMBO_TAG_A, let address = tree.attribute("href", of: index) else {
            return false
        }
        let start = address.utf8.prefix(longestAddress).map(\.lowercasedASCII)
        return start.indices.contains { place in addresses.contains { start[place...].starts(with: $0) } }
    }

    /// Whether the element at `index` is such a link and holds no text: a picture, or nothing at all.
    static func isSilent(_ index: Int, in tree: HTMLTree) -> Bool {
        guard tree.nodes[index].tag == GUMBO_TAG_A else { return false }
        let saysSomething = (index..<Int(tree.nodes[index].end)).contains { node in
            tree.nodes[node].isText && tree.withText(of: node) { $0.contains { $0 > 0x20 } }
        }
        return !saysSomething && isSharing(index, in: tree)
    }

    /// So much of an address is looked at, in bytes: what follows is the address of the page.
    private static let longestAddress = 80

    /// Whether all that a block says is in links that pass the page on.
    static func fill(_ block: PageBlock, in tree: HTMLTree) -> Bool {
        guard block.linkShare > 0.9 else { return false }
        let links = (Int(block.element)..<Int(block.end)).filter { tree.nodes[$0].tag == GUMBO_TAG_A }
        return !links.isEmpty && links.allSatisfy { isSharing($0, in: tree) }
    }
}
