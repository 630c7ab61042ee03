import CGumbo

/// Links, and the marks of notes.
extension HTMLRenderer {
    /// Begins a link; one without text is shown by what it leads to, and the mark of a note is set off.
    mutating func enterLink(
        _ index: Int, _ target: HTMLContentBuilder.LinkTarget, _ element: inout OpenElement
    ) {
        element.span = builder.open(target: target)
        let text = tree.text(of: index)
        guard case .name(_, _, let isNote) = target, isNote || isGluedNumber(text) else {
            // The links of a program's lines to themselves show nothing.
            if text.isEmpty, builder.style.kind != .code {
                element.substitute = (pictureMark(in: index) ?? Self.substitute(for: target), builder.offset)
            }
            return
        }
        // The mark of a note is set off from the word before it.
        let words = text.isEmpty ? alternativeText(in: index) : text
        if words.first.map({ $0.isNumber || $0.isLetter }) ?? false {
            guard builder.lastByte != UInt8(ascii: "[") else { return }
            builder.append("[")
            element.closing = "]"
        } else if text.isEmpty {
            element.substitute = ("[*]", builder.offset)
        }
    }

    /// Whether a number would read as part of the word or number before it.
    private func isGluedNumber(_ text: String) -> Bool {
        guard text.utf8.count <= 3, !text.isEmpty, text.allSatisfy(\.isNumber), let last = builder.lastByte else {
            return false
        }
        return last.isASCIILetter || last >= 0x80 || (0x30...0x39).contains(last)
    }

    /// The words that describe the first picture in an element; empty if such words are not shown.
    private func alternativeText(in index: Int) -> String {
        options.showsImageTexts ? pictureText(in: index) : ""
    }

    private func pictureText(in index: Int) -> String {
        let picture = (index..<Int(tree.nodes[index].end)).first { tree.nodes[$0].tag == GUMBO_TAG_IMG }
        return picture.flatMap { tree.attribute("alt", of: $0) } ?? ""
    }

    /// The number or letter that a picture shows which is a link, as those that lead from a remark to a line of a program do.
    private func pictureMark(in index: Int) -> String? {
        let text = pictureText(in: index).filter { !"()".contains($0) }
        return (1...2).contains(text.count) && text.allSatisfy { $0.isNumber || $0.isLetter } ? "[\(text)]" : nil
    }

    /// What is shown of a link that holds no text, such as one that is a picture: the name of the file that it leads to.
    private static func substitute(for target: HTMLContentBuilder.LinkTarget) -> String {
        guard case .address(let address) = target else { return "[*]" }
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let name = path.split(separator: "/").last.map(String.init) ?? address
        return "[\(WebAddress.decoded(name))]"
    }

    /// Where the link at `index` leads; nil if nowhere.
    func linkTarget(of index: Int) -> HTMLContentBuilder.LinkTarget? {
        guard let address = tree.attribute("href", of: index)?.collapsingWhiteSpace, !address.isEmpty else {
            return nil
        }
        return options.resolver.target(of: address, isNote: HTMLNoteReference.isNote(index, in: tree))
    }
}
