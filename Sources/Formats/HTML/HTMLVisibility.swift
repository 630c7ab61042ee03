import CGumbo

/// Tells which elements of a page a browser would not show.
enum HTMLVisibility {
    /// For each node whether it is an element that says of itself that it is hidden.
    static func hiddenElements(of tree: HTMLTree) -> [Bool] {
        var hidden = [Bool](repeating: false, count: tree.nodes.count)
        for (index, node) in tree.nodes.enumerated() where !node.isText && node.start < node.stop {
            hidden[index] = isHidden(index, in: tree)
        }
        return hidden
    }

    private static func isHidden(_ index: Int, in tree: HTMLTree) -> Bool {
        var scanner = HTMLAttributeScanner(source: tree.source, position: Int(tree.nodes[index].start))
        while scanner.position < Int(tree.nodes[index].stop), let attribute = scanner.next() {
            if HTMLAttributeScanner.isName("hidden", tree.source, attribute.name) { return true }
            guard HTMLAttributeScanner.isName("style", tree.source, attribute.name) else { continue }
            let style = UnsafeBufferPointer(
                rebasing: tree.source[Int(attribute.value.start)..<Int(attribute.value.end)])
            if PartHints.isHiding(style) { return true }
        }
        return false
    }
}
