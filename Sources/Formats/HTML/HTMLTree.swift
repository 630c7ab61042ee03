import CGumbo
import Model

/// The elements and texts of a page in document order, as an array of small structs.
///
/// The descendants of a node follow it, up to its `end`, so that a subtree is a range of indices and a walk is a loop.
struct HTMLTree {
    /// An element or a piece of text.
    struct Node {
        /// The element; `GUMBO_TAG_LAST` for text.
        var tag: GumboTag
        /// Index of the element that holds the node; -1 for the root.
        var parent: Int32
        /// Index after the last descendant.
        var end: Int32
        /// For text: where it stands, in the source or (when `isLiteral`) in `literals`. For an element: where its
        /// attributes stand in the source.
        var start: Int32
        var stop: Int32
        /// Whether text stands in `literals`, as what the parser decoded.
        var isLiteral: Bool

        @inline(__always)
        var isText: Bool { tag == GUMBO_TAG_LAST }
    }

    /// An attribute with character references, decoded.
    struct DecodedAttribute {
        var node: Int32
        var name: String
        var value: String
    }

    /// The bytes of the page, in UTF-8. Valid only as long as the tree is used inside of the source's closure.
    let source: UnsafeBufferPointer<UInt8>
    /// The nodes in document order; the first is the root element, where there is one.
    var nodes: [Node] = []
    /// Text that the parser decoded.
    var literals: [UInt8] = []
    /// Attributes with character references, by node.
    var decodedAttributes: [DecodedAttribute] = []
    /// The scripts that hold linked data, in the source.
    var linkedData: [HTMLSkeleton.Run] = []
    /// Whether the tree holds all of the source.
    var isComplete = true

    /// Calls `body` with the bytes of the text node at `index`.
    @inline(__always)
    func withText<Result>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let node = nodes[index]
        let range = Int(node.start)..<Int(node.stop)
        guard node.isLiteral else { return body(UnsafeBufferPointer(rebasing: source[range])) }
        return literals.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// The value of an attribute of the element at `index`, its character references decoded; nil where it has none.
    func attribute(_ name: StaticString, of index: Int) -> String? {
        guard let run = attributeSource(name, of: index) else { return nil }
        let text = String(describing: name)
        let first = decodedAttributes.partitionIndex { $0.node >= index }
        for attribute in decodedAttributes[first...] {
            guard attribute.node == index else { break }
            if attribute.name == text { return attribute.value }
        }
        return String(decoding: source[Int(run.start)..<Int(run.end)], as: UTF8.self)
    }

    /// Where the value of an attribute stands in the source; nil where the element has none of that name.
    func attributeSource(_ name: StaticString, of index: Int) -> HTMLSkeleton.Run? {
        let node = nodes[index]
        guard !node.isText, node.start < node.stop else { return nil }
        return HTMLAttributeScanner.value(of: name, in: source, .init(start: node.start, end: node.stop))
    }

    /// Whether the element has an attribute of this name.
    func hasAttribute(_ name: StaticString, of index: Int) -> Bool { attributeSource(name, of: index) != nil }

    /// The text inside of the element at `index`, white space collapsed.
    func text(of index: Int) -> String {
        var bytes: [UInt8] = []
        for child in index..<Int(nodes[index].end) where nodes[child].isText {
            withText(of: child) { bytes.append(contentsOf: $0) }
        }
        return String(decoding: bytes, as: UTF8.self).collapsingWhiteSpace
    }

    /// The index of the first element with this tag, or nil.
    func first(_ tag: GumboTag) -> Int? { nodes.firstIndex { $0.tag == tag } }
}

extension StringProtocol {
    /// The words of the string with one space between them, without control characters.
    var collapsingWhiteSpace: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var isPending = false
        var isLead = false
        for byte in utf8 {
            // U+0080 to U+00A0, controls and the no-break space, are C2 and a byte up to A0.
            if isLead {
                isLead = false
                if byte <= 0xA0 {
                    isPending = true
                    continue
                }
                if isPending, !bytes.isEmpty { bytes.append(0x20) }
                isPending = false
                bytes.append(0xC2)
                bytes.append(byte)
            } else if byte <= 0x20 || byte == 0x7F {
                isPending = true
            } else if byte == 0xC2 {
                isLead = true
            } else {
                if isPending, !bytes.isEmpty { bytes.append(0x20) }
                isPending = false
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
