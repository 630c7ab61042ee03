import CGumbo
import Model

/// The elements and texts of a page in document order, as an array of small structs.
///
/// The descendants of a node follow it, up to its `end`, so that a subtree is a range of indices and a walk is a loop. Text
/// and attributes are copied from the parser: the tree needs neither its memory nor the source.
struct HTMLTree {
    /// An element or a piece of text.
    struct Node {
        /// The element; `GUMBO_TAG_LAST` for text.
        var tag: GumboTag
        /// Index of the element that holds the node; -1 for the root.
        var parent: Int32
        /// Index after the last descendant.
        var end: Int32
        /// For text its range in `bytes`, for an element the range of its attributes in `attributes`.
        var start: Int32
        var stop: Int32

        @inline(__always)
        var isText: Bool { tag == GUMBO_TAG_LAST }
        /// Whether it is an element that has attributes.
        @inline(__always)
        var hasAttributes: Bool { tag != GUMBO_TAG_LAST && start < stop }
    }

    /// An attribute, its name before its value in `bytes`.
    struct Attribute {
        var start: Int32
        var valueStart: Int32
        var end: Int32
    }

    /// The nodes in document order; the first is the root element, if there is one.
    var nodes: [Node] = []
    /// The attributes, by node.
    var attributes: [Attribute] = []
    /// Texts, and the names and values of attributes: UTF-8, perhaps with invalid bytes, character references decoded.
    var bytes: [UInt8] = []
    /// The scripts that hold linked data (schema.org in JSON), in `bytes`.
    var linkedData: [Range<Int>] = []
    /// Whether the tree holds all of the source.
    var isComplete = true

    /// Calls `body` with the bytes of the text node at `index`.
    @inline(__always)
    func withText<Result>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let node = nodes[index]
        return withBytes(Int(node.start)..<Int(node.stop), body)
    }

    /// Calls `body` with a range of `bytes`.
    @inline(__always)
    func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// The value of an attribute of the element at `index`; nil if it has none of that name (in lower case).
    func attribute(_ name: StaticString, of index: Int) -> String? {
        attributeRange(name, of: index).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Whether the element has an attribute of this name.
    func hasAttribute(_ name: StaticString, of index: Int) -> Bool { attributeRange(name, of: index) != nil }

    /// Calls `body` with the name and the value of each attribute of the element at `index`, until it gives true.
    func firstAttribute(
        of index: Int, where body: (_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Bool {
        guard nodes[index].hasAttributes else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            attributes[Int(nodes[index].start)..<Int(nodes[index].stop)].contains { attribute in
                body(
                    UnsafeBufferPointer(rebasing: bytes[Int(attribute.start)..<Int(attribute.valueStart)]),
                    UnsafeBufferPointer(rebasing: bytes[Int(attribute.valueStart)..<Int(attribute.end)]))
            }
        }
    }

    /// The name of an element that gumbo does not number; nil for others.
    func unknownName(of index: Int) -> String? {
        nodes[index].tag == GUMBO_TAG_UNKNOWN ? attribute("", of: index) : nil
    }

    private func attributeRange(_ name: StaticString, of index: Int) -> Range<Int>? {
        let node = nodes[index]
        guard node.hasAttributes else { return nil }
        let count = name.utf8CodeUnitCount
        for attribute in attributes[Int(node.start)..<Int(node.stop)]
        where Int(attribute.valueStart - attribute.start) == count {
            let start = Int(attribute.start)
            if (0..<count).allSatisfy({ bytes[start + $0] == name.utf8Start[$0] }) {
                return Int(attribute.valueStart)..<Int(attribute.end)
            }
        }
        return nil
    }

    /// The elements that are children of the one at `index`, `most` of them.
    func elements(in index: Int, most: Int = .max) -> [Int] {
        var elements: [Int] = []
        var child = index + 1
        while child < Int(nodes[index].end), elements.count < most {
            if !nodes[child].isText { elements.append(child) }
            child = Int(nodes[child].end)
        }
        return elements
    }

    /// The text inside of the element at `index`, white space and line breaks collapsed.
    func text(of index: Int) -> String {
        var text: [UInt8] = []
        for child in index..<Int(nodes[index].end) {
            if nodes[child].isText {
                text.append(contentsOf: bytes[Int(nodes[child].start)..<Int(nodes[child].stop)])
            } else if nodes[child].tag == GUMBO_TAG_BR {
                text.append(0x20)
            }
        }
        return String(decoding: text, as: UTF8.self).collapsingWhiteSpace
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are `name`.
    func equals(_ name: StaticString) -> Bool {
        count == name.utf8CodeUnitCount && indices.allSatisfy { self[$0] == name.utf8Start[$0] }
    }
}
