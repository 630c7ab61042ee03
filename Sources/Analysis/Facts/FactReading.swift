import Model

/// Reads a text for what it says of its entities: sentence by sentence, and then what only the whole of it can tell.
struct FactReading {
    /// So many descriptions of an entity are kept.
    private static let mostDescriptions = 3

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

    /// Reads each sentence of prose that has a mention, that speaks of somebody whom the sentence before it names, or whose speaker is
    /// known.
    mutating func readSentences() {
        var mention = 0
        var focus = Focus()
        var previous: PreviousSentence?
        var inquiry: Inquiry?
        for (index, sentence) in context.text.sentences.enumerated()
        where context.text.blocks[sentence.block].isProse {
            let reader = SentenceReader(context, sentence, nextMention: &mention)
            if previous?.leads(to: index, in: sentence.block) != true {
                previous =
                    PreviousSentence(opening: reader, index: index, focus)
                    ?? previous?.leading(toParagraph: sentence.block, index: index)
            }
            focus.leave(for: reader)
            let antecedents = Antecedents(reader, previous: previous, focus: focus, inquiry: inquiry)
            if !reader.mentions.isEmpty {
                read(antecedents)
                focus.move(over: reader)
            } else if previous?.leadsOn == true || inquiry != nil
                || context.speakers.speaker(inBlock: sentence.block) != nil
            {
                describe(antecedents, [])
            }
            inquiry = Inquiry(reader) ?? (inquiry?.isOpen(after: reader) == true ? inquiry : nil)
            previous = PreviousSentence(reader, index: index, block: sentence.block, after: previous)
        }
    }

    /// Reads one sentence that has a mention.
    private mutating func read(_ antecedents: Antecedents) {
        let sentence = antecedents.sentence
        let finder = BelongingFinder(antecedents: antecedents)
        let (belongings, possessions) = finder.read()
        kin.add(belongings, in: sentence)
        kin.add(possessions, in: sentence)
        company.add(belongings, in: sentence)
        couples += Couple.all(in: sentence, husbands)
        kin.add(KinRow.all(in: sentence))
        kin.add(Parentage.all(finder))
        describe(antecedents, belongings)
        var relations = RelationFinder(antecedents: antecedents)
        relations.find(belongings)
        for relation in relations.relations { self.relations.add(relation) }
    }

    private mutating func describe(_ antecedents: Antecedents, _ belongings: [Belonging]) {
        var finder = DescriptionFinder(antecedents)
        finder.find(belongings)
        add(finder.candidates)
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
