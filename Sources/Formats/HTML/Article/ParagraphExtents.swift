/// Where the first and the last paragraph among the children of each element of a page is.
struct ParagraphExtents {
    /// By node; an element without paragraphs has none.
    private var extents: [(first: Int32, last: Int32)] = []

    /// No paragraphs.
    init() {}

    /// - Parameter isParagraph: whether an element is a part of the text.
    init(of tree: HTMLTree, isParagraph: (Int) -> Bool) {
        extents = Array(repeating: (Int32.max, -1), count: tree.nodes.count)
        for index in tree.nodes.indices where !tree.nodes[index].isText {
            let parent = Int(tree.nodes[index].parent)
            guard parent >= 0, isParagraph(index) else { continue }
            extents[parent] = (min(extents[parent].first, Int32(index)), Int32(index))
        }
    }

    /// Whether the element at `index` has a paragraph before and after it in the same element.
    func enclose(_ index: Int, in tree: HTMLTree) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        guard parent >= 0 else { return false }
        return extents[parent].first < Int32(index) && follow(index, in: tree)
    }

    /// Whether a paragraph is after the element at `index`, in the same element.
    func follow(_ index: Int, in tree: HTMLTree) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        return parent >= 0 && extents[parent].last > Int32(index)
    }
}
