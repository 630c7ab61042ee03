/// The article of a page: the elements that hold it, and what in them is not part of it.
struct Article {
    /// The elements that hold the article, in document order; empty if the page has no prose.
    let roots: [Int]
    /// For each node whether it is not shown.
    let isHidden: [Bool]

    /// Finds the article of a page.
    init(of tree: HTMLTree, about: HTMLMetadata) {
        let hints = PartHints.all(in: tree)
        let blocks = PageBlock.all(in: tree)
        var finder = ArticleFinder(tree, blocks: blocks, hints: hints, titleElement: about.titleElement)
        roots = finder.find()
        var cleaner = ArticleCleaner(tree, blocks: blocks, hints: hints, about: about, isHidden: finder.isExcluded)
        isHidden = cleaner.clean(roots)
    }
}
