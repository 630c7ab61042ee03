import Model

/// Reads a text for what it says of its entities: sentence by sentence, and then what only the whole of it can tell.
struct FactReading {
    /// So many descriptions of an entity are kept.
    private static let mostDescriptions = 3
    /// So many sentences are held at once, and so many of them are read by one core in a row.
    private static let batch = 1_024
    private static let run = 32

    private let context: FactContext
    private let husbands: FullNames
    private var ranking: DescriptionRanking
    private var kin = KinCensus()
    private var company = BelongingCensus()
    private var couples: [Couple] = []
    private(set) var relations = RelationCollection()

    init(_ context: FactContext) {
        self.context = context
        husbands = FullNames(context)
        ranking = DescriptionRanking(context.text)
    }

    /// The best descriptions of each entity.
    var descriptions: [[Entity.Description]] {
        context.text.entities.indices.map { ranking.best(Self.mostDescriptions, of: $0, in: context.text) }
    }

    /// Reads the sentences, a batch at a time: their antecedents in order, and then each by itself, on all cores.
    mutating func readSentences() {
        let (husbands, workers) = (husbands, ParallelChunks(usesAllCores: true))
        var walk = SentenceWalk(context)
        while case let batch = walk.next(Self.batch), !batch.isEmpty {
            let facts = workers.map(batch, runsOf: Self.run) { $0.map { SentenceFacts($0, husbands: husbands) } }
            for facts in facts.joined() { add(facts) }
        }
    }

    private mutating func add(_ facts: SentenceFacts) {
        kin.add(facts.belongings, in: facts.sentence)
        kin.add(facts.possessions, in: facts.sentence)
        kin.add(facts.kinRows)
        kin.add(facts.parentages)
        company.add(facts.belongings, in: facts.sentence)
        couples += facts.couples
        add(facts.descriptions)
        for relation in facts.relations { relations.add(relation) }
    }

    private mutating func add(_ candidates: [DescriptionCandidate]) {
        for candidate in candidates { ranking.add(candidate, in: context.text) }
    }

    /// Reads the lists of characters, and weighs what the sentences say of relatives and companions.
    mutating func readWhole() {
        let cast = CastList(context)
        add(cast.candidates)
        add(company.candidates)
        let surnames = Surnames(context)
        kin.add(couples, surnames, context.genders)
        kin.addNamesakes(in: context.text, surnames)
        let findings = kin.findings(in: context, surnames, stated: cast.relations)
        let kinOfText = findings.compactMap(\.relation) + cast.relations
        for relation in cast.relations where !KinWords.isOfParent(relation, among: kinOfText) {
            relations.add(relation)
        }
        for finding in findings {
            if let description = finding.description { add([description]) }
            if let relation = finding.relation { relations.add(relation) }
        }
        for relation in SharedParents(genders: context.genders).siblings(from: relations.all)
        where !relations.tellsKin(of: relation) {
            relations.add(relation)
        }
    }
}
