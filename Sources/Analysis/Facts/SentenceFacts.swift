import Model

/// What one sentence says of its entities, before the whole text weighs it.
struct SentenceFacts {
    let sentence: SentenceReader
    private(set) var belongings: [Belonging] = []
    private(set) var possessions: [BelongingFinder.Possession] = []
    private(set) var couples: [Couple] = []
    private(set) var kinRows: [KinRow] = []
    private(set) var parentages: [Parentage] = []
    private(set) var relations: [Relation] = []
    let descriptions: [DescriptionCandidate]

    /// Reads a sentence; `husbands` are the men of the text by their full names.
    init(_ antecedents: Antecedents, husbands: FullNames) {
        sentence = antecedents.sentence
        if !sentence.mentions.isEmpty {
            let finder = BelongingFinder(antecedents: antecedents)
            (belongings, possessions) = finder.read()
            couples = Couple.all(in: sentence, husbands)
            kinRows = KinRow.all(in: sentence)
            parentages = Parentage.all(finder)
            var relations = RelationFinder(antecedents: antecedents)
            relations.find(belongings)
            self.relations = relations.relations
        }
        var finder = DescriptionFinder(antecedents)
        finder.find(belongings)
        descriptions = finder.candidates
    }
}
