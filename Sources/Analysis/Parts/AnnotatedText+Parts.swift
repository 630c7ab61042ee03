import Model

extension AnnotatedText {
    /// The indices into `blocks` of the rows of lists of characters, each a name with what the text says of it.
    var castBlocks: [Int] {
        parts.filter { $0.kind == .castList }.flatMap { part in
            let first = blocks.partitionIndex { $0.range.start >= part.range.start }
            let last = blocks.partitionIndex { $0.range.start >= part.range.end }
            return (first..<max(first, last)).filter { blocks[$0].kind != .heading }
        }
    }
}
