import CGumbo
import ParserArena
import Platform

/// Has gumbo parse a page, and copies its tree.
enum HTMLParser {
    /// The tree of `source`, which must be UTF-8, perhaps with invalid bytes.
    ///
    /// A page that costs gumbo more than any ordinary page of its length is read only as far as it can be: `isComplete` is
    /// false then.
    static func tree(of source: UnsafeBufferPointer<UInt8>) -> HTMLTree {
        var count = source.count
        while count > 0 {
            if let tree = tree(of: UnsafeBufferPointer(rebasing: source[..<count]), isWhole: count == source.count) {
                return tree
            }
            count /= 4
        }
        return HTMLTree()
    }

    /// The text that `html` says, without tags and with character references decoded.
    static func text(of html: String) -> String {
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return html }
        var html = html
        return html.withUTF8 { bytes in
            let tree = tree(of: bytes)
            return tree.nodes.isEmpty ? "" : tree.text(of: 0)
        }
    }

    /// The characters that the reference "&name;" stands for; the reference itself if there is none of that name.
    static func characters(named name: String) -> [UInt8] {
        var reference = "&\(name);"
        return reference.withUTF8 { bytes in
            let tree = tree(of: bytes)
            return tree.nodes.filter(\.isText).flatMap { tree.bytes[Int($0.start)..<Int($0.stop)] }
        }
    }

    private static func tree(of source: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> HTMLTree? {
        guard let arena = gloss_arena_make(source.count) else { return nil }
        defer { gloss_arena_free(arena) }
        return source.withMemoryRebound(to: CChar.self) { text in
            guard let output = gloss_parse_html(text.baseAddress, text.count, arena) else { return nil }
            var builder = HTMLTreeBuilder()
            flatten(output.assumingMemoryBound(to: GumboOutput.self).pointee.root, into: &builder)
            return builder.finish(isComplete: isWhole)
        }
    }

    private static func flatten(_ root: UnsafeMutablePointer<GumboNode>?, into builder: inout HTMLTreeBuilder) {
        guard let root else { return }
        var open: [(children: GumboVector, next: UInt32)] = []
        enter(root, &builder, &open)
        while let (children, index) = open.last {
            guard index < children.length, let child = children.data?[Int(index)] else {
                builder.close()
                open.removeLast()
                continue
            }
            open[open.count - 1].next = index + 1
            let node = child.assumingMemoryBound(to: GumboNode.self)
            switch node.pointee.type {
            case GUMBO_NODE_ELEMENT: enter(node, &builder, &open)
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                guard let text = node.pointee.v.text.text else { continue }
                let length = strlen(text)
                text.withMemoryRebound(to: UInt8.self, capacity: length) {
                    builder.append(text: UnsafeBufferPointer(start: $0, count: length))
                }
            default: break
            }
        }
    }

    private static func enter(
        _ node: UnsafeMutablePointer<GumboNode>, _ builder: inout HTMLTreeBuilder,
        _ open: inout [(children: GumboVector, next: UInt32)]
    ) {
        let element = node.pointee.v.element
        let list = element.attributes
        let attributes = (0..<Int(list.length)).lazy.compactMap { index in
            list.data?[index].map { $0.assumingMemoryBound(to: GumboAttribute.self).pointee }
        }.map { (UnsafePointer($0.name!), UnsafePointer($0.value!)) }
        builder.open(element.tag, unknownName: unknownName(element), attributes: attributes)
        open.append((element.children, 0))
    }

    /// The name of an element that gumbo does not number, in lower case; empty for others.
    private static func unknownName(_ element: GumboElement) -> [UInt8] {
        guard element.tag == GUMBO_TAG_UNKNOWN else { return [] }
        var name = element.original_tag
        gumbo_tag_from_original_text(&name)
        return UnsafeBufferPointer(start: name.data, count: Int(name.length)).map {
            UInt8(bitPattern: $0).lowercasedASCII
        }
    }
}
