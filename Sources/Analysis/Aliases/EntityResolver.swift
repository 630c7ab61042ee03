import Model

/// Finds which names of a text name the same entity.
package struct EntityResolver {
    /// The names, their forms, and which forms are taken for one.
    private(set) var table: NameTable
    /// For each use a number of its entity: the same for all uses of one entity.
    package let clusters: [Int]

    /// Resolves `spans`, which are sorted and do not overlap.
    package init(_ spans: [NameSpan], in text: AnnotatedText) {
        var table = NameReader.table(of: spans, in: text)
        table = PersonLinker.link(table)
        PlaceLinker.link(&table)
        StatementLinker.link(&table, in: text)
        table = AbbreviationLinker.link(table, in: text)
        table = ShortNameLinker.link(table)
        let linker = MentionLinker(table)
        clusters = linker.decided.map { table.root($0) }
        self.table = table
    }
}
