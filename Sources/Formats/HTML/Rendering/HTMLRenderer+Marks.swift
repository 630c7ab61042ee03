import CGumbo

/// What is written beside words because of the element that they are in.
extension HTMLRenderer {
    /// Writes a frame as a link to the page that it would show, by the frame's title or name.
    mutating func writeFrame(_ index: Int) {
        guard let address = tree.attribute("src", of: index), !address.isEmpty else { return }
        let names = [tree.attribute("title", of: index), tree.attribute("name", of: index)]
        let name = names.compactMap { $0?.collapsingWhiteSpace }.first { !$0.isEmpty } ?? address
        builder.endBlock()
        let span = builder.open(target: options.resolver.target(of: address, isNote: false))
        builder.append(name)
        builder.close(span: span)
        builder.endBlock()
    }

    /// The reading of the words in a `ruby` element, in brackets; empty if there is none.
    func reading(of index: Int) -> String {
        var reading = ""
        var next = index + 1
        while next < Int(tree.nodes[index].end) {
            guard tree.nodes[next].tag == GUMBO_TAG_RT else {
                next += 1
                continue
            }
            if !options.isHidden[next] { reading += tree.text(of: next) }
            next = Int(tree.nodes[next].end)
        }
        guard let first = reading.utf8.first else { return "" }
        return first < 0x80 ? " (\(reading))" : "(\(reading))"
    }

    /// The marks around words that a text says were taken out, and around those beside them that took their place; nil for any
    /// other element. Without them a line as it is printed would say both.
    func editMarks(of index: Int) -> (opening: String, closing: String)? {
        let tag = tree.nodes[index].tag
        guard tag == GUMBO_TAG_DEL || tag == GUMBO_TAG_INS, isWithinLine(index) else { return nil }
        if tag == GUMBO_TAG_DEL { return ("[-", "-]") }
        return isBesideDeletion(index) ? ("{+", "+}") : nil
    }

    private func isWithinLine(_ index: Int) -> Bool {
        let inside = tree.nodes[index..<Int(tree.nodes[index].end)]
        return !inside.contains { HTMLTagSet.block.contains($0.tag) } && !tree.text(of: index).isEmpty
    }

    /// So many of the elements beside a deletion are looked at.
    private static var mostSiblings: Int { 200 }

    private func isBesideDeletion(_ index: Int) -> Bool {
        let siblings = tree.elements(in: Int(tree.nodes[index].parent), most: Self.mostSiblings)
        guard let place = siblings.firstIndex(of: index) else { return false }
        return siblings[max(0, place - 1)...min(place + 1, siblings.count - 1)].contains {
            tree.nodes[$0].tag == GUMBO_TAG_DEL
        }
    }
}
