import Model

/// Finds which names of a text name the same entity: reads the names, gathers evidence, clusters, and decides what is left
/// place by place.
package struct EntityResolver {
    /// With fewer names one core is done before the others have begun.
    private static let fewestForAllCores = 1_000

    /// The names and their forms.
    let names: NameReading
    /// Which forms are taken for one, and why.
    let clustering: Clustering
    /// What was decided place by place.
    let decider: UseDecider
    /// For each use a number of its entity: the same for all uses of one entity.
    package let clusters: [Int]

    /// Resolves `spans`, which are sorted and do not overlap.
    package init(_ spans: [NameSpan], in text: AnnotatedText, notes: KnowledgeNotes = .none) {
        names = NameReading(spans, in: text, notes: notes)
        let names = names
        let workers = ParallelChunks(usesAllCores: spans.count >= Self.fewestForAllCores)
        clustering = Clustering(names, workers.map(Evidence.all) { $0.evidence(in: names) }.flatMap { $0 })
        decider = UseDecider(names, clustering)
        let clustering = clustering
        clusters = decider.decided.map { clustering.root($0) }
    }

    /// Pairs of numbers of entities that may be the same one.
    var perhapsSame: [(Int, Int)] {
        let refused = clustering.refused.filter { $0.contradiction.kind == .generation }
            .map { (clustering.root($0.evidence.first), clustering.root($0.evidence.second)) }
        return refused
            + decider.undecided.sorted().flatMap { form in
                (clustering.ambiguous[form] ?? []).map { (clustering.root(form), clustering.root($0.second)) }
            }
    }

    /// Words by which somebody is addressed, and which alone name nobody.
    private static let addresses: Set<String> = [
        "madame", "madam", "monsieur", "mademoiselle", "messieurs", "monseigneur", "majesty", "highness", "excellency",
        "eminence", "honour", "honor", "lordship", "ladyship", "worship", "sir", "sire", "lord", "lady", "miss",
        "mister",
        "mrs", "mr",
    ]

    /// Whether a form is nothing but an address, and nobody's whose name the text gives.
    func isAddress(_ form: Int) -> Bool {
        let words = names.forms[form].words
        return names.forms[form].key.isPerson && words.count <= 2 && words.allSatisfy { Self.addresses.contains($0) }
            && clustering.isAlone(form)
    }

    /// What the reader noted of the entity of `forms`, or nil.
    func note(of forms: [Int]) -> KnowledgeNotes.EntityNote? {
        forms.first.flatMap { clustering.profile(of: $0).note }.map { names.notes.entities[$0] }
    }

    /// What the entity of `forms` is: the reader's word, or that of the recogniser made finer.
    func type(of forms: [Int]) -> (type: EntityType, agreement: Double) {
        if let type = note(of: forms)?.type { return (type, 1) }
        return EntityTyper.type(of: forms, in: names.table)
    }
}
