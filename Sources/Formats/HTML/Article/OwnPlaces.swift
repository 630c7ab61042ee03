import CGumbo

/// The places of a page that its own links lead to, as the entries of its contents and the marks of its notes do.
struct OwnPlaces {
    private let tree: HTMLTree
    /// The first links to each place, by the hash of its name.
    private var links: [UInt64: [Int]] = [:]
    /// The elements that are these places.
    private var elements: [UInt64: Int] = [:]
    /// So many links to a place are kept.
    private static let mostLinks = 16

    init(of tree: HTMLTree) {
        self.tree = tree
        for index in tree.nodes.indices where tree.nodes[index].tag == GUMBO_TAG_A {
            guard let place = target(of: index), links[place]?.count ?? 0 < Self.mostLinks else { continue }
            links[place, default: []].append(index)
        }
        guard !links.isEmpty else { return }
        for index in tree.nodes.indices {
            guard let name = name(of: index), links[name] != nil, elements[name] == nil else { continue }
            elements[name] = index
        }
    }

    /// Whether a link elsewhere on the page says the words of the section's heading and leads to it: it is in the contents.
    ///
    /// - Parameters:
    ///   - section: the element that begins with the heading.
    ///   - heading: the heading.
    func contentsName(_ section: Int, heading: Int) -> Bool {
        guard !links.isEmpty else { return false }
        let words = WordHashes.all(in: tree.text(of: heading))
        let own = section..<Int(tree.nodes[section].end)
        return (section..<Int(tree.nodes[heading].end)).contains { node in
            links(to: node).contains { !own.contains($0) && WordHashes.all(in: tree.text(of: $0)) == words }
        }
    }

    /// Whether an element holds notes to `text`: a link in the text leads to a place in it, and one in it leads back.
    func holdsNotes(_ index: Int, to text: Int) -> Bool {
        guard !links.isEmpty else { return false }
        let (own, others) = (index..<Int(tree.nodes[index].end), text..<Int(tree.nodes[text].end))
        return own.contains { links(to: $0).contains(where: others.contains) }
            && own.contains { target(of: $0).flatMap { elements[$0] }.map(others.contains) ?? false }
    }

    private func links(to node: Int) -> [Int] { name(of: node).flatMap { links[$0] } ?? [] }

    /// The place of the page that the link at `index` leads to; nil if it is no link, or leads elsewhere.
    private func target(of index: Int) -> UInt64? {
        guard tree.nodes[index].tag == GUMBO_TAG_A else { return nil }
        return hash(of: "href", of: index) { $0.count > 1 && $0[0] == UInt8(ascii: "#") ? $0.dropFirst() : nil }
    }

    /// The name of the place at `index`; nil if it has none.
    private func name(of index: Int) -> UInt64? {
        let name = hash(of: "id", of: index) { $0[...] }
        return name ?? (tree.nodes[index].tag == GUMBO_TAG_A ? hash(of: "name", of: index) { $0[...] } : nil)
    }

    /// The hash of what `part` gives of an attribute's value; nil if there is no such attribute, or the part is nil.
    private func hash(
        of attribute: StaticString, of index: Int,
        part: (UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>?
    ) -> UInt64? {
        var hash: UInt64?
        _ = tree.firstAttribute(of: index) { name, value in
            guard name.equals(attribute) else { return false }
            hash = part(value)?.reduce(WordHashes.offsetBasis) { WordHashes.adding($1, to: $0) }
            return true
        }
        return hash
    }
}
