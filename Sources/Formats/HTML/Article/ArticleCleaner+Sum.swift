extension ArticleCleaner {
    /// What the blocks of an element come to.
    struct Sum {
        var length: Int32 = 0
        var linkLength: Int32 = 0
        var prose: Int32 = 0
        var blocks: Int32 = 0
        var sentences: Int32 = 0

        mutating func add(_ block: PageBlock) {
            length &+= block.length
            linkLength &+= block.linkLength
            prose &+= Int32(clamping: block.weight)
            blocks += 1
            sentences &+= block.sentences
        }

        mutating func add(_ other: Sum) {
            length &+= other.length
            linkLength &+= other.linkLength
            prose &+= other.prose
            blocks += other.blocks
            sentences &+= other.sentences
        }
    }
}
