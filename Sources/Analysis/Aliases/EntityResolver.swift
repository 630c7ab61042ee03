import Model

/// Finds which names of a text name the same entity.
package struct EntityResolver {
    /// The names, their forms, and which forms are taken for one.
    let table: NameTable
    /// For each use a number of its entity: the same for all uses of one entity.
    package let clusters: [Int]
    /// For each use, whether it might as well name another entity.
    let isDoubtful: [Bool]
    /// Pairs of such numbers: entities that may be the same one.
    let perhapsSame: [(Int, Int)]
    private let notes: KnowledgeNotes

    /// Resolves `spans`, which are sorted and do not overlap.
    package init(_ spans: [NameSpan], in text: AnnotatedText, notes: KnowledgeNotes = .none) {
        var table = NameReader.table(of: spans, in: text)
        LabelAgreement.settle(&table)
        table.note(notes)
        PronounEvidence.collect(&table, spans: spans, in: text)
        table = PersonLinker.link(table)
        PlaceLinker.link(&table)
        StatementLinker.link(&table, in: text)
        table = AbbreviationLinker.link(table, in: text)
        table = ShortNameLinker.link(table)
        let linker = MentionLinker(table)
        isDoubtful = linker.isDoubtful
        clusters = linker.decided.map { table.root($0) }
        perhapsSame =
            table.perhapsSame.map { (table.root($0.0), table.root($0.1)) }
            + linker.undecided.sorted().flatMap { form in
                (table.ambiguous[form] ?? []).map { (table.root(form), table.root($0)) }
            }
        self.table = table
        self.notes = notes
    }

    /// What the reader noted of the entity of `forms`, or nil.
    func note(of forms: [Int]) -> KnowledgeNotes.EntityNote? {
        forms.first.flatMap { table.noteIndex(of: $0) }.map { notes.entities[$0] }
    }

    /// What the entity of `forms` is: the reader's word, or that of the recogniser made finer.
    func type(of forms: [Int]) -> (type: EntityType, agreement: Double) {
        if let type = note(of: forms)?.type { return (type, 1) }
        return EntityTyper.type(of: forms, in: table)
    }
}
