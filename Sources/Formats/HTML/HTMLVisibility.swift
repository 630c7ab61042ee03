import CGumbo

/// Tells which elements of a page a browser would not show.
enum HTMLVisibility {
    /// For each node whether it is an element that says of itself that it is hidden.
    static func hiddenElements(of tree: HTMLTree) -> [Bool] {
        var hidden = [Bool](repeating: false, count: tree.nodes.count)
        for (index, node) in tree.nodes.enumerated() where node.hasAttributes {
            hidden[index] = isHidden(index, in: tree)
        }
        return hidden
    }

    private static func isHidden(_ index: Int, in tree: HTMLTree) -> Bool {
        tree.firstAttribute(of: index) { name, value in
            name.equals("hidden") || name.equals("style") && PartHints.isHiding(value)
        }
    }
}
