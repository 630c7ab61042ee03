import CGumbo
import Model

/// The named places of a text, to which its own links lead.
struct HTMLAnchors {
    private var ranges: [String: TextRange] = [:]

    /// Adds the named elements of `tree`, the file at `file`, of which `text` was written.
    ///
    /// - Parameters:
    ///   - renderer: says at which offset of `text` each node starts and ends.
    ///   - shift: the offset of `text` in the document.
    mutating func add(_ tree: HTMLTree, _ renderer: HTMLRenderer, file: String, text: [UInt8], shift: Int) {
        add(file: file, range: TextRange(shift, shift + text.count))
        for (index, node) in tree.nodes.enumerated() where node.hasAttributes {
            for name in ["id", "name"] as [StaticString] {
                guard name.utf8CodeUnitCount == 2 || node.tag == GUMBO_TAG_A,
                    let fragment = tree.attribute(name, of: index), !fragment.isEmpty
                else { continue }
                let key = Self.key(file, fragment)
                guard ranges[key] == nil else { continue }
                let range = Self.range(of: Self.noteElement(of: index, in: tree), in: tree, renderer, text)
                ranges[key] = TextRange(range.start + shift, range.end + shift)
            }
        }
    }

    /// Adds a file whose text is all in `range`.
    mutating func add(file: String, range: TextRange) { ranges[Self.key(file, "")] = range }

    /// Where a named place is, or its file if that has no such name; nil if the file is not there (yet).
    func place(file: String, fragment: String) -> Int? {
        (ranges[Self.key(file, fragment)] ?? ranges[Self.key(file, "")])?.start
    }

    /// The text of a file; nil if the file is not there (yet).
    func range(ofFile file: String) -> TextRange? { ranges[Self.key(file, "")] }

    /// The links with their targets; those whose target is not there are left out.
    func resolve(_ links: [HTMLContentBuilder.PendingLink]) -> [Link] {
        links.compactMap { link -> Link? in
            switch link.target {
            case .address(let address): return Link(link.range, to: .address(address))
            case .picture(let address): return Link(link.range, to: .picture(address))
            case .name(let file, let fragment, let isNote):
                guard let range = ranges[Self.key(file, fragment)] ?? ranges[Self.key(file, "")] else { return nil }
                return Link(link.range, to: isNote && !range.isEmpty ? .footnote(range) : .place(range.start))
            }
        }.sorted { $0.range < $1.range }
    }

    private static func key(_ file: String, _ fragment: String) -> String { file + "#" + fragment }

    /// The element whose text belongs to an anchor: for a name inside of a line, the block that holds it.
    private static func noteElement(of index: Int, in tree: HTMLTree) -> Int {
        var element = index
        while !HTMLTagSet.block.contains(tree.nodes[element].tag), tree.nodes[element].parent > 0 {
            element = Int(tree.nodes[element].parent)
        }
        // A name on the line of a long part, such as the body, names the place and not the part.
        switch tree.nodes[element].tag {
        case GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_ASIDE, GUMBO_TAG_TD, GUMBO_TAG_BLOCKQUOTE,
            GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4:
            return element
        default: return index
        }
    }

    private static func range(of index: Int, in tree: HTMLTree, _ renderer: HTMLRenderer, _ text: [UInt8]) -> TextRange
    {
        var start = place(index, renderer.offsets, text)
        let ownEnd = Int(renderer.ends[index])
        // White space that was written at the end of a part is not in the text that was made of it.
        var end = ownEnd >= start ? min(ownEnd, text.count) : place(Int(tree.nodes[index].end), renderer.offsets, text)
        while start < text.count, text[start] == 0x0A || text[start] == 0x20 { start += 1 }
        while end > start, text[end - 1] == 0x0A || text[end - 1] == 0x20 { end -= 1 }
        return TextRange(min(start, max(text.count - 1, 0)), end)
    }

    /// The offset of the first node at or after `index` that was written.
    private static func place(_ index: Int, _ offsets: [Int32], _ text: [UInt8]) -> Int {
        var index = index
        while index < offsets.count, offsets[index] < 0 { index += 1 }
        return index < offsets.count ? min(Int(offsets[index]), text.count) : text.count
    }
}
