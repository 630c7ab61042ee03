import CGumbo

extension HTMLTree {
    /// Moves the foot of the table at `table`, which is the last element so far, behind its other rows: until HTML 5 it was written
    /// before them.
    mutating func moveFoot(of table: Int) {
        let children = elements(in: table)
        guard let foot = children.first(where: { nodes[$0].tag == GUMBO_TAG_TFOOT }),
            children.contains(where: { $0 > foot && Self.holdsRows.contains(nodes[$0].tag) })
        else { return }
        let (start, middle, end) = (foot, Int(nodes[foot].end), nodes.count)
        let rows = Int32(middle - start)
        let moved =
            Self.shifted(nodes[middle..<end], by: -rows, from: Int32(start))
            + Self.shifted(nodes[start..<middle], by: Int32(end - middle), from: Int32(start))
        nodes.replaceSubrange(start..<end, with: moved)
    }

    /// The nodes after a move by `count` places; parents before `start` stay where they are.
    private static func shifted(_ nodes: ArraySlice<Node>, by count: Int32, from start: Int32) -> [Node] {
        nodes.map { node in
            var node = node
            node.end += count
            if node.parent >= start { node.parent += count }
            return node
        }
    }

    private static let holdsRows = HTMLTagSet([GUMBO_TAG_TBODY, GUMBO_TAG_TR])
}
