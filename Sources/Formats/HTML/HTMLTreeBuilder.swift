import CGumbo

/// Has gumbo parse a page's skeleton, and flattens its tree.
struct HTMLTreeBuilder {
    private var tree: HTMLTree
    private let skeleton: HTMLSkeleton
    private let skeletonAddress: UInt

    /// The tree of `source`, which must be UTF-8, in part not valid.
    ///
    /// - Parameter isXML: whether `<a/>` is an empty element, as in the chapters of an EPUB.
    static func tree(
        of source: UnsafeBufferPointer<UInt8>, isXML: Bool = false, budget: HTMLSkeleton.Budget = .whole
    ) -> HTMLTree {
        let skeleton = HTMLSkeletonScanner.scan(source, isXML: isXML, budget: budget)
        let arena = GumboArena()
        return withExtendedLifetime(arena) {
            var options = kGumboDefaultOptions
            options.userdata = Unmanaged.passUnretained(arena).toOpaque()
            options.allocator = { arena, count in
                arena.map { Unmanaged<GumboArena>.fromOpaque($0).takeUnretainedValue().allocate(count) }
            }
            options.deallocator = { _, _ in }
            options.max_errors = 0
            options.tab_stop = 1
            return skeleton.bytes.withUnsafeBytes { bytes in
                var builder = HTMLTreeBuilder(
                    source: source, skeleton: skeleton, address: UInt(bitPattern: bytes.baseAddress))
                let text = bytes.bindMemory(to: CChar.self)
                if let output = gumbo_parse_with_options(&options, text.baseAddress, text.count) {
                    builder.flatten(output.pointee.root)
                }
                return builder.tree
            }
        }
    }

    private init(source: UnsafeBufferPointer<UInt8>, skeleton: HTMLSkeleton, address: UInt) {
        tree = HTMLTree(source: source)
        tree.linkedData = skeleton.linkedData
        tree.isComplete = skeleton.isComplete
        self.skeleton = skeleton
        skeletonAddress = address
    }

    private mutating func flatten(_ root: UnsafeMutablePointer<GumboNode>?) {
        guard let root else { return }
        tree.nodes.reserveCapacity(skeleton.bytes.count / 8)
        var open: [(node: UnsafeMutablePointer<GumboNode>, index: Int, child: UInt32)] = []
        append(element: root, parent: -1)
        open.append((root, 0, 0))
        while let (node, index, child) = open.last {
            let children = node.pointee.v.element.children
            guard child < children.length, let next = children.data?[Int(child)] else {
                tree.nodes[index].end = Int32(tree.nodes.count)
                open.removeLast()
                continue
            }
            open[open.count - 1].child = child + 1
            let childNode = next.assumingMemoryBound(to: GumboNode.self)
            switch childNode.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                open.append((childNode, tree.nodes.count, 0))
                append(element: childNode, parent: index)
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                if let text = childNode.pointee.v.text.text { append(text: text, parent: index) }
            default: break
            }
        }
    }

    private mutating func append(element node: UnsafeMutablePointer<GumboNode>, parent: Int) {
        let element = node.pointee.v.element
        let index = tree.nodes.count
        var attributes = HTMLSkeleton.Run(start: 0, end: 0)
        if let start = element.original_tag.data {
            let offset = Int(bitPattern: start) - Int(bitPattern: skeletonAddress)
            if let run = skeleton.attributes(ofTagAt: offset) { attributes = run }
        }
        tree.nodes.append(
            .init(
                tag: element.tag, parent: Int32(parent), end: Int32(index + 1), start: attributes.start,
                stop: attributes.end, isLiteral: false))
        for attribute in 0..<Int(element.attributes.length) {
            guard let pointer = element.attributes.data?[attribute] else { continue }
            let pair = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
            tree.decodedAttributes.append(
                .init(node: Int32(index), name: String(cString: pair.name), value: String(cString: pair.value)))
        }
    }

    /// Appends the pieces of a text: runs of the source, and between them what the parser decoded.
    private mutating func append(text: UnsafePointer<CChar>, parent: Int) {
        text.withMemoryRebound(to: UInt8.self, capacity: 1) { text in
            var text = text
            let literalStart = tree.literals.count
            var pieceStart = literalStart
            while text.pointee != 0 {
                if let (number, length) = HTMLSkeleton.runNumber(at: text), number < skeleton.runs.count {
                    appendLiteral(from: pieceStart, parent: parent)
                    pieceStart = tree.literals.count
                    let run = skeleton.runs[number]
                    appendText(run.start, run.end, isLiteral: false, parent: parent)
                    text += length
                } else {
                    tree.literals.append(text.pointee)
                    text += 1
                }
            }
            appendLiteral(from: pieceStart, parent: parent)
        }
    }

    private mutating func appendLiteral(from start: Int, parent: Int) {
        guard start < tree.literals.count else { return }
        appendText(Int32(start), Int32(tree.literals.count), isLiteral: true, parent: parent)
    }

    private mutating func appendText(_ start: Int32, _ end: Int32, isLiteral: Bool, parent: Int) {
        tree.nodes.append(
            .init(
                tag: GUMBO_TAG_LAST, parent: Int32(parent), end: Int32(tree.nodes.count + 1), start: start, stop: end,
                isLiteral: isLiteral))
    }
}
