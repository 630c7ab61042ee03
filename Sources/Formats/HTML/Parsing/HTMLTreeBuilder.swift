import CGumbo

/// Makes a tree of what a parser reports: elements that open and close, and text between.
struct HTMLTreeBuilder {
    /// The tree so far.
    private(set) var tree = HTMLTree()
    /// The nodes of the elements that are open; -1 for one that is not kept.
    private var open: [Int32] = []
    /// The innermost element that is open and kept.
    private var parent: Int32 = -1
    /// How many elements are open in one that is left out, itself included; 0 outside of such.
    private var leftOut = 0
    private var isLinkedData = false
    private var drawing = HTMLDrawing()

    /// The deepest nesting that is kept, in elements; browsers stop at 512. The text of deeper elements belongs to the last.
    static let maximumDepth = 400

    /// Scripts, styles, drawings and what else holds no text of the page.
    private static let unread = HTMLTagSet([
        GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOSCRIPT,
        GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG, GUMBO_TAG_TEXTAREA, GUMBO_TAG_CANVAS,
    ])

    /// Opens an element.
    ///
    /// - Parameter unknownName: the name of one that gumbo does not number, in lower case.
    mutating func open(
        _ tag: GumboTag, unknownName: [UInt8] = [],
        attributes: some Sequence<(UnsafePointer<CChar>, UnsafePointer<CChar>)>
    ) {
        guard leftOut == 0 else {
            leftOut += 1
            drawing.open(unknownName, depth: leftOut)
            return
        }
        if Self.unread.contains(tag) {
            leftOut = 1
            drawing = HTMLDrawing(isOpen: tag == GUMBO_TAG_SVG)
            isLinkedData = tag == GUMBO_TAG_SCRIPT && attributes.contains { Self.namesLinkedData($0.0, $0.1) }
            return
        }
        guard open.count < Self.maximumDepth else {
            open.append(-1)
            return
        }
        let index = Int32(tree.nodes.count)
        let start = Int32(tree.attributes.count)
        if !unknownName.isEmpty {
            let nameStart = Int32(tree.bytes.count)
            tree.bytes.append(contentsOf: unknownName)
            tree.attributes.append(.init(start: nameStart, valueStart: nameStart, end: Int32(tree.bytes.count)))
        }
        for (name, value) in attributes {
            let nameStart = append(name)
            let valueStart = append(value)
            tree.attributes.append(.init(start: nameStart, valueStart: valueStart, end: Int32(tree.bytes.count)))
        }
        tree.nodes.append(
            .init(tag: tag, parent: parent, end: index + 1, start: start, stop: Int32(tree.attributes.count)))
        // Words that are set as a block are one, whatever their element.
        if tag == GUMBO_TAG_SPAN, tree.nodes[Int(index)].hasAttributes, tree.setsBlock(Int(index)) {
            tree.nodes[Int(index)].tag = GUMBO_TAG_DIV
        }
        open.append(index)
        parent = index
    }

    /// Closes the innermost element.
    mutating func close() {
        guard leftOut == 0 else {
            drawing.close(depth: leftOut)
            leftOut -= 1
            isLinkedData = isLinkedData && leftOut > 0
            if leftOut == 0 { appendLabels() }
            return
        }
        guard let index = open.popLast(), index >= 0 else { return }
        tree.nodes[Int(index)].end = Int32(tree.nodes.count)
        if tree.nodes[Int(index)].tag == GUMBO_TAG_TABLE { tree.moveFoot(of: Int(index)) }
        parent = tree.nodes[Int(index)].parent
    }

    /// Appends text to the innermost element.
    mutating func append(text: UnsafeBufferPointer<UInt8>) {
        guard !text.isEmpty, leftOut == 0 || isLinkedData else { return drawing.append(text) }
        let start = Int32(tree.bytes.count)
        tree.bytes.append(contentsOf: text)
        let end = Int32(tree.bytes.count)
        if isLinkedData {
            let last = tree.linkedData.last
            if let last, last.upperBound == Int(start) {
                tree.linkedData[tree.linkedData.count - 1] = last.lowerBound..<Int(end)
            } else {
                tree.linkedData.append(Int(start)..<Int(end))
            }
        } else if let last = tree.nodes.last, last.isText, last.parent == parent, last.stop == start {
            tree.nodes[tree.nodes.count - 1].stop = end
        } else {
            tree.nodes.append(
                .init(tag: GUMBO_TAG_LAST, parent: parent, end: Int32(tree.nodes.count + 1), start: start, stop: end))
        }
    }

    /// Appends what a drawing says as a block below it. One that is within a line is a sign.
    private mutating func appendLabels() {
        let text = drawing.labels
        drawing = HTMLDrawing()
        guard !text.isEmpty, parent >= 0, Self.holdsDrawings.contains(tree.nodes[Int(parent)].tag) else { return }
        open(GUMBO_TAG_FIGCAPTION, attributes: EmptyCollection())
        var bytes = Array(text.utf8)
        bytes.withUnsafeMutableBufferPointer { append(text: UnsafeBufferPointer($0)) }
        close()
    }

    /// The elements in which a drawing is a block of its own.
    private static let holdsDrawings = HTMLTagSet([
        GUMBO_TAG_BODY, GUMBO_TAG_MAIN, GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION, GUMBO_TAG_DIV, GUMBO_TAG_FIGURE,
    ])

    /// The tree, all elements closed.
    consuming func finish(isComplete: Bool) -> HTMLTree {
        while !open.isEmpty || leftOut > 0 { close() }
        tree.isComplete = isComplete
        return tree
    }

    private mutating func append(_ text: UnsafePointer<CChar>) -> Int32 {
        let start = Int32(tree.bytes.count)
        var next = text
        while next.pointee != 0 {
            tree.bytes.append(UInt8(bitPattern: next.pointee))
            next += 1
        }
        return start
    }

    private static func namesLinkedData(_ name: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>) -> Bool {
        String(cString: name) == "type" && String(cString: value).hasPrefix("application/ld+json")
    }
}
