/// The article of a page: the elements that hold it, and what in them is not part of it.
struct Article {
    /// The elements that hold the article, in document order; empty if the page has no prose.
    let roots: [Int]
    /// For each node whether it is not shown.
    let isHidden: [Bool]
    /// How many passages of the page are not in the article: blocks of text that are more than links and labels.
    let leftOut: Int

    /// Finds the article of a page.
    init(of tree: HTMLTree, about: HTMLMetadata) {
        let hints = PartHints.all(in: tree)
        let blocks = PageBlock.all(in: tree)
        if let page = ReferencePage(of: tree, blocks: blocks, hints: hints, about: about) {
            (roots, isHidden) = ([page.root], page.isHidden)
        } else {
            var finder = ArticleFinder(tree, blocks: blocks, hints: hints, about: about)
            roots = finder.find()
            if finder.isWayToOthers {
                isHidden = finder.isExcluded
            } else {
                var cleaner = ArticleCleaner(
                    tree, blocks: blocks, hints: hints, about: about, isHidden: finder.isExcluded)
                isHidden = cleaner.clean(roots)
            }
        }
        leftOut = Self.leftOut(blocks.filter { $0.isPassage }, of: tree, roots: roots, isHidden: isHidden)
    }

    /// How many of `blocks` a browser would show and the article does not.
    private static func leftOut(_ blocks: [PageBlock], of tree: HTMLTree, roots: [Int], isHidden: [Bool]) -> Int {
        let isInvisible = HTMLVisibility.hiddenElements(of: tree)
        return blocks.count { block in
            var (isShown, isInArticle) = (true, !isHidden[Int(block.start)])
            var isInRoot = false
            var element = Int(block.element)
            while element >= 0 {
                isShown = isShown && !isInvisible[element]
                isInArticle = isInArticle && !isHidden[element]
                isInRoot = isInRoot || roots.contains(element)
                element = Int(tree.nodes[element].parent)
            }
            return isShown && !(isInArticle && isInRoot)
        }
    }
}
