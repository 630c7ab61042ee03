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

    /// Whether a task is done, if the item at `index` begins with a box to tick; nil for any other item.
    func isDone(item index: Int) -> Bool? {
        for node in (index + 1)..<Int(tree.nodes[index].end) {
            switch tree.nodes[node].tag {
            case GUMBO_TAG_INPUT:
                let isBox = tree.attribute("type", of: node)?.lowercased() == "checkbox"
                return isBox ? tree.hasAttribute("checked", of: node) : nil
            case GUMBO_TAG_P, GUMBO_TAG_LABEL, GUMBO_TAG_SPAN: break
            case GUMBO_TAG_LAST:
                guard tree.withText(of: node, { $0.allSatisfy(\.isHTMLSpace) }) else { return nil }
            default: return nil
            }
        }
        return nil
    }

    /// Whether an element within a line that ends, and begins its block, holds only the number of what the element after it says:
    /// a style sheet sets the two apart.
    func isNumberAlone(_ index: Int) -> Bool {
        let next = Int(tree.nodes[index].end)
        guard let label = builder.wordAlone, next < tree.nodes.count, !tree.nodes[next].isText,
            tree.nodes[next].parent == tree.nodes[index].parent, !HTMLTagSet.block.contains(tree.nodes[next].tag),
            let first = tree.text(of: next).first, first.isLetter || "“\"‘".contains(first)
        else { return false }
        if label.first == "(", label.last == ")" { return label.dropFirst().dropLast().allSatisfy(\.isHexDigit) }
        return label.drop { $0.isNumber }.count <= 1 && label.first?.isNumber ?? false
            && (label.last == "." || label.last?.isNumber ?? false && !first.isLowercase)
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
