import CGumbo
import Model

/// What the form of an element says of how it is to be set.
extension HTMLTree {
    /// The longest text of an item, in bytes, that is set without an empty line before the next.
    private static var longestTightItem: Int { 160 }

    /// Whether an element is a link. Without an address it may only name a place: one that was not closed holds the text after
    /// it.
    func isLink(_ index: Int) -> Bool {
        guard nodes[index].tag == GUMBO_TAG_A else { return false }
        return hasAttribute("href", of: index) || !hasAttribute("name", of: index) && !hasAttribute("id", of: index)
    }

    /// Whether preformatted text is a letter or the like and not code: nothing in it is marked, and it holds sentences.
    func isPlainProse(_ index: Int) -> Bool {
        let inside = nodes[(index + 1)..<Int(nodes[index].end)]
        guard inside.allSatisfy({ $0.isText || $0.tag == GUMBO_TAG_A }) else { return false }
        let text = text(of: index)
        let letters = text.utf8.count { $0.isASCIILetter || $0 == 0x20 || $0 >= 0x80 }
        return text.utf8.count > 200 && letters * 100 > text.utf8.count * 92 && text.contains(". ")
    }

    /// Whether the style of an element sets it as a block.
    func setsBlock(_ index: Int) -> Bool {
        firstAttribute(of: index) { name, value in
            name.equals("style") && Self.declares(["display:block"], in: value)
        }
    }

    /// Whether a style holds one of `declarations`, which are written without spaces.
    static func declares(_ declarations: [StaticString], in style: UnsafeBufferPointer<UInt8>) -> Bool {
        var squeezed: [UInt8] = []
        for byte in style.prefix(longestStyle) where !byte.isHTMLSpace { squeezed.append(byte.lowercasedASCII) }
        return squeezed.withUnsafeBufferPointer { bytes in
            declarations.contains { ByteSearch.contains($0, in: bytes, TextRange(0, bytes.count)) }
        }
    }

    /// So much of a style is looked at, in bytes.
    private static var longestStyle: Int { 2048 }

    /// Whether the lines and spaces of an element mean something, as its style says: it holds text alone, of several lines.
    func keepsLines(_ index: Int) -> Bool {
        guard nodes[index].hasAttributes, let style = attribute("style", of: index)?.lowercased(),
            style.filter({ $0 != " " }).contains("white-space:pre")
        else { return false }
        let inside = nodes[(index + 1)..<Int(nodes[index].end)]
        guard !inside.contains(where: { HTMLTagSet.block.contains($0.tag) }) else { return false }
        return inside.contains {
            $0.isText && bytes[Int($0.start)..<Int($0.stop)].dropFirst().dropLast().contains(0x0A)
        }
    }

    /// Whether all items of the list at `index` are short, of one paragraph at most; lists in them do not count, and text of an element that `isHidden` is
    /// not counted.
    func isTightList(_ index: Int, isHidden: [Bool]) -> Bool {
        var node = index + 1
        var (length, paragraphs) = (0, 0)
        while node < Int(nodes[index].end) {
            let element = nodes[node]
            switch element.tag {
            case GUMBO_TAG_LAST: if !isHidden[node] { length += Int(element.stop - element.start) }
            case GUMBO_TAG_LI: (length, paragraphs) = (0, 0)
            case GUMBO_TAG_P: paragraphs += 1
            case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL:
                node = Int(element.end)
                continue
            case GUMBO_TAG_DT, GUMBO_TAG_PRE, GUMBO_TAG_TABLE, GUMBO_TAG_BLOCKQUOTE: return false
            default: break
            }
            if length > Self.longestTightItem || paragraphs > 1 { return false }
            node += 1
        }
        return true
    }
}
